import type { Reservation } from '@shared/model/reservation';

/** A connector and what was, is and will be reserved on it. */
export interface CalendarRow {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly bars: readonly CalendarBar[];
  /** How many bars lie above each other at most. */
  readonly lanes: number;
}

export interface CalendarBar {
  readonly reservation: Reservation;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

export interface Place {
  readonly chargePointId: string;
  readonly connectorId: number;
}

const keyOf = ({ chargePointId, connectorId }: Place): string => `${connectorId} ${chargePointId}`;

export const beginOf = ({ createdAt }: Reservation): number => Date.parse(createdAt);

/** Until it ended, or until it will. */
export const endOf = ({ endedAt, expiryDate }: Reservation): number =>
  Date.parse(endedAt ?? expiryDate);

/** Bars that would lie upon each other get lanes of their own. */
const barsOf = (
  reservations: readonly Reservation[],
  leastMs: number,
): Pick<CalendarRow, 'bars' | 'lanes'> => {
  const ends: number[] = [];
  const bars = reservations
    .map((reservation) => {
      const from = beginOf(reservation);
      return { reservation, from, to: Math.max(endOf(reservation), from + leastMs) };
    })
    .sort((a, b) => a.from - b.from || a.reservation.id - b.reservation.id)
    .map((bar): CalendarBar => {
      const free = ends.findIndex((end) => end <= bar.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to;
      return { ...bar, lane };
    });
  return { bars, lanes: Math.max(1, ends.length) };
};

/**
 * A row for each connector, by charge point and number; places that only a reservation knows come
 * in too. `leastMs` is the length below which a bar could not be seen.
 */
export const rowsOf = (
  places: readonly Place[],
  reservations: readonly Reservation[],
  leastMs: number,
): CalendarRow[] => {
  const byPlace = new Map<string, { place: Place; reservations: Reservation[] }>();
  for (const place of places) byPlace.set(keyOf(place), { place, reservations: [] });
  for (const reservation of reservations) {
    const { chargePointId, connectorId } = reservation;
    const place = { chargePointId, connectorId };
    const row = byPlace.get(keyOf(place)) ?? { place, reservations: [] };
    row.reservations.push(reservation);
    byPlace.set(keyOf(place), row);
  }
  return [...byPlace.values()]
    .map(({ place, reservations: own }) => ({ ...place, ...barsOf(own, leastMs) }))
    .sort(
      (a, b) =>
        a.chargePointId.localeCompare(b.chargePointId, undefined, { numeric: true }) ||
        a.connectorId - b.connectorId,
    );
};

const HOUR_MS = 3_600_000;
const steps = [1, 3, 6, 24].map((hours) => hours * HOUR_MS);

/** Full local hours or days in a window, about eight of them. */
export const ticksOf = (from: number, to: number): number[] => {
  const step = steps.find((one) => (to - from) / one <= 9) ?? 24 * HOUR_MS;
  const first = new Date(from);
  first.setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  // Days are not always 24 hours long, so each one begins anew.
  for (let day = first; day.getTime() <= to; day.setDate(day.getDate() + 1)) {
    const next = new Date(day);
    next.setDate(next.getDate() + 1);
    for (let at = day.getTime(); at < next.getTime(); at += step) {
      if (at >= from && at <= to) ticks.push(at);
    }
  }
  return ticks;
};
