import {
  type Comparison,
  differencesOf,
  type ReportedSchedule,
} from '@shared/smart-charging/compare-schedules';
import { expect, test } from 'vitest';

const expectedOf = (
  ...limits: (readonly [startSeconds: number, limit: number | null, phases?: number])[]
) =>
  limits.map(([startSeconds, limit, numberPhases = 3]) => ({
    startSeconds,
    limit,
    numberPhases,
    minChargingRate: null,
    chargingProfileId: null,
  }));

const toldOf = (
  unit: 'A' | 'W',
  ...limits: (readonly [startPeriod: number, limit: number, phases?: number])[]
): ReportedSchedule => ({
  durationSeconds: 3600,
  unit,
  periods: limits.map(([startPeriod, limit, numberPhases]) => ({
    startPeriod,
    limit,
    numberPhases,
  })),
});

const compare = (
  expected: Comparison['expected'],
  told: ReportedSchedule,
  more: Partial<Comparison> = {},
) => differencesOf({ expected, told, durationSeconds: 3600, unit: 'A', voltage: 230, ...more });

const kinds = (found: ReturnType<typeof differencesOf>) =>
  found.map(({ kind, startSeconds, endSeconds }) => [kind, startSeconds, endSeconds]);

test('D34 tenths that were rounded down and starts on whole seconds are no difference', () => {
  const expected = expectedOf([0, 31.884], [1799.4, 13.049]);
  expect(compare(expected, toldOf('A', [0, 31.8], [1800, 13]))).toEqual([]);
  expect(compare(expected, toldOf('W', [0, 21_999.9], [1800, 9003.8]))).toEqual([]);
});

test('D34 where nothing limits, the charge point tells its hardware', () => {
  expect(compare(expectedOf([0, null], [600, 16]), toldOf('A', [0, 32], [600, 16]))).toEqual([]);
});

test('D34 parts that are alike are one difference', () => {
  const expected = expectedOf([0, 16], [600, 16, 1]);
  expect(kinds(compare(expected, toldOf('A', [0, 20])))).toEqual([
    ['higher', 0, 600],
    ['higher', 600, 3600],
  ]);
  expect(kinds(compare(expectedOf([0, 16]), toldOf('A', [0, 20], [900, 20])))).toEqual([
    ['higher', 0, 3600],
  ]);
});

test('D34 errata 3.69 numberPhases left out is 3', () => {
  const found = compare(expectedOf([0, 16, 1]), toldOf('A', [0, 16]));
  expect(found).toMatchObject([{ kind: 'phases', expectedPhases: 1, toldPhases: 3 }]);
  expect(compare(expectedOf([0, 0, 1]), toldOf('A', [0, 0]))).toEqual([]);
});

test('D34 a schedule that ends early or begins late tells nothing there', () => {
  const told = { ...toldOf('A', [60, 16]), durationSeconds: 1800 };
  expect(kinds(compare(expectedOf([0, 16]), told))).toEqual([
    ['not-told', 0, 60],
    ['not-told', 1800, 3600],
  ]);
});
