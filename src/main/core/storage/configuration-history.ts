import type { Page } from '@shared/model/common';
import type { ConfigurationKeyChange } from '@shared/model/configuration';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ConfigurationKeyChangeRow } from './schema';
import type { Storage } from './storage';

type StoredChange = Selectable<ConfigurationKeyChangeRow>;

/** So many changes of a key are kept. */
export const changesPerKey = 100;

/** Notes that a key has another value; the oldest change of a key goes when it has too many. */
export const recordKeyChange = (storage: Storage, change: Omit<StoredChange, 'id'>): void => {
  storage.run(storage.build.insertInto('configuration_key_change').values(change));
  storage
    .statement(
      `DELETE FROM configuration_key_change WHERE chargePointId = ? AND key = ? AND id <= (
         SELECT id FROM configuration_key_change WHERE chargePointId = ? AND key = ?
         ORDER BY id DESC LIMIT 1 OFFSET ${changesPerKey})`,
    )
    .run(change.chargePointId, change.key, change.chargePointId, change.key);
};

/** The value that was last answered RebootRequired; it counts as long as the key waits for a reboot. */
export const awaitedValue = (
  storage: Storage,
  chargePointId: string,
  key: string,
): string | undefined => {
  const row = storage
    .statement(
      `SELECT value FROM configuration_key_change
       WHERE chargePointId = ? AND key = ? AND status = 'RebootRequired' ORDER BY id DESC LIMIT 1`,
    )
    .get(chargePointId, key) as { value: string | null } | undefined;
  return row?.value ?? undefined;
};

/** Newest first, of all keys or of one. */
export const listKeyChanges = (
  storage: Storage,
  filter: { readonly chargePointId: string; readonly key?: string | undefined },
  paging: Paging,
): Page<ConfigurationKeyChange> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('configuration_key_change')
    .selectAll()
    .where('chargePointId', '=', filter.chargePointId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.key !== undefined) query = query.where('key', '=', filter.key);
  if (after !== undefined) query = query.where('id', '<', after[0]);
  return toPage(storage.all(query), limit, (row) => [row.id], toKeyChange);
};

const toKeyChange = (row: StoredChange): ConfigurationKeyChange => ({
  id: row.id,
  chargePointId: row.chargePointId,
  key: row.key,
  at: toInstant(row.at),
  value: row.value,
  previousValue: row.previousValue,
  isFirst: row.isFirst === 1,
  cause: row.cause as ConfigurationKeyChange['cause'],
  status: row.status as ConfigurationKeyChange['status'],
});
