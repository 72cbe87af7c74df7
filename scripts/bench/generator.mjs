// The parent's side of the process that generates the load.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Fault, fittingNode } from '../project.mjs';

/**
 * @typedef {{ calls: number, elapsedMs: number, latencyMs: import('./figures.mjs').Percentiles, failures: number }} LoadResult
 */

/** One generator for one server; its stations stay connected from one workload to the next. */
export const startGenerator = (/** @type {string} */ url) => {
  const child = fork(join(import.meta.dirname, 'load.mjs'), { execPath: fittingNode() });

  const ask = async (/** @type {string} */ command, /** @type {object} */ input) => {
    const answer = once(child, 'message');
    child.send({ command, input });
    const [{ value, error }] = await answer;
    if (error !== undefined) throw new Fault(`The load could not be made: ${error}`);
    if (value.failures > 0) throw new Fault(`${value.failures} calls failed.`);
    return value;
  };

  return {
    connect: (/** @type {number} */ count) => ask('connect', { url, count }),
    /** @type {(kind: 'heartbeat' | 'session', ms: number) => Promise<LoadResult>} */
    run: (kind, ms) => ask('run', { kind, ms }),
    /** @type {(kind: 'heartbeat' | 'busy', periodMs: number, ms: number) => Promise<LoadResult>} */
    pace: (kind, periodMs, ms) => ask('pace', { kind, periodMs, ms }),
    close: () => ask('close', {}),
    stop: async () => {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
};
