import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const tables = [
  // What a person has put on an exchange; such an exchange outlives the retention.
  `CREATE TABLE annotation (
    exchangeId INTEGER PRIMARY KEY,
    pinnedAt INTEGER,
    note TEXT,
    notedAt INTEGER
  ) STRICT`,

  // Without a trace it stands in the live record, behind the number afterId.
  `CREATE TABLE marker (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    traceId INTEGER,
    at INTEGER NOT NULL,
    afterId INTEGER NOT NULL,
    chargePointId TEXT,
    label TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX marker_place ON marker (traceId, afterId)`,

  `CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    filter TEXT NOT NULL,
    mode TEXT NOT NULL,
    shipped TEXT
  ) STRICT`,
  `INSERT INTO saved_view (name, filter, mode, shipped) VALUES
    ('Errors', 'is:error', 'filter', 'errors'),
    ('No heartbeats', '-action:Heartbeat', 'filter', 'no-heartbeats'),
    ('Transactions', 'action:Authorize,StartTransaction,MeterValues,StopTransaction,RemoteStartTransaction,RemoteStopTransaction', 'filter', 'transactions')`,

  `CREATE TABLE trace (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    importedAt INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    exchanges INTEGER NOT NULL,
    skippedLines INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    firstAt INTEGER,
    lastAt INTEGER
  ) STRICT`,

  // As exchange; the ids of trace n lie in the n-th billion. originalId pairs calls and replies of one import.
  `CREATE TABLE trace_exchange (
    id INTEGER PRIMARY KEY,
    replyId INTEGER,
    at INTEGER NOT NULL,
    replyAt INTEGER,
    chargePointId TEXT NOT NULL,
    connectionId INTEGER NOT NULL,
    sender TEXT NOT NULL,
    state TEXT NOT NULL,
    messageId TEXT,
    action TEXT,
    errorCode TEXT,
    latencyMs REAL,
    findingCount INTEGER NOT NULL,
    callText TEXT NOT NULL,
    replyText TEXT,
    originalId INTEGER,
    findings TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    note TEXT
  ) STRICT`,
  `CREATE INDEX trace_exchange_reply ON trace_exchange (replyId) WHERE replyId <> id + 1`,
  `CREATE INDEX trace_exchange_open ON trace_exchange (messageId) WHERE replyId IS NULL`,
  `CREATE INDEX trace_exchange_original ON trace_exchange (originalId) WHERE replyId IS NULL AND originalId IS NOT NULL`,
];

export const inspector: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await sql.raw(statement).execute(db);
  },
};
