import type { Origin } from '@shared/api';
import type {
  ConfigurationRun,
  ConfigurationRunRow,
  RunKey,
  RunRowState,
} from '@shared/model/configuration-run';
import { isSameValue, isWriteOnly, standardKey } from '@shared/ocpp/configuration-keys';
import { AppError } from '@shared/result';
import type { Core } from '../context';
import { listConfigurationKeys } from '../storage/configuration';
import { askByName } from './ask-keys';

export interface Applying {
  readonly core: Core;
  readonly run: Pick<ConfigurationRun, 'skipEqual' | 'verify'>;
  readonly origin: Origin;
  /** Asked before each key: nothing more is sent once the run was stopped. */
  isStopped(): boolean;
  /** Keeps what has become of the row so far. */
  keep(row: ConfigurationRunRow): Promise<void>;
}

/** Gives every key of a row to its charge point, one after the other, and returns what became of them. */
export const applyRow = async (
  applying: Applying,
  row: ConfigurationRunRow,
): Promise<ConfigurationRunRow> => {
  let keys = row.keys;
  const change = async (index: number, part: Partial<RunKey>): Promise<void> => {
    keys = keys.map((key, at) => (at === index ? { ...key, ...part } : key));
    await applying.keep({ ...row, keys });
  };
  const lost = (message: string): ConfigurationRunRow => ({
    ...row,
    state: 'failed',
    keys: stopQueued(keys),
    message,
  });

  if (applying.run.skipEqual) {
    try {
      keys = await markEqual(applying, row.chargePointId, keys);
      await applying.keep({ ...row, keys });
    } catch (error) {
      return lost(messageOf(error));
    }
  }
  for (const [index, key] of keys.entries()) {
    if (key.status !== 'queued') continue;
    if (applying.isStopped()) {
      return { ...row, state: 'stopped', keys: stopQueued(keys), message: null };
    }
    const result = await changeKey(applying, row.chargePointId, key);
    await change(index, result.key);
    if (result.isGone) return lost(result.key.message ?? '');
  }
  if (applying.run.verify) {
    keys = await verifyKeys(applying, row.chargePointId, keys, (key) => key.status === 'Accepted');
  }
  return { ...row, state: stateOf(keys), keys, message: null };
};

const stopQueued = (keys: readonly RunKey[]): RunKey[] =>
  keys.map((key) => (key.status === 'queued' ? { ...key, status: 'stopped' } : key));

const messageOf = (error: unknown): string => {
  if (error instanceof AppError) return error.message;
  throw error;
};

type Place = Pick<Applying, 'core' | 'origin'>;

const valuesOf = ({ core }: Place, chargePointId: string): Map<string, string | null> =>
  new Map(
    listConfigurationKeys(core.storage, chargePointId).map(({ key, value }) => [
      key.toLowerCase(),
      value,
    ]),
  );

/** Reads the keys and marks those that have the value already. */
const markEqual = async (
  place: Place,
  chargePointId: string,
  keys: readonly RunKey[],
): Promise<RunKey[]> => {
  const names = keys.map(({ key }) => key).filter((key) => !isWriteOnly(key));
  const { answered } = await askByName(place.core, { chargePointId, origin: place.origin }, names);
  const values = valuesOf(place, chargePointId);
  return keys.map((key) => {
    const name = key.key.toLowerCase();
    const isEqual =
      answered.has(name) && isSameValue(standardKey(name), values.get(name) ?? null, key.value);
    return isEqual ? { ...key, status: 'equal' } : key;
  });
};

const statuses: ReadonlySet<unknown> = new Set([
  'Accepted',
  'RebootRequired',
  'Rejected',
  'NotSupported',
]);

/** There is nobody to send the next key to. */
const goneCodes: ReadonlySet<string> = new Set([
  'offline',
  'connection-lost',
  'connection-replaced',
  'unknown-charge-point',
  'not-sent',
]);

/** OCPP 1.6 §5.3. */
const changeKey = async (
  { core, origin }: Place,
  chargePointId: string,
  { key, value }: RunKey,
): Promise<{ key: Pick<RunKey, 'status' | 'message' | 'verification'>; isGone: boolean }> => {
  const failed = (message: string) => ({ status: 'failed', message, verification: null }) as const;
  try {
    const { response } = await core.send({
      chargePointId,
      action: 'ChangeConfiguration',
      payload: { key, value },
      validate: true,
      wait: true,
      origin,
    });
    const status = (response as { status?: unknown } | null)?.status;
    if (!statuses.has(status)) {
      return { key: failed(`The answer says ${JSON.stringify(status)}.`), isGone: false };
    }
    const verification = status === 'RebootRequired' ? 'after-reboot' : null;
    return {
      key: { status: status as RunKey['status'], message: null, verification },
      isGone: false,
    };
  } catch (error) {
    const message = messageOf(error);
    return { key: failed(message), isGone: goneCodes.has((error as AppError).code) };
  }
};

/** Reads keys back and notes whether they have their value. */
export const verifyKeys = async (
  place: Place,
  chargePointId: string,
  keys: readonly RunKey[],
  wanted: (key: RunKey) => boolean,
): Promise<RunKey[]> => {
  const isWanted = (key: RunKey): boolean => wanted(key) && !isWriteOnly(key.key);
  const names = keys.filter(isWanted).map(({ key }) => key);
  if (names.length === 0) return [...keys];
  let answered: ReadonlySet<string>;
  try {
    ({ answered } = await askByName(place.core, { chargePointId, origin: place.origin }, names));
  } catch (error) {
    const message = messageOf(error);
    return keys.map((key) => (isWanted(key) ? { ...key, verification: 'unread', message } : key));
  }
  const values = valuesOf(place, chargePointId);
  return keys.map((key) => {
    if (!isWanted(key)) return key;
    const name = key.key.toLowerCase();
    if (!answered.has(name)) return { ...key, verification: 'unread', readBack: null };
    const readBack = values.get(name) ?? null;
    const isSame = isSameValue(standardKey(name), readBack, key.value);
    return { ...key, verification: isSame ? 'confirmed' : 'differs', readBack };
  });
};

/** How a row ended whose keys have all been sent. */
export const stateOf = (keys: readonly RunKey[]): RunRowState => {
  const hasFailed = keys.some(
    ({ status, verification }) =>
      status === 'failed' ||
      status === 'Rejected' ||
      status === 'NotSupported' ||
      verification === 'differs' ||
      verification === 'unread',
  );
  if (hasFailed) return 'failed';
  return keys.some(({ verification }) => verification === 'after-reboot')
    ? 'waiting-for-boot'
    : 'done';
};
