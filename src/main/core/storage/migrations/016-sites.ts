import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `CREATE TABLE site (
    siteId INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    "limit" REAL NOT NULL,
    strategy TEXT NOT NULL,
    minimumAmps REAL NOT NULL,
    turnMinutes INTEGER NOT NULL,
    volts INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL
  ) STRICT`,
  // A charge point shares one limit, not two.
  `CREATE TABLE site_member (
    chargePointId TEXT PRIMARY KEY REFERENCES charge_point ON DELETE CASCADE,
    siteId INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
    maxAmps REAL NOT NULL,
    phases INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX site_member_site ON site_member (siteId)`,
  // What a site has sent and not cleared: connector 0 is the default for what starts, the others
  // are of the transaction that runs there. Amounts are in the unit of the site.
  `CREATE TABLE site_profile (
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    connectorId INTEGER NOT NULL,
    siteId INTEGER NOT NULL,
    transactionId INTEGER,
    accepted REAL,
    asked REAL,
    sentUnit TEXT NOT NULL,
    sentLimit REAL NOT NULL,
    commandId TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (chargePointId, connectorId)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE site_sample (
    id INTEGER PRIMARY KEY,
    siteId INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
    at INTEGER NOT NULL,
    "limit" REAL NOT NULL,
    allowed REAL NOT NULL,
    reserve REAL NOT NULL,
    measured REAL,
    charging INTEGER NOT NULL,
    waiting INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX site_sample_site ON site_sample (siteId, at)`,
  // Messages that a trigger asked for. A link goes with its exchange, whoever deletes that.
  `CREATE TABLE triggered_exchange (
    exchangeId INTEGER PRIMARY KEY,
    commandId TEXT NOT NULL,
    afterMs INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX triggered_exchange_command ON triggered_exchange (commandId)`,
  `CREATE TRIGGER triggered_exchange_gone AFTER DELETE ON exchange
    WHEN EXISTS (SELECT 1 FROM triggered_exchange)
    BEGIN DELETE FROM triggered_exchange WHERE exchangeId = old.id; END`,
];

export const sites: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
