import type { Page } from '@shared/model/common';
import type { Exchange } from '@shared/model/message';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { toExchange } from './exchange-items';
import { limitOf, type Order, type Paging, readCursor, toPage } from './page';
import { blockSlices, inBlocks } from './place-blocks';
import { collect, idSlice, wholeRange } from './scan';
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
}

/** Ids a statement may walk over: under 16 ms even where every one of them is a row. */
const idsPerSlice = 5_000;

/** Word for word the condition of the index exchange_error, so that it serves. */
export const isErroneous = sql<SqlBool>`(findingCount > 0 OR state NOT IN ('answered', 'waiting'))`;

export const findExchange = (storage: Storage, id: number): StoredExchange | undefined =>
  storage.statement('SELECT * FROM exchange WHERE id = ?').get(id) as StoredExchange | undefined;

/** In the order of the record. */
export const listExchanges = async (
  storage: Storage,
  filter: ExchangeFilter,
  paging: Paging,
  order: Order,
): Promise<Page<Exchange>> => {
  const limit = limitOf(paging);
  const cursor = readCursor(paging, ['number']);
  const ends = exchangeIds(storage);
  const step = order === 'desc' ? -1 : 1;
  const start = cursor === undefined ? undefined : cursor[0] + step;
  const query = matching(storage, filter).orderBy('id', order);
  const isFree = isFreeOf(filter);
  const place = filter.chargePointId === undefined ? undefined : blockSlices(order, isFree);
  const rows = await collect<StoredExchange>(
    {
      order,
      low: order === 'asc' ? (start ?? ends.low) : ends.low,
      high: order === 'desc' ? (start ?? ends.high) : ends.high,
      batch: limit + 1,
      edge: place?.edge ?? (isFree ? wholeRange(order) : idSlice(order, idsPerSlice)),
      resume: (row) => row.id + step,
      read: (from, to, batch) => {
        const slice = query.where('id', '>=', from).where('id', '<=', to).limit(batch);
        const rows = storage.all(place === undefined ? slice : slice.where(inBlocks(from, to)));
        place?.found(rows.length);
        return rows;
      },
    },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toExchange(storage, row),
  );
};

/** The smallest and the largest id there is. */
const exchangeIds = (storage: Storage): { low: number; high: number } => {
  const ends = storage
    .statement(
      'SELECT (SELECT min(id) FROM exchange) AS low, (SELECT max(id) FROM exchange) AS high',
    )
    .get() as { low: number | null; high: number | null };
  return { low: ends.low ?? 1, high: ends.high ?? 0 };
};

/** Whether nothing but the charge point is asked for: rows are then found without looking at others. */
export const isFreeOf = ({ chargePointId: _, ...filter }: ExchangeFilter): boolean =>
  Object.values(filter).every((value) => value === undefined || value === false);

const matching = (storage: Storage, filter: ExchangeFilter) => {
  let query = storage.build.selectFrom('exchange').selectAll();
  const { chargePointId, action, sender, messageId, error, state, from, to } = filter;
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (sender !== undefined) query = query.where('sender', '=', sender);
  if (messageId !== undefined) query = query.where('messageId', '=', messageId);
  if (error === true) query = query.where(isErroneous);
  if (state !== undefined) query = query.where('state', '=', state);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  return query;
};
