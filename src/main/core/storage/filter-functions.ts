import { factsOf, type PayloadFacts, payloadsOf } from '@shared/exchange-facts';
import { fitsPattern } from '@shared/filter-match';
import type Database from 'better-sqlite3';

/** Lets statements look at rows for so long only. */
export interface SliceClock {
  /** What `read` returns, or undefined where time ran out: rows were passed over then. */
  within<T>(forMs: number, read: () => T): T | undefined;
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
  let isOver = false;
  sqlite.function('slice_open', (_id: unknown) => {
    isOver ||= performance.now() > until;
    return isOver ? 0 : 1;
  });
  return {
    within: (forMs, read) => {
      until = performance.now() + forMs;
      isOver = false;
      try {
        const found = read();
        return isOver ? undefined : found;
      } finally {
        until = Number.POSITIVE_INFINITY;
        isOver = false;
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
