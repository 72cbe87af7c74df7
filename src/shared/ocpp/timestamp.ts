// Times as charge points write them. The text asks for ISO 8601 (OCPP 1.6 §3.15) and the schemas
// for `date-time`, which is RFC 3339; the field knows several more.

/** How a readable time falls short of RFC 3339, or of the calendar. */
export type TimestampDeviation =
  | 'no-zone'
  | 'hour-only-offset'
  | 'offset-without-colon'
  | 'no-seconds'
  | 'odd-separator'
  | 'surrounding-space'
  | 'implausible-year';

export interface ReadTimestamp {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly deviations: readonly TimestampDeviation[];
}

/** What each deviation means, in words to put into a finding. */
export const timestampDeviations: Readonly<Record<TimestampDeviation, string>> = {
  'no-zone': 'has no time zone; Z or an offset such as +02:00 is required',
  'hour-only-offset': 'has an offset without minutes; +02 should be +02:00',
  'offset-without-colon': 'has an offset without a colon; +0200 should be +02:00',
  'no-seconds': 'has no seconds',
  'odd-separator': 'does not have a T between date and time',
  'surrounding-space': 'has white space around it',
  'implausible-year':
    'lies outside the years 2010 to 2099; the clock of the charge point is not set',
};

/** Before and after these, the clock was not set (OCPP 1.6 is of 2015). */
const firstPlausible = Date.UTC(2010, 0);
const firstImplausible = Date.UTC(2100, 0);

const noTimestampDeviations: readonly TimestampDeviation[] = Object.freeze([]);

const written =
  /^(\d{4})-(\d\d)-(\d\d)(T|t| )(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:(Z|z)|([+-])(\d\d)(?:(:)?(\d\d))?)?$/;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const validDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** A leap second may stand at the end of any hour and minute that is 23:59 in UTC. */
const validTime = (hour: number, minute: number, second: number, offsetMinutes: number): boolean =>
  hour <= 23 &&
  minute <= 59 &&
  (second <= 59 || (second === 60 && (hour * 60 + minute - offsetMinutes + 2880) % 1440 === 1439));

const fractionMs = (digits: string | undefined): number =>
  digits === undefined ? 0 : Number(digits.slice(0, 3).padEnd(3, '0'));

/**
 * Reads a time leniently: `Z`, `±hh:mm`, `±hhmm`, `±hh` or no zone, fractional seconds of any
 * length (cut to milliseconds), a blank instead of the T. Without a zone the assumed offset of the
 * charge point is used. Undefined where it is no time at all, or no day of the calendar.
 */
export const readTimestamp = (
  text: string,
  assumedOffsetMinutes: number,
): ReadTimestamp | undefined => readUtc(text) ?? readAny(text, assumedOffsetMinutes);

/** The form nearly every time has, `2026-01-31T12:00:00Z` with or without milliseconds, without a detour. */
const readUtc = (text: string): ReadTimestamp | undefined => {
  const { length } = text;
  if ((length !== 20 && length !== 24) || !text.endsWith('Z') || !isDateTime(text))
    return undefined;
  const at = Date.parse(text);
  return at >= firstPlausible && at < firstImplausible
    ? { at, deviations: noTimestampDeviations }
    : undefined;
};

const readAny = (text: string, assumedOffsetMinutes: number): ReadTimestamp | undefined => {
  const trimmed = text.trim();
  const match = written.exec(trimmed);
  if (match === null) return undefined;
  const [
    ,
    yyyy,
    mo,
    dd,
    separator,
    hh,
    mi,
    ss,
    fraction,
    zulu,
    sign,
    offsetHours,
    colon,
    offsetMin,
  ] = match;
  const year = Number(yyyy);
  const second = Number(ss ?? 0);
  const hasOffset = sign !== undefined;
  const stated = (sign === '-' ? -1 : 1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMin ?? 0));
  const offset = zulu !== undefined ? 0 : hasOffset ? stated : assumedOffsetMinutes;
  if (hasOffset && (Number(offsetHours) > 23 || Number(offsetMin ?? 0) > 59)) return undefined;
  if (!validDate(year, Number(mo), Number(dd))) return undefined;
  if (!validTime(Number(hh), Number(mi), second, offset)) return undefined;
  const local = new Date(0);
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for those of the last century.
  local.setUTCFullYear(year, Number(mo) - 1, Number(dd));
  local.setUTCHours(Number(hh), Number(mi), second, fractionMs(fraction));
  const at = local.getTime() - offset * 60_000;

  const found: TimestampDeviation[] = [];
  if (trimmed.length !== text.length) found.push('surrounding-space');
  if (separator === ' ') found.push('odd-separator');
  if (ss === undefined) found.push('no-seconds');
  if (zulu === undefined && !hasOffset) found.push('no-zone');
  else if (hasOffset && offsetMin === undefined) found.push('hour-only-offset');
  else if (hasOffset && colon === undefined) found.push('offset-without-colon');
  if (at < firstPlausible || at >= firstImplausible) found.push('implausible-year');
  return { at, deviations: found.length === 0 ? noTimestampDeviations : found };
};

/** Two decimal digits at the place, or NaN; every comparison with NaN is false. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Whether the text is a `date-time` of RFC 3339. Runs for every message, so it reads characters
 * and allocates nothing. Stricter than usual validators, which let `+02` and `+0200` pass.
 */
export const isDateTime = (text: string): boolean => {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (!validDate(year, twoDigits(text, 5), twoDigits(text, 8))) return false;
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116) return false;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  let at = 19;
  if (text.charCodeAt(at) === 46) {
    at += 1;
    if (!isDigit(text.charCodeAt(at))) return false;
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const zone = text.charCodeAt(at);
  if (zone === 90 || zone === 122) {
    return text.length === at + 1 && validTime(hour, minute, second, 0);
  }
  if ((zone !== 43 && zone !== 45) || text.charCodeAt(at + 3) !== 58) return false;
  const offsetHours = twoDigits(text, at + 1);
  const offsetMinutes = twoDigits(text, at + 4);
  const offset = (zone === 45 ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  return (
    text.length === at + 6 &&
    offsetHours <= 23 &&
    offsetMinutes <= 59 &&
    validTime(hour, minute, second, offset)
  );
};
