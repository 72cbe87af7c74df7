import { setImmediate } from 'node:timers/promises';
import type { Core } from '../context';
import { deleteTraceExchanges } from '../storage/trace-exchanges';
import { findTraceToDelete, giveUpLeftImports, removeTrace } from '../storage/traces';

export interface TraceCleanup {
  stop(): void;
  /** Deletes the messages of the traces that were given up. */
  runOnce(): Promise<void>;
}

const everyMs = 2_000;
const rowsPerStep = 200;

/** Takes away the messages of deleted traces, a few at a time. */
export const startTraceCleanup = (core: Core): TraceCleanup => {
  const { storage } = core;
  let stopped = false;
  let running: Promise<void> | undefined;

  const deleteAll = async (): Promise<void> => {
    for (;;) {
      const id = stopped ? undefined : findTraceToDelete(storage);
      if (id === undefined) return;
      const deleted = await core.commit.write(() => {
        const rows = deleteTraceExchanges(storage, id, rowsPerStep);
        if (rows === 0) removeTrace(storage, id);
        return rows;
      });
      if (deleted > 0) await setImmediate();
    }
  };
  const runOnce = (): Promise<void> => {
    running ??= deleteAll().finally(() => {
      running = undefined;
    });
    return running;
  };
  giveUpLeftImports(storage);
  const timer = setInterval(() => {
    runOnce().catch((error: unknown) =>
      core.log.warn({ err: error }, 'A deleted trace could not be taken away; tried again later.'),
    );
  }, everyMs).unref();
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
    runOnce,
  };
};
