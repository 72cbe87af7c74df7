import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // What of an accepted update is not in local_list_entry yet, in order; without entries the list is
  // emptied.
  `CREATE TABLE local_list_update (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL REFERENCES local_list ON DELETE CASCADE,
    entries TEXT
  ) STRICT`,
  'CREATE INDEX local_list_update_place ON local_list_update (chargePointId, id)',
];

export const localListUpdates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
