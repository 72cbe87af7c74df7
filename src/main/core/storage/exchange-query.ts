import type { Filter } from '@shared/filter';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { isErroneous } from './erroneous';
import { chargePointsOf, filterTerm } from './filter-sql';
import type { RecordSource } from './record-source';
import type { ExchangeRow } from './schema';
import type { Storage } from './storage';

export type StoredExchange = Selectable<ExchangeRow>;

export interface ExchangeFilter {
  readonly chargePointId?: string | undefined;
  readonly action?: string | undefined;
  readonly sender?: string | undefined;
  readonly messageId?: string | undefined;
  /** Only what went wrong. */
  readonly error?: boolean | undefined;
  readonly state?: string | undefined;
  /** Epoch milliseconds; `to` is left out itself. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** In the language of the inspector; one without conditions is undefined. */
  readonly filter?: Filter | undefined;
  /** Only these. */
  readonly ids?: readonly number[] | undefined;
}

/** Whether nothing but the charge point is asked for: rows are then found without looking at others. */
export const isFreeOf = ({ chargePointId: _, ...filter }: ExchangeFilter): boolean =>
  Object.values(filter).every((value) => value === undefined || value === false);

/** Whether it takes looking into the rows, slice by slice in good time. A trace has no index for anything. */
export const isSearch = ({ table }: RecordSource, { filter, ids }: ExchangeFilter): boolean =>
  table === 'trace_exchange' || filter !== undefined || ids !== undefined;

/** The exchanges that match, but for sender and time, which a reply has of its own. */
export const matchingExchanges = (
  storage: Storage,
  { table, terms }: RecordSource,
  { chargePointId, action, messageId, error, state, filter, ids }: ExchangeFilter,
) => {
  // Both tables have the columns of an exchange.
  let query = storage.build.selectFrom(table as 'exchange').selectAll();
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (messageId !== undefined) query = query.where('messageId', '=', messageId);
  if (error === true) query = query.where(isErroneous);
  if (state !== undefined) query = query.where('state', '=', state);
  if (ids !== undefined) {
    query = query.where(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  }
  const places = filter === undefined ? undefined : chargePointsOf(filter);
  if (places !== undefined) query = query.where('chargePointId', 'in', places);
  if (filter !== undefined) query = query.where(filterTerm(filter, terms));
  return query;
};

/** Whether the index of the charge points' places serves: only the live record has one. */
export const hasPlace = (
  { table }: RecordSource,
  { chargePointId, filter }: ExchangeFilter,
): boolean =>
  table === 'exchange' &&
  (chargePointId !== undefined || (filter !== undefined && chargePointsOf(filter) !== undefined));
