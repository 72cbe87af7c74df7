import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { compositeSchedule } from '@shared/smart-charging/composite-schedule';
import { expect, test } from 'vitest';

const noon = Date.parse('2026-01-31T12:00:00Z');
const day = 86_400;

/** A day of half hours, each profile with other limits and some of them with gaps. */
const dailyProfile = (index: number): ChargingProfile => ({
  chargingProfileId: index + 1,
  stackLevel: index,
  chargingProfilePurpose:
    index < 3 ? 'ChargePointMaxProfile' : index < 7 ? 'TxDefaultProfile' : 'TxProfile',
  chargingProfileKind: 'Recurring',
  recurrencyKind: 'Daily',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2026-12-31T00:00:00Z',
  chargingSchedule: {
    startSchedule: `2026-01-01T0${index % 10}:00:00Z`,
    duration: index % 3 === 1 ? day : day / 2,
    chargingRateUnit: index % 2 === 0 ? 'A' : 'W',
    chargingSchedulePeriod: Array.from({ length: 48 }, (_, half) => ({
      startPeriod: half * 1800,
      limit: index % 2 === 0 ? 6 + ((half + index) % 26) : 4000 + ((half * 7 + index) % 18) * 1000,
    })),
  },
});

test('10 stacked profiles over 7 days are composed within 5 ms', () => {
  const profiles = Array.from({ length: 10 }, (_, index) => {
    const profile = dailyProfile(index);
    const whole = profile.chargingProfilePurpose === 'ChargePointMaxProfile';
    return { connectorId: whole ? 0 : 1, profile };
  });
  const compose = () =>
    compositeSchedule({
      profiles,
      connectorId: 1,
      fromMs: noon,
      durationSeconds: 7 * day,
      unit: 'W',
      voltage: 230,
      transaction: { transactionId: 7, startedAtMs: noon - 600_000 },
    });
  const periods = compose();
  const times: number[] = [];
  for (let run = 0; run < 50; run++) {
    const startedAt = performance.now();
    compose();
    times.push(performance.now() - startedAt);
  }
  const median = times.toSorted((a, b) => a - b)[25] ?? Number.NaN;
  console.info(
    `composite schedule, 10 profiles, 7 days, ${periods.length} periods: median ${median.toFixed(2)} ms`,
  );
  expect(periods.length).toBeGreaterThan(300);
  expect(median).toBeLessThan(5);
});
