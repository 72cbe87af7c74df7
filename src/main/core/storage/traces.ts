import type { Page } from '@shared/model/common';
import type { Trace } from '@shared/model/trace';
import type { Selectable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { TraceRow } from './schema';
import type { Storage } from './storage';

export type StoredTrace = Selectable<TraceRow>;

export const insertTrace = (storage: Storage, name: string, now: number): StoredTrace =>
  storage
    .statement(
      `INSERT INTO trace (name, state, importedAt, frames, exchanges, skippedLines, bytes)
       VALUES (?, 'importing', ?, 0, 0, 0, 0) RETURNING *`,
    )
    .get(name, now) as StoredTrace;

/** One that is being deleted is not there any more. */
export const findTrace = (storage: Storage, id: number): StoredTrace | undefined =>
  storage.statement(`SELECT * FROM trace WHERE id = ? AND state <> 'deleting'`).get(id) as
    | StoredTrace
    | undefined;

export const listTraces = (storage: Storage, paging: Paging): Page<Trace> => {
  const limit = limitOf(paging);
  const [before = Number.MAX_SAFE_INTEGER] = readCursor(paging, ['number']) ?? [];
  const rows = storage
    .statement(`SELECT * FROM trace WHERE id < ? AND state <> 'deleting' ORDER BY id DESC LIMIT ?`)
    .all(before, limit + 1) as StoredTrace[];
  return toPage(rows, limit, (row) => [row.id], toTrace);
};

/** Adds what a piece held to the counts of its trace. */
export const addToTrace = (
  storage: Storage,
  id: number,
  more: Pick<StoredTrace, 'frames' | 'exchanges' | 'skippedLines' | 'bytes' | 'firstAt' | 'lastAt'>,
): void => {
  storage
    .statement(
      `UPDATE trace SET frames = frames + ?, exchanges = exchanges + ?,
         skippedLines = skippedLines + ?, bytes = bytes + ?,
         firstAt = coalesce(min(firstAt, ?), firstAt, ?),
         lastAt = coalesce(max(lastAt, ?), lastAt, ?)
       WHERE id = ?`,
    )
    .run(
      more.frames,
      more.exchanges,
      more.skippedLines,
      more.bytes,
      more.firstAt,
      more.firstAt,
      more.lastAt,
      more.lastAt,
      id,
    );
};

export const setTraceState = (
  storage: Storage,
  id: number,
  state: 'complete' | 'deleting',
): void => {
  storage.statement('UPDATE trace SET state = ? WHERE id = ?').run(state, id);
};

/** What an ended process was importing cannot be completed any more. */
export const giveUpLeftImports = (storage: Storage): void => {
  storage.statement(`UPDATE trace SET state = 'deleting' WHERE state = 'importing'`).run();
};

export const findTraceToDelete = (storage: Storage): number | undefined =>
  storage.statement(`SELECT id FROM trace WHERE state = 'deleting' LIMIT 1`).pluck().get() as
    | number
    | undefined;

export const removeTrace = (storage: Storage, id: number): void => {
  storage.statement('DELETE FROM marker WHERE traceId = ?').run(id);
  storage.statement('DELETE FROM trace WHERE id = ?').run(id);
};

export const toTrace = (row: StoredTrace): Trace => ({
  id: row.id,
  name: row.name,
  state: row.state as Trace['state'],
  importedAt: toInstant(row.importedAt),
  frames: row.frames,
  exchanges: row.exchanges,
  skippedLines: row.skippedLines,
  bytes: row.bytes,
  firstAt: toInstantOrNull(row.firstAt),
  lastAt: toInstantOrNull(row.lastAt),
});
