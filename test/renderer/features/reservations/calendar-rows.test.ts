import type { Reservation } from '@shared/model/reservation';
import { expect, test } from 'vitest';
import { rowsOf, ticksOf } from '../../../../src/renderer/src/features/reservations/calendar-rows';

const at = (hour: number): string => new Date(2026, 0, 31, hour).toISOString();

const reservation = (id: number, from: number, to: number, more: Partial<Reservation> = {}) =>
  ({
    id,
    reservationId: id,
    chargePointId: 'CP2',
    connectorId: 1,
    createdAt: at(from),
    expiryDate: at(to),
    endedAt: null,
    ...more,
  }) as Reservation;

test('every connector has a row, in the order of charge points and numbers', () => {
  const places = [
    { chargePointId: 'CP10', connectorId: 1 },
    { chargePointId: 'CP2', connectorId: 2 },
    { chargePointId: 'CP2', connectorId: 1 },
  ];
  const rows = rowsOf(places, [reservation(1, 8, 9, { connectorId: 0 })], 0);
  expect(rows.map(({ chargePointId, connectorId }) => `${chargePointId} ${connectorId}`)).toEqual([
    'CP2 0',
    'CP2 1',
    'CP2 2',
    'CP10 1',
  ]);
});

test('reservations at the same time lie in lanes of their own, later ones use a lane again', () => {
  const [row] = rowsOf(
    [],
    [reservation(1, 8, 10), reservation(2, 9, 12), reservation(3, 10, 11)],
    0,
  );
  expect(row?.bars.map(({ reservation: { id }, lane }) => [id, lane])).toEqual([
    [1, 0],
    [2, 1],
    [3, 0],
  ]);
  expect(row?.lanes).toBe(2);
});

test('a bar ends where the reservation ended, and is never too short to be seen', () => {
  const [row] = rowsOf([], [reservation(1, 8, 12, { endedAt: at(8) })], 60_000);
  const [bar] = row?.bars ?? [];
  expect((bar?.to ?? 0) - (bar?.from ?? 0)).toBe(60_000);
});

test('ticks are full local hours, and days where the window is long', () => {
  const hour = 3_600_000;
  const from = new Date(2026, 0, 31, 8, 20).getTime();
  const hours = ticksOf(from, from + 6 * hour).map((tick) => new Date(tick).getHours());
  expect(hours).toEqual([9, 10, 11, 12, 13, 14]);
  const days = ticksOf(from, from + 168 * hour).map((tick) => new Date(tick));
  expect(days).toHaveLength(7);
  expect(days.every((day) => day.getHours() === 0)).toBe(true);
});
