export interface Backpressure<T> {
  /** Hands the item on, or keeps it for later where too many are under way. */
  take(item: T): void;
  /** One of the items has been dealt with. */
  settled(): void;
  /** Hands on what is kept; nothing more will come. */
  end(): void;
}

export interface BackpressureOptions<T> {
  /** So many items may be under way at once. */
  readonly most: number;
  readonly deliver: (item: T) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

/**
 * Lets a bounded number of items be under way and stops the source meanwhile. A charge point that
 * sends thousands of frames in one go then shares each turn of the event loop with its
 * neighbours instead of filling it.
 */
export const createBackpressure = <T>(options: BackpressureOptions<T>): Backpressure<T> => {
  const { most, deliver, pause, resume } = options;
  let underWay = 0;
  let kept: T[] = [];

  const handOn = (item: T): void => {
    underWay++;
    deliver(item);
  };

  return {
    take: (item) => {
      if (underWay < most && kept.length === 0) {
        handOn(item);
        return;
      }
      if (kept.length === 0) pause();
      kept.push(item);
    },
    settled: () => {
      underWay--;
      const next = kept.shift();
      if (next === undefined) return;
      if (kept.length === 0) resume();
      handOn(next);
    },
    end: () => {
      const rest = kept;
      kept = [];
      for (const item of rest) handOn(item);
    },
  };
};
