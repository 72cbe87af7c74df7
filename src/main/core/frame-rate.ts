export interface FrameRate {
  count(): void;
  /** Frames during the last full second. */
  perSecond(): number;
}

/** Counts frames second by second. */
export const createFrameRate = (now: () => number): FrameRate => {
  let second = Math.floor(now() / 1000);
  let counted = 0;
  let last = 0;
  const advance = (): void => {
    const current = Math.floor(now() / 1000);
    if (current === second) return;
    last = current === second + 1 ? counted : 0;
    counted = 0;
    second = current;
  };
  return {
    count: () => {
      advance();
      counted++;
    },
    perSecond: () => {
      advance();
      return last;
    },
  };
};
