import { factsOf, type PayloadFacts, payloadsOf } from '@shared/exchange-facts';
import { fitsPattern } from '@shared/filter-match';
import type Database from 'better-sqlite3';

/** What was read while time lasted. */
export interface Slice<T> {
  readonly found: T;
  /** The first row that was passed over when time had run out, and which way the rows were looked at. */
  readonly cut: { readonly at: number; readonly order: 'asc' | 'desc' | 'unknown' } | undefined;
}

/** Lets statements look at rows for so long only. */
export interface SliceClock {
  within<T>(forMs: number, read: () => T): Slice<T>;
}

/**
 * Gives SQL the words of the filter that only our own code knows the meaning of, and a way to end a
 * statement in time: SQLite cannot know beforehand that a row holds a megabyte.
 */
export const addFilterFunctions = (sqlite: Database.Database): SliceClock => {
  sqlite.function('exchange_fact', { deterministic: true }, createFactReader());
  sqlite.function(
    'fits_pattern',
    { deterministic: true },
    (pattern: unknown, value: unknown, anyCase: unknown) =>
      typeof value === 'string' && fitsPattern(String(pattern), value, anyCase === 1) ? 1 : 0,
  );
  let until = Number.POSITIVE_INFINITY;
  let cutAt: number | undefined;
  let last: number | undefined;
  /** 1: up, -1: down, 0: not known yet, NaN: neither. */
  let direction = 0;
  sqlite.function('slice_open', (id: unknown) => {
    const number = Number(id);
    if (last !== undefined) {
      const step = Math.sign(number - last);
      direction = direction === 0 || direction === step ? step : Number.NaN;
    }
    last = number;
    if (cutAt === undefined && performance.now() > until) cutAt = number;
    return cutAt === undefined ? 1 : 0;
  });
  return {
    within: (forMs, read) => {
      until = performance.now() + forMs;
      cutAt = undefined;
      last = undefined;
      direction = 0;
      try {
        const found = read();
        const order = direction === 1 ? 'asc' : direction === -1 ? 'desc' : 'unknown';
        return { found, cut: cutAt === undefined ? undefined : { at: cutAt, order } };
      } finally {
        until = Number.POSITIVE_INFINITY;
        cutAt = undefined;
      }
    },
  };
};

/** Several conditions ask about the same row one after the other, so the last one is kept. */
const createFactReader = () => {
  let last: { callText: string; replyText: string | null; facts: PayloadFacts } | undefined;
  return (name: unknown, callText: unknown, reply: unknown): string | number | null => {
    if (typeof callText !== 'string') return null;
    const replyText = typeof reply === 'string' ? reply : null;
    if (last?.callText !== callText || last.replyText !== replyText) {
      last = {
        callText,
        replyText,
        facts: factsOf(payloadsOf(callText, replyText), callText, replyText),
      };
    }
    return last.facts[name as keyof PayloadFacts];
  };
};
