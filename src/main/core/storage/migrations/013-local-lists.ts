import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `CREATE TABLE local_list (
    chargePointId TEXT PRIMARY KEY REFERENCES charge_point ON DELETE CASCADE,
    selection TEXT NOT NULL,
    -- The highest version given out: the next one is above it, whatever became of the update.
    lastVersion INTEGER NOT NULL DEFAULT 0,
    unansweredVersion INTEGER,
    isCertain INTEGER NOT NULL DEFAULT 0,
    sentVersion INTEGER, sentAt INTEGER,
    lastStatus TEXT,
    reportedVersion INTEGER, reportedAt INTEGER
  ) STRICT`,
  // The list as the charge point accepted it; idTags are the same whatever their case.
  `CREATE TABLE local_list_entry (
    chargePointId TEXT NOT NULL REFERENCES local_list ON DELETE CASCADE,
    idTag TEXT NOT NULL COLLATE NOCASE,
    idTagInfo TEXT NOT NULL,
    PRIMARY KEY (chargePointId, idTag)
  ) STRICT, WITHOUT ROWID`,
];

export const localLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
