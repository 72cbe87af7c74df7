const number = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, oneDigit, twoDigits] = [number(0), number(1), number(2)];

export const NOTHING = '–';

/** `1,234` */
export const formatCount = (value: number): string => whole.format(value);

/** Wh as kWh: `12.40 kWh` */
export const formatEnergy = (wattHours: number | null): string =>
  wattHours === null ? NOTHING : `${twoDigits.format(wattHours / 1000)} kWh`;

/** W as kW: `7.20 kW` */
export const formatPower = (watts: number | null): string =>
  watts === null ? NOTHING : `${twoDigits.format(watts / 1000)} kW`;

export const formatPercent = (percent: number | null): string =>
  percent === null ? NOTHING : `${whole.format(percent)} %`;

/** `<1 ms`, `12 ms`, `1.52 s` */
export const formatLatency = (ms: number | null): string => {
  if (ms === null) return NOTHING;
  if (ms < 1) return '<1 ms';
  return ms < 1000 ? `${whole.format(ms)} ms` : `${twoDigits.format(ms / 1000)} s`;
};

/** `512 B`, `4.0 kB`, `12.3 MB` */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${oneDigit.format(value)} ${units[unit]}`;
};

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Local date and time: `2026-01-31 13:05:09` */
export const formatInstant = (instant: string | null): string => {
  if (instant === null) return NOTHING;
  const at = new Date(instant);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${formatClock(instant)}`;
};

/** Local time of day: `13:05:09` */
export const formatClock = (instant: string, withMs = false): string => {
  const at = new Date(instant);
  const clock = `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
  return withMs ? `${clock}.${pad(at.getMilliseconds(), 3)}` : clock;
};

/** How long ago: `just now`, `42 s ago`, `5 min ago`, `3 h ago`, `2 d ago` */
export const formatAgo = (instant: string, nowMs: number): string => {
  const seconds = Math.floor((nowMs - Date.parse(instant)) / 1000);
  if (seconds < 5) return 'just now';
  return `${formatDuration(seconds * 1000)} ago`;
};

/** `42 s`, `5 min`, `3 h 20 min`, `2 d 4 h` */
export const formatDuration = (ms: number): string => {
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
