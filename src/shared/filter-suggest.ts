import { type FilterKey, filterFlags, filterKeys } from './filter';
import { parseFilter, quoteValue } from './filter-parse';

/** What is known of the record, for what may be asked of it. */
export interface FilterSources {
  readonly chargePoints: readonly string[];
  readonly actions: readonly string[];
  readonly tags: readonly string[];
  readonly statuses: readonly string[];
  readonly errors: readonly string[];
  readonly connectors: readonly number[];
  readonly transactions: readonly number[];
}

export interface FilterSuggestion {
  /** The whole token, or a key with its colon where a value is still to follow. */
  readonly token: string;
  readonly sentence: string;
}

export interface FilterSuggestions {
  /** The part of the filter that a suggestion takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly FilterSuggestion[];
}

const most = 50;

const valuesOf = (key: FilterKey, sources: FilterSources): readonly (string | number)[] => {
  switch (key) {
    case 'cp':
      return sources.chargePoints;
    case 'action':
      return sources.actions;
    case 'status':
      return sources.statuses;
    case 'error':
      return sources.errors;
    case 'tag':
      return sources.tags;
    case 'connector':
      return sources.connectors;
    case 'tx':
      return sources.transactions;
    case 'dir':
      return ['in', 'out'];
    case 'is':
      return filterFlags;
    case 'latency':
      return ['>500', '>1s', '>5s'];
    case 'size':
      return ['>1k', '>10k'];
    case 'before':
    case 'after':
      return ['10m', '1h', '1d'];
  }
};

/** What may follow at a place of the filter: keys while a word is written, values behind a key. */
export const suggestFilter = (
  text: string,
  caret: number,
  sources: FilterSources,
): FilterSuggestions => {
  const token = parseFilter(text).tokens.find(({ start, end }) => start < caret && caret <= end);
  const { start, end } = token ?? { start: caret, end: caret };
  const written = text.slice(start, caret);
  const [, minus = '', key, rest = ''] = /^(-?)(?:([a-z]+):)?(.*)$/s.exec(written) ?? [];
  const known = filterKeys.find((one) => one === key);
  if (key !== undefined && known === undefined) return { start, end, items: [] };
  const items =
    known === undefined
      ? startsOf(minus, rest)
      : endsOf(`${minus}${known}:`, rest, valuesOf(known, sources));
  return { start, end, items: items.map((one) => ({ token: one, sentence: sentenceFor(one) })) };
};

const startsOf = (minus: string, rest: string): string[] => {
  const written = rest.toLowerCase();
  const flags = written.length < 2 ? [] : filterFlags.filter((flag) => flag.startsWith(written));
  return [
    ...filterKeys.filter((key) => key.startsWith(written)).map((key) => `${minus}${key}:`),
    ...flags.map((flag) => `${minus}is:${flag}`),
  ];
};

/** Behind a comma the next value is looked for; what stands before it stays. */
const endsOf = (start: string, rest: string, values: readonly (string | number)[]): string[] => {
  const comma = rest.lastIndexOf(',') + 1;
  const before = `${start}${rest.slice(0, comma)}`;
  const written = rest.slice(comma).replace(/^"/, '').toLowerCase();
  const texts = values.map(String);
  const first = texts.filter((value) => value.toLowerCase().startsWith(written));
  const then = texts.filter((value) => value.toLowerCase().indexOf(written) > 0);
  return [...first, ...then].slice(0, most).map((value) => `${before}${quoteValue(value)}`);
};

const sentenceFor = (token: string): string => parseFilter(token).tokens[0]?.sentence ?? '';
