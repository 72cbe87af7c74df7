import type { Storage } from './storage';

// Each deletes the oldest rows of one table, a few at a time: SQLite runs in the thread that
// answers the charge points. All return how many rows went.

/** The oldest exchanges up to an id, with their findings. */
export const deleteExchangesUpTo = (storage: Storage, lastId: number, most: number): number => {
  const { last } = storage
    .statement(
      `SELECT max(id) AS last FROM (SELECT id FROM exchange WHERE id <= ? ORDER BY id LIMIT ?)`,
    )
    .get(lastId, most) as { last: number | null };
  if (last === null) return 0;
  storage
    .statement('DELETE FROM finding WHERE exchangeId IN (SELECT id FROM exchange WHERE id <= ?)')
    .run(last);
  return storage.statement('DELETE FROM exchange WHERE id <= ?').run(last).changes;
};

/**
 * The last of the oldest exchanges that lie before a time without a gap, looking at so many rows
 * at most; undefined when the oldest is not before it.
 */
export const lastExchangeBefore = (
  storage: Storage,
  before: number,
  most: number,
): number | undefined => {
  const rows = storage.statement('SELECT id, at FROM exchange ORDER BY id LIMIT ?').all(most) as {
    id: number;
    at: number;
  }[];
  const firstToKeep = rows.findIndex((row) => row.at >= before);
  return rows.at(firstToKeep === -1 ? rows.length - 1 : firstToKeep - 1)?.id;
};
