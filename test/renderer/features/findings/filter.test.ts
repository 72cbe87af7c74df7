import { expect, test } from 'vitest';
import {
  filterOfQuery,
  inputOfFilter,
  isFiltered,
  noFilter,
} from '../../../../src/renderer/src/features/findings/filter';

const now = Date.parse('2026-01-31T12:00:00.000Z');

test('an address without a filter lists all findings', () => {
  const filter = filterOfQuery({});
  expect(filter).toEqual(noFilter);
  expect(isFiltered(filter)).toBe(false);
  expect(inputOfFilter(filter, now)).toEqual({});
});

test('an address chooses charge point, rule, severity and time', () => {
  const query = { cpId: 'CP1', code: 'boot-loop', severity: 'warning', hours: '24' };
  expect(inputOfFilter(filterOfQuery(query), now)).toEqual({
    cpId: 'CP1',
    code: 'boot-loop',
    severity: 'warning',
    since: '2026-01-30T12:00:00.000Z',
  });
});

test('what nobody offers in an address is no filter', () => {
  expect(filterOfQuery({ severity: 'grave', hours: '7' })).toEqual(noFilter);
});
