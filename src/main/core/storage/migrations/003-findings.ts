import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Of many like findings within an hour the later ones are counted in the row of the last one.
  `ALTER TABLE finding ADD COLUMN count INTEGER NOT NULL DEFAULT 1`,
  `ALTER TABLE finding ADD COLUMN lastAt INTEGER`,
  `ALTER TABLE finding ADD COLUMN lastExchangeId INTEGER`,
  `CREATE INDEX finding_code ON finding (code, id)`,

  `CREATE TABLE finding_summary (
    chargePointId TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    clause TEXT,
    message TEXT NOT NULL,
    count INTEGER NOT NULL,
    firstAt INTEGER NOT NULL,
    lastAt INTEGER NOT NULL,
    exchangeId INTEGER,
    PRIMARY KEY (chargePointId, code)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO finding_summary
   SELECT newest.chargePointId, newest.code, newest.severity, newest.clause, newest.message,
     total.count, total.firstAt, newest.at, newest.exchangeId
   FROM (SELECT max(id) AS id, count(*) AS count, min(at) AS firstAt FROM finding
     WHERE chargePointId IS NOT NULL GROUP BY chargePointId, code) AS total
   JOIN finding AS newest ON newest.id = total.id`,
];

export const findings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
