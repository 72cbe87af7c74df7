import { setImmediate } from 'node:timers/promises';
import type { Page } from '@shared/model/common';
import { limitOf, type Order, type Paging, readCursor, toPage } from './page';

/** A walk over rows in the order of an integer key, in slices that each cost one short statement. */
export interface Scan<Row> {
  readonly order: Order;
  /** The smallest and the largest key that can match. */
  readonly low: number;
  readonly high: number;
  /** So many rows a statement returns at most. */
  readonly batch: number;
  /** The far end of the slice that begins at this key: what one statement may walk over. */
  readonly edge: (start: number) => number;
  /** Where to go on behind a row: the key next to its own, or its own where keys repeat. */
  readonly resume: (row: Row) => number;
  /** The first rows of the slice, in order. Where keys repeat, it leaves out what is not behind `last`. */
  readonly read: (low: number, high: number, batch: number, last: Row | undefined) => Row[];
  /** Whether `read` is one statement that looks at rows by their key: then it can end at any of them. */
  readonly isByKey?: boolean;
}

/**
 * Rows that no index leads to are looked for slice by slice, and the event loop gets a turn
 * between two slices: SQLite runs in this thread, so a long statement would hold up every charge point.
 */
export async function* scan<Row>(walk: Scan<Row>): AsyncGenerator<Row[], void, undefined> {
  const descending = walk.order === 'desc';
  let { low, high } = walk;
  let last: Row | undefined;
  while (low <= high) {
    const from = descending ? Math.max(low, walk.edge(high)) : low;
    const to = descending ? high : Math.min(high, walk.edge(low));
    const rows = walk.read(from, to, walk.batch, last);
    last = rows.at(-1) ?? last;
    if (rows.length > 0) yield rows;
    // A full batch may have left rows of the slice behind.
    const behind = rows.length >= walk.batch && last !== undefined ? walk.resume(last) : undefined;
    if (descending) high = behind ?? from - 1;
    else low = behind ?? to + 1;
    await setImmediate();
  }
}

/** The first `count` rows of a walk. */
export const collect = async <Row>(walk: Scan<Row>, count: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const batch of scan({ ...walk, batch: Math.min(walk.batch, count) })) {
    rows.push(...batch);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
};

/** A slice of so many ids on end, whatever of them exists. */
export const idSlice =
  (order: Order, ids: number) =>
  (start: number): number =>
    order === 'desc' ? start - ids + 1 : start + ids - 1;

/** No slices: for filters that an index serves, where LIMIT alone bounds the work. */
export const wholeRange = (order: Order) => (): number =>
  order === 'desc' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;

const idsPerSlice = 5_000;

/** Rows with an id, the newest of which are asked for first. */
export interface ById<Row> {
  /** Of the rows that can match; null where there are none. */
  readonly ends: { readonly low: number | null; readonly high: number | null };
  /** Whether an index serves the filter, so that LIMIT alone bounds the work. */
  readonly isServed: boolean;
  /** The first rows from one id to another, newest first. */
  readonly read: (first: number, last: number, batch: number) => Row[];
}

/** A page of them, newest first. */
export const pageById = async <Row extends { readonly id: number }, Item>(
  paging: Paging,
  { ends, isServed, read }: ById<Row>,
  toItem: (row: Row) => Item,
): Promise<Page<Item>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const rows = await collect<Row>(
    {
      order: 'desc',
      low: ends.low ?? 1,
      high: before === undefined ? (ends.high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: isServed ? wholeRange('desc') : idSlice('desc', idsPerSlice),
      resume: (row) => row.id - 1,
      read,
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toItem);
};
