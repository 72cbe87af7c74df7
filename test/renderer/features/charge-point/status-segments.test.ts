import type { StatusChange } from '@shared/model/charge-point';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../../src/renderer/src/features/charge-point/status-segments';

const minute = 60_000;
const noon = Date.parse('2026-01-01T12:00:00Z');

const change = (
  id: number,
  connectorId: number,
  status: string,
  minutes: number,
  errorCode = 'NoError',
): StatusChange => ({
  id,
  connectorId,
  status,
  errorCode,
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  at: new Date(noon + minutes * minute).toISOString(),
  receivedAt: new Date(noon + minutes * minute).toISOString(),
});

const minutesOf = (rows: ReturnType<typeof segmentsOf>) =>
  rows.map(({ connectorId, segments }) => [
    connectorId,
    ...segments.map(({ status, from, to }) => [
      status,
      (from - noon) / minute,
      (to - noon) / minute,
    ]),
  ]);

test('a status lasts until the next, and what was before the period reaches into it', () => {
  const changes = [
    change(3, 1, 'Charging', 20),
    change(2, 1, 'Preparing', 10),
    change(1, 1, 'Available', -500),
    change(4, 2, 'Faulted', 30),
  ];
  expect(minutesOf(segmentsOf(changes, noon, noon + 60 * minute))).toEqual([
    [1, ['Available', 0, 10], ['Preparing', 10, 20], ['Charging', 20, 60]],
    [2, ['Faulted', 30, 60]],
  ]);
});

test('a status that is repeated goes on, another error begins anew', () => {
  const changes = [
    change(1, 1, 'Available', 0),
    change(2, 1, 'Available', 5),
    change(3, 1, 'Available', 10, 'WeakSignal'),
  ];
  expect(minutesOf(segmentsOf(changes, noon, noon + 60 * minute))).toEqual([
    [1, ['Available', 0, 10], ['Available', 10, 60]],
  ]);
});

test('what came late by its own clock stands where it belongs, and the future is left out', () => {
  const changes = [
    change(1, 1, 'Charging', 20),
    change(2, 1, 'Preparing', 10),
    change(3, 1, 'Available', 90),
  ];
  expect(minutesOf(segmentsOf(changes, noon, noon + 60 * minute))).toEqual([
    [1, ['Preparing', 10, 20], ['Charging', 20, 60]],
  ]);
});
