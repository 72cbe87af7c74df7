import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../src/renderer/src/i18n';
import { languageOf } from '../../../src/renderer/src/i18n/languages';

const { format: en } = textsOf('en');
const { format: de } = textsOf('de');

/** Local time, as the formats have it. */
const at = new Date(2026, 0, 31, 13, 5, 9, 7).toISOString();

describe('numbers and dates', () => {
  test('are written as the language does', () => {
    expect([en.energy(1_234_560), de.energy(1_234_560)]).toEqual(['1,234.56 kWh', '1.234,56 kWh']);
    expect([en.instant(at), de.instant(at)]).toEqual([
      '2026-01-31 13:05:09',
      '31.01.2026 13:05:09',
    ]);
    expect([en.instantOfYear(at), de.instantOfYear(at)]).toEqual([
      '01-31 13:05:09',
      '31.01. 13:05:09',
    ]);
    expect([en.dayOfYear(at), de.dayOfYear(at)]).toEqual(['01-31', '31.01.']);
    expect([en.bytes(12_345_678), de.bytes(12_345_678)]).toEqual(['12.3 MB', '12,3 MB']);
    expect([en.latency(1520), de.latency(1520)]).toEqual(['1.52 s', '1,52 s']);
  });

  test('the time of day is the same everywhere', () => {
    expect([en.clock(at, true), de.clock(at, true)]).toEqual(['13:05:09.007', '13:05:09.007']);
  });

  test('in UTC moments are those of the wire, and say so', () => {
    const wire = '2026-01-31T23:05:09.007Z';
    const { format: utc, local } = textsOf('en', 'utc');
    expect(utc.instant(wire)).toBe('2026-01-31 23:05:09Z');
    expect(utc.instantOfYear(wire)).toBe('01-31 23:05:09');
    expect(utc.clock(wire, true)).toBe('23:05:09.007');
    expect(utc.day(new Date(wire))).toBe('2026-01-31');
    expect(local.instant(at)).toBe(en.instant(at));
  });

  test('what is past is told in words', () => {
    const now = Date.parse(at);
    expect([en.ago(at, now + 2000), de.ago(at, now + 2000)]).toEqual(['just now', 'gerade eben']);
    expect([en.ago(at, now + 12_000_000), de.ago(at, now + 12_000_000)]).toEqual([
      '3 h 20 min ago',
      'vor 3 h 20 min',
    ]);
  });

  test('what is missing is a dash', () => {
    expect([en.energy(null), en.instant(null), de.latency(null)]).toEqual(['–', '–', '–']);
  });
});

describe('the language', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'de-CH', 'en-GB'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr-FR'], 'en'],
    [[], 'en'],
    [['en-US@posix'], 'en'],
  ])('of a system that prefers %j is %s', (preferred, language) => {
    expect(languageOf('system', preferred)).toBe(language);
  });

  test('that was chosen counts more than the system', () => {
    expect(languageOf('de', ['en-GB'])).toBe('de');
  });
});

test('a plural has its own form for one', () => {
  const said = (['en', 'de'] as const).flatMap((language) => {
    const { t } = textsOf(language);
    return [1, 2, 1200].map((count) => t('transactions.meter.readings', { count }));
  });
  expect(said).toEqual([
    '1 reading',
    '2 readings',
    '1,200 readings',
    '1 Messung',
    '2 Messungen',
    '1.200 Messungen',
  ]);
});
