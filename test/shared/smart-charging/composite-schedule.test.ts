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
    expect(composite([])).toEqual([
      {
        startSeconds: 0,
        limit: null,
        numberPhases: 3,
        minChargingRate: null,
        chargingProfileId: null,
      },
    ]);
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

  test('errata 3.43 3.44 what is longer than its recurrence is not executed', () => {
    const tooLong = profile(
      schedule(
        [
          [0, 6],
          [20 * hour, 16],
          [25 * hour, 32],
        ],
        { startSchedule: at(-hour), duration: 30 * hour },
      ),
      { chargingProfileKind: 'Recurring', recurrencyKind: 'Daily' },
    );
    expect(limits(composite([on(1, tooLong)], { durationSeconds: 2 * day }))).toEqual([
      [0, 6],
      [19 * hour, 16],
      [23 * hour, 6],
      [43 * hour, 16],
      [47 * hour, 6],
    ]);
  });

  test('errata 3.65 3.66 validFrom and validTo bound a TxProfile too', () => {
    const bounded = profile(schedule([[0, 8]]), {
      chargingProfilePurpose: 'TxProfile',
      chargingProfileKind: 'Relative',
      validFrom: at(600),
      validTo: at(1200),
    });
    expect(limits(composite([on(1, bounded)], { transaction: running }))).toEqual([
      [0, null],
      [600, 8],
      [1200, null],
    ]);
  });

  test('errata 3.28 the window is from X to X + duration, whatever the schedule holds beyond', () => {
    const hourly = profile(
      schedule(
        [0, 1, 2, 3].map((index) => [index * hour, 10 + index] as const),
        { startSchedule: at(-hour) },
      ),
    );
    expect(limits(composite([on(1, hourly)], { durationSeconds: hour }))).toEqual([[0, 11]]);
    expect(limits(composite([on(1, hourly)], { durationSeconds: hour + 1 }))).toEqual([
      [0, 11],
      [hour, 12],
    ]);
  });

  test('periods out of order are read in the order of time', () => {
    const mixed = profile(
      schedule(
        [
          [600, 20],
          [0, 10],
          [1200, 30],
        ],
        { startSchedule: at(0) },
      ),
    );
    expect(limits(composite([on(1, mixed)]))).toEqual([
      [0, 10],
      [600, 20],
      [1200, 30],
    ]);
  });

  test('it says nothing before it was installed and after it went', () => {
    const absolute = profile(schedule([[0, 8]], { startSchedule: at(-hour) }));
    const between = { ...on(1, absolute), sinceMs: noon + 60_000, untilMs: noon + 120_000 };
    expect(limits(composite([between]))).toEqual([
      [0, null],
      [60, 8],
      [120, null],
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

describe('D33 what is told beside the limit', () => {
  test('the profile that it comes from, also where two of them allow the same', () => {
    const early = profile(schedule([[0, 8]], { startSchedule: at(-hour), duration: hour + 600 }), {
      chargingProfileId: 71,
      stackLevel: 2,
    });
    const always = profile(schedule([[0, 8]], { startSchedule: at(-hour) }), {
      chargingProfileId: 72,
    });
    expect(composite([on(1, early), on(1, always)])).toMatchObject([
      { startSeconds: 0, limit: 8, chargingProfileId: 71 },
      { startSeconds: 600, limit: 8, chargingProfileId: 72 },
    ]);
  });

  test('minChargingRate in the unit asked for, the highest that anything in force asks for', () => {
    const own = profile(schedule([[0, 16]], { startSchedule: at(-hour), minChargingRate: 6.5 }), {
      chargingProfilePurpose: 'TxProfile',
    });
    const maximum = profile(
      schedule([[0, 22_000]], {
        startSchedule: at(-hour),
        chargingRateUnit: 'W',
        minChargingRate: 1380,
      }),
      { chargingProfilePurpose: 'ChargePointMaxProfile' },
    );
    const both = [on(1, own), on(0, maximum)];
    expect(composite(both, { transaction: running, unit: 'W' })).toMatchObject([
      { limit: 11_040, minChargingRate: 4485 },
    ]);
    expect(composite(both)).toMatchObject([{ minChargingRate: 2 }]);
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

  test('errata 3.43 where a TxProfile has ended, a lower one and then the default is in force', () => {
    const byDefault = on(1, absolute(8, 'TxDefaultProfile'));
    const low = on(1, absolute(10, 'TxProfile', { duration: hour + 1200 }));
    const high = on(1, {
      ...absolute(16, 'TxProfile', { duration: hour + 600 }),
      stackLevel: 1,
    });
    expect(limits(composite([byDefault, low, high], { transaction: running }))).toEqual([
      [0, 16],
      [600, 10],
      [1200, 8],
    ]);
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
    expect(composite([maximum, onePhase], { transaction: running })).toMatchObject([
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
    expect(composite([watts])).toMatchObject([{ startSeconds: 0, limit: 10, numberPhases: 3 }]);
    const amps = on(1, profile(schedule([[0, 16, 1]], { startSchedule: at(-hour) })));
    expect(composite([amps], { unit: 'W' })).toMatchObject([
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
    expect(composite([maximum, onePhase], { unit: 'W' })).toMatchObject([
      { startSeconds: 0, limit: 3000, numberPhases: 1 },
    ]);
  });
});
