import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  CHILDREN_SHOWN,
  initiallyCollapsed,
  jsonRows,
} from '../../../src/renderer/src/components/json-rows';
import { textsOf } from '../../../src/renderer/src/i18n';

const { t } = textsOf('en');
const none: ReadonlySet<string> = new Set();

describe('rows of a JSON tree', () => {
  test('every value has its pointer, with the separators inside names escaped', () => {
    const rows = jsonRows({ 'a/b': { 'c~d': [1] } }, none, none, t);
    expect(rows.map((row) => row.pointer)).toEqual(['', '/a~1b', '/a~1b/c~0d', '/a~1b/c~0d/0']);
    expect(rows.map((row) => row.level)).toEqual([1, 2, 3, 4]);
  });

  test('what lies in a collapsed value is left out', () => {
    const rows = jsonRows({ a: { b: 1 }, c: 2 }, new Set(['/a']), none, t);
    expect(rows.map((row) => row.pointer)).toEqual(['', '/a', '/c']);
    expect(rows[1]).toMatchObject({ expandable: true, expanded: false, text: '{ 1 member }' });
  });

  test('control characters in a text are shown escaped (C25)', () => {
    const [, row] = jsonRows({ idTag: 'AB\u0010\u000e' }, none, none, t);
    expect(row?.text).toBe('"AB\\u0010\\u000e"');
  });

  test('a long list is folded until it is asked for', () => {
    const list = Array.from({ length: CHILDREN_SHOWN + 50 }, (_, index) => index);
    const folded = jsonRows(list, none, none, t);
    expect(folded).toHaveLength(1 + CHILDREN_SHOWN + 1);
    expect(folded.at(-1)).toMatchObject({ kind: 'more', text: 'Show 50 more' });
    expect(jsonRows(list, none, new Set(['']), t)).toHaveLength(1 + list.length);
  });

  test('a short document starts open, a long one with its depths collapsed', () => {
    expect(initiallyCollapsed({ a: { b: { c: { d: 1 } } } }).size).toBe(0);
    const long = { a: { b: Array.from({ length: 200 }, () => ({ c: 1 })) } };
    const collapsed = initiallyCollapsed(long);
    expect(collapsed.has('/a/b')).toBe(false);
    expect(collapsed.has('/a/b/0')).toBe(true);
  });

  test('the ancestors of a pointer are everything that has to be open to see it', () => {
    expect(ancestorsOf('/meterValue/0/sampledValue')).toEqual(['', '/meterValue', '/meterValue/0']);
    expect(ancestorsOf('')).toEqual([]);
  });
});
