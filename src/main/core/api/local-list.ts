import { setImmediate } from 'node:timers/promises';
import type { localListMethods } from '@shared/api/local-list';
import type { LocalList } from '@shared/model/local-list';
import type { Core, Implements } from '../context';
import { infoOf, sizeOf } from '../local-list/entries';
import {
  hasNone,
  isKnown,
  type Plan,
  planOf,
  readPlan,
  readSource,
  reportsOther,
} from '../local-list/plan';
import { syncLocalList, updatesFor } from '../local-list/sync';
import { listChargePoints } from '../storage/charge-points';
import { toInstantOrNull } from '../storage/instant';
import { changeLocalList, selectionOf } from '../storage/local-lists';
import { limitOf, readCursor, toPage } from '../storage/page';
import { createTurns, mapInTurns } from '../turns';
import { knownStation } from './known';

export const localListImplementation = {
  'localList.list': async (core, paging) => {
    const limit = limitOf(paging);
    const after = readCursor(paging, ['string'])?.[0];
    const rows = listChargePoints(core.storage, {}, after, limit + 1);
    const { items, next } = toPage(
      rows,
      limit,
      (row) => [row.chargePointId],
      (row) => row.chargePointId,
    );
    const source = await readSource(core);
    const lists: LocalList[] = [];
    for (const chargePointId of items) {
      lists.push(toLocalList(await planOf(core, chargePointId, source)));
      // There may be many; others want their turn.
      await setImmediate();
    }
    return { items: lists, next };
  },

  'localList.get': (core, { cpId }) => read(core, cpId),

  'localList.difference': async (core, { cpId }) => {
    knownStation(core, cpId);
    const plan = await readPlan(core, cpId);
    const { added, changed, removed } = plan.difference;
    const updates = updatesFor(plan, 'auto');
    const turn = createTurns();
    return {
      chargePointId: cpId,
      updateType: updates?.[0]?.updateType ?? null,
      messages: updates?.length ?? 0,
      added: await mapInTurns(added, turn, (entry) => ({
        idTag: entry.idTag,
        idTagInfo: infoOf(entry),
      })),
      changed: await mapInTurns(changed, turn, ({ from, to }) => ({
        idTag: to.idTag,
        from: infoOf(from),
        to: infoOf(to),
      })),
      removed: await mapInTurns(removed, turn, (entry) => ({
        idTag: entry.idTag,
        from: infoOf(entry),
      })),
      omitted: [...plan.omitted],
      warnings: [...plan.warnings],
    };
  },

  'localList.select': async (core, { cpId, parentIdTags = [], idTags = [] }) => {
    knownStation(core, cpId);
    const selection = JSON.stringify({ parentIdTags, idTags });
    await core.commit.write(() => changeLocalList(core.storage, cpId, { selection }));
    core.events.emit('localList.changed', { chargePointId: cpId });
    return read(core, cpId);
  },

  'localList.sync': (core, { cpId, mode = 'auto', timeoutSeconds }, origin) => {
    knownStation(core, cpId);
    return syncLocalList(core, { cpId, mode, timeoutSeconds }, origin);
  },
} satisfies Implements<typeof localListMethods>;

const read = async (core: Core, chargePointId: string): Promise<LocalList> => {
  knownStation(core, chargePointId);
  return toLocalList(await readPlan(core, chargePointId));
};

const toLocalList = (plan: Plan): LocalList => {
  const { row, sent, wanted, difference } = plan;
  const { parentIdTags, idTags } = selectionOf(row);
  return {
    chargePointId: row.chargePointId,
    selection: { parentIdTags: [...parentIdTags], idTags: [...idTags] },
    state: stateOf(plan),
    sentVersion: row.sentVersion,
    sentAt: toInstantOrNull(row.sentAt),
    sentEntries: sent.size,
    lastStatus: row.lastStatus,
    reportedVersion: row.reportedVersion,
    reportedAt: toInstantOrNull(row.reportedAt),
    entries: wanted.size,
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
    limits: plan.limits,
    warnings: [...plan.warnings],
  };
};

const stateOf = (plan: Plan): LocalList['state'] => {
  const { row, difference } = plan;
  if (hasNone(plan) || row.lastStatus === 'NotSupported') return 'unsupported';
  if (row.sentVersion === null && row.unansweredVersion === null) return 'never-sent';
  if (!isKnown(plan)) return 'unknown';
  if (reportsOther(plan)) return 'version-differs';
  return sizeOf(difference) === 0 ? 'in-sync' : 'tags-changed';
};
