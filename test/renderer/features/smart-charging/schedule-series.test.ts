import type { ScheduleComparison } from '@shared/model/charging-profile';
import { expect, test } from 'vitest';
import {
  rowsOf,
  seriesOfComparison,
} from '../../../../src/renderer/src/features/smart-charging/schedule-series';

const at = '2026-01-31T12:00:00.000Z';
const now = Date.parse(at) / 1000;

const schedule = (from: string, durationSeconds: number, limits: [number, number | null][]) => ({
  from,
  durationSeconds,
  chargingRateUnit: 'A' as const,
  voltage: 230,
  transactionId: null,
  periods: limits.map(([startSeconds, limit]) => ({
    startSeconds,
    limit,
    numberPhases: 3,
    minChargingRate: null,
    chargingProfileId: 1,
  })),
});

const comparison: ScheduleComparison = {
  connectorId: 1,
  chargingRateUnit: 'A',
  voltage: 230,
  expected: schedule(at, 3600, [
    [0, 16],
    [1800.4, 8],
  ]),
  told: {
    status: 'Accepted',
    scheduleStart: at,
    startDifferenceSeconds: 0,
    durationSeconds: 3600,
    chargingRateUnit: 'A',
    minChargingRate: null,
    periods: [
      { startSeconds: 0, limit: 16, numberPhases: 3 },
      { startSeconds: 1800, limit: 10, numberPhases: 3 },
    ],
    commandId: 'x',
  },
  differences: [
    {
      kind: 'higher',
      startSeconds: 1800.4,
      endSeconds: 3600,
      expected: 8,
      told: 10,
      expectedPhases: 3,
      toldPhases: 3,
    },
  ],
  past: schedule('2026-01-31T11:50:00.000Z', 600, [
    [0, null],
    [300, 16],
  ]),
  measured: [{ at: '2026-01-31T11:58:00.000Z', rate: 15.5, limit: 16, isAbove: false }],
};

const names = { expected: 'ours', told: 'theirs', measured: 'measured' };

test('past and future are one stepped line, and what was measured goes over both', () => {
  const { times, lines, range, bands } = seriesOfComparison(comparison, names);
  const valuesOf = (label: string) =>
    new Map(
      times.map((time, index) => [
        time - now,
        lines.find((line) => line.label === label)?.values[index],
      ]),
    );
  expect(range).toEqual([now - 600, now + 3600]);
  expect([...valuesOf('ours')]).toEqual([
    [-600, null],
    [-300, 16],
    [-120, 16],
    [0, 16],
    [1800, 16],
    [expect.closeTo(1800.4), 8],
    [3600, 8],
  ]);
  expect(valuesOf('theirs').get(-120)).toBeNull();
  expect(valuesOf('theirs').get(1800)).toBe(10);
  expect(valuesOf('measured').get(-120)).toBe(15.5);
  expect(valuesOf('measured').get(0)).toBeUndefined();
  expect(bands).toEqual([
    { from: now - 600, to: now, tone: 'quiet' },
    { from: expect.closeTo(now + 1800.4), to: now + 3600, tone: 'bad' },
  ]);
});

test('a row wherever one of them changes, but none within a second', () => {
  const { expected, told, differences } = comparison;
  expect(rowsOf(expected, told, differences)).toMatchObject([
    { startSeconds: 0, endSeconds: 1800, expected: 16, told: 16, kind: null },
    { startSeconds: 1800.4, endSeconds: 3600, expected: 8, told: 10, kind: 'higher' },
  ]);
  expect(rowsOf(expected, null, [])).toMatchObject([{ told: null }, { told: null }]);
});
