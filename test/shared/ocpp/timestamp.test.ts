import { isDateTime, readTimestamp } from '@shared/ocpp/timestamp';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const noon = Date.UTC(2026, 0, 31, 12);

describe('a time', () => {
  test.each([
    ['2026-01-31T12:00:00Z', noon],
    ['2026-01-31T12:00:00z', noon],
    ['2026-01-31t12:00:00Z', noon],
    ['2026-01-31T14:00:00+02:00', noon],
    ['2026-01-31T06:30:00-05:30', noon],
    ['2026-01-31T12:00:00.5Z', noon + 500],
    ['2026-01-31T12:00:00.123456789Z', noon + 123],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
  ])('B28 %s is read without a finding', (text, at) => {
    expect(readTimestamp(text, 60)).toEqual({ at, deviations: [] });
    expect(isDateTime(text)).toBe(true);
  });

  test('B28 C12 without a zone is taken to be in the zone of the charge point', () => {
    expect(readTimestamp('2026-01-31T12:00:00', 120)).toEqual({
      at: noon - 7_200_000,
      deviations: ['no-zone'],
    });
    expect(readTimestamp('2026-01-31T12:00:00', 0)?.at).toBe(noon);
  });

  test('B28 C14 may have an offset of hours only', () => {
    expect(readTimestamp('2026-01-31T14:00:00+02', 0)).toEqual({
      at: noon,
      deviations: ['hour-only-offset'],
    });
  });

  test.each(['1970-01-01T00:03:12Z', '0001-01-01T00:00:00Z', '2106-02-07T06:28:15Z'])(
    'B28 C15 %s is flagged as implausible, not refused',
    (text) => {
      expect(readTimestamp(text, 0)).toEqual({
        at: Date.parse(text),
        deviations: ['implausible-year'],
      });
    },
  );

  test.each([
    ['2026-01-31T14:00:00+0200', ['offset-without-colon']],
    ['2026-01-31 12:00:00Z', ['odd-separator']],
    ['2026-01-31T12:00Z', ['no-seconds']],
    [' 2026-01-31T12:00:00Z\n', ['surrounding-space']],
    ['2026-01-31 12:00', ['odd-separator', 'no-seconds', 'no-zone']],
  ])('B28 %j is read with what is wrong about it', (text, deviations) => {
    expect(readTimestamp(text, 0)).toEqual({ at: noon, deviations });
    expect(isDateTime(text)).toBe(false);
  });

  test.each([
    '',
    'yesterday',
    '12:00',
    '2026-01-31',
    '1769860800',
    '2026-02-29T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T12:60:00Z',
    '2026-01-31T12:00:60Z',
    '2026-01-31T12:00:00+24:00',
    '2026-01-31T12:00:00.Z',
    '2026-01-31T12:00:00Zulu',
  ])('%j is none', (text) => {
    expect(readTimestamp(text, 0)).toBeUndefined();
    expect(isDateTime(text)).toBe(false);
  });

  test('agrees with the clock of the platform for every moment', () => {
    const moments = fc.date({
      min: new Date(Date.UTC(2010, 0)),
      max: new Date(Date.UTC(2099, 11)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const text = moment.toISOString();
        expect(readTimestamp(text, 300)).toEqual({ at: moment.getTime(), deviations: [] });
        expect(isDateTime(text)).toBe(true);
      }),
    );
  });

  test('is readable, and unflagged but for its year, whenever it is a date-time', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(
          /^(19|20)[0-9][0-9]-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]*)?(Z|[+-][0-2][0-9]:?([0-6][0-9])?)?$/,
        ),
        (text) => {
          const flaws = readTimestamp(text, 0)?.deviations.filter(
            (it) => it !== 'implausible-year',
          );
          expect(isDateTime(text)).toBe(flaws !== undefined && flaws.length === 0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
