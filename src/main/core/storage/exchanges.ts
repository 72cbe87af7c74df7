import type { Page } from '@shared/model/common';
import type { Exchange } from '@shared/model/message';
import {
  type ExchangeFilter,
  hasPlace,
  isFreeOf,
  isSearch,
  matchingExchanges,
  type StoredExchange,
} from './exchange-query';
import { limitOf, type Order, type Paging, readCursor, toPage } from './page';
import { blockSlices, inBlocks } from './place-blocks';
import { liveRecord, type RecordSource } from './record-source';
import { collect, idSlice, type Scan, wholeRange } from './scan';
import { ownStatements, search, searchPage } from './search';
import type { Storage } from './storage';

/** Ids a statement may walk over: under 16 ms even where every one of them is a row. */
const idsPerSlice = 5_000;

export interface ExchangePage extends Page<Exchange> {
  /** Of a search: the share of the record that has been looked through. */
  readonly progress?: number;
}

export const findExchange = (storage: Storage, id: number): StoredExchange | undefined =>
  storage.statement('SELECT * FROM exchange WHERE id = ?').get(id) as StoredExchange | undefined;

/** In the order of the record. A search may give a page that is not full, to say how far it came. */
export const listExchanges = async (
  storage: Storage,
  filter: ExchangeFilter,
  paging: Paging,
  order: Order,
  source: RecordSource = liveRecord(storage),
): Promise<ExchangePage> => {
  const limit = limitOf(paging);
  const walk = walkExchanges(
    storage,
    source,
    filter,
    order,
    limit + 1,
    readCursor(paging, ['number'])?.[0],
  );
  if (isSearch(source, filter)) {
    return searchPage(
      await search(storage, walk, limit + 1),
      limit,
      source,
      order,
      source.toExchange,
    );
  }
  return toPage(await collect(walk, limit + 1), limit, (row) => [row.id], source.toExchange);
};

/** Every exchange that matches and is there now, batch by batch in the order of the record. */
export const walkExchanges = (
  storage: Storage,
  source: RecordSource,
  filter: ExchangeFilter,
  order: Order,
  batch: number,
  after: number | undefined,
): Scan<StoredExchange> => {
  const { sender, from: fromTime, to: toTime, ids } = filter;
  const step = order === 'desc' ? -1 : 1;
  const start = after === undefined ? undefined : after + step;
  const low = Math.max(source.low, ids === undefined ? source.low : Math.min(...ids));
  const high = Math.min(source.high, ids === undefined ? source.high : Math.max(...ids));
  let query = matchingExchanges(storage, source, filter).orderBy('id', order);
  if (sender !== undefined) query = query.where('sender', '=', sender);
  if (fromTime !== undefined) query = query.where('at', '>=', fromTime);
  if (toTime !== undefined) query = query.where('at', '<', toTime);
  const isFree = isFreeOf(filter);
  const place = hasPlace(source, filter) ? blockSlices(order, isFree) : undefined;
  const all = isSearch(source, filter) ? ownStatements(storage) : storage.all;
  return {
    order,
    low: order === 'asc' ? Math.max(low, start ?? low) : low,
    high: order === 'desc' ? Math.min(high, start ?? high) : high,
    batch,
    edge: place?.edge ?? (isFree ? wholeRange(order) : idSlice(order, idsPerSlice)),
    resume: (row) => row.id + step,
    isByKey: place === undefined,
    read: (from, to, most) => {
      const slice = query.where('id', '>=', from).where('id', '<=', to).limit(most);
      const rows = all(place === undefined ? slice : slice.where(inBlocks(from, to)));
      place?.found(rows.length);
      return rows;
    },
  };
};
