import type { Condition, Filter } from '@shared/filter';
import { matches } from '@shared/filter-match';
import type { Page } from '@shared/model/common';
import type { Marker } from '@shared/model/marker';
import type { Selectable } from 'kysely';
import { lastRecordId } from './exchange-record';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, wholeRange } from './scan';
import type { MarkerRow } from './schema';
import type { Storage } from './storage';

export type StoredMarker = Selectable<MarkerRow>;

/** Puts a marker behind the latest frame. */
export const insertMarker = (
  storage: Storage,
  marker: Pick<StoredMarker, 'at' | 'chargePointId' | 'label'>,
): StoredMarker =>
  insertMarkerAt(storage, { ...marker, traceId: null, afterId: lastRecordId(storage) });

export const insertMarkerAt = (
  storage: Storage,
  { traceId, at, afterId, chargePointId, label }: Omit<StoredMarker, 'id'>,
): StoredMarker =>
  storage
    .statement(
      `INSERT INTO marker (traceId, at, afterId, chargePointId, label) VALUES (?, ?, ?, ?, ?)
       RETURNING *`,
    )
    .get(traceId, at, afterId, chargePointId, label) as StoredMarker;

/** Markers of a trace stay, as the trace does. */
export const deleteMarker = (storage: Storage, id: number): boolean =>
  storage.statement('DELETE FROM marker WHERE id = ? AND traceId IS NULL').run(id).changes > 0;

export const deleteMarkersBefore = (storage: Storage, before: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM marker WHERE id IN
       (SELECT id FROM marker WHERE traceId IS NULL AND at < ? ORDER BY afterId LIMIT ?)`,
    )
    .run(before, most).changes;

const markersPerSlice = 1_000;

/** Newest first, those that fit a filter of exchanges. */
export const listMarkers = async (
  storage: Storage,
  traceId: number | null,
  filter: Filter | undefined,
  paging: Paging,
): Promise<Page<Marker>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number'])?.[0];
  const { low, high } = storage
    .statement('SELECT min(id) AS low, max(id) AS high FROM marker')
    .get() as { low: number | null; high: number | null };
  const query = storage.statement(
    `SELECT * FROM marker WHERE id BETWEEN ? AND ? AND traceId IS ? ORDER BY id DESC LIMIT ?`,
  );
  const rows = await collect<StoredMarker>(
    {
      order: 'desc',
      low: low ?? 1,
      high: before === undefined ? (high ?? 0) : before - 1,
      batch: limit + 1,
      edge: filter === undefined ? wholeRange('desc') : (start) => start - markersPerSlice + 1,
      resume: (row) => row.id - 1,
      read: (from, to, batch) => {
        const most = filter === undefined ? batch : markersPerSlice;
        const found = query.all(from, to, traceId, most) as StoredMarker[];
        return found.filter((row) => passes(filter, row)).slice(0, batch);
      },
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toMarker);
};

/** The markers behind the frames from `from` on, but before the frame `to`. */
export const markersBetween = (
  storage: Storage,
  traceId: number | null,
  filter: Filter | undefined,
  from: number,
  to: number,
): Marker[] =>
  (
    storage
      .statement(
        'SELECT * FROM marker WHERE traceId IS ? AND afterId >= ? AND afterId < ? ORDER BY afterId, id',
      )
      .all(traceId, from, to) as StoredMarker[]
  )
    .filter((row) => passes(filter, row))
    .map(toMarker);

/** The markers of a whole record, oldest first. */
export const allMarkers = (
  storage: Storage,
  traceId: number | null,
  filter: Filter | undefined,
): Marker[] => markersBetween(storage, traceId, filter, 0, Number.MAX_SAFE_INTEGER);

/** Whether a marker can answer to a condition; what it cannot answer to, it is shown with. */
const concerns = (condition: Condition, { chargePointId }: StoredMarker): boolean => {
  switch (condition.field) {
    case 'text':
    case 'before':
    case 'after':
      return true;
    case 'cp':
      return chargePointId !== null;
    case 'is':
      return condition.flags.includes('marker');
    default:
      return false;
  }
};

const passes = (filter: Filter | undefined, row: StoredMarker): boolean => {
  if (filter === undefined) return true;
  const clauses = filter.clauses.filter(({ conditions }) =>
    conditions.every((condition) => concerns(condition, row)),
  );
  return matches(
    { ...filter, clauses },
    {
      at: row.at,
      chargePointId: row.chargePointId ?? '',
      sender: null,
      action: null,
      errorCode: null,
      reportedError: null,
      status: null,
      connectorId: null,
      transactionId: null,
      idTag: null,
      latencyMs: null,
      bytes: 0,
      flags: ['marker'],
      note: row.label,
      texts: [],
    },
  );
};

export const toMarker = (row: StoredMarker): Marker => ({
  id: row.id,
  at: toInstant(row.at),
  afterId: row.afterId,
  chargePointId: row.chargePointId,
  label: row.label,
});
