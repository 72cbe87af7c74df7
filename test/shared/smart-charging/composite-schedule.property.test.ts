import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { compositeSchedule } from '@shared/smart-charging/composite-schedule';
import type { InstalledProfile } from '@shared/smart-charging/profile-at';
import fc from 'fast-check';
import { expect, test } from 'vitest';

// The composite schedule of any stack of profiles against the same question answered second by second, without any cleverness.

/** Saturday, 31 January 2026, noon. */
const noon = Date.parse('2026-01-31T12:00:00Z');
const day = 86_400;
const at = (seconds: number): string => new Date(noon + seconds * 1000).toISOString();

const windowSeconds = 90;

const secondsOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (Date.parse(text) - noon) / 1000;

const heldAt = ({ profile: one }: InstalledProfile, second: number, startedAt: number) => {
  if (second < (secondsOf(one.validFrom) ?? Number.NEGATIVE_INFINITY)) return undefined;
  if (second >= (secondsOf(one.validTo) ?? Number.POSITIVE_INFINITY)) return undefined;
  const { startSchedule, duration, chargingSchedulePeriod } = one.chargingSchedule;
  const relative = one.chargingProfileKind === 'Relative' || startSchedule === undefined;
  const from = relative ? startedAt : (secondsOf(startSchedule) ?? 0);
  if (second < from) return undefined;
  const every = one.recurrencyKind === 'Weekly' ? 7 * day : day;
  const recurring = !relative && one.chargingProfileKind === 'Recurring';
  const into = recurring ? (second - from) % every : second - from;
  if (duration !== undefined && into >= duration) return undefined;
  return chargingSchedulePeriod.findLast(({ startPeriod }) => startPeriod <= into);
};

const highest = (
  installed: readonly InstalledProfile[],
  purpose: ChargingProfile['chargingProfilePurpose'],
  second: number,
  startedAt: number,
) =>
  installed
    .filter(({ connectorId, profile: one }) =>
      purpose === 'ChargePointMaxProfile'
        ? connectorId === 0 && one.chargingProfilePurpose === purpose
        : one.chargingProfilePurpose === purpose && (purpose !== 'TxProfile' || connectorId === 1),
    )
    .map((one) => ({ one, period: heldAt(one, second, startedAt) }))
    .filter(({ period }) => period !== undefined)
    .toSorted(
      (a, b) =>
        b.one.profile.stackLevel - a.one.profile.stackLevel ||
        b.one.connectorId - a.one.connectorId,
    )[0];

const wattsAt = (installed: readonly InstalledProfile[], second: number, startedAt: number) => {
  const own = highest(installed, 'TxProfile', second, startedAt);
  const found = [
    highest(installed, 'ChargePointMaxProfile', second, startedAt),
    own ?? highest(installed, 'TxDefaultProfile', second, startedAt),
  ].filter((one) => one !== undefined);
  if (found.length === 0) return null;
  const phases = Math.min(...found.map(({ period }) => period?.numberPhases ?? 3));
  return Math.min(
    ...found.map(({ one, period }) => {
      const limit = period?.limit ?? 0;
      return one.profile.chargingSchedule.chargingRateUnit === 'W' ? limit : limit * 230 * phases;
    }),
  );
};

