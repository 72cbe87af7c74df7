// The timer of the module, because tests may have replaced the global one.
import { setTimeout } from 'node:timers/promises';

export interface UntilOptions {
  /** How long to wait at most. */
  readonly withinMs?: number;
  /** What is waited for, for the error. */
  readonly what?: string;
}

const pollMs = 5;

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false;

/**
 * Asks again and again until the answer is something (not undefined, null or false), and returns
 * it. Throws after the deadline, with the last exception of the condition as its cause.
 */
export const until = async <T>(
  condition: () => T | Promise<T>,
  { withinMs = 5000, what = condition.toString() }: UntilOptions = {},
): Promise<Exclude<T, undefined | null | false>> => {
  const deadline = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (isThere(value)) return value as Exclude<T, undefined | null | false>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`Waited ${withinMs} ms in vain for: ${what}`, { cause: last });
    }
    await setTimeout(pollMs);
  }
};
