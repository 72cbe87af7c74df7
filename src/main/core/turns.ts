import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** A long piece of work may go on for so long before the event loop gets a turn. */
const sliceMs = 5;

/** Undefined where the work may go on at once. */
export type Turns = () => Promise<void> | undefined;

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
