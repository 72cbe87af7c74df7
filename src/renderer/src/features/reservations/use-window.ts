import { useState } from 'react';
import { useNow } from '../../components/now';

const HOUR_MS = 3_600_000;

export const spans = { hours: 6 * HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS } as const;
export type Span = keyof typeof spans;

export interface TimeWindow {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  /** The window goes along with the time. */
  readonly follows: boolean;
  choose(span: Span): void;
  /** By half a window, back (-1) or on (1). */
  move(direction: -1 | 1): void;
  follow(): void;
}

/** A minute at a time is soon enough for a picture of hours. */
const STEP_MS = 60_000;

/** The time that a calendar shows: it follows the present until the reader goes elsewhere. */
export const useWindow = (): TimeWindow => {
  const now = useNow();
  const [span, setSpan] = useState<Span>('hours');
  const [chosen, setChosen] = useState<number | null>(null);
  const length = spans[span];
  // More of what comes than of what was.
  const present = Math.floor(now / STEP_MS) * STEP_MS - length / 4;
  const from = chosen ?? present;
  return {
    span,
    from,
    to: from + length,
    follows: chosen === null,
    choose: setSpan,
    move: (direction) => setChosen(from + (direction * length) / 2),
    follow: () => setChosen(null),
  };
};
