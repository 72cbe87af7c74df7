import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The content is a file of its own in the data folder, under diskName.
  `CREATE TABLE file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sizeBytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    diskName TEXT NOT NULL UNIQUE,
    chargePointId TEXT,
    jobId INTEGER,
    createdAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX file_charge_point ON file (chargePointId, id)`,
  `CREATE INDEX file_job ON file (jobId) WHERE jobId IS NOT NULL`,
];

export const files: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
