/** Seconds from a start, as people write them: `6:30`, `6:30:15`, or plain seconds. */
export const parseOffset = (text: string): number | null => {
  const parts = text.trim().split(':');
  if (!parts.every((part) => /^\d{1,9}$/.test(part)) || parts.length > 3) return null;
  const [first = 0, second, third = 0] = parts.map(Number);
  if (second === undefined) return first;
  return second > 59 || third > 59 ? null : first * 3600 + second * 60 + third;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `6:00`, and with seconds where there are any: `6:00:30`. */
export const writeOffset = (seconds: number): string => {
  const whole = Math.round(seconds);
  const rest = whole % 60;
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}${rest === 0 ? '' : `:${two(rest)}`}`;
};

/** A decimal with a point or a comma. */
export const parseDecimal = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return /^-?\d{1,9}(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

export const parseWhole = (text: string): number | null =>
  /^-?\d{1,10}$/.test(text.trim()) ? Number(text) : null;

/** The local date and time of a `datetime-local` field. */
export const localOf = (instant: string | undefined): string => {
  const at = new Date(instant ?? '');
  if (Number.isNaN(at.getTime())) return '';
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const instantOf = (local: string): string | undefined => {
  const at = new Date(local);
  return local === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};
