import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Keys are found in any case; without it each of a long answer would look through all of them.
  `CREATE INDEX configuration_key_in_any_case
    ON configuration_key (chargePointId, key COLLATE NOCASE)`,

  // The configuration of a charge point from a time on; a reading that finds it unchanged moves seenAt.
  `CREATE TABLE configuration_snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    at INTEGER NOT NULL,
    seenAt INTEGER NOT NULL,
    cause TEXT NOT NULL,
    key TEXT,
    status TEXT,
    keyCount INTEGER NOT NULL,
    keys TEXT NOT NULL,
    unknownKeys TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX configuration_snapshot_of ON configuration_snapshot (chargePointId, id)',

  `CREATE TABLE configuration_key_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    key TEXT NOT NULL COLLATE NOCASE,
    at INTEGER NOT NULL,
    value TEXT,
    previousValue TEXT,
    isFirst INTEGER NOT NULL,
    cause TEXT NOT NULL,
    status TEXT
  ) STRICT`,
  'CREATE INDEX configuration_key_change_of ON configuration_key_change (chargePointId, key, id)',
  'CREATE INDEX configuration_key_change_by ON configuration_key_change (chargePointId, id)',

  // What a charge point said it does not know when it was asked for it by name.
  `CREATE TABLE configuration_unknown_key (
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    key TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (chargePointId, key)
  ) STRICT, WITHOUT ROWID`,

  // Somebody wants the keys that wait for a reboot to be read again after it.
  `CREATE TABLE configuration_read_after_boot (
    chargePointId TEXT PRIMARY KEY REFERENCES charge_point ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE configuration_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    note TEXT NOT NULL,
    entries TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE configuration_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    templateId INTEGER,
    name TEXT NOT NULL,
    entries TEXT NOT NULL,
    skipEqual INTEGER NOT NULL,
    verify INTEGER NOT NULL,
    verifyAfterBoot INTEGER NOT NULL,
    state TEXT NOT NULL,
    origin TEXT NOT NULL,
    startedAt INTEGER NOT NULL,
    finishedAt INTEGER
  ) STRICT`,

  `CREATE TABLE configuration_run_row (
    runId INTEGER NOT NULL REFERENCES configuration_run ON DELETE CASCADE,
    chargePointId TEXT NOT NULL,
    state TEXT NOT NULL,
    keys TEXT NOT NULL,
    message TEXT,
    finishedAt INTEGER,
    PRIMARY KEY (runId, chargePointId)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX configuration_run_row_waiting ON configuration_run_row (chargePointId)
    WHERE state = 'waiting-for-boot'`,
];

export const configuration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
