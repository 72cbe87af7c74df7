import type { ConfigurationKey } from '@shared/model/charge-point';
import { isWriteOnly } from '@shared/ocpp/configuration-keys';
import { sql } from 'kysely';
import { awaitedValue, recordKeyChange } from './configuration-history';
import { toInstant } from './instant';
import type { ConfigurationKeyRow } from './schema';
import type { Storage } from './storage';

/** A key as GetConfiguration reports it (OCPP 1.6 §5.8). */
export interface ReportedKey {
  readonly key: string;
  readonly value: string | null;
  readonly readonly: boolean;
}

/**
 * Key names are case-insensitive; the spelling of the charge point is kept. The index is named because SQLite
 * would take the primary key and look through all keys of the charge point.
 */
const findKey = (
  storage: Storage,
  chargePointId: string,
  key: string,
): ConfigurationKeyRow | undefined =>
  storage
    .statement(
      'SELECT * FROM configuration_key INDEXED BY configuration_key_in_any_case WHERE chargePointId = ? AND key = ? COLLATE NOCASE',
    )
    .get(chargePointId, key) as ConfigurationKeyRow | undefined;

/**
 * Takes over what the charge point reported; whether a key waits for a reboot stays as it is. What must
 * not be told is not kept even if it is told (OCPP-J errata 3.12). Returns how many keys that had been
 * known have another value now.
 */
export const putConfigurationKeys = (
  storage: Storage,
  chargePointId: string,
  keys: readonly ReportedKey[],
  readAt: number,
): number => {
  let changed = 0;
  for (const { key, readonly, ...reported } of keys) {
    const value = isWriteOnly(key) ? null : reported.value;
    const known = findKey(storage, chargePointId, key);
    const change = { key, value, readonly: readonly ? 1 : 0, readAt };
    if (known === undefined) {
      storage.run(
        storage.build
          .insertInto('configuration_key')
          .values({ chargePointId, ...change, rebootRequired: 0 }),
      );
    } else {
      storage.run(
        storage.build
          .updateTable('configuration_key')
          .set(change)
          .where('chargePointId', '=', chargePointId)
          .where('key', '=', known.key),
      );
    }
    storage
      .statement('DELETE FROM configuration_unknown_key WHERE chargePointId = ? AND key = ?')
      .run(chargePointId, key);
    if (known?.value === value) continue;
    if (known !== undefined) changed++;
    recordKeyChange(storage, {
      chargePointId,
      key,
      at: readAt,
      value,
      previousValue: known?.value ?? null,
      isFirst: known === undefined ? 1 : 0,
      cause: 'read',
      status: null,
    });
  }
  return changed;
};

/** Keys that the charge point said it does not know; returns how many of them had been known. */
export const putUnknownKeys = (
  storage: Storage,
  chargePointId: string,
  keys: readonly string[],
  readAt: number,
): number => {
  let forgotten = 0;
  for (const key of keys) {
    storage
      .statement(
        'INSERT OR IGNORE INTO configuration_unknown_key (chargePointId, key) VALUES (?, ?)',
      )
      .run(chargePointId, key);
    const known = findKey(storage, chargePointId, key);
    if (known === undefined) continue;
    forgotten++;
    storage
      .statement('DELETE FROM configuration_key WHERE chargePointId = ? AND key = ?')
      .run(chargePointId, known.key);
    recordKeyChange(storage, {
      chargePointId,
      key: known.key,
      at: readAt,
      value: null,
      previousValue: known.value,
      isFirst: 0,
      cause: 'read',
      status: null,
    });
  }
  return forgotten;
};

export const listUnknownKeys = (storage: Storage, chargePointId: string): string[] =>
  (
    storage
      .statement('SELECT key FROM configuration_unknown_key WHERE chargePointId = ? ORDER BY key')
      .all(chargePointId) as { key: string }[]
  ).map(({ key }) => key);

/** After a ChangeConfiguration that was accepted, at once or with the next boot (OCPP 1.6 §5.3). */
export const changeConfigurationKey = (
  storage: Storage,
  chargePointId: string,
  change: Pick<ConfigurationKey, 'key' | 'rebootRequired'> & { readonly value: string },
  at: number,
): void => {
  const known = findKey(storage, chargePointId, change.key);
  const key = known?.key ?? change.key;
  const set = { value: change.value, rebootRequired: change.rebootRequired ? 1 : 0, readAt: at };
  storage.run(
    storage.build
      .insertInto('configuration_key')
      .values({ chargePointId, key, readonly: 0, ...set })
      .onConflict((conflict) => conflict.columns(['chargePointId', 'key']).doUpdateSet(set)),
  );
  recordKeyChange(storage, {
    chargePointId,
    key,
    at,
    value: change.value,
    previousValue: known?.value ?? null,
    isFirst: known === undefined ? 1 : 0,
    cause: 'changed',
    status: change.rebootRequired ? 'RebootRequired' : 'Accepted',
  });
};

/**
 * The charge point has booted: what waited for that is in force, also where a reading meanwhile has told the
 * old value. Returns the keys that waited.
 */
export const clearRebootRequired = (
  storage: Storage,
  chargePointId: string,
  bootedAt: number,
): string[] => {
  const waiting = storage.all(
    storage.build
      .updateTable('configuration_key')
      .set({ rebootRequired: 0 })
      .where('chargePointId', '=', chargePointId)
      .where('rebootRequired', '=', 1)
      .returning(['key', 'value']),
  );
  for (const { key, value: previousValue } of waiting) {
    const value = awaitedValue(storage, chargePointId, key);
    if (value === undefined || value === previousValue) continue;
    storage
      .statement('UPDATE configuration_key SET value = ? WHERE chargePointId = ? AND key = ?')
      .run(value, chargePointId, key);
    recordKeyChange(storage, {
      chargePointId,
      key,
      at: bootedAt,
      value,
      previousValue,
      isFirst: 0,
      cause: 'booted',
      status: null,
    });
  }
  return waiting.map(({ key }) => key);
};

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
    'SELECT value FROM configuration_key INDEXED BY configuration_key_in_any_case WHERE chargePointId = ? AND key = ? COLLATE NOCASE',
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

/** Whether somebody wants the keys that wait for a reboot to be read after it. */
export const wantsReadAfterBoot = (storage: Storage, chargePointId: string): boolean =>
  storage
    .statement('SELECT 1 FROM configuration_read_after_boot WHERE chargePointId = ?')
    .get(chargePointId) !== undefined;

export const setReadAfterBoot = (
  storage: Storage,
  chargePointId: string,
  wanted: boolean,
): void => {
  storage
    .statement(
      wanted
        ? 'INSERT OR IGNORE INTO configuration_read_after_boot (chargePointId) VALUES (?)'
        : 'DELETE FROM configuration_read_after_boot WHERE chargePointId = ?',
    )
    .run(chargePointId);
};
