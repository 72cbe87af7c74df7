import type { Page } from '@shared/model/common';
import type { Frame } from '@shared/model/message';
import { type SqlBool, sql } from 'kysely';
import { type ExchangeFilter, isErroneous, isFreeOf, type StoredExchange } from './exchanges';
import { toInstant } from './instant';
import { limitOf, type Order, type Paging, readCursor, toPage } from './page';
import { blockSlices, inBlocks } from './place-blocks';
import { collect, idSlice, type Scan, scan } from './scan';
import type { Storage } from './storage';

export type FrameFilter = Omit<ExchangeFilter, 'state'>;

/** Ids a statement may walk over; a reply costs a look at its exchange as well. */
const idsPerSlice = 4_000;

/** In the order the frames crossed the wire. */
export const listFrames = async (
  storage: Storage,
  filter: FrameFilter,
  paging: Paging,
  order: Order,
): Promise<Page<Frame>> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number'])?.[0];
  const frames = await collect(frameScan(storage, filter, order, limit + 1, after), limit + 1);
  return toPage(
    frames,
    limit,
    (frame) => [frame.id],
    (frame) => frame,
  );
};

const framesPerBatch = 500;

/** All matching frames that are there now, batch by batch. */
export const allFrames = (
  storage: Storage,
  filter: FrameFilter,
  order: Order,
): AsyncGenerator<Frame[], void, undefined> =>
  scan(frameScan(storage, filter, order, framesPerBatch, undefined));

// Word for word the condition of the index exchange_reply, and its opposite.
const isLaterNumber = sql<SqlBool>`replyId <> id + 1`;
const isNextNumber = sql<SqlBool>`replyId = id + 1`;

/** An exchange's call has the id of the exchange and its reply has `replyId`: both from one counter. */
const frameScan = (
  storage: Storage,
  filter: FrameFilter,
  order: Order,
  batch: number,
  after: number | undefined,
): Scan<Frame> => {
  const ends = frameIds(storage);
  const step = order === 'desc' ? -1 : 1;
  const start = after === undefined ? undefined : after + step;
  const calls = matchingCalls(storage, filter).orderBy('id', order);
  const replies = matchingReplies(storage, filter);
  const atOnce = replies.where(isNextNumber).orderBy('id', order);
  const later = replies.where(isLaterNumber).orderBy('replyId', order);
  const place =
    filter.chargePointId === undefined ? undefined : blockSlices(order, isFreeOf(filter));
  return {
    order,
    low: order === 'asc' ? (start ?? ends.low) : ends.low,
    high: order === 'desc' ? (start ?? ends.high) : ends.high,
    batch,
    edge: place?.edge ?? idSlice(order, idsPerSlice),
    resume: (frame) => frame.id + step,
    read: (from, to, most) => {
      const within = (query: typeof calls, first: number, last: number): StoredExchange[] => {
        const slice = query.where('id', '>=', first).where('id', '<=', last).limit(most);
        return storage.all(place === undefined ? slice : slice.where(inBlocks(first, last)));
      };
      const late = later.where('replyId', '>=', from).where('replyId', '<=', to).limit(most);
      const frames = [
        ...within(calls, from, to).map(callFrame),
        ...within(atOnce, from - 1, to - 1).map(replyFrame),
        ...storage.all(late).map(replyFrame),
      ];
      place?.found(frames.length);
      return frames.sort((one, other) => (one.id - other.id) * step).slice(0, most);
    },
  };
};

const frameIds = (storage: Storage): { low: number; high: number } => {
  const ends = storage
    .statement(
      `SELECT (SELECT min(id) FROM exchange) AS low, (SELECT max(id) FROM exchange) AS high,
       (SELECT max(replyId) FROM exchange WHERE replyId <> id + 1) AS reply`,
    )
    .get() as { low: number | null; high: number | null; reply: number | null };
  return { low: ends.low ?? 1, high: Math.max((ends.high ?? 0) + 1, ends.reply ?? 0) };
};

/** What calls and replies are both asked for. */
const matching = (storage: Storage, { chargePointId, action, messageId, error }: FrameFilter) => {
  let query = storage.build.selectFrom('exchange').selectAll();
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (messageId !== undefined) query = query.where('messageId', '=', messageId);
  if (error === true) query = query.where(isErroneous);
  return query;
};

const matchingCalls = (storage: Storage, filter: FrameFilter) => {
  let query = matching(storage, filter);
  if (filter.sender !== undefined) query = query.where('sender', '=', filter.sender);
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('at', '<', filter.to);
  return query;
};

/** A reply comes from the other side and has its own time. */
const matchingReplies = (storage: Storage, filter: FrameFilter) => {
  let query = matching(storage, filter);
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
