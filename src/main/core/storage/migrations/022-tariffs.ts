import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Prices in 1/10,000 of the currency. An empty chargePointId stands for every charge point, so
  // that a date is taken once for it too.
  `CREATE TABLE tariff (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL,
    validFrom INTEGER NOT NULL,
    currency TEXT NOT NULL,
    perKwh INTEGER NOT NULL,
    perMinute INTEGER NOT NULL,
    startFee INTEGER NOT NULL,
    note TEXT NOT NULL,
    changedAt INTEGER NOT NULL,
    UNIQUE (chargePointId, validFrom)
  ) STRICT`,
  // Reports look for what reaches into their time: short transactions start a day before it at the
  // most, the few long ones have an index of their own.
  `CREATE INDEX charging_transaction_long ON charging_transaction (startedAt, transactionId)
    WHERE coalesce(stoppedAt, latestAt, startedAt) - startedAt > 86400000`,
  // By the charge point's time, as late ones arrive out of order (C10).
  `CREATE INDEX status_change_time ON status_change (chargePointId, connectorId, at, id)`,
  `CREATE INDEX connection_place ON connection (chargePointId, openedAt)`,
];

export const tariffs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
