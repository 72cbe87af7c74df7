import type { Marker } from '@shared/model/marker';
import { indexOfId, placeOf } from './record-list';

export type Line<T> =
  | { readonly kind: 'item'; readonly item: T }
  | { readonly kind: 'marker'; readonly marker: Marker };

/** What the grid shows from top to bottom: rows, with the markers between them. */
export interface Lines<T> {
  readonly count: number;
  at(index: number): Line<T> | undefined;
  /** The line of a row; -1 where it is not there. */
  indexOf(id: number): number;
}

interface Stretch<T> {
  readonly items: readonly T[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/**
 * Puts markers behind the row they belong to. There may be a hundred thousand rows and a few markers, so
 * only the places of these are worked out. A marker beyond the loaded stretch waits for its neighbours.
 */
export const linesOf = <T extends { readonly id: number }>(
  { items, hasOlder, hasNewer }: Stretch<T>,
  markers: readonly Marker[],
): Lines<T> => {
  const first = items[0]?.id ?? 0;
  const last = items.at(-1)?.id ?? 0;
  const shown = markers
    .filter(({ afterId }) => (afterId >= first || !hasOlder) && (afterId <= last || !hasNewer))
    .sort((a, b) => a.afterId - b.afterId || a.id - b.id)
    .map((marker, before) => ({ marker, index: placeOf(items, marker.afterId + 1) + before }));

  /** How many markers stand above a line. */
  const markersBefore = (index: number): number => {
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((shown[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    count: items.length + shown.length,
    at: (index) => {
      const before = markersBefore(index);
      const here = shown[before];
      if (here?.index === index) return { kind: 'marker', marker: here.marker };
      const item = items[index - before];
      return item === undefined ? undefined : { kind: 'item', item };
    },
    indexOf: (id) => {
      const place = indexOfId(items, id);
      if (place < 0) return -1;
      // As many markers stand above it as belong to smaller ids.
      return place + shown.filter(({ marker }) => marker.afterId < id).length;
    },
  };
};
