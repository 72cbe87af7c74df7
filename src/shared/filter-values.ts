import {
  type Condition,
  type FilterFlag,
  type FilterKey,
  type FilterProblem,
  type FilterRange,
  filterFlags,
  filterKeys,
} from './filter';
import type { WrittenToken } from './filter-lexer';
import type { Sender } from './model/message';

export type ReadCondition = { readonly key: FilterKey | 'text' } & (
  | { readonly condition: Condition; readonly problem: null }
  | { readonly condition: null; readonly problem: FilterProblem }
);

/** What a written token asks for, or what is wrong with it. */
export const readCondition = ({ key, values }: WrittenToken, now: number): ReadCondition => {
  if (key === null) {
    const [text] = values;
    return text === undefined
      ? { key: 'text', condition: null, problem: { kind: 'no-value', key: null } }
      : { key: 'text', condition: { field: 'text', text }, problem: null };
  }
  if (!isKey(key)) {
    return { key: 'text', condition: null, problem: { kind: 'unknown-key', key } };
  }
  if (values.length === 0) return { key, condition: null, problem: { kind: 'no-value', key } };
  const condition = conditionOf(key, values, now);
  const value = values.join(',');
  return condition === undefined
    ? { key, condition: null, problem: { kind: 'bad-value', key, value } }
    : { key, condition, problem: null };
};

const isKey = (key: string): key is FilterKey => (filterKeys as readonly string[]).includes(key);

const conditionOf = (
  key: FilterKey,
  values: readonly string[],
  now: number,
): Condition | undefined => {
  switch (key) {
    case 'cp':
    case 'action':
    case 'status':
    case 'error':
    case 'tag':
      return { field: key, patterns: values };
    case 'dir': {
      const senders = allOf(values, (value) => directions[value.toLowerCase()]);
      return senders && { field: key, senders };
    }
    case 'connector':
    case 'tx': {
      const numbers = allOf(values, readInteger);
      return numbers && { field: key, numbers };
    }
    case 'latency':
    case 'size': {
      const range = single(values, (value) => readRange(value, units[key]));
      return range && { field: key, range };
    }
    case 'is': {
      const flags = allOf(values, readFlag);
      return flags && { field: key, flags };
    }
    case 'before':
    case 'after': {
      const at = single(values, (value) => readMoment(value, now));
      return at === undefined ? undefined : { field: key, at };
    }
  }
};

const allOf = <T>(
  values: readonly string[],
  read: (value: string) => T | undefined,
): T[] | undefined => {
  const all = values.map(read).filter((value) => value !== undefined);
  return all.length === values.length ? all : undefined;
};

const single = <T>(
  values: readonly string[],
  read: (value: string) => T | undefined,
): T | undefined => (values.length === 1 ? read(values[0] ?? '') : undefined);

const directions: Readonly<Record<string, Sender | undefined>> = {
  in: 'chargePoint',
  out: 'centralSystem',
};

const readInteger = (value: string): number | undefined =>
  /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;

const readFlag = (value: string): FilterFlag | undefined =>
  filterFlags.find((flag) => flag === value.toLowerCase());

type Units = Readonly<Record<string, number | undefined>>;

const units: Readonly<Record<'latency' | 'size', Units>> = {
  latency: { '': 1, ms: 1, s: 1000 },
  size: { '': 1, b: 1, k: 1000, kb: 1000, m: 1_000_000, mb: 1_000_000 },
};

const readAmount = (value: string, unitsOf: Units): number | undefined => {
  const [, digits = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]*)$/i.exec(value) ?? [];
  const factor = unitsOf[unit.toLowerCase()];
  return digits === '' || factor === undefined ? undefined : Number(digits) * factor;
};

/** `>500`, `>=500`, `<2s`, `<=2s`, `100..500`, or one amount alone. */
const readRange = (value: string, unitsOf: Units): FilterRange | undefined => {
  const [, low, high] = /^(.+)\.\.(.+)$/.exec(value) ?? [];
  const [, sign = '', rest = ''] = /^([<>]=?|=)?(.*)$/.exec(value) ?? [];
  if (low !== undefined && high !== undefined) {
    const least = readAmount(low, unitsOf);
    const most = readAmount(high, unitsOf);
    if (least === undefined || most === undefined || least > most) return undefined;
    return { least, most, withLeast: true, withMost: true };
  }
  const amount = readAmount(rest, unitsOf);
  if (amount === undefined) return undefined;
  const isIncluded = !/^[<>]$/.test(sign);
  const ends = { withLeast: isIncluded, withMost: isIncluded };
  if (sign.startsWith('>')) return { least: amount, ...ends };
  if (sign.startsWith('<')) return { most: amount, ...ends };
  return { least: amount, most: amount, ...ends };
};

const agoMs: Units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `10m` ago, a time of this day, a day, or a day and a time; without a zone in UTC. */
const readMoment = (value: string, now: number): number | undefined => {
  const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(value) ?? [];
  if (count !== undefined) return now - Number(count) * (agoMs[unit] ?? 0);
  const time = /^\d{1,2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(value);
  const day = new Date(now).toISOString().slice(0, 10);
  const text = time
    ? `${day}T${value.padStart(value.indexOf(':') === 1 ? value.length + 1 : 0, '0')}`
    : value;
  const [, date, clock = '00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?(Z|[+-]\d{2}:\d{2})?$/i.exec(
      text,
    ) ?? [];
  if (date === undefined) return undefined;
  const at = Date.parse(`${date}T${clock}${zone.toUpperCase()}`);
  return Number.isNaN(at) ? undefined : at;
};
