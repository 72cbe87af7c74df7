/** A stored time (epoch milliseconds) as ISO 8601 text in UTC. */
export const toInstant = (at: number): string => new Date(at).toISOString();

export const toInstantOrNull = (at: number | null): string | null =>
  at === null ? null : toInstant(at);
