import type { Page } from '@shared/model/common';
import type { Finding } from '@shared/model/finding';
import { type Selectable, sql } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, idSlice, wholeRange } from './scan';
import type { FindingRow } from './schema';
import type { Storage } from './storage';

export type StoredFinding = Selectable<FindingRow>;

/** A charge point's findings are counted up to here: the figure is shown, a full count would be slow. */
export const mostFindingsCounted = 999;

const idsPerSlice = 10_000;

export const insertFinding = (
  storage: Storage,
  finding: Omit<StoredFinding, 'id' | 'count' | 'lastAt' | 'lastExchangeId'>,
): number =>
  Number(
    storage
      .statement(
        `INSERT INTO finding
       (at, chargePointId, connectionId, exchangeId, code, severity, clause, pointer, message)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        finding.at,
        finding.chargePointId,
        finding.connectionId,
        finding.exchangeId,
        finding.code,
        finding.severity,
        finding.clause,
        finding.pointer,
        finding.message,
      ).lastInsertRowid,
  );

/** Counts one more in a row that is there; undefined where it has gone. */
export const addToFinding = (
  storage: Storage,
  id: number,
  last: { readonly at: number; readonly exchangeId: number | null },
): StoredFinding | undefined =>
  storage
    .statement(
      `UPDATE finding SET count = count + 1, lastAt = ?, lastExchangeId = ? WHERE id = ? RETURNING *`,
    )
    .get(last.at, last.exchangeId, id) as StoredFinding | undefined;

export const findFinding = (storage: Storage, id: number): StoredFinding | undefined =>
  storage.statement('SELECT * FROM finding WHERE id = ?').get(id) as StoredFinding | undefined;

export const countFindings = (storage: Storage, chargePointId: string): number => {
  const { count } = storage
    .statement(
      `SELECT coalesce(sum(count), 0) AS count FROM
       (SELECT count FROM finding WHERE chargePointId = ? LIMIT ${mostFindingsCounted})`,
    )
    .get(chargePointId) as { count: number };
  return Math.min(count, mostFindingsCounted);
};

/**
 * What was noticed about an exchange. What was only counted in another row is shown as that row:
 * it is of the same rule and the same place in the payload.
 */
export const findingsOfExchange = (
  storage: Storage,
  exchange: { readonly id: number; readonly chargePointId: string; readonly findingCount: number },
): Finding[] => {
  const own = storage
    .statement('SELECT * FROM finding WHERE exchangeId = ? ORDER BY id')
    .all(exchange.id) as StoredFinding[];
  const missing = exchange.findingCount - own.length;
  if (missing <= 0) return own.map(toFinding);
  // Rows before the exchange that were counted on behind it; the newest ones, since hours end.
  const counted = storage
    .statement(
      `SELECT * FROM (SELECT * FROM finding WHERE chargePointId = ? ORDER BY id DESC LIMIT 5000)
       WHERE exchangeId < ? AND lastExchangeId >= ? ORDER BY id DESC LIMIT ?`,
    )
    .all(exchange.chargePointId, exchange.id, exchange.id, missing) as StoredFinding[];
  return [...own, ...counted].map(toFinding);
};

export interface FindingFilter {
  readonly chargePointId?: string | undefined;
  readonly code?: string | undefined;
  readonly severity?: string | undefined;
  /** Epoch milliseconds. */
  readonly since?: number | undefined;
}

/** A row is counted on for an hour at most, so none that began before that reaches into the time. */
const longestCountedMs = 3_600_000;

/** The first row at or after a time: rows are numbered in the order of their times. */
const firstSince = (storage: Storage, low: number, high: number, at: number): number => {
  const next = storage.statement('SELECT id, at FROM finding WHERE id >= ? ORDER BY id LIMIT 1');
  let from = low;
  let to = high + 1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const row = next.get(middle) as { id: number; at: number } | undefined;
    if (row === undefined || row.at >= at) to = middle;
    else from = row.id + 1;
  }
  return from;
};

/** Newest first. */
export const listFindings = async (
  storage: Storage,
  filter: FindingFilter,
  paging: Paging,
): Promise<Page<Finding>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const ends = storage
    .statement('SELECT (SELECT min(id) FROM finding) AS low, (SELECT max(id) FROM finding) AS high')
    .get() as { low: number | null; high: number | null };
  const { low, high } = { low: ends.low ?? 1, high: ends.high ?? 0 };
  const { since } = filter;
  const isFree =
    filter.severity === undefined &&
    (filter.chargePointId === undefined || filter.code === undefined);
  const query = matching(storage, filter);
  const rows = await collect<StoredFinding>(
    {
      order: 'desc',
      low: since === undefined ? low : firstSince(storage, low, high, since - longestCountedMs),
      high: before === undefined ? high : before[0] - 1,
      batch: limit + 1,
      edge: isFree ? wholeRange('desc') : idSlice('desc', idsPerSlice),
      resume: (row) => row.id - 1,
      read: (from, to, batch) =>
        storage.all(query.where('id', '>=', from).where('id', '<=', to).limit(batch)),
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toFinding);
};

const matching = (storage: Storage, filter: FindingFilter) => {
  const { chargePointId, code, severity, since } = filter;
  let query = storage.build.selectFrom('finding').selectAll().orderBy('id', 'desc');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (code !== undefined) query = query.where('code', '=', code);
  if (severity !== undefined) query = query.where('severity', '=', severity);
  if (since !== undefined) query = query.where(sql`coalesce(lastAt, at)`, '>=', since);
  return query;
};

export const toFinding = (row: StoredFinding): Finding => ({
  id: row.id,
  at: toInstant(row.at),
  chargePointId: row.chargePointId,
  connectionId: row.connectionId,
  exchangeId: row.exchangeId,
  code: row.code,
  severity: row.severity as Finding['severity'],
  clause: row.clause,
  pointer: row.pointer,
  message: row.message,
  count: row.count,
  lastAt: toInstant(row.lastAt ?? row.at),
  lastExchangeId: row.lastExchangeId ?? row.exchangeId,
});
