import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `CREATE TABLE charging_profile (
    chargingProfileId INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    profile TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL
  ) STRICT`,

  // What charge points accepted; the profiles that went lately are kept, for the limit of the past.
  `CREATE TABLE installed_profile (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    connectorId INTEGER NOT NULL,
    chargingProfileId INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    transactionId INTEGER,
    profile TEXT NOT NULL,
    commandId TEXT,
    installedAt INTEGER NOT NULL,
    removedAt INTEGER
  ) STRICT`,
  `CREATE INDEX installed_profile_place ON installed_profile (chargePointId, removedAt)`,
];

export const chargingProfiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
