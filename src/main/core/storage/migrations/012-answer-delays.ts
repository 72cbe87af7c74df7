import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Answers that were held back on purpose. It goes with its exchange, whoever deletes that.
  `CREATE TABLE answer_delay (
    exchangeId INTEGER PRIMARY KEY,
    delayMs INTEGER NOT NULL
  ) STRICT`,
  `CREATE TRIGGER answer_delay_gone AFTER DELETE ON exchange
    WHEN EXISTS (SELECT 1 FROM answer_delay)
    BEGIN DELETE FROM answer_delay WHERE exchangeId = old.id; END`,
];

export const answerDelays: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
