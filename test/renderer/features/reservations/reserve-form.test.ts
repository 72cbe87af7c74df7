import { expect, test } from 'vitest';
import {
  emptyForm,
  inputOf,
  problemsOf,
} from '../../../../src/renderer/src/features/reservations/reserve-form';
import { textsOf } from '../../../../src/renderer/src/i18n';

const { t } = textsOf('en');
const now = new Date(2026, 0, 31, 12).getTime();

test('a new reservation is for an hour, and lacks its tag', () => {
  const form = emptyForm('CP1', 1, now);
  expect(form.until).toBe('2026-01-31T13:00');
  expect(Object.keys(problemsOf(form, now, t))).toEqual(['idTag']);
});

test('what is optional and empty is not sent', () => {
  const form = { ...emptyForm('CP1', 0, now), idTag: ' A1 ' };
  expect(inputOf(form)).toEqual({
    cpId: 'CP1',
    connectorId: 0,
    idTag: 'A1',
    expiryDate: new Date(2026, 0, 31, 13).toISOString(),
  });
  expect(inputOf({ ...form, parentIdTag: 'FLEET', number: '7' })).toMatchObject({
    parentIdTag: 'FLEET',
    reservationId: 7,
  });
});

test('a time that is over, no time, and a number that is none are refused by field', () => {
  const form = { ...emptyForm('', 1, now), idTag: 'A1', number: '0' };
  expect(Object.keys(problemsOf({ ...form, until: '' }, now, t))).toEqual([
    'cpId',
    'until',
    'number',
  ]);
  expect(problemsOf({ ...form, until: '2026-01-31T11:00' }, now, t)).toHaveProperty('until');
});
