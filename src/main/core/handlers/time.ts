import { readTimestamp, timestampDeviations } from '@shared/ocpp/timestamp';
import { observeClock } from '../clock-trace';
import { notice } from '../findings';
import type { HandlerContext } from './handler';

export interface MessageTime {
  readonly at: number;
  /** Whether the message says so itself; otherwise it is the time of receipt. */
  readonly isTold: boolean;
}

/**
 * The time a message speaks of. A time that cannot be (1970, or no time at all) is replaced by
 * the time of receipt, with a finding (B28, C15). Odd forms are findings of the schema already
 * (C12, C14).
 */
export const readMessageTime = (
  context: HandlerContext,
  text: string | undefined,
  pointer: string,
): MessageTime => {
  const received = { at: context.now, isTold: false };
  if (text === undefined) return received;
  const read = readTimestamp(text, context.station.settings.assumedUtcOffsetMinutes);
  if (read !== undefined && !read.deviations.includes('implausible-year')) {
    return { at: read.at, isTold: true };
  }
  const fault = read === undefined ? 'is not a time' : timestampDeviations['implausible-year'];
  context.notice(
    notice('timestamp-implausible', `"${text}" ${fault}; the time of receipt is used.`, pointer),
  );
  return received;
};

const quarterMs = 900_000;
const nearMs = 60_000;

/** Off by quarters of an hour, as time zones are, from half an hour to 14 hours. */
const isZoned = (skewMs: number): boolean => {
  const off = Math.abs(skewMs);
  const rest = off % quarterMs;
  return (
    off > 2 * quarterMs - nearMs &&
    off < 57 * quarterMs &&
    Math.min(rest, quarterMs - rest) <= nearMs
  );
};

/** Remarks once on a clock that is off, as far as one message after the other can tell (B28, C13). */
export const noticeClock = (
  context: HandlerContext,
  { at, isTold }: MessageTime,
  text: string | undefined,
): void => {
  if (!isTold) return;
  const skewMs = observeClock(context.station.clock, at, context.now);
  if (skewMs === undefined) return;
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  if (isZoned(skewMs) && text?.endsWith('Z') === true) {
    const message = `Its times are ${minutes / 60} hours ${skewMs > 0 ? 'ahead of' : 'behind'} UTC and labelled Z: it seems to write local time.`;
    context.notice(notice('local-time-as-utc', message, '/timestamp'));
    return;
  }
  context.notice(
    notice(
      'clock-skew',
      skewMs > 0
        ? `The clock of the charge point is ${minutes} minutes ahead.`
        : `Message after message is ${minutes} minutes late; the clock of the charge point is behind.`,
      '/timestamp',
    ),
  );
};
