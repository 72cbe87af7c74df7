import type { Page } from '@shared/model/common';
import type {
  ConfigurationCause,
  ConfigurationSnapshot,
  ConfigurationSnapshotDetail,
  SnapshotKey,
} from '@shared/model/configuration';
import type { Selectable } from 'kysely';
import { listConfigurationKeys, listUnknownKeys } from './configuration';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ConfigurationSnapshotRow } from './schema';
import type { Storage } from './storage';

export type StoredSnapshot = Selectable<ConfigurationSnapshotRow>;

/** So many snapshots of a charge point are kept. */
export const snapshotsPerChargePoint = 200;

export interface SnapshotCause {
  readonly cause: ConfigurationCause;
  /** Where we changed a key. */
  readonly key?: string;
  readonly status?: 'Accepted' | 'RebootRequired';
}

/** The keys as they are known now. */
export const currentKeys = (storage: Storage, chargePointId: string): SnapshotKey[] =>
  listConfigurationKeys(storage, chargePointId).map(({ readAt: _readAt, ...key }) => key);

const latest = (storage: Storage, chargePointId: string): StoredSnapshot | undefined =>
  storage
    .statement(
      'SELECT * FROM configuration_snapshot WHERE chargePointId = ? ORDER BY id DESC LIMIT 1',
    )
    .get(chargePointId) as StoredSnapshot | undefined;

/** Keeps the configuration as it is known now, unless that is what the latest snapshot says already. */
export const recordSnapshot = (
  storage: Storage,
  chargePointId: string,
  { cause, key, status }: SnapshotCause,
  at: number,
): StoredSnapshot => {
  const current = currentKeys(storage, chargePointId);
  const keys = JSON.stringify(current);
  const unknownKeys = JSON.stringify(listUnknownKeys(storage, chargePointId));
  const before = latest(storage, chargePointId);
  if (before !== undefined && before.keys === keys && before.unknownKeys === unknownKeys) {
    storage
      .statement('UPDATE configuration_snapshot SET seenAt = ? WHERE id = ?')
      .run(at, before.id);
    return { ...before, seenAt: at };
  }
  const row = storage
    .statement(
      `INSERT INTO configuration_snapshot
         (chargePointId, at, seenAt, cause, key, status, keyCount, keys, unknownKeys)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    )
    .get(
      chargePointId,
      at,
      at,
      cause,
      key ?? null,
      status ?? null,
      current.length,
      keys,
      unknownKeys,
    ) as StoredSnapshot;
  storage
    .statement(
      `DELETE FROM configuration_snapshot WHERE chargePointId = ? AND id <= (
         SELECT id FROM configuration_snapshot WHERE chargePointId = ?
         ORDER BY id DESC LIMIT 1 OFFSET ${snapshotsPerChargePoint})`,
    )
    .run(chargePointId, chargePointId);
  return row;
};

export const lastSnapshotId = (storage: Storage, chargePointId: string): number =>
  latest(storage, chargePointId)?.id ?? 0;

/** One reading makes one snapshot, however many requests it took: those in between go. */
export const replaceReadSnapshots = (
  storage: Storage,
  chargePointId: string,
  after: number,
): void => {
  storage
    .statement(
      `DELETE FROM configuration_snapshot WHERE chargePointId = ? AND id > ? AND cause = 'read'`,
    )
    .run(chargePointId, after);
};

/** Newest first. */
export const listSnapshots = (
  storage: Storage,
  chargePointId: string,
  paging: Paging,
): Page<ConfigurationSnapshot> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('configuration_snapshot')
    .selectAll()
    .where('chargePointId', '=', chargePointId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('id', '<', after[0]);
  return toPage(storage.all(query), limit, (row) => [row.id], toSnapshot);
};

export const findSnapshot = (storage: Storage, id: number): StoredSnapshot | undefined =>
  storage.statement('SELECT * FROM configuration_snapshot WHERE id = ?').get(id) as
    | StoredSnapshot
    | undefined;

/** What was in force at a time: the last snapshot that had been made by then. */
export const snapshotAt = (
  storage: Storage,
  chargePointId: string,
  at: number,
): StoredSnapshot | undefined =>
  storage
    .statement(
      'SELECT * FROM configuration_snapshot WHERE chargePointId = ? AND at <= ? ORDER BY id DESC LIMIT 1',
    )
    .get(chargePointId, at) as StoredSnapshot | undefined;

const toSnapshot = (row: StoredSnapshot): ConfigurationSnapshot => ({
  id: row.id,
  chargePointId: row.chargePointId,
  at: toInstant(row.at),
  seenAt: toInstant(row.seenAt),
  cause: row.cause as ConfigurationSnapshot['cause'],
  key: row.key,
  value: row.key === null ? null : valueIn(row, row.key),
  status: row.status as ConfigurationSnapshot['status'],
  keyCount: row.keyCount,
});

const valueIn = (row: StoredSnapshot, key: string): string | null =>
  keysOf(row).find((entry) => entry.key.toLowerCase() === key.toLowerCase())?.value ?? null;

export const keysOf = (row: StoredSnapshot): SnapshotKey[] => JSON.parse(row.keys);

export const toSnapshotDetail = (row: StoredSnapshot): ConfigurationSnapshotDetail => ({
  ...toSnapshot(row),
  keys: keysOf(row),
  unknownKeys: JSON.parse(row.unknownKeys),
});
