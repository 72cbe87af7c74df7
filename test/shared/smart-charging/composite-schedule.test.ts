import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import {
  type CompositePeriod,
  type CompositeQuestion,
  compositeSchedule,
} from '@shared/smart-charging/composite-schedule';
import type { InstalledProfile } from '@shared/smart-charging/profile-at';
import { describe, expect, test } from 'vitest';

/** Saturday, 31 January 2026, noon. */
const noon = Date.parse('2026-01-31T12:00:00Z');
const hour = 3600;
const day = 24 * hour;
const at = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();

type Schedule = ChargingProfile['chargingSchedule'];

const schedule = (
  periods: readonly (readonly [start: number, limit: number, phases?: number])[],
  more: Partial<Schedule> = {},
): Schedule => ({
  chargingRateUnit: 'A',
  chargingSchedulePeriod: periods.map(([startPeriod, limit, numberPhases]) => ({
    startPeriod,
    limit,
    ...(numberPhases === undefined ? {} : { numberPhases }),
  })),
  ...more,
});

let lastId = 0;

const profile = (
  chargingSchedule: Schedule,
  more: Partial<ChargingProfile> = {},
): ChargingProfile => ({
  chargingProfileId: ++lastId,
  stackLevel: 0,
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingProfileKind: 'Absolute',
  chargingSchedule,
  ...more,
});

const on = (connectorId: number, installed: ChargingProfile): InstalledProfile => ({
  connectorId,
  profile: installed,
});

/** Two hours from noon on connector 1, in amperes. */
const composite = (
  profiles: readonly InstalledProfile[],
  more: Partial<CompositeQuestion> = {},
): CompositePeriod[] =>
  compositeSchedule({
    profiles,
    connectorId: 1,
    fromMs: noon,
    durationSeconds: 2 * hour,
    unit: 'A',
    voltage: 230,
    ...more,
  });

/** The periods as start and limit. */
const limits = (periods: readonly CompositePeriod[]) =>
  periods.map(({ startSeconds, limit }) => [startSeconds, limit]);

const running = { transactionId: 7, startedAtMs: noon };

describe('D33 what a single profile says', () => {
  test('nothing installed is no limit for the whole window', () => {
    expect(composite([])).toEqual([{ startSeconds: 0, limit: null, numberPhases: 3 }]);
  });

  test('Absolute: counts from startSchedule, once', () => {
    const absolute = profile(
      schedule(
        [
          [0, 10],
          [hour, 20],
        ],
        { startSchedule: at(600) },
      ),
    );
    expect(limits(composite([on(1, absolute)]))).toEqual([
      [0, null],
      [600, 10],
      [600 + hour, 20],
    ]);
  });

  test('errata 3.79 Recurring daily: counts from startSchedule every day, in the middle of a run too', () => {
    const daily = profile(
      schedule(
        [
          [0, 16],
          [8 * hour, 6],
          [20 * hour, 16],
        ],
        { startSchedule: '2013-01-01T00:00:00Z', duration: day },
      ),
      { chargingProfileKind: 'Recurring', recurrencyKind: 'Daily' },
    );
    expect(limits(composite([on(1, daily)], { durationSeconds: day }))).toEqual([
      [0, 6],
      [8 * hour, 16],
      [20 * hour, 6],
    ]);
  });

  test('errata 3.79 Recurring weekly: the week begins with the day of startSchedule', () => {
    // From Saturday noon, seven days: full power until Monday, then little.
    const weekly = profile(
      schedule(
        [
          [0, 32],
          [2 * day, 8],
        ],
        { startSchedule: '2026-01-03T12:00:00Z', duration: 7 * day },
      ),
      { chargingProfileKind: 'Recurring', recurrencyKind: 'Weekly' },
    );
    expect(limits(composite([on(1, weekly)], { durationSeconds: 8 * day }))).toEqual([
      [0, 32],
      [2 * day, 8],
      [7 * day, 32],
    ]);
  });

  test('a recurring profile says nothing between its duration and its next run', () => {
    const mornings = profile(schedule([[0, 6]], { startSchedule: at(-hour), duration: 2 * hour }), {
      chargingProfileKind: 'Recurring',
      recurrencyKind: 'Daily',
    });
    expect(limits(composite([on(1, mornings)], { durationSeconds: 24 * hour }))).toEqual([
      [0, 6],
      [hour, null],
      [23 * hour, 6],
    ]);
  });

  test('Relative: counts from the start of the transaction, and says nothing without one', () => {
    const relative = profile(
      schedule([
        [0, 8],
        [hour, 16],
      ]),
      { chargingProfileKind: 'Relative' },
    );
    const startedAtMs = noon - 600_000;
    expect(
      limits(composite([on(1, relative)], { transaction: { ...running, startedAtMs } })),
    ).toEqual([
      [0, 8],
      [hour - 600, 16],
    ]);
    expect(limits(composite([on(1, relative)]))).toEqual([[0, null]]);
  });

  test('without startSchedule an Absolute one counts from the start of charging', () => {
    const sinceStart = profile(schedule([[0, 8]], { duration: 600 }));
    expect(limits(composite([on(1, sinceStart)], { transaction: running }))).toEqual([
      [0, 8],
      [600, null],
    ]);
  });

  test('D33 validFrom and validTo bound it, inside a run too', () => {
    const bounded = profile(schedule([[0, 8]], { startSchedule: at(-hour) }), {
      validFrom: at(600),
      validTo: at(1200),
    });
    expect(limits(composite([on(1, bounded)]))).toEqual([
      [0, null],
      [600, 8],
      [1200, null],
    ]);
  });

  test('errata 3.45 a first period that starts late is obeyed from then on', () => {
    const late = profile(schedule([[600, 8]], { startSchedule: at(0) }));
    expect(limits(composite([on(1, late)]))).toEqual([
      [0, null],
      [600, 8],
    ]);
  });
});

