import type { Page } from '@shared/model/common';
import type { Finding } from '@shared/model/message';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, idSlice, wholeRange } from './scan';
import type { FindingRow } from './schema';
import type { Storage } from './storage';

export type StoredFinding = Selectable<FindingRow>;

/** A charge point's findings are counted up to here: the figure is shown, a full count would be slow. */
export const mostFindingsCounted = 999;

const idsPerSlice = 10_000;

export const insertFinding = (storage: Storage, finding: Omit<StoredFinding, 'id'>): number =>
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

export const countFindings = (storage: Storage, chargePointId: string): number =>
  (
    storage
      .statement(
        `SELECT count(*) AS count FROM
         (SELECT 1 FROM finding WHERE chargePointId = ? LIMIT ${mostFindingsCounted})`,
      )
      .get(chargePointId) as { count: number }
  ).count;

export const findingsOfExchange = (storage: Storage, exchangeId: number): Finding[] =>
  storage
    .all(
      storage.build
        .selectFrom('finding')
        .selectAll()
        .where('exchangeId', '=', exchangeId)
        .orderBy('id'),
    )
    .map(toFinding);

export interface FindingFilter {
  readonly chargePointId?: string | undefined;
  readonly code?: string | undefined;
}

/** Newest first. */
export const listFindings = async (
  storage: Storage,
  filter: FindingFilter,
  paging: Paging,
): Promise<Page<Finding>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const ends = storage.statement(
    'SELECT (SELECT min(id) FROM finding) AS low, (SELECT max(id) FROM finding) AS high',
  );
  const { low, high } = ends.get() as { low: number | null; high: number | null };
  let query = storage.build.selectFrom('finding').selectAll().orderBy('id', 'desc');
  if (filter.chargePointId !== undefined) {
    query = query.where('chargePointId', '=', filter.chargePointId);
  }
  if (filter.code !== undefined) query = query.where('code', '=', filter.code);
  const rows = await collect<StoredFinding>(
    {
      order: 'desc',
      low: low ?? 1,
      high: before === undefined ? (high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: filter.code === undefined ? wholeRange('desc') : idSlice('desc', idsPerSlice),
      resume: (row) => row.id - 1,
      read: (from, to, batch) =>
        storage.all(query.where('id', '>=', from).where('id', '<=', to).limit(batch)),
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toFinding);
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
});
