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

/** The days that a period touches, cut to it. */
export const localDays = (from: number, to: number, timeZone: string): LocalDay[] => {
  const dayOf = createDayOf(timeZone);
  const days: LocalDay[] = [];
  let start = from;
  while (start < to) {
    // Noon of the next day is inside it, whatever the clocks do in between.
    const next = beginningOf(beginningOf(start, dayOf) + dayMs + 12 * hourMs, dayOf);
    days.push({ day: dayOf(start), from: start, to: Math.min(next, to) });
    start = next;
  }
  return days;
};
