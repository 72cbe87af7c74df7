/** How much more than what it used a session is left, so that it can rise again. */
const air = 1.2;
/** From this part of what it may have on, it takes all it gets. */
const nearlyAll = 0.9;

/**
 * What a session wants, from what it used while it was allowed so much; null: whatever it gets.
 * One that uses nearly all it may is taken to want more.
 */
export const wantsOf = (used: number, allowed: number): number | null =>
  allowed <= 0 || used >= allowed * nearlyAll ? null : used * air;
