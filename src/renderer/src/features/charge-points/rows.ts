import type { ChargePoint } from '@shared/model/charge-point';

export type Show = 'all' | 'online' | 'offline' | 'new';

const haystack = (chargePoint: ChargePoint): string =>
  [
    chargePoint.chargePointId,
    chargePoint.vendor,
    chargePoint.model,
    chargePoint.firmwareVersion,
    chargePoint.settings.note,
  ]
    .join('\n')
    .toLowerCase();

const shows: Record<Show, (chargePoint: ChargePoint) => boolean> = {
  all: () => true,
  online: (chargePoint) => chargePoint.connected,
  offline: (chargePoint) => !chargePoint.connected,
  new: (chargePoint) => chargePoint.isNew,
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What the grid lists: connected ones first, then by identity as people count (CP2 before CP10). */
export const rowsOf = (
  chargePoints: Iterable<ChargePoint>,
  search: string,
  show: Show,
): ChargePoint[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return [...chargePoints]
    .filter(shows[show])
    .filter((chargePoint) => {
      if (words.length === 0) return true;
      const text = haystack(chargePoint);
      return words.every((word) => text.includes(word));
    })
    .sort(
      (a, b) =>
        Number(b.connected) - Number(a.connected) ||
        collator.compare(a.chargePointId, b.chargePointId),
    );
};

export const countsOf = (chargePoints: Iterable<ChargePoint>): Record<Show, number> => {
  const counts = { all: 0, online: 0, offline: 0, new: 0 };
  for (const chargePoint of chargePoints) {
    counts.all += 1;
    counts[chargePoint.connected ? 'online' : 'offline'] += 1;
    if (chargePoint.isNew) counts.new += 1;
  }
  return counts;
};
