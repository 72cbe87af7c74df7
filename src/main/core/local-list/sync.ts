import type { Origin } from '@shared/api';
import type { LocalListSync } from '@shared/model/local-list';
import { AppError } from '@shared/result';
import type { CommandAnswer, Core } from '../context';
import { changeLocalList, countEntries, localListOf } from '../storage/local-lists';
import { sizeOf } from './entries';
import {
  entriesPerMessage,
  hasNone,
  isKnown,
  limitKeys,
  type Plan,
  readLimits,
  readPlan,
  reportsOther,
} from './plan';
import { takeOverRest } from './sent';
import { differentialUpdates, fullUpdates, payloadOf, type Update } from './updates';

export interface SyncRequest {
  readonly cpId: string;
  readonly mode: 'auto' | 'full' | 'differential';
  readonly timeoutSeconds: number | undefined;
}

interface Sending {
  readonly core: Core;
  readonly chargePointId: string;
  /** Sends one command of this sync, one after the other. */
  readonly send: (action: string, payload: unknown) => Promise<CommandAnswer>;
  readonly commandIds: string[];
}

/** Brings the list of a charge point into step with the tags. Throws AppError where a command fails. */
export const syncLocalList = async (
  core: Core,
  { cpId: chargePointId, mode, timeoutSeconds }: SyncRequest,
  origin: Origin,
): Promise<LocalListSync> => {
  const commandIds: string[] = [];
  const send: Sending['send'] = async (action, payload) => {
    const answer = await core.send({
      chargePointId,
      action,
      payload,
      validate: true,
      wait: true,
      timeoutSeconds,
      origin,
    });
    commandIds.push(answer.commandId);
    return answer;
  };
  const sending: Sending = { core, chargePointId, send, commandIds };
  if (mode === 'auto') await askFirst(sending);
  const plan = await readPlan(core, chargePointId);
  const misfit = plan.warnings.find(({ code }) => code === 'does-not-fit');
  if (misfit !== undefined) throw new AppError('conflict', misfit.message);
  if (mode === 'auto' && hasNone(plan)) {
    return resultOf(plan, sending, { status: 'NotSupported', updateType: null, fellBack: false });
  }
  const updates = updatesFor(plan, mode);
  if (updates === undefined) {
    return resultOf(plan, sending, { status: null, updateType: null, fellBack: false });
  }
  return resultOf(plan, sending, await sendUpdates(sending, plan, updates));
};

/** What auto has to know: the limits, where they are not, and the version that is there. */
const askFirst = async ({ core, chargePointId, send }: Sending): Promise<void> => {
  const limits = readLimits(core, chargePointId);
  if (limits.listMaxLength === null || limits.sendMaxLength === null) {
    await send('GetConfiguration', { key: [...limitKeys] }).catch((error: unknown) => {
      // One that cannot tell its keys can have a list all the same.
      if (!(error instanceof AppError && error.code === 'call-error')) throw error;
    });
  }
  await send('GetLocalListVersion', {});
};

/** The updates to send; undefined where the list is as it should be. */
export const updatesFor = (plan: Plan, mode: SyncRequest['mode']): Update[] | undefined => {
  const most = entriesPerMessage(plan.limits);
  if (mode === 'full') return fullUpdates(plan.wanted, most);
  if (mode === 'differential') {
    if (!isKnown(plan)) {
      throw new AppError(
        'conflict',
        'A Differential changes a list that is known, and what is in this charge point is not; send a full or an auto sync.',
      );
    }
    return sizeOf(plan.difference) === 0 ? undefined : differentialUpdates(plan.difference, most);
  }
  if (!isKnown(plan) || reportsOther(plan)) return fullUpdates(plan.wanted, most);
  const changes = sizeOf(plan.difference);
  if (changes === 0) return undefined;
  return changes > plan.wanted.size
    ? fullUpdates(plan.wanted, most)
    : differentialUpdates(plan.difference, most);
};

type Sent = Pick<LocalListSync, 'status' | 'updateType' | 'fellBack'>;

/** OCPP 1.6 §5.15: a Differential that is not accepted is followed by the full list, once. */
const sendUpdates = async (
  sending: Sending,
  plan: Plan,
  updates: readonly Update[],
): Promise<Sent> => {
  const updateType = updates[0]?.updateType ?? 'Full';
  const status = await sendAll(sending, updates);
  if (updateType === 'Full' || (status !== 'VersionMismatch' && status !== 'Failed')) {
    return { status, updateType, fellBack: false };
  }
  const full = fullUpdates(plan.wanted, entriesPerMessage(plan.limits));
  return { status: await sendAll(sending, full), updateType: 'Full', fellBack: true };
};

/** Sends until one is not accepted; returns the last answer. */
const sendAll = async (sending: Sending, updates: readonly Update[]): Promise<string> => {
  let status = 'Accepted';
  for (const update of updates) {
    if (status !== 'Accepted') break;
    const listVersion = await takeVersion(sending);
    const { response } = await sending.send('SendLocalList', payloadOf(update, listVersion));
    status = statusIn(response);
  }
  return status;
};

const statusIn = (response: unknown): string => {
  const { status } = (response ?? {}) as { status?: unknown };
  return typeof status === 'string' ? status : 'Failed';
};

const highestVersion = 2_147_483_647;

/**
 * The next version: above every one given out, accepted or reported, never 0 or -1 (errata 3.52).
 */
const takeVersion = ({ core, chargePointId }: Sending): Promise<number> =>
  core.commit.write(() => {
    const { lastVersion, sentVersion, reportedVersion } = localListOf(core.storage, chargePointId);
    const highest = Math.max(lastVersion, sentVersion ?? 0, reportedVersion ?? 0, 0);
    // Nothing is above the highest number; then a Full begins anew.
    const version = highest >= highestVersion ? 1 : highest + 1;
    changeLocalList(core.storage, chargePointId, { lastVersion: version });
    return version;
  });

const resultOf = async (
  plan: Plan,
  { core, chargePointId, commandIds }: Sending,
  sent: Sent,
): Promise<LocalListSync> => {
  await takeOverRest(core, chargePointId);
  const { sentVersion } = localListOf(core.storage, chargePointId);
  const entries = countEntries(core.storage, chargePointId);
  const { added, changed, removed } = plan.difference;
  return {
    chargePointId,
    ...sent,
    listVersion: sentVersion,
    entries,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    commandIds,
    message: messageOf(sent, sentVersion, entries),
    warnings: [...plan.warnings],
  };
};

const messageOf = (
  { status, updateType, fellBack }: Sent,
  version: number | null,
  entries: number,
): string => {
  const size = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  switch (status) {
    case null:
      return `The list is as it should be (version ${version}, ${size}); nothing was sent.`;
    case 'Accepted':
      return `${fellBack ? 'The Differential was refused, so a Full' : `A ${updateType}`} was sent and accepted: version ${version}, ${size}.`;
    case 'NotSupported':
      return 'The charge point has no local authorization list.';
    default:
      return `The ${updateType} was answered ${status}; what the charge point accepted before stays: ${version === null ? 'nothing' : `version ${version}, ${size}`}.`;
  }
};
