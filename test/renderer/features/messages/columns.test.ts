import { describe, expect, test } from 'vitest';
import {
  ARROW_PX,
  type ColumnLayout,
  defaultLayout,
  EDGE_PX,
  GAP_PX,
  moved,
  placeColumns,
  readLayout,
  resized,
  toggled,
} from '../../../../src/renderer/src/features/messages/columns';

const namesAt = (px: number, layout: ColumnLayout = defaultLayout): string[] =>
  placeColumns(layout, px).map(({ id }) => id);

describe('the columns of the list', () => {
  test.each([534, 700, 1016, 1600])('fill a list of %i px and never more', (px) => {
    const columns = placeColumns(defaultLayout, px);
    const sum = columns.reduce((all, column) => all + column.px, 0);
    expect(sum + GAP_PX * (columns.length - 1) + 2 * EDGE_PX).toBe(px);
  });

  test('all are there in a window of 1280 px, and what identifies a message beside the details', () => {
    expect(namesAt(1016)).toHaveLength(10);
    expect(namesAt(534)).toEqual(['time', 'chargePoint', 'direction', 'action', 'result', 'flags']);
  });

  test('in a window of 1280 px there is room to skim a summary, and for sizes of hundreds of kB', () => {
    const pxOf = Object.fromEntries(
      placeColumns(defaultLayout, 1016).map(({ id, px }) => [id, px]),
    );
    expect(pxOf.summary).toBeGreaterThanOrEqual(225);
    expect(pxOf.size).toBeGreaterThanOrEqual(62);
  });

  test('beside the details too, the day and the seconds of a message of the past are in view', () => {
    const time = placeColumns(defaultLayout, 534).find(({ id }) => id === 'time');
    expect(time?.px).toBeGreaterThanOrEqual(98);
  });

  test('the direction is an arrow, or told in full', () => {
    const directionAt = (px: number) =>
      placeColumns(defaultLayout, px).find(({ id }) => id === 'direction')?.px;
    expect(directionAt(900)).toBe(ARROW_PX);
    expect(directionAt(1600)).toBe(82);
  });

  test('a width that was pulled is kept, within limits', () => {
    const layout = resized(defaultLayout, 'action', 300);
    expect(placeColumns(layout, 1400).find(({ id }) => id === 'action')?.px).toBe(300);
    expect(resized(defaultLayout, 'time', 1).widths.time).toBe(40);
    expect(resized(defaultLayout, 'time', 9999).widths.time).toBe(800);
  });

  test('are hidden, shown and moved', () => {
    const hidden = toggled(defaultLayout, 'size');
    expect(namesAt(1600, hidden)).not.toContain('size');
    expect(toggled(hidden, 'size')).toEqual(defaultLayout);
    expect(namesAt(1600, moved(defaultLayout, 'flags', 0))[0]).toBe('flags');
  });

  test('what is stored comes back, and of anything else what makes sense', () => {
    const layout = resized(toggled(moved(defaultLayout, 'flags', 0), 'size'), 'time', 120);
    expect(readLayout(JSON.stringify(layout))).toEqual(layout);
    expect(readLayout(null)).toEqual(defaultLayout);
    expect(readLayout('{"order":[')).toEqual(defaultLayout);
    const odd =
      '{"order":["flags","flags","colour"],"widths":{"time":"wide","action":90},"clock":7}';
    expect(readLayout(odd)).toMatchObject({ widths: { action: 90 }, clock: 'clock' });
    expect(readLayout(odd).order).toHaveLength(10);
  });
});
