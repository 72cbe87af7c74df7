// In which order limits are moved, so that what may be drawn stays below the limit at every moment.

/** One session on the way from what it may draw to what it shall draw, in the unit of the site. */
export interface Moving {
  readonly key: string;
  /** The most it may draw as things are, whatever became of what was sent. */
  readonly bound: number;
  readonly target: number;
  /** Whether it has accepted a limit of its own. */
  readonly isSet: boolean;
  /** Whether something sent to it has not been answered yet. */
  readonly isBusy: boolean;
}

export interface MovesQuestion {
  readonly limit: number;
  /** What others may draw at most as things are. */
  readonly reserve: number;
  readonly moving: readonly Moving[];
  /** Changes smaller than this are not worth a message. */
  readonly threshold: number;
}

const tiny = 1e-6;

const isWorth = ({ bound, target, isSet }: Moving, threshold: number): boolean => {
  const change = Math.abs(target - bound);
  // Without a limit of its own it may draw what the default allows; nothing is below nothing.
  if (!isSet) return target > 0 || bound > 0;
  if (change <= tiny) return false;
  return change >= threshold || target === 0 || bound === 0;
};

/**
 * What can be sent now. Decreases go at once; an increase goes when it fits beside all that the
 * others may still draw, which a decrease frees only once it was accepted.
 */
export const nextMoves = (question: MovesQuestion): Moving[] => {
  const { limit, reserve, moving, threshold } = question;
  const idle = moving.filter(({ isBusy }) => !isBusy);
  const down = idle.filter((one) => one.target <= one.bound && isWorth(one, threshold));
  const moves = [...down, ...smallOnes(question, idle)];
  const sum = reserve + moving.reduce((total, { bound }) => total + bound, 0);
  let drawn = sum;
  for (const one of idle) {
    if (one.target <= one.bound || !isWorth(one, threshold)) continue;
    const rise = one.target - one.bound;
    if (drawn + rise > limit + tiny) continue;
    drawn += rise;
    moves.push(one);
  }
  return moves;
};

/**
 * Decreases too small to be worth a message, as many as are needed for all the other changes to
 * fit under the limit, largest first.
 */
const smallOnes = (
  { limit, reserve, moving, threshold }: MovesQuestion,
  idle: readonly Moving[],
): Moving[] => {
  const inTheEnd = moving.reduce(
    (total, one) => total + (one.isBusy || isWorth(one, threshold) ? one.target : one.bound),
    reserve,
  );
  let over = inTheEnd - limit;
  const small: Moving[] = [];
  const rest = idle
    .filter((one) => one.target < one.bound - tiny && !isWorth(one, threshold))
    .sort((one, other) => other.bound - other.target - (one.bound - one.target));
  for (const one of rest) {
    if (over <= tiny) break;
    over -= one.bound - one.target;
    small.push(one);
  }
  return small;
};
