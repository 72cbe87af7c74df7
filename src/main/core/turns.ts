import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/**
 * A long piece of work may go on for so long before the event loop gets a turn; far below the 16 ms that
 * nothing exceeds, as one statement and the collector of garbage come on top, on slow machines too.
 */
const sliceMs = 3;

/** Undefined where the work may go on at once. */
export type Turns = () => Promise<void> | undefined;

/** Like `map`, in slices. */
export const mapInTurns = async <T, R>(
  items: Iterable<T>,
  turn: Turns,
  toResult: (item: T) => R,
): Promise<R[]> => {
  const results: R[] = [];
  for (const item of items) {
    results.push(toResult(item));
    await turn();
  }
  return results;
};

/** Gives the event loop a turn once enough time has passed since the last one. */
export const createTurns = (): Turns => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
};
