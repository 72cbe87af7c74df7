/** Rows kept in the window; the record on the server is complete, others are fetched again on scroll. */
export const MOST_ROWS = 120_000;
const ROWS_AFTER_TRIM = 100_000;
/** For a reader who follows the end, because each change costs by the length of the list. */
export const MOST_FOLLOWED = 10_000;
const FOLLOWED_AFTER_TRIM = 5_000;

interface Numbered {
  readonly id: number;
}

/** A stretch of the record. */
export interface MessageList<T extends Numbered> {
  /** Oldest first, by id. */
  readonly items: readonly T[];
  /** Whether the server has older ones. */
  readonly hasOlder: boolean;
  /** Whether the server has newer ones: the stretch lies around a place in the past. */
  readonly hasNewer: boolean;
  /** What arrived while the view is frozen, the latest state of each. */
  readonly held: ReadonlyMap<number, T>;
  /** How many of the held ones are not in the list yet. */
  readonly heldNew: number;
}

export const emptyList: MessageList<never> = {
  items: [],
  hasOlder: false,
  hasNewer: false,
  held: new Map<number, never>(),
  heldNew: 0,
};

/** The first place whose id is not smaller. */
export const placeOf = (items: readonly Numbered[], id: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const indexOfId = (items: readonly Numbered[], id: number): number => {
  const place = placeOf(items, id);
  return items[place]?.id === id ? place : -1;
};

const trim = <T extends Numbered>(list: MessageList<T>, followed: boolean): MessageList<T> =>
  list.items.length <= (followed ? MOST_FOLLOWED : MOST_ROWS)
    ? list
    : {
        ...list,
        items: list.items.slice(-(followed ? FOLLOWED_AFTER_TRIM : ROWS_AFTER_TRIM)),
        hasOlder: true,
      };

/**
 * Applies new and changed rows. Known ones change in place, whatever the filter says now, so that nothing
 * vanishes under the reader; new ones have to be wanted. What lies beyond the ends of the stretch is left
 * to paging; so is, while the end is `followed`, what has long scrolled by.
 */
export const applyChanges = <T extends Numbered>(
  list: MessageList<T>,
  changes: readonly T[],
  wanted: (item: T) => boolean,
  followed = false,
): MessageList<T> => {
  let items: T[] | undefined;
  for (const item of changes) {
    const current = items ?? list.items;
    const place = placeOf(current, item.id);
    const known = current[place]?.id === item.id;
    if (!known && place === 0 && list.hasOlder) continue;
    if (!known && place === current.length && list.hasNewer) continue;
    if (!known && !wanted(item)) continue;
    items ??= [...list.items];
    items.splice(place, known ? 1 : 0, item);
  }
  return items === undefined ? list : trim({ ...list, items }, followed);
};

/** Keeps changes aside while the view is frozen. */
export const holdChanges = <T extends Numbered>(
  list: MessageList<T>,
  changes: readonly T[],
  wanted: (item: T) => boolean,
): MessageList<T> => {
  const held = new Map(list.held);
  let { heldNew } = list;
  for (const item of changes) {
    const known = indexOfId(list.items, item.id) >= 0;
    if (!known && !held.has(item.id)) {
      if (!wanted(item)) continue;
      heldNew += 1;
    }
    held.set(item.id, item);
  }
  return { ...list, held, heldNew };
};

/** Lets everything in that was held. */
export const release = <T extends Numbered>(list: MessageList<T>): MessageList<T> =>
  applyChanges({ ...list, held: new Map(), heldNew: 0 }, [...list.held.values()], () => true);

/** Puts an older page, in any order, before the list. */
export const prepend = <T extends Numbered>(
  list: MessageList<T>,
  page: readonly T[],
  hasOlder: boolean,
): MessageList<T> => {
  const oldest = list.items[0]?.id ?? Number.POSITIVE_INFINITY;
  const older = page.filter(({ id }) => id < oldest).sort((a, b) => a.id - b.id);
  return { ...list, items: [...older, ...list.items], hasOlder };
};

/** Puts a newer page behind the list. */
export const append = <T extends Numbered>(
  list: MessageList<T>,
  page: readonly T[],
  hasNewer: boolean,
): MessageList<T> => {
  const newest = list.items.at(-1)?.id ?? 0;
  const newer = page.filter(({ id }) => id > newest).sort((a, b) => a.id - b.id);
  return { ...list, items: [...list.items, ...newer], hasNewer };
};

/** The wanted ones among the latest of the list, to show while the server looks for all of them. */
export const preview = <T extends Numbered>(
  list: MessageList<T>,
  wanted: (item: T) => boolean,
  { most, among }: { most: number; among: number },
): MessageList<T> => {
  const found: T[] = [];
  const end = Math.max(0, list.items.length - among);
  for (let at = list.items.length - 1; at >= end && found.length < most; at -= 1) {
    const item = list.items[at];
    if (item !== undefined && wanted(item)) found.push(item);
  }
  return { ...emptyList, items: found.reverse(), hasOlder: true, hasNewer: list.hasNewer };
};
