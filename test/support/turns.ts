import { setImmediate as nextTurn } from 'node:timers/promises';

/** The longest turn of the event loop while something runs, in ms of this thread's own time. */
export const longestTurnMs = async (run: () => Promise<unknown>): Promise<number> => {
  // Not the time that passes: the machine may be busy with others.
  const spentMs = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = spentMs();
  let isRunning = true;
  const tick = (): void => {
    const now = spentMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (isRunning) setImmediate(tick);
  };
  setImmediate(tick);
  try {
    await run();
    // What it did in its last turn counts too.
    await nextTurn();
  } finally {
    isRunning = false;
  }
  return longest;
};

/**
 * The same, of up to five runs the one that holds the loop the least, and of the first that is
 * below the bar: a turn that is always long is the code's, one that is long once is the machine's.
 */
export const leastLongestTurnMs = async (
  run: () => Promise<unknown>,
  barMs: number,
): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && least >= barMs; attempt++) {
    least = Math.min(least, await longestTurnMs(run));
  }
  return least;
};
