import type { StatusChange } from '@shared/model/charge-point';

/** A connector had this status from one moment to the next; times in epoch milliseconds. */
export interface StatusSegment {
  /** The id of the change that began it. */
  readonly id: number;
  readonly status: string | null;
  readonly errorCode: string | null;
  readonly from: number;
  readonly to: number;
}

export interface StatusRow {
  readonly connectorId: number;
  readonly segments: readonly StatusSegment[];
}

/**
 * The changes as segments within a period, by connector. What was there before the period reaches into
 * it; a status that repeats itself goes on.
 */
export const segmentsOf = (
  changes: readonly StatusChange[],
  from: number,
  to: number,
): StatusRow[] => {
  const byConnector = new Map<number, StatusChange[]>();
  for (const change of changes) {
    const known = byConnector.get(change.connectorId);
    if (known === undefined) byConnector.set(change.connectorId, [change]);
    else known.push(change);
  }
  return [...byConnector]
    .sort(([a], [b]) => a - b)
    .map(([connectorId, own]) => ({ connectorId, segments: segmentsOfOne(own, from, to) }));
};

const segmentsOfOne = (
  changes: readonly StatusChange[],
  from: number,
  to: number,
): StatusSegment[] => {
  const inOrder = changes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
  const segments: StatusSegment[] = [];
  for (const [index, { id, status, errorCode, at }] of inOrder.entries()) {
    const next = inOrder[index + 1];
    const start = Math.max(from, Date.parse(at));
    const end = Math.min(to, next === undefined ? to : Date.parse(next.at));
    if (end <= start) continue;
    const last = segments.at(-1);
    if (last?.to === start && last.status === status && last.errorCode === errorCode) {
      segments[segments.length - 1] = { ...last, to: end };
    } else {
      segments.push({ id, status, errorCode, from: start, to: end });
    }
  }
  return segments;
};

/** Times of day to write under the period: so many, evenly spread. */
export const ticksOf = (from: number, to: number, count = 6): number[] =>
  Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
