import { describe, expect, test } from 'vitest';
import { createClockTrace, observeClock } from '../../../src/main/core/clock-trace';

const minute = 60_000;
const hour = 60 * minute;

/** What is said of messages, each with its time of receipt and how far its own time is from that. */
const observe = (...messages: [now: number, skewMs: number][]): (number | undefined)[] => {
  const trace = createClockTrace();
  return messages.map(([now, skewMs]) => observeClock(trace, now + skewMs, now));
};

describe('the clock of a charge point', () => {
  test('B28 may be off by five minutes', () => {
    expect(observe([0, 5 * minute], [minute, -5 * minute])).toEqual([undefined, undefined]);
  });

  test('B28 that is ahead is said once, and again when it changes or comes back', () => {
    expect(
      observe(
        [0, hour],
        [minute, hour],
        [2 * minute, 2 * hour],
        [3 * minute, 0],
        [4 * minute, hour],
      ),
    ).toEqual([hour, undefined, 2 * hour, undefined, hour]);
  });

  test('C13 that is behind is said when three messages, apart from each other, agree', () => {
    expect(
      observe([0, -hour], [minute, -hour - 500], [2 * minute, -hour + 500], [3 * minute, -hour]),
    ).toEqual([undefined, undefined, -hour + 500, undefined]);
  });

  test('D18 C13 messages of a queue, delivered in a moment, say nothing', () => {
    const burst = Array.from({ length: 20 }, (_, index): [number, number] => [index * 100, -hour]);
    expect(observe(...burst)).toEqual(burst.map(() => undefined));
  });

  test('D18 C13 messages that are late by different times say nothing', () => {
    expect(
      observe([0, -3 * hour], [minute, -2 * hour], [2 * minute, -hour], [3 * minute, -hour]),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('C13 a message in time starts the count anew', () => {
    expect(observe([0, -hour], [minute, -hour], [2 * minute, 0], [3 * minute, -hour])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
