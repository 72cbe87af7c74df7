// Days as people of a place count them. A day has 23 or 25 hours when the clock is changed, and in
// a few places one that begins at 1 o'clock; so days are found by the calendar, never by adding 24 h.

export interface LocalDay {
  /** As 2026-01-31. */
  readonly day: string;
  /** Epoch milliseconds; `to` is the beginning of the next day. */
  readonly from: number;
  readonly to: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whether it is a name that the runtime knows, like Europe/Berlin or UTC. */
export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError: it is none.
  }
};

/** The time zone of this machine. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

type DayOf = (at: number) => string;

const createDayOf = (timeZone: string): DayOf => {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => format.format(at);
};

/** The local day that a moment lies in. */
export const localDayOf = (at: number, timeZone: string): string => createDayOf(timeZone)(at);

/** The first moment of the day that `at` lies in: looked for by halves, to the minute. */
const beginningOf = (at: number, dayOf: DayOf): number => {
  const day = dayOf(at);
  const minuteMs = 60_000;
  let outside = Math.floor(at / minuteMs) * minuteMs - 26 * hourMs;
  let inside = Math.floor(at / minuteMs) * minuteMs;
  while (inside - outside > minuteMs) {
    const middle = outside + Math.floor((inside - outside) / 2 / minuteMs) * minuteMs;
    if (dayOf(middle) === day) inside = middle;
    else outside = middle;
  }
  return inside;
};

/** The beginning of the local day that a moment lies in. */
export const startOfLocalDay = (at: number, timeZone: string): number =>
  beginningOf(at, createDayOf(timeZone));

/** The beginning of the day behind the one that begins at `start`. */
const beginningBehind = (start: number, dayOf: DayOf): number => {
  // Nearly every day has 24 hours; whether this one has is asked first, as a name costs a while.
  const next = start + dayMs;
  if (dayOf(next - 1) === dayOf(start) && dayOf(next) !== dayOf(start)) return next;
  // Noon of the next day is inside it, whatever the clocks do in between.
  return beginningOf(next + 12 * hourMs, dayOf);
};

/** The days that a period touches, cut to it, one after the other. */
export function* eachLocalDay(
  from: number,
  to: number,
  timeZone: string,
): Generator<LocalDay, void, undefined> {
  const dayOf = createDayOf(timeZone);
  let start = from;
  let begin = beginningOf(from, dayOf);
  while (start < to) {
    const next = beginningBehind(begin, dayOf);
    yield { day: dayOf(start), from: start, to: Math.min(next, to) };
    start = next;
    begin = next;
  }
}
