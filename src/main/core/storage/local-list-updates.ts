// Updates of a local list that a charge point has accepted. A small one is taken over with its answer; of a
// large one the answer's transaction keeps the pieces, and whoever reads the list takes them over first,
// piece by piece. So the list is never seen half done, and what is left outlives a restart.
import { type PutEntry, putEntries, removeSomeEntries } from './local-lists';
import type { Storage } from './storage';

/** What an entry means that was sent; the caller knows how they are read. */
export type ReadEntry<Entry> = (entry: Entry | undefined | null) => PutEntry[];

/** So many entries are written in a few milliseconds, on a slow machine too. */
const entriesPerPiece = 250;

/** Keeps what was accepted. Runs in the transaction of the answer. */
export const takeOver = <Entry>(
  storage: Storage,
  chargePointId: string,
  entries: readonly (Entry | undefined)[],
  isFull: boolean,
  read: ReadEntry<Entry>,
): void => {
  // What came before does not matter to a list that is replaced.
  if (isFull) drop(storage, chargePointId);
  const isLarge =
    entries.length > entriesPerPiece ||
    hasUpdates(storage, chargePointId) ||
    (isFull && isLong(storage, chargePointId));
  if (!isLarge) {
    if (isFull) removeSomeEntries(storage, chargePointId, entriesPerPiece);
    putEntries(storage, chargePointId, entries.flatMap(read));
    return;
  }
  if (isFull) keep(storage, chargePointId, null);
  for (let start = 0; start < entries.length; start += entriesPerPiece) {
    const piece = entries.slice(start, start + entriesPerPiece);
    keep(storage, chargePointId, JSON.stringify(piece));
  }
};

const keep = (storage: Storage, chargePointId: string, entries: string | null): void => {
  storage
    .statement('INSERT INTO local_list_update (chargePointId, entries) VALUES (?, ?)')
    .run(chargePointId, entries);
};

const drop = (storage: Storage, chargePointId: string): void => {
  storage.statement('DELETE FROM local_list_update WHERE chargePointId = ?').run(chargePointId);
};

/** Whether it cannot be emptied in one piece. */
const isLong = (storage: Storage, chargePointId: string): boolean =>
  storage
    .statement('SELECT 1 FROM local_list_entry WHERE chargePointId = ? LIMIT 1 OFFSET ?')
    .get(chargePointId, entriesPerPiece) !== undefined;

/** Whether something accepted is still to be taken over. */
export const hasUpdates = (storage: Storage, chargePointId: string): boolean =>
  storage
    .statement('SELECT 1 FROM local_list_update WHERE chargePointId = ? LIMIT 1')
    .get(chargePointId) !== undefined;

/** Takes over the next piece. */
export const takeOverNext = <Entry>(
  storage: Storage,
  chargePointId: string,
  read: ReadEntry<Entry>,
): void => {
  const next = storage
    .statement(
      'SELECT id, entries FROM local_list_update WHERE chargePointId = ? ORDER BY id LIMIT 1',
    )
    .get(chargePointId) as { id: number; entries: string | null } | undefined;
  if (next === undefined) return;
  if (next.entries === null) {
    const removed = removeSomeEntries(storage, chargePointId, entriesPerPiece);
    if (removed === entriesPerPiece) return;
  } else {
    const entries = JSON.parse(next.entries) as (Entry | null)[];
    putEntries(storage, chargePointId, entries.flatMap(read));
  }
  storage.statement('DELETE FROM local_list_update WHERE id = ?').run(next.id);
};
