import type { Translate } from './catalogue';
import type { ClockZone } from './clocks';
import type { Language } from './languages';

/** Stands where a value is missing. */
export const NOTHING = '–';

/** How numbers, times and sizes are written in one language. */
export interface Format {
  /** `1,234` */
  count(value: number): string;
  /** With as many digits as the value has, up to `mostDigits` after the point. */
  number(value: number, mostDigits?: number): string;
  /** With exactly so many digits after the point. */
  fixed(value: number, digits: number): string;
  /** Wh as kWh: `12.40 kWh` */
  energy(wattHours: number | null): string;
  /** W as kW: `7.20 kW` */
  power(watts: number | null): string;
  percent(percent: number | null): string;
  /** `12 ms`, `1.52 s` */
  latency(ms: number | null): string;
  /** `512 B`, `4.0 kB`, `12.3 MB` */
  bytes(bytes: number): string;
  /** Date and time: `2026-01-31 13:05:09`, with a Z behind it in UTC */
  instant(instant: string | null, withMs?: boolean): string;
  /** The same without the year: `01-31 13:05:09` */
  instantOfYear(instant: string): string;
  /** The day without its year: `01-31` */
  dayOfYear(instant: string): string;
  /** The day: `2026-01-31` */
  day(at: Date): string;
  /** Time of day: `13:05:09` */
  clock(instant: string, withMs?: boolean): string;
  /** `just now`, `42 s ago`, `5 min ago` */
  ago(instant: string, nowMs: number): string;
  /** `42 s`, `5 min`, `3 h 20 min`, `2 d 4 h` */
  duration(ms: number): string;
}

interface DateStyle {
  readonly locale: string;
  readonly withoutYear: (day: string) => string;
}

const dateStyles: Readonly<Record<Language, DateStyle>> = {
  // ISO 8601, which neither side of the Atlantic misreads; the locale that writes it is Swedish.
  en: { locale: 'sv-SE', withoutYear: (day) => day.slice('2026-'.length) },
  de: { locale: 'de', withoutYear: (day) => day.slice(0, -'2026'.length) },
};

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const clockIn =
  (zone: ClockZone): Format['clock'] =>
  (instant, withMs = false) => {
    const at = new Date(instant);
    const parts =
      zone === 'utc'
        ? [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()]
        : [at.getHours(), at.getMinutes(), at.getSeconds()];
    const time = parts.map((part) => pad(part)).join(':');
    return withMs ? `${time}.${pad(at.getMilliseconds(), 3)}` : time;
  };

export const createFormat = (language: Language, t: Translate, zone: ClockZone): Format => {
  const clock = clockIn(zone);
  const digits = (count: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: count,
      maximumFractionDigits: count,
    });
  const [whole, oneDigit, twoDigits] = [digits(0), digits(1), digits(2)];
  const date = new Intl.DateTimeFormat(dateStyles[language].locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone === 'utc' ? { timeZone: 'UTC' } : {}),
  });

  const dayOfYear = (instant: string): string =>
    dateStyles[language].withoutYear(date.format(new Date(instant)));

  const duration = (ms: number): string => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    const join = (big: string, small: number, unit: string) =>
      small === 0 ? big : `${big} ${small} ${unit}`;
    if (hours < 24) return join(`${hours} h`, minutes % 60, 'min');
    return join(`${Math.floor(hours / 24)} d`, hours % 24, 'h');
  };

  return {
    count: (value) => whole.format(value),
    number: (value, mostDigits = 3) =>
      value.toLocaleString(language, { maximumFractionDigits: mostDigits }),
    fixed: (value, count) => digits(count).format(value),
    energy: (wattHours) =>
      wattHours === null ? NOTHING : `${twoDigits.format(wattHours / 1000)} kWh`,
    power: (watts) => (watts === null ? NOTHING : `${twoDigits.format(watts / 1000)} kW`),
    percent: (percent) => (percent === null ? NOTHING : `${whole.format(percent)} %`),
    latency: (ms) => {
      if (ms === null) return NOTHING;
      return ms < 1000 ? `${whole.format(ms)} ms` : `${twoDigits.format(ms / 1000)} s`;
    },
    bytes: (bytes) => {
      if (bytes < 1000) return `${bytes} B`;
      const units = ['kB', 'MB', 'GB', 'TB'];
      let value = bytes / 1000;
      let unit = 0;
      while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
      }
      return `${oneDigit.format(value)} ${units[unit]}`;
    },
    instant: (instant, withMs) =>
      instant === null
        ? NOTHING
        : `${date.format(new Date(instant))} ${clock(instant, withMs)}${zone === 'utc' ? 'Z' : ''}`,
    instantOfYear: (instant) => `${dayOfYear(instant)} ${clock(instant)}`,
    dayOfYear,
    day: (at) => date.format(at),
    clock,
    ago: (instant, nowMs) => {
      const seconds = Math.floor((nowMs - Date.parse(instant)) / 1000);
      if (seconds < 5) return t('common.justNow');
      return t('common.ago', { duration: duration(seconds * 1000) });
    },
    duration,
  };
};
