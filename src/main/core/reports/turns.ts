import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** A report may compute for so long before the event loop gets a turn. */
const sliceMs = 5;

/** Gives the event loop a turn once enough time has passed since the last one. */
export const createTurns = (): (() => Promise<void> | undefined) => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
};
