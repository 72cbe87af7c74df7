import type { Exchange } from '@shared/model/message';
import { type MessageFilter, matches } from './filter';

/** Rows kept in the window; the record on the server is complete, older ones are fetched again on scroll. */
export const MOST_ROWS = 20_000;
const ROWS_AFTER_TRIM = 15_000;

export interface MessageList {
  /** Oldest first, by id. */
  readonly items: readonly Exchange[];
  /** Whether the server has older ones. */
  readonly hasOlder: boolean;
  /** What arrived while the view is frozen, the latest state of each. */
  readonly held: ReadonlyMap<number, Exchange>;
  /** How many of the held ones are not in the list yet. */
  readonly heldNew: number;
}

export const emptyList: MessageList = {
  items: [],
  hasOlder: false,
  held: new Map(),
  heldNew: 0,
};

/** The first place whose id is not smaller. */
const placeOf = (items: readonly Exchange[], id: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const indexOfId = (items: readonly Exchange[], id: number): number => {
  const place = placeOf(items, id);
  return items[place]?.id === id ? place : -1;
};

const trim = (list: MessageList): MessageList =>
  list.items.length <= MOST_ROWS
    ? list
    : { ...list, items: list.items.slice(-ROWS_AFTER_TRIM), hasOlder: true };

/**
 * Applies new and changed exchanges. Known rows change in place, whatever the filter says now, so that
 * nothing vanishes under the reader; new ones have to match. Exchanges older than the loaded part are
 * left to paging.
 */
export const applyChanges = (
  list: MessageList,
  changes: readonly Exchange[],
  filter: MessageFilter,
): MessageList => {
  let items: Exchange[] | undefined;
  for (const exchange of changes) {
    const current = items ?? list.items;
    const place = placeOf(current, exchange.id);
    const known = current[place]?.id === exchange.id;
    if (!known && !matches(exchange, filter)) continue;
    if (!known && place === 0 && list.hasOlder) continue;
    items ??= [...list.items];
    items.splice(place, known ? 1 : 0, exchange);
  }
  return items === undefined ? list : trim({ ...list, items });
};

/** Keeps changes aside while the view is frozen. */
export const holdChanges = (
  list: MessageList,
  changes: readonly Exchange[],
  filter: MessageFilter,
): MessageList => {
  const held = new Map(list.held);
  for (const exchange of changes) {
    const known = indexOfId(list.items, exchange.id) >= 0;
    if (known || held.has(exchange.id) || matches(exchange, filter))
      held.set(exchange.id, exchange);
  }
  const heldNew = [...held.keys()].filter((id) => indexOfId(list.items, id) < 0).length;
  return { ...list, held, heldNew };
};

/** Lets everything in that was held. */
export const release = (list: MessageList, filter: MessageFilter): MessageList =>
  applyChanges({ ...list, held: new Map(), heldNew: 0 }, [...list.held.values()], filter);

/** Puts an older page (newest first, as it came) before the list. */
export const prepend = (
  list: MessageList,
  page: readonly Exchange[],
  hasOlder: boolean,
): MessageList => {
  const oldest = list.items[0]?.id ?? Number.POSITIVE_INFINITY;
  const older = page.filter((exchange) => exchange.id < oldest).sort((a, b) => a.id - b.id);
  return { ...list, items: [...older, ...list.items], hasOlder };
};
