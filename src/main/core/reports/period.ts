import { eachLocalDay, isTimeZone, type LocalDay, ownTimeZone } from '@shared/local-days';
import { AppError } from '@shared/result';
import { readPeriod } from '../api/instant';
import { createTurns } from '../turns';

const dayMs = 86_400_000;
const defaultDays = 30;
const mostDays = 3_700;

export interface PeriodInput {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone?: string | undefined;
}

export interface Period {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

/** The zone asked for, or that of the machine. */
export const readTimeZone = (timeZone: string | undefined): string => {
  if (timeZone === undefined) return ownTimeZone();
  if (isTimeZone(timeZone)) return timeZone;
  const message = `"${timeZone}" is not a time zone; write it like Europe/Berlin or UTC.`;
  throw new AppError('invalid-input', message, [{ pointer: '/timeZone', message }]);
};

/** The period asked for; without an end it is now, without a beginning so many days before. */
export const readReportPeriod = (input: PeriodInput, now: number, days = defaultDays): Period => {
  const { from, to = now } = readPeriod(input);
  const timeZone = readTimeZone(input.timeZone);
  const begin = from ?? to - days * dayMs;
  const message =
    begin > to
      ? 'The period ends before it begins; `to` is to be the later one.'
      : to - begin > mostDays * dayMs
        ? `The period is longer than ${mostDays} days; ask for a shorter one.`
        : undefined;
  if (message !== undefined) {
    throw new AppError('invalid-input', message, [{ pointer: '/to', message }]);
  }
  return { from: begin, to, timeZone };
};

/** The parts that a report adds up in: days, or the whole period as one. */
export const partsOf = async (
  { from, to, timeZone }: Period,
  isByDay: boolean,
): Promise<LocalDay[]> => {
  if (!isByDay) return from < to ? [{ day: '', from, to }] : [];
  const turn = createTurns();
  const days: LocalDay[] = [];
  for (const day of eachLocalDay(from, to, timeZone)) {
    days.push(day);
    await turn();
  }
  return days;
};