const arbitraryProfile: fc.Arbitrary<InstalledProfile> = fc
  .record({
    purpose: fc.constantFrom('ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'),
    kind: fc.constantFrom('Absolute', 'Recurring', 'Relative'),
    recurrencyKind: fc.constantFrom('Daily', 'Weekly'),
    connectorId: fc.constantFrom(0, 1),
    start: fc.option(
      fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -15, max: 0 })),
    ),
    duration: fc.option(fc.integer({ min: 1, max: 2 * windowSeconds })),
    validFrom: fc.option(fc.integer({ min: -20, max: windowSeconds })),
    validTo: fc.option(fc.integer({ min: 0, max: windowSeconds })),
    unit: fc.constantFrom('A', 'W'),
    starts: fc.uniqueArray(fc.integer({ min: 1, max: windowSeconds }), { maxLength: 4 }),
    values: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 32 }), fc.option(fc.constantFrom(1, 2, 3))),
      { minLength: 5, maxLength: 5 },
    ),
  })
  .map((made) => {
    const { purpose, unit, start, duration, validFrom, validTo } = made;
    const starts = [0, ...made.starts.toSorted((a, b) => a - b)];
    return {
      connectorId:
        purpose === 'ChargePointMaxProfile' ? 0 : purpose === 'TxProfile' ? 1 : made.connectorId,
      profile: {
        chargingProfileId: 0,
        stackLevel: 0,
        chargingProfilePurpose: purpose,
        chargingProfileKind: made.kind,
        ...(made.kind === 'Recurring' ? { recurrencyKind: made.recurrencyKind } : {}),
        ...(validFrom === null ? {} : { validFrom: at(validFrom) }),
        ...(validTo === null ? {} : { validTo: at(validTo) }),
        chargingSchedule: {
          chargingRateUnit: unit,
          ...(start === null ? {} : { startSchedule: at(start[0] + start[1] * day) }),
          ...(duration === null ? {} : { duration }),
          chargingSchedulePeriod: starts.map((startPeriod, index) => {
            const [value, phases] = made.values[index] ?? [0, null];
            return {
              startPeriod,
              limit: unit === 'A' ? value : value * 500,
              ...(phases === null ? {} : { numberPhases: phases }),
            };
          }),
        },
      },
    };
  });

/** One profile of a purpose and level on a connector, as §3.13.2 wants it. */
const arbitraryStack = fc.array(arbitraryProfile, { maxLength: 8 }).map((stack) =>
  stack.map(({ connectorId, profile: one }, stackLevel) => ({
    connectorId,
    profile: { ...one, stackLevel },
  })),
);

test('D33 gives periods that cover the window in order, differ, and hold the lowest limit each second', () => {
  fc.assert(
    fc.property(arbitraryStack, fc.integer({ min: -50, max: 60 }), (installed, startedAt) => {
      const periods = compositeSchedule({
        profiles: installed,
        connectorId: 1,
        fromMs: noon,
        durationSeconds: windowSeconds,
        unit: 'W',
        voltage: 230,
        transaction: { transactionId: 7, startedAtMs: noon + startedAt * 1000 },
      });
      expect(periods[0]?.startSeconds).toBe(0);
      periods.forEach((period, index) => {
        const before = periods[index - 1];
        if (before === undefined) return;
        expect(period.startSeconds).toBeGreaterThan(before.startSeconds);
        expect(period.startSeconds).toBeLessThan(windowSeconds);
        const { startSeconds: _, ...told } = period;
        const { startSeconds: __, ...toldBefore } = before;
        expect(told).not.toEqual(toldBefore);
      });
      for (let second = 0; second < windowSeconds; second++) {
        const period = periods.findLast(({ startSeconds }) => startSeconds <= second);
        const expected = wattsAt(installed, second, startedAt);
        expect([second, period?.limit]).toEqual([second, expected]);
      }
    }),
    { numRuns: 300 },
  );
});

test('D33 never allows more than a purpose alone would', () => {
  fc.assert(
    fc.property(arbitraryStack, fc.integer({ min: -50, max: 60 }), (installed, startedAt) => {
      const ask = (profiles: readonly InstalledProfile[]) =>
        compositeSchedule({
          profiles,
          connectorId: 1,
          fromMs: noon,
          durationSeconds: windowSeconds,
          unit: 'W',
          voltage: 230,
          transaction: { transactionId: 7, startedAtMs: noon + startedAt * 1000 },
        });
      const at = (periods: ReturnType<typeof ask>, second: number): number =>
        periods.findLast(({ startSeconds }) => startSeconds <= second)?.limit ??
        Number.POSITIVE_INFINITY;
      const only = (...purposes: string[]) =>
        ask(
          installed.filter(({ profile: { chargingProfilePurpose: purpose } }) =>
            purposes.includes(purpose),
          ),
        );
      const together = ask(installed);
      const maximum = only('ChargePointMaxProfile');
      const transaction = only('TxProfile', 'TxDefaultProfile');
      for (let second = 0; second < windowSeconds; second++) {
        const limit = at(together, second);
        expect(limit).toBeLessThanOrEqual(at(maximum, second));
        expect(limit).toBeLessThanOrEqual(at(transaction, second));
      }
    }),
    { numRuns: 100 },
  );
});
