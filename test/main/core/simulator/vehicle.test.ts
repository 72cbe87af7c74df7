import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measurands, sampledValues } from '../../../../src/main/core/simulator/meter';
import {
  acceptedWatts,
  chargeBattery,
  nextWatts,
  shareOf,
} from '../../../../src/main/core/simulator/vehicle';

const vehicle = { capacityWh: 60_000, maxWatts: 11_000 };

describe('a vehicle', () => {
  test('takes full power up to 80 %, then less and less, and nothing when full', () => {
    expect([0, 50, 80].map((soc) => acceptedWatts(vehicle, soc))).toEqual([11_000, 11_000, 11_000]);
    expect(acceptedWatts(vehicle, 90)).toBeCloseTo(5830);
    expect(acceptedWatts(vehicle, 99.9)).toBeLessThan(800);
    expect(acceptedWatts(vehicle, 100)).toBe(0);
  });

  test('takes up power along a ramp, and gives way at once', () => {
    expect(nextWatts(vehicle, 0, 11_000, 3)).toBeCloseTo(2750);
    expect(nextWatts(vehicle, 10_000, 11_000, 60)).toBe(11_000);
    expect(nextWatts(vehicle, 11_000, 4000, 0)).toBe(4000);
  });

  test('stores what flows, never beyond full', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 43_000, noNaN: true }),
        fc.integer({ min: 0, max: 100_000 }),
        (soc, watts, seconds) => {
          const { energyWh, socPercent } = chargeBattery(vehicle, soc, watts, seconds);
          expect(socPercent).toBeGreaterThanOrEqual(soc);
          expect(socPercent).toBeLessThanOrEqual(100);
          expect(energyWh).toBeGreaterThanOrEqual(0);
          expect(energyWh).toBeCloseTo((vehicle.capacityWh * (socPercent - soc)) / 100, 3);
        },
      ),
    );
  });

  test('a name stands for the same share every time', () => {
    expect(shareOf('SIM1')).toBe(shareOf('SIM1'));
    expect(shareOf('SIM1')).not.toBe(shareOf('SIM2'));
    expect(shareOf('')).toBeGreaterThanOrEqual(0);
    expect(shareOf('')).toBeLessThan(1);
  });
});

describe('a meter', () => {
  const state = {
    registerWh: 12_345.9,
    watts: 6900,
    phases: 3,
    offeredWatts: 11_040,
    socPercent: 42.25,
  };
  const at = Date.parse('2026-01-31T12:00:00Z');
  const read = (names: readonly string[], more = {}) =>
    sampledValues(names, { ...state, ...more }, at, 'Sample.Periodic').map(
      ({ value, phase, unit }) => `${value} ${unit}${phase === undefined ? '' : ` ${phase}`}`,
    );

  test('tells energy, power, offer and charge once, current and voltage per phase', () => {
    expect(read(['Energy.Active.Import.Register', 'Power.Active.Import'])).toEqual([
      '12345 Wh',
      '6900 W',
    ]);
    expect(read(['Current.Offered', 'Power.Offered', 'SoC'])).toEqual([
      '16.0 A',
      '11040 W',
      '42.3 Percent',
    ]);
    expect(read(['Voltage'])).toEqual([
      expect.stringMatching(/^2[23]\d\.\d V L1-N$/),
      expect.stringMatching(/^2[23]\d\.\d V L2-N$/),
      expect.stringMatching(/^2[23]\d\.\d V L3-N$/),
    ]);
    expect(read(['Current.Import'], { phases: 1, watts: 3680 })).toEqual([
      expect.stringMatching(/^1[56]\.\d A L1$/),
    ]);
  });

  test('has no state of charge without a vehicle, and knows nothing it cannot measure', () => {
    expect(read(['SoC'], { socPercent: null })).toEqual([]);
    expect(read(['RPM'])).toEqual([]);
    expect(measurands).not.toContain('RPM');
  });
});
