import { setImmediate } from 'node:timers/promises';
import type { Page } from '@shared/model/common';
import type { Compilable } from 'kysely';
import { encodeCursor, type Order, toPage } from './page';
import type { Scan } from './scan';
import type { Storage } from './storage';

/** A walk without edges of its own: how much a statement walks over follows from the time it takes. */
export type Walk<Row> = Omit<Scan<Row>, 'edge'>;

export interface Found<Row> {
  readonly rows: Row[];
  /** The key to go on at; undefined at the end of the walk. */
  readonly resume: number | undefined;
}

/** A search gives back what it has after so long, so that its reader sees how far it came. */
export const patienceMs = 100;

const firstSpan = 1_024;
const mostSpan = 262_144;
/** What a statement should take, and what it may take: answers to charge points wait for it. */
const wantedMs = 2;
const mostMs = 8;

/**
 * The first `count` rows of a walk, or those found until patience is over. Slices grow while they
 * are quick; one that ran out of time ends where it came to.
 */
export const search = async <Row>(
  { slice }: Pick<Storage, 'slice'>,
  walk: Walk<Row>,
  count: number,
  forMs = patienceMs,
): Promise<Found<Row>> => {
  const isDescending = walk.order === 'desc';
  const until = performance.now() + forMs;
  let { low, high } = walk;
  let span = firstSpan;
  let last: Row | undefined;
  const rows: Row[] = [];
  while (low <= high) {
    const from = isDescending ? Math.max(low, high - span + 1) : low;
    const to = isDescending ? high : Math.min(high, low + span - 1);
    const batch = Math.min(walk.batch, count - rows.length);
    const startedAt = performance.now();
    // One row alone has to be looked at, however long that takes.
    const forThisMs = from === to ? Number.POSITIVE_INFINITY : mostMs;
    const before = last;
    const { found, cut } = slice.within(forThisMs, () => walk.read(from, to, batch, before));
    // What lies before a cut has been looked at. Where there is no telling, less is looked at anew.
    const isKnown = walk.isByKey === true && cut?.order === walk.order;
    if (cut !== undefined && !isKnown) {
      span = Math.max(1, Math.floor((to - from + 1) / 4));
    } else {
      span = spanAfter(to - from + 1, performance.now() - startedAt);
      rows.push(...found);
      last = found.at(-1) ?? last;
      const isFull = found.length >= batch && last !== undefined;
      const behind = cut?.at ?? (isFull && last !== undefined ? walk.resume(last) : undefined);
      if (isDescending) high = behind ?? from - 1;
      else low = behind ?? to + 1;
      if (rows.length >= count || performance.now() >= until) break;
    }
    await setImmediate();
  }
  return { rows, resume: low > high ? undefined : isDescending ? high : low };
};

/** How many keys the next statement walks over, going by what the last one took. */
const spanAfter = (span: number, tookMs: number): number => {
  const factor = Math.min(2, Math.max(0.125, wantedMs / Math.max(tookMs, 0.1)));
  return Math.min(mostSpan, Math.max(1, Math.floor(span * factor)));
};

/** Every row of a walk, batch by batch. */
export async function* searchAll<Row>(
  storage: Pick<Storage, 'slice'>,
  walk: Walk<Row>,
): AsyncGenerator<Row[], void, undefined> {
  let rest: Walk<Row> | undefined = walk;
  while (rest !== undefined) {
    const { rows, resume }: Found<Row> = await search(storage, rest, walk.batch);
    if (rows.length > 0) yield rows;
    await setImmediate();
    rest = resume === undefined ? undefined : from(rest, resume);
  }
}

const from = <Row>(walk: Walk<Row>, key: number): Walk<Row> =>
  walk.order === 'desc' ? { ...walk, high: key } : { ...walk, low: key };

/**
 * Runs the queries of one search. Its statements go with it: a filter can have any shape, and those
 * of every filter ever written would pile up.
 */
export const ownStatements = ({ sqlite }: Pick<Storage, 'sqlite'>) => {
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>();
  return <Row>(query: Compilable<Row>): Row[] => {
    const { sql, parameters } = query.compile();
    const statement = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...parameters) as Row[];
  };
};

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A page of what a search found; it may not be full, and says how far the search came. */
export const searchPage = <Row extends { readonly id: number }, Item>(
  { rows, resume }: Found<Row>,
  limit: number,
  ends: Ends,
  order: Order,
  toItem: (row: Row) => Item,
): Page<Item> & { readonly progress: number } => {
  const page = toPage(rows, limit, (row) => [row.id], toItem);
  const shown = rows[limit - 1];
  if (page.next !== null && shown !== undefined) {
    return { ...page, progress: progressOf(ends, order, shown.id) };
  }
  if (resume === undefined) return { ...page, progress: 1 };
  // A cursor names the last row that was looked at.
  const next = encodeCursor([resume + (order === 'desc' ? 1 : -1)]);
  return { ...page, next, progress: progressOf(ends, order, resume) };
};

/** The share of the record that lies behind a search that goes on at this key. */
export const progressOf = ({ low, high }: Ends, order: Order, at: number): number => {
  const behind = order === 'desc' ? high - at : at - low;
  return high <= low ? 0 : Math.min(1, Math.max(0, behind / (high - low)));
};
