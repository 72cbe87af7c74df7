import { describe, expect, test } from 'vitest';
import { readDecimal, readSample, readTotals } from '../../../src/main/core/meter-values';

describe('one sampled value', () => {
  const filled = { phase: null, location: 'Outlet', context: 'Sample.Periodic' };

  test('S8 C20 D21 without members is imported energy in Wh at the outlet, sampled periodically', () => {
    expect(readSample({ value: '1250' })).toEqual({
      ...filled,
      measurand: 'Energy.Active.Import.Register',
      unit: 'Wh',
      value: 1250,
    });
  });

  test.each([
    ['Energy.Active.Import.Register', 'kWh', '12.3456', 'Wh', 12345.6],
    ['Energy.Active.Import.Register', 'Wh', '0.5', 'Wh', 0.5],
    ['Energy.Reactive.Import.Register', 'kvarh', '1.5', 'varh', 1500],
    ['Power.Active.Import', 'kW', '7.4', 'W', 7400],
    ['Power.Active.Import', 'W', '7400', 'W', 7400],
    ['Power.Reactive.Import', 'kvar', '0.1', 'var', 100],
    ['Power.Offered', 'kVA', '22.08', 'VA', 22080],
    ['Temperature', 'Celcius', '21.5', 'Celsius', 21.5],
    ['Temperature', 'Celsius', '21.5', 'Celsius', 21.5],
    ['SoC', 'Percent', '80', 'Percent', 80],
    ['Frequency', 'Hz', '50.01', 'Hz', 50.01],
  ])(
    'S9 C22 %s in %s is normalised by its own unit',
    (measurand, unit, value, normal, expected) => {
      expect(readSample({ measurand, unit, value })).toEqual({
        ...filled,
        measurand,
        unit: normal,
        value: expected,
      });
    },
  );

  test('a default unit is given to energy only', () => {
    expect(readSample({ measurand: 'Energy.Reactive.Export.Interval', value: '1' }).unit).toBe(
      'varh',
    );
    expect(readSample({ measurand: 'Power.Active.Import', value: '1' }).unit).toBeNull();
    expect(readSample({ measurand: 'Frequency', value: '50' }).unit).toBeNull();
  });

  test('signed data are kept raw and never read as a number', () => {
    expect(readSample({ format: 'SignedData', value: '1234' })).toMatchObject({
      value: null,
      raw: '1234',
    });
  });

  test.each(['', '   ', 'abc', '1,5', '0x10', 'NaN', 'Infinity', '1e999', '--1', '1 2', '.'])(
    'C18 the text "%s" is no number, and never 0',
    (text) => {
      expect(readDecimal(text)).toBeNull();
      expect(readSample({ value: text })).toMatchObject({ value: null, raw: text });
    },
  );

  test.each([
    [' 12.5 ', 12.5],
    ['+3', 3],
    ['-0.25', -0.25],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2e3', 1200],
    ['0', 0],
  ])('C18 the text "%s" is a number', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });
});

describe('the totals of a reading', () => {
  const totals = (...sampled: Parameters<typeof readSample>[0][]) =>
    readTotals(sampled.map(readSample));

  test('S6d phases and inlets are no totals', () => {
    expect(
      totals(
        { value: '1', phase: 'L1' },
        { value: '2', location: 'Inlet' },
        { value: '3', location: 'Body' },
        { value: '500' },
        { value: '4', location: 'Inlet' },
        { value: '5', phase: 'L2' },
        { value: '9', measurand: 'Energy.Active.Export.Register' },
        { value: '8', measurand: 'Energy.Active.Import.Interval' },
      ),
    ).toEqual({ energyWh: 500, powerW: null, socPercent: null });
  });

  test('power per phase is added up where there is no total', () => {
    const power = { measurand: 'Power.Active.Import', unit: 'kW' };
    expect(
      totals(
        { ...power, value: '1.1', phase: 'L1' },
        { ...power, value: '1.2', phase: 'L2' },
        { ...power, value: '1.3', phase: 'L3' },
      ).powerW,
    ).toBe(3600);
    expect(
      totals({ ...power, value: '1.1', phase: 'L1-N' }, { ...power, value: '3.5' }).powerW,
    ).toBe(3500);
  });

  test('the state of charge comes from the car', () => {
    expect(totals({ measurand: 'SoC', location: 'EV', value: '42', unit: 'Percent' })).toEqual({
      energyWh: null,
      powerW: null,
      socPercent: 42,
    });
  });
});
