import { readTimestamp, timestampDeviations } from '@shared/ocpp/timestamp';
import { notice } from '../findings';
import type { HandlerContext } from './handler';

/**
 * The time a message speaks of. A time that cannot be (1970, or no time at all) is replaced by
 * the time of receipt, with a finding (B28, C15). Odd forms are findings of the schema already
 * (C12, C14).
 */
export const readMessageTime = (
  context: HandlerContext,
  text: string | undefined,
  pointer: string,
): number => {
  if (text === undefined) return context.now;
  const read = readTimestamp(text, context.station.settings.assumedUtcOffsetMinutes);
  if (read === undefined) {
    context.notice(
      notice(
        'timestamp-implausible',
        `"${text}" is not a time; the time of receipt is used.`,
        pointer,
      ),
    );
    return context.now;
  }
  if (read.deviations.includes('implausible-year')) {
    context.notice(
      notice(
        'timestamp-implausible',
        `"${text}" ${timestampDeviations['implausible-year']}; the time of receipt is used.`,
        pointer,
      ),
    );
    return context.now;
  }
  return read.at;
};
