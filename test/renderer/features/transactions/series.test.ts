import type { MeterReading, Sample } from '@shared/model/meter';
import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../../../src/renderer/src/features/transactions/series';
import { withReadings } from '../../../../src/renderer/src/features/transactions/use-transaction';
import { textsOf } from '../../../../src/renderer/src/i18n';

const REGISTER = 'Energy.Active.Import.Register';

const sample = (measurand: string, value: number | null, more: Partial<Sample> = {}): Sample => ({
  measurand,
  phase: null,
  location: 'Outlet',
  context: 'Sample.Periodic',
  unit: null,
  value,
  ...more,
});

const reading = (id: number, minute: number, samples: Sample[]): MeterReading => ({
  id,
  chargePointId: 'CP1',
  connectorId: 1,
  transactionId: 17,
  at: new Date(Date.UTC(2026, 0, 31, 12, minute)).toISOString(),
  receivedAt: new Date(Date.UTC(2026, 0, 31, 12, minute, 1)).toISOString(),
  samples,
});

const { t } = textsOf('en');
const known = { meterStart: 100_000, registerResetAt: null };

describe('charts of a transaction', () => {
  test('power, energy and state of charge come first, in kW, kWh and percent', () => {
    const samples = [
      sample('Frequency', 50),
      sample('SoC', 54, { unit: 'Percent', location: 'EV' }),
      sample(REGISTER, 101_500, { unit: 'Wh' }),
      sample('Power.Active.Import', 7200, { unit: 'W' }),
    ];
    const charts = chartsOf([reading(1, 0, samples)], known, t);
    expect(charts.map(({ title, unit }) => [title, unit])).toEqual([
      ['Power', 'kW'],
      ['Energy', 'kWh'],
      ['State of charge', '%'],
      ['Frequency', ''],
    ]);
    expect(charts.map(({ lines }) => lines[0]?.values)).toEqual([[7.2], [1.5], [54], [50]]);
  });

  test('energy is the register where it fell during the transaction (B14)', () => {
    const [chart] = chartsOf(
      [reading(1, 0, [sample(REGISTER, 500)])],
      {
        ...known,
        registerResetAt: '2026-01-31T12:00:00.000Z',
      },
      t,
    );
    expect(chart).toMatchObject({ title: 'Energy register', fromZero: false });
    expect(chart?.lines[0]?.values).toEqual([0.5]);
  });

  test('each phase has its line, and a phase that is missing once is no gap', () => {
    const [chart] = chartsOf(
      [
        reading(1, 0, [
          sample('Current.Import', 10, { phase: 'L1' }),
          sample('Current.Import', 11, { phase: 'L2' }),
        ]),
        reading(2, 1, [sample('Current.Import', 12, { phase: 'L1' })]),
      ],
      known,
      t,
    );
    expect(chart?.lines).toEqual([
      { label: 'L1', values: [10, 12] },
      { label: 'L2', values: [11, undefined] },
    ]);
  });

  test('a value that was not a number is a gap, not a zero (C18)', () => {
    const [chart] = chartsOf([reading(1, 0, [sample('Voltage', null, { raw: '' })])], known, t);
    expect(chart?.lines[0]?.values).toEqual([null]);
  });

  test('readings that came out of order are drawn in order (C10)', () => {
    const [chart] = chartsOf(
      [reading(1, 5, [sample('SoC', 60)]), reading(2, 1, [sample('SoC', 50)])],
      known,
      t,
    );
    expect(chart?.lines[0]?.values).toEqual([50, 60]);
  });

  test('a new reading joins at its time, and one that is known is not doubled', () => {
    const before = [reading(1, 0, []), reading(2, 10, [])];
    const after = withReadings(before, [reading(3, 5, []), reading(2, 10, [sample('SoC', 1)])]);
    expect(after?.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(after?.[2]?.samples).toHaveLength(1);
    expect(withReadings(null, [reading(1, 0, [])])).toBeNull();
  });
});
