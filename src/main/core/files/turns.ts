/**
 * A piece a millisecond for all transfers together is 260 MB/s: more than a gigabit network carries, and little
 * enough that the processor has time for messages, however many charge points fetch at once.
 */
const piecesPerMs = 1;
/** So many pieces at most are moved in one turn of the event loop. */
const mostPerTurn = 2;

const waiting: (() => void)[] = [];
let isScheduled = false;
let budget = mostPerTurn;
let countedAt = performance.now();

const grant = (): void => {
  isScheduled = false;
  const now = performance.now();
  budget = Math.min(mostPerTurn, budget + (now - countedAt) * piecesPerMs);
  countedAt = now;
  const count = Math.floor(budget);
  budget -= Math.min(count, waiting.length);
  for (const go of waiting.splice(0, count)) go();
  schedule();
};

const schedule = (): void => {
  if (isScheduled || waiting.length === 0) return;
  isScheduled = true;
  setTimeout(grant, 1);
};

/** Resolves when a transfer may move its next piece; first come, first served. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    schedule();
  });