describe('D33 stacking', () => {
  const base = on(1, profile(schedule([[0, 8]], { startSchedule: at(-hour) })));

  test('the highest level leads; when its duration ends, the lower one does again', () => {
    const exception = on(
      1,
      profile(schedule([[0, 20]], { startSchedule: at(600), duration: 600 }), { stackLevel: 3 }),
    );
    expect(limits(composite([exception, base]))).toEqual([
      [0, 8],
      [600, 20],
      [1200, 8],
    ]);
  });

  test('connector 0 holds the defaults of every connector, and the connector its own on the same level', () => {
    const everywhere = on(0, profile(schedule([[0, 13]], { startSchedule: at(-hour) })));
    expect(limits(composite([everywhere], { connectorId: 2 }))).toEqual([[0, 13]]);
    expect(limits(composite([everywhere, base]))).toEqual([[0, 8]]);
    expect(limits(composite([everywhere, base], { connectorId: 2 }))).toEqual([[0, 13]]);
  });
});

describe('D33 combining purposes', () => {
  const absolute = (limit: number, purpose: ChargingProfile['chargingProfilePurpose'], more = {}) =>
    profile(schedule([[0, limit]], { startSchedule: at(-hour), ...more }), {
      chargingProfilePurpose: purpose,
    });

  test('a TxProfile takes the place of the defaults, higher or not, for its transaction only', () => {
    const byDefault = on(1, absolute(8, 'TxDefaultProfile'));
    const own = on(1, { ...absolute(16, 'TxProfile'), transactionId: 7 });
    expect(limits(composite([byDefault, own], { transaction: running }))).toEqual([[0, 16]]);
    const other = { ...running, transactionId: 8 };
    expect(limits(composite([byDefault, own], { transaction: other }))).toEqual([[0, 8]]);
    expect(limits(composite([byDefault, own]))).toEqual([[0, 8]]);
  });

  test('the maximum of the charge point is never exceeded', () => {
    const maximum = on(0, absolute(10, 'ChargePointMaxProfile', { duration: hour + 1800 }));
    const own = on(1, absolute(16, 'TxProfile'));
    expect(limits(composite([maximum, own], { transaction: running }))).toEqual([
      [0, 10],
      [1800, 16],
    ]);
  });

  test('D34 errata 3.30 connector 0 is the grid connection: the maximum alone', () => {
    const maximum = on(0, absolute(40, 'ChargePointMaxProfile'));
    const byDefault = on(0, absolute(8, 'TxDefaultProfile'));
    expect(limits(composite([maximum, byDefault], { connectorId: 0 }))).toEqual([[0, 40]]);
  });

  test('the lowest current counts on the phases that are left, not the lowest power', () => {
    const maximum = on(0, absolute(10, 'ChargePointMaxProfile'));
    const onePhase = on(
      1,
      profile(schedule([[0, 16, 1]], { startSchedule: at(-hour) }), {
        chargingProfilePurpose: 'TxProfile',
      }),
    );
    // 16 A on one phase is less power than 10 A on three, but more current than the maximum allows.
    expect(composite([maximum, onePhase], { transaction: running })).toEqual([
      { startSeconds: 0, limit: 10, numberPhases: 1 },
    ]);
  });
});

describe('D33 units', () => {
  test('errata 3.69 numberPhases is 3 where it is left out: W is the total, A is per phase', () => {
    const watts = on(
      1,
      profile(schedule([[0, 6900]], { startSchedule: at(-hour), chargingRateUnit: 'W' })),
    );
    expect(composite([watts])).toEqual([{ startSeconds: 0, limit: 10, numberPhases: 3 }]);
    const amps = on(1, profile(schedule([[0, 16, 1]], { startSchedule: at(-hour) })));
    expect(composite([amps], { unit: 'W' })).toEqual([
      { startSeconds: 0, limit: 3680, numberPhases: 1 },
    ]);
  });

  test('errata 3.34 watts are not rescaled where fewer phases are left', () => {
    const maximum = on(
      0,
      profile(schedule([[0, 3000]], { startSchedule: at(-hour), chargingRateUnit: 'W' }), {
        chargingProfilePurpose: 'ChargePointMaxProfile',
      }),
    );
    const onePhase = on(1, profile(schedule([[0, 16, 1]], { startSchedule: at(-hour) })));
    expect(composite([maximum, onePhase], { unit: 'W' })).toEqual([
      { startSeconds: 0, limit: 3000, numberPhases: 1 },
    ]);
  });
});
