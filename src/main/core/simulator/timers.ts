/** The passing of time for one simulated charge point; a higher speed makes every wait shorter. */
export interface Timers {
  /** Runs it after so many simulated seconds; returns how to call it off. */
  after(seconds: number, run: () => void): () => void;
  every(seconds: number, run: () => void): () => void;
  wait(seconds: number): Promise<void>;
  cancelAll(): void;
  /** Simulated seconds that pass in a time of the wall clock. */
  secondsIn(ms: number): number;
}

/** setTimeout takes no more than this. */
const longestMs = 2_147_483_647;

export const createTimers = (speed: number): Timers => {
  const pending = new Set<() => void>();
  const toMs = (seconds: number): number => Math.max(1, (seconds * 1000) / speed);

  const after: Timers['after'] = (seconds, run) => {
    let leftMs = toMs(seconds);
    let timer: NodeJS.Timeout;
    const cancel = (): void => {
      clearTimeout(timer);
      pending.delete(cancel);
    };
    const start = (): void => {
      const ms = Math.min(leftMs, longestMs);
      leftMs -= ms;
      timer = setTimeout(() => {
        if (leftMs > 0) {
          start();
          return;
        }
        pending.delete(cancel);
        run();
      }, ms);
    };
    start();
    pending.add(cancel);
    return cancel;
  };

  return {
    after,
    every: (seconds, run) => {
      const timer = setInterval(run, Math.min(toMs(seconds), longestMs));
      const cancel = (): void => {
        clearInterval(timer);
        pending.delete(cancel);
      };
      pending.add(cancel);
      return cancel;
    },
    wait: (seconds) => new Promise((resolve) => after(seconds, resolve)),
    cancelAll: () => {
      for (const cancel of [...pending]) cancel();
    },
    secondsIn: (ms) => (ms / 1000) * speed,
  };
};
