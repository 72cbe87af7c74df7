import { describe, expect, test } from 'vitest';
import {
  describeSeries,
  tickLabels,
  withGaps,
} from '../../../src/renderer/src/components/time-series-data';
import { textsOf } from '../../../src/renderer/src/i18n';

const english = textsOf('en');
const { format } = english;

describe('time series', () => {
  test('a pause much longer than usual becomes a gap', () => {
    const { times, columns } = withGaps([0, 60, 120, 180, 600, 660], [[1, 2, 3, 4, 5, 6]]);
    expect(times).toEqual([0, 60, 120, 180, 390, 600, 660]);
    expect(columns).toEqual([[1, 2, 3, 4, null, 5, 6]]);
  });

  test('a regular series is left as it is', () => {
    const times = [0, 60, 120, 180, 240];
    expect(withGaps(times, [[1, null, 3, undefined, 5]])).toEqual({
      times,
      columns: [[1, null, 3, undefined, 5]],
    });
  });

  test('a few moments say nothing about the usual distance', () => {
    expect(withGaps([0, 1, 1000], [[1, 2, 3]]).times).toEqual([0, 1, 1000]);
  });

  test('moments at the same time do not make everything after them a gap', () => {
    expect(withGaps([0, 0, 0, 0, 60], [[1, 1, 1, 1, 2]]).times).toEqual([0, 0, 0, 0, 60]);
  });

  test('the day stands below the first label and wherever it changes', () => {
    const at = (text: string): number => new Date(text).getTime() / 1000;
    const ticks = [at('2026-01-31T23:30:00'), at('2026-01-31T23:45:00'), at('2026-02-01T00:00:00')];
    expect(tickLabels(ticks, 900, format)).toEqual([
      '23:30\n2026-01-31',
      '23:45',
      '00:00\n2026-02-01',
    ]);
    expect(tickLabels(ticks.slice(0, 1), 15, format)).toEqual(['23:30:00\n2026-01-31']);
  });

  test('a chart is described in words', () => {
    const line = { label: 'Power', values: [7.2, null, 11] };
    expect(describeSeries('Power', 'kW', [0, 60, 120], [line], 1, english)).toBe(
      'Power over time: 3 readings, from 7.2 to 11.0 kW',
    );
    expect(
      describeSeries('Power', 'kW', [0], [{ label: 'Power', values: [null] }], 1, english),
    ).toBe('Power: no values');
  });
});
