import type { ConfigurationKey } from '@shared/model/charge-point';
import { sql } from 'kysely';
import { toInstant } from './instant';
import type { ConfigurationKeyRow } from './schema';
import type { Storage } from './storage';

/** A key as GetConfiguration reports it (OCPP 1.6 §5.8). */
export interface ReportedKey {
  readonly key: string;
  readonly value: string | null;
  readonly readonly: boolean;
}

/** Takes over what the charge point reported; whether a key waits for a reboot stays as it is. */
export const putConfigurationKeys = (
  storage: Storage,
  chargePointId: string,
  keys: readonly ReportedKey[],
  readAt: number,
): void => {
  for (const { key, value, readonly } of keys) {
    const change = { value, readonly: readonly ? 1 : 0, readAt };
    storage.run(
      storage.build
        .insertInto('configuration_key')
        .values({ chargePointId, key, ...change, rebootRequired: 0 })
        .onConflict((conflict) => conflict.columns(['chargePointId', 'key']).doUpdateSet(change)),
    );
  }
};

/**
 * After a ChangeConfiguration that was accepted, at once or with the next boot (OCPP 1.6 §5.3).
 * Key names are case-insensitive; the spelling of the charge point is kept.
 */
export const changeConfigurationKey = (
  storage: Storage,
  chargePointId: string,
  change: Pick<ConfigurationKey, 'key' | 'rebootRequired'> & { readonly value: string },
  at: number,
): void => {
  const set = {
    value: change.value,
    rebootRequired: change.rebootRequired ? 1 : 0,
    readAt: at,
  };
  const { changes } = storage.run(
    storage.build
      .updateTable('configuration_key')
      .set(set)
      .where('chargePointId', '=', chargePointId)
      .where(sql`key COLLATE NOCASE`, '=', change.key),
  );
  if (changes > 0) return;
  storage.run(
    storage.build
      .insertInto('configuration_key')
      .values({ chargePointId, key: change.key, readonly: 0, ...set }),
  );
};

/** The charge point has booted: what waited for that is in force. True when there was something. */
export const clearRebootRequired = (storage: Storage, chargePointId: string): boolean =>
  storage.run(
    storage.build
      .updateTable('configuration_key')
      .set({ rebootRequired: 0 })
      .where('chargePointId', '=', chargePointId)
      .where('rebootRequired', '=', 1),
  ).changes > 0;

export const listConfigurationKeys = (
  storage: Storage,
  chargePointId: string,
): ConfigurationKey[] =>
  storage
    .all(
      storage.build
        .selectFrom('configuration_key')
        .selectAll()
        .where('chargePointId', '=', chargePointId)
        .orderBy(sql`key COLLATE NOCASE`),
    )
    .map(toConfigurationKey);

/** The values of these keys as last read, by the name asked for; what is not known is left out. */
export const configurationValues = <Key extends string>(
  storage: Storage,
  chargePointId: string,
  keys: readonly Key[],
): Partial<Record<Key, string>> => {
  const values: Partial<Record<Key, string>> = {};
  const find = storage.statement(
    'SELECT value FROM configuration_key WHERE chargePointId = ? AND key = ? COLLATE NOCASE',
  );
  for (const key of keys) {
    const row = find.get(chargePointId, key) as { value: string | null } | undefined;
    if (row?.value != null) values[key] = row.value;
  }
  return values;
};

export const toConfigurationKey = (row: ConfigurationKeyRow): ConfigurationKey => ({
  key: row.key,
  value: row.value,
  readonly: row.readonly === 1,
  rebootRequired: row.rebootRequired === 1,
  readAt: toInstant(row.readAt),
});
