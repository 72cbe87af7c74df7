import type { Page } from '@shared/model/common';
import type { Frame } from '@shared/model/message';
import { type SqlBool, sql } from 'kysely';
import {
  type ExchangeFilter,
  hasPlace,
  isFreeOf,
  isSearch,
  matchingExchanges,
  type StoredExchange,
} from './exchange-query';
import { toInstant } from './instant';
import { limitOf, type Order, type Paging, readCursor, toPage } from './page';
import { blockSlices, inBlocks } from './place-blocks';
import { liveRecord, type RecordSource } from './record-source';
import { collect, idSlice, type Scan, scan } from './scan';
import { ownStatements, search, searchAll, searchPage } from './search';
import type { Storage } from './storage';

export type FrameFilter = Omit<ExchangeFilter, 'state'>;

/** Ids a statement may walk over; a reply costs a look at its exchange as well. */
const idsPerSlice = 4_000;

export interface FramePage extends Page<Frame> {
  /** Of a search: the share of the record that has been looked through. */
  readonly progress?: number;
}

/** In the order the frames crossed the wire. A search may give a page that is not full. */
export const listFrames = async (
  storage: Storage,
  filter: FrameFilter,
  paging: Paging,
  order: Order,
  source: RecordSource = liveRecord(storage),
): Promise<FramePage> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number'])?.[0];
  const walk = walkFrames(storage, source, filter, order, limit + 1, after);
  if (isSearch(source, filter)) {
    return searchPage(await search(storage, walk, limit + 1), limit, source, order, asItIs);
  }
  return toPage(await collect(walk, limit + 1), limit, (frame) => [frame.id], asItIs);
};

const asItIs = (frame: Frame): Frame => frame;

const framesPerBatch = 500;

/** All matching frames that are there now, batch by batch. */
export const allFrames = (
  storage: Storage,
  filter: FrameFilter,
  order: Order,
  source: RecordSource = liveRecord(storage),
): AsyncGenerator<Frame[], void, undefined> => {
  const walk = walkFrames(storage, source, filter, order, framesPerBatch, undefined);
  return isSearch(source, filter) ? searchAll(storage, walk) : scan(walk);
};

// Word for word the condition of the index exchange_reply, and its opposite.
const isLaterNumber = sql<SqlBool>`replyId <> id + 1`;
const isNextNumber = sql<SqlBool>`replyId = id + 1`;

/** An exchange's call has the id of the exchange and its reply has `replyId`: both from one counter. */
export const walkFrames = (
  storage: Storage,
  source: RecordSource,
  filter: FrameFilter,
  order: Order,
  batch: number,
  after: number | undefined,
): Scan<Frame> => {
  const step = order === 'desc' ? -1 : 1;
  const start = after === undefined ? undefined : after + step;
  const calls = matchingCalls(storage, source, filter).orderBy('id', order);
  const replies = matchingReplies(storage, source, filter);
  const atOnce = replies.where(isNextNumber).orderBy('id', order);
  const later = replies.where(isLaterNumber).orderBy('replyId', order);
  const place = hasPlace(source, filter) ? blockSlices(order, isFreeOf(filter)) : undefined;
  const all = isSearch(source, filter) ? ownStatements(storage) : storage.all;
  return {
    order,
    low: order === 'asc' ? (start ?? source.low) : source.low,
    high: order === 'desc' ? (start ?? source.high) : source.high,
    batch,
    edge: place?.edge ?? idSlice(order, idsPerSlice),
    resume: (frame) => frame.id + step,
    read: (from, to, most) => {
      const within = (query: typeof calls, first: number, last: number): StoredExchange[] => {
        const slice = query.where('id', '>=', first).where('id', '<=', last).limit(most);
        return all(place === undefined ? slice : slice.where(inBlocks(first, last)));
      };
      const late = later.where('replyId', '>=', from).where('replyId', '<=', to).limit(most);
      const frames = [
        ...within(calls, from, to).map(callFrame),
        ...within(atOnce, from - 1, to - 1).map(replyFrame),
        ...all(late).map(replyFrame),
      ];
      place?.found(frames.length);
      return frames.sort((one, other) => (one.id - other.id) * step).slice(0, most);
    },
  };
};

const matchingCalls = (storage: Storage, source: RecordSource, filter: FrameFilter) => {
  let query = matchingExchanges(storage, source, filter);
  if (filter.sender !== undefined) query = query.where('sender', '=', filter.sender);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('at', '<', filter.to);
  return query;
};

/** A reply comes from the other side and has its own time. */
const matchingReplies = (storage: Storage, source: RecordSource, filter: FrameFilter) => {
  let query = matchingExchanges(storage, source, filter);
  if (filter.sender !== undefined) query = query.where('sender', '!=', filter.sender);
  if (filter.from !== undefined) query = query.where('replyAt', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('replyAt', '<', filter.to);
  return query;
};

const commonOf = (row: StoredExchange) => ({
  exchangeId: row.id,
  chargePointId: row.chargePointId,
  connectionId: row.connectionId,
  messageId: row.messageId,
  action: row.action,
});

const callFrame = (row: StoredExchange): Frame => ({
  id: row.id,
  ...commonOf(row),
  at: toInstant(row.at),
  sender: row.sender as Frame['sender'],
  latencyMs: null,
  errorCode: row.replyId === null ? row.errorCode : null,
  raw: row.callText,
});

const replyFrame = (row: StoredExchange): Frame => ({
  id: row.replyId ?? row.id,
  ...commonOf(row),
  at: toInstant(row.replyAt ?? row.at),
  sender: row.sender === 'chargePoint' ? 'centralSystem' : 'chargePoint',
  latencyMs: row.latencyMs,
  errorCode: row.errorCode,
  raw: row.replyText ?? '',
});
