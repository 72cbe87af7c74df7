// A new AuthorizationKey, from before it is sent until it is known which one the charge point uses
// (OCPP-J §6.2.2, white paper A01): Accepted ends the old key at once, a refusal leaves it. Where
// the answer is missing nobody can know, so both are accepted until the next connection tells.
import type { AuthorizationKeyState } from '@shared/model/authorization-key';
import { AppError } from '@shared/result';
import { isMasked, keyValueOf } from './authorization-key-mask';
import type { CommandEnd, Core, Station } from './context';
import { hashPassword, type PasswordVerifier } from './ocpp/password';
import {
  allKeyChanges,
  deleteKeyChange,
  deleteKeyChangesOf,
  insertKeyChange,
  updateKeyChange,
} from './storage/authorization-key-changes';
import { updatePassword } from './storage/charge-points';

/**
 * A key beside the one in force. `sent`: its answer is awaited. `unknown`: no answer came.
 * `afterReboot`: taken, but in force from the next boot only (RebootRequired).
 */
export interface KeyChange {
  readonly commandId: string;
  readonly passwordHash: string;
  readonly state: 'sent' | 'unknown' | 'afterReboot';
}

/** The change that a command makes, with the hash of its key; undefined where it makes none. */
export const prepareKeyChange = async (
  station: Station,
  commandId: string,
  action: string,
  payload: unknown,
  validate: boolean,
): Promise<KeyChange | undefined> => {
  const value = keyValueOf(action, payload);
  if (value === undefined) return undefined;
  if (validate && isMasked(value)) {
    const message = 'is the mask that stands for the key here; give the key itself';
    throw new AppError('invalid-input', `The value ${message}.`, [{ pointer: '/value', message }]);
  }
  if (station.keyChanges.some(({ state }) => state === 'sent')) {
    throw new AppError(
      'conflict',
      `${station.chargePointId} has not answered the last change of its AuthorizationKey yet; wait for that.`,
    );
  }
  const passwordHash = await hashPassword(Buffer.from(value, 'utf8'));
  return { commandId, passwordHash, state: 'sent' };
};

/** Runs in the transaction that stores the command, so that no restart can lose the key. */
export const storeKeyChange = (core: Core, station: Station, change: KeyChange): void => {
  const { chargePointId } = station;
  insertKeyChange(core.storage, { chargePointId, ...change, at: core.now() });
  station.keyChanges = [...station.keyChanges, change];
};

/** Follows the end of a command, in the transaction that records it; `after` runs after the commit. */
export const settleKeyChange = (
  core: Core,
  station: Station | undefined,
  commandId: string,
  { outcome, response }: Pick<CommandEnd, 'outcome' | 'response'>,
): void => {
  const change = station?.keyChanges.find((candidate) => candidate.commandId === commandId);
  if (station === undefined || change === undefined) return;
  if (outcome === 'answered') {
    const { status } = (response ?? {}) as { status?: unknown };
    if (status === 'Accepted') takeKey(core, station, change);
    else if (status === 'RebootRequired') keepBeside(core, station, change, 'afterReboot');
    else dropKey(core, station, change);
    return;
  }
  const wasRefused = outcome === 'call-error' || outcome === 'not-sent' || outcome === 'offline';
  if (wasRefused) dropKey(core, station, change);
  else keepBeside(core, station, change, 'unknown');
};

/** From now on it alone opens the door. */
const takeKey = (core: Core, station: Station, change: KeyChange): void => {
  updatePassword(core.storage, station.chargePointId, change.passwordHash);
  deleteKeyChangesOf(core.storage, station.chargePointId);
  station.passwordHash = change.passwordHash;
  station.keyChanges = [];
};

const dropKey = (core: Core, station: Station, change: KeyChange): void => {
  deleteKeyChange(core.storage, change.commandId);
  station.keyChanges = station.keyChanges.filter(({ commandId }) => commandId !== change.commandId);
};

const keepBeside = (
  core: Core,
  station: Station,
  change: KeyChange,
  state: KeyChange['state'],
): void => {
  updateKeyChange(core.storage, change.commandId, state);
  station.keyChanges = station.keyChanges.map((other) =>
    other.commandId === change.commandId ? { ...change, state } : other,
  );
};

/** A person has set or removed the password, which ends all doubt. */
export const forgetKeyChanges = (core: Core, station: Station): void => {
  deleteKeyChangesOf(core.storage, station.chargePointId);
  station.keyChanges = [];
};

/** Whether a password is one of those beside the one in force; then that one is in force from now on. */
export const opensWithNewKey = async (
  core: Core,
  station: Station,
  verify: PasswordVerifier,
  password: Buffer,
): Promise<boolean> => {
  for (const change of station.keyChanges.toReversed()) {
    if (!(await verify(password, change.passwordHash))) continue;
    // Settled while this was computed: then it opens if it is the one in force.
    if (!isOpen(station, change)) return station.passwordHash === change.passwordHash;
    write(core, station, () => {
      if (isOpen(station, change)) takeKey(core, station, change);
    });
    return true;
  }
  return false;
};

const isOpen = (station: Station, { commandId }: KeyChange): boolean =>
  station.keyChanges.some((change) => change.commandId === commandId);

/** It connected with the key from before, so keys whose answer is missing were not taken. */
export const settleByOldKey = (core: Core, station: Station): void => {
  const unknown = station.keyChanges.filter(({ state }) => state === 'unknown');
  if (unknown.length === 0) return;
  write(core, station, () => {
    for (const change of unknown) dropKey(core, station, change);
  });
};

const write = (core: Core, station: Station, run: () => void): void => {
  core.commit
    .write(run)
    .then(() => core.events.touch('chargePoint', station.chargePointId))
    .catch((error: unknown) =>
      core.log.error(
        { err: error, chargePointId: station.chargePointId },
        'Which AuthorizationKey is in force could not be stored; the next connection tells again.',
      ),
    );
};

/** What an ended process left open: whether it was answered is not known. */
export const restoreKeyChanges = (core: Core): void => {
  for (const { chargePointId, commandId, passwordHash, state } of allKeyChanges(core.storage)) {
    const station = core.stations.get(chargePointId);
    if (station === undefined) continue;
    const known = state === 'afterReboot' ? 'afterReboot' : 'unknown';
    station.keyChanges = [...station.keyChanges, { commandId, passwordHash, state: known }];
  }
};

/** For whoever asks which key a charge point may use now. */
export const keyStateOf = ({ passwordHash, keyChanges }: Station): AuthorizationKeyState => {
  const newest = keyChanges.at(-1);
  return {
    hasPassword: passwordHash !== null,
    change: newest?.state ?? 'none',
    commandId: newest?.commandId ?? null,
  };
};
