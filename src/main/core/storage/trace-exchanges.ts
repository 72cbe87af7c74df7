import type { Finding } from '@shared/model/finding';
import type { TraceFinding } from '@shared/trace';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { type Beside, detailOf, exchangeOf } from './exchange-items';
import type { StoredExchange } from './exchange-query';
import type { FilterTerms } from './filter-sql';
import { toInstant } from './instant';
import type { RecordSource } from './record-source';
import type { TraceExchangeRow } from './schema';
import type { Storage } from './storage';
import type { StoredTrace } from './traces';

export type StoredTraceExchange = Selectable<TraceExchangeRow>;

/** The frames of trace n have the numbers behind n billion. */
const framesPerTrace = 1_000_000_000;

export const firstIdOf = (traceId: number): number => traceId * framesPerTrace + 1;

export const insertTraceExchange = (
  storage: Storage,
  row: Omit<StoredTraceExchange, 'replyId' | 'replyAt' | 'replyText'>,
): void => {
  storage
    .statement(
      `INSERT INTO trace_exchange (id, at, chargePointId, connectionId, sender, state, messageId,
         action, errorCode, latencyMs, findingCount, callText, originalId, findings, pinned, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      row.id,
      row.at,
      row.chargePointId,
      row.connectionId,
      row.sender,
      row.state,
      row.messageId,
      row.action,
      row.errorCode,
      row.latencyMs,
      row.findingCount,
      row.callText,
      row.originalId,
      row.findings,
      row.pinned,
      row.note,
    );
};

const isOfTrace = 'id >= ? AND id < ?';

/** The call that a reply belongs to: the one it was exported with, or the latest open one of its message id. */
export const findOpenCall = (
  storage: Storage,
  traceId: number,
  reply: Pick<StoredTraceExchange, 'chargePointId' | 'sender' | 'messageId' | 'originalId'>,
): StoredTraceExchange | undefined => {
  const first = firstIdOf(traceId);
  const range = [first, first + framesPerTrace];
  const caller = reply.sender === 'chargePoint' ? 'centralSystem' : 'chargePoint';
  const find = (column: 'originalId' | 'messageId', key: string | number): unknown =>
    storage
      .statement(
        `SELECT * FROM trace_exchange WHERE ${column} = ? AND replyId IS NULL AND ${isOfTrace}
         AND chargePointId = ? AND sender = ? ORDER BY id DESC LIMIT 1`,
      )
      .get(key, ...range, reply.chargePointId, caller);
  const found =
    (reply.originalId === null ? undefined : find('originalId', reply.originalId)) ??
    (reply.messageId === null ? undefined : find('messageId', reply.messageId));
  return found as StoredTraceExchange | undefined;
};

export const setTraceReply = (
  storage: Storage,
  id: number,
  reply: Pick<
    StoredTraceExchange,
    'replyId' | 'replyAt' | 'state' | 'errorCode' | 'latencyMs' | 'replyText'
  >,
): void => {
  storage
    .statement(
      `UPDATE trace_exchange SET replyId = ?, replyAt = ?, state = ?, errorCode = ?, latencyMs = ?,
       replyText = ? WHERE id = ?`,
    )
    .run(
      reply.replyId,
      reply.replyAt,
      reply.state,
      reply.errorCode,
      reply.latencyMs,
      reply.replyText,
      id,
    );
};

export const deleteTraceExchanges = (storage: Storage, traceId: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM trace_exchange WHERE id IN
       (SELECT id FROM trace_exchange WHERE ${isOfTrace} ORDER BY id LIMIT ?)`,
    )
    .run(firstIdOf(traceId), firstIdOf(traceId) + framesPerTrace, most).changes;

export const findTraceExchange = (
  storage: Storage,
  traceId: number,
  id: number,
): StoredTraceExchange | undefined => {
  const first = firstIdOf(traceId);
  return storage
    .statement(`SELECT * FROM trace_exchange WHERE id = ? AND ${isOfTrace}`)
    .get(id, first, first + framesPerTrace) as StoredTraceExchange | undefined;
};

const traceTerms: FilterTerms = {
  hasFinding: (code) =>
    sql<SqlBool>`(findingCount > 0 AND EXISTS (SELECT 1 FROM json_each(findings) AS one
      WHERE ${code(sql<string>`json_extract(one.value, '$.code')`)}))`,
  isDelayed: sql<SqlBool>`0`,
  delayMs: sql<number>`0`,
  isPinned: sql<SqlBool>`pinned = 1`,
  isNoted: sql<SqlBool>`note IS NOT NULL`,
  noteHas: (text) => sql<SqlBool>`instr(lower(note), ${text}) > 0`,
};

// What is read from the table of traces has its columns.
const stored = (row: StoredExchange): StoredTraceExchange => row as StoredTraceExchange;

const readFindings = (row: StoredExchange): TraceFinding[] => JSON.parse(stored(row).findings);

const besideOf = (row: StoredExchange): Beside => ({
  codes: readFindings(row).map(({ code }) => code),
  isPinned: stored(row).pinned === 1,
  note: stored(row).note,
});

const findingsOf = (row: StoredExchange): Finding[] =>
  readFindings(row).map((finding, index) => ({
    ...finding,
    id: index + 1,
    at: toInstant(row.at),
    chargePointId: row.chargePointId,
    connectionId: row.connectionId,
    exchangeId: row.id,
    count: 1,
    lastAt: toInstant(row.at),
    lastExchangeId: row.id,
  }));

/** The messages of an imported trace. */
export const traceRecord = (trace: StoredTrace): RecordSource => {
  const low = firstIdOf(trace.id);
  return {
    table: 'trace_exchange',
    low,
    high: low + trace.frames - 1,
    terms: traceTerms,
    toExchange: (row) => exchangeOf(row, besideOf(row)),
    toDetail: (row) => detailOf(row, besideOf(row), findingsOf(row)),
  };
};
