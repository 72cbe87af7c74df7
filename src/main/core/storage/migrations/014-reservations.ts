import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `CREATE TABLE reservation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reservationId INTEGER NOT NULL,
    chargePointId TEXT NOT NULL,
    connectorId INTEGER NOT NULL,
    idTag TEXT NOT NULL COLLATE NOCASE,
    parentIdTag TEXT COLLATE NOCASE,
    expiryDate INTEGER NOT NULL,
    state TEXT NOT NULL,
    status TEXT,
    createdAt INTEGER NOT NULL,
    endedAt INTEGER,
    endedBy TEXT,
    transactionId INTEGER,
    commandId TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX reservation_place ON reservation (chargePointId, reservationId)`,
  `CREATE INDEX reservation_by_number ON reservation (reservationId)`,
  `CREATE INDEX reservation_command ON reservation (commandId)`,
  `CREATE INDEX reservation_live ON reservation (expiryDate) WHERE state IN ('pending', 'accepted')`,
  // A number that was given out is never given out again, whether its ReserveNow was sent or not.
  `CREATE TABLE reservation_number (last INTEGER NOT NULL CHECK (last < 2147483647)) STRICT`,
  `INSERT INTO reservation_number VALUES (0)`,
];

export const reservations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
