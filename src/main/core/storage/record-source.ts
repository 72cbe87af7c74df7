import type { Exchange, ExchangeDetail } from '@shared/model/message';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { toExchange, toExchangeDetail } from './exchange-items';
import type { StoredExchange } from './exchange-query';
import type { FilterTerms } from './filter-sql';
import type { Storage } from './storage';

/** Where exchanges are read from: the live record, or an imported trace. */
export interface RecordSource {
  readonly table: 'exchange' | 'trace_exchange';
  /** The smallest and the largest number there is, of calls and of replies. */
  readonly low: number;
  readonly high: number;
  readonly terms: FilterTerms;
  readonly toExchange: (row: StoredExchange) => Exchange;
  readonly toDetail: (row: StoredExchange) => ExchangeDetail;
}

const liveTerms: FilterTerms = {
  hasFinding: (code: (column: RawBuilder<string>) => RawBuilder<SqlBool>) =>
    sql<SqlBool>`(findingCount > 0 AND EXISTS (SELECT 1 FROM finding
      WHERE finding.exchangeId = exchange.id AND ${code(sql<string>`finding.code`)}))`,
  isDelayed: sql<SqlBool>`(latencyMs >= 1 AND id IN (SELECT exchangeId FROM answer_delay))`,
  delayMs: sql<number>`coalesce(
    (SELECT delayMs FROM answer_delay WHERE answer_delay.exchangeId = exchange.id), 0)`,
  isPinned: sql<SqlBool>`id IN (SELECT exchangeId FROM annotation WHERE pinnedAt IS NOT NULL)`,
  isNoted: sql<SqlBool>`id IN (SELECT exchangeId FROM annotation WHERE note IS NOT NULL)`,
  noteHas: (text) =>
    sql<SqlBool>`id IN (SELECT exchangeId FROM annotation WHERE instr(lower(note), ${text}) > 0)`,
};

/** What was recorded here. */
export const liveRecord = (storage: Storage): RecordSource => {
  const ends = storage
    .statement(
      `SELECT (SELECT min(id) FROM exchange) AS low, (SELECT max(id) FROM exchange) AS high,
       (SELECT max(replyId) FROM exchange WHERE replyId <> id + 1) AS reply`,
    )
    .get() as { low: number | null; high: number | null; reply: number | null };
  return {
    table: 'exchange',
    low: ends.low ?? 1,
    high: ends.high === null ? 0 : Math.max(ends.high + 1, ends.reply ?? 0),
    terms: liveTerms,
    toExchange: (row) => toExchange(storage, row),
    toDetail: (row) => toExchangeDetail(storage, row),
  };
};
