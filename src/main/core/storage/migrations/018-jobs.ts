import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    chargePointId TEXT NOT NULL,
    state TEXT NOT NULL,
    message TEXT,
    stages TEXT NOT NULL DEFAULT '[]',
    protocol TEXT NOT NULL,
    location TEXT NOT NULL,
    warnings TEXT NOT NULL DEFAULT '[]',
    token TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    credentials INTEGER NOT NULL,
    fileKind TEXT NOT NULL,
    fileId INTEGER,
    fileName TEXT,
    requestId INTEGER,
    commandId TEXT,
    bytesTotal INTEGER,
    bytesTransferred INTEGER NOT NULL DEFAULT 0,
    transfers INTEGER NOT NULL DEFAULT 0,
    allowedFrom INTEGER,
    timeoutSeconds INTEGER NOT NULL,
    timeoutAt INTEGER,
    timedOut INTEGER NOT NULL DEFAULT 0,
    createdAt INTEGER NOT NULL,
    startedAt INTEGER,
    changedAt INTEGER NOT NULL,
    finishedAt INTEGER
  ) STRICT`,
  `CREATE INDEX job_charge_point ON job (chargePointId, kind, id)`,
  `CREATE INDEX job_open ON job (state) WHERE finishedAt IS NULL`,
];

export const jobs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
