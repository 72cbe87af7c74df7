import type { Marker } from '@shared/model/marker';
import { describe, expect, test } from 'vitest';
import { type Lines, linesOf } from '../../../../src/renderer/src/features/messages/lines';
import { exchange } from './exchange';

const marker = (id: number, afterId: number): Marker => ({
  id,
  at: '2026-01-31T12:00:00.000Z',
  afterId,
  chargePointId: null,
  label: `marker ${id}`,
});

const shown = <T extends { id: number }>(lines: Lines<T>): string[] =>
  Array.from({ length: lines.count }, (_, index) => {
    const line = lines.at(index);
    return line?.kind === 'marker' ? `m${line.marker.id}` : String(line?.item.id);
  });

const items = [10, 20, 30].map((id) => exchange(id));
const whole = { items, hasOlder: false, hasNewer: false };

describe('rows with markers between them', () => {
  test('a marker stands behind the frame it was put after, also where that is no row', () => {
    const lines = linesOf(whole, [marker(3, 25), marker(1, 10), marker(2, 10), marker(4, 99)]);
    expect(shown(lines)).toEqual(['10', 'm1', 'm2', '20', 'm3', '30', 'm4']);
    expect([10, 20, 30, 40].map(lines.indexOf)).toEqual([0, 3, 5, -1]);
    expect(lines.at(7)).toBeUndefined();
  });

  test('a marker before all rows is the first line', () => {
    expect(shown(linesOf(whole, [marker(1, 0)]))).toEqual(['m1', '10', '20', '30']);
  });

  test('a marker beyond the loaded stretch waits for its neighbours', () => {
    const stretch = { items, hasOlder: true, hasNewer: true };
    expect(shown(linesOf(stretch, [marker(1, 5), marker(2, 20), marker(3, 31)]))).toEqual([
      '10',
      '20',
      'm2',
      '30',
    ]);
  });

  test('markers alone are lines too', () => {
    expect(shown(linesOf({ ...whole, items: [] }, [marker(1, 4)]))).toEqual(['m1']);
  });
});
