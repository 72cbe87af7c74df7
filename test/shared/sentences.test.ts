import { germanPieces, germanSentences, sentencesIn } from '@shared/sentences';
import { describe, expect, test } from 'vitest';
import { saidInSource } from '../support/sentences-in-source';

const PLACE = /\{(\d+)[#/*]?\}/g;
const plain = (template: string): string => template.replace(PLACE, '{$1}');
const placesOf = (template: string): string[] =>
  [...new Set([...template.matchAll(PLACE)].map(([, place]) => place ?? ''))].sort();

const said = saidInSource('src/shared/ocpp/configuration-keys').filter(
  ({ place }) => !['access', 'clause'].includes(place),
);
const templates = new Set(said.map(({ template }) => template));

const known = { ...germanSentences, ...germanPieces };
const english = new Set(Object.keys(known).map(plain));

describe('what the core says', () => {
  test('has a German sentence, wherever it is said', () => {
    const missing = said
      .filter(({ template }) => !english.has(template))
      .map(({ file, place, template }) => `${file} (${place}): ${template}`);
    expect(missing).toEqual([]);
  });

  test('is what the catalogue has, and nothing besides', () => {
    const gone = Object.keys(germanSentences).filter((template) => !templates.has(plain(template)));
    expect(gone).toEqual([]);
  });

  test('has the same values in German', () => {
    const differing = Object.entries(known).filter(([template, german]) =>
      placesOf(german).some((place) => !placesOf(template).includes(place)),
    );
    expect(differing).toEqual([]);
  });

  test('is taken for no other sentence', () => {
    const german = sentencesIn('de');
    const filled = (template: string): string =>
      template.replace(PLACE, (_, place, kind) => (kind === '#' ? place : `/v${place}`));
    const mistaken = Object.entries(germanSentences)
      .filter(([template, translation]) => german(filled(template)) !== filled(translation))
      .map(([template]) => `${template} → ${german(filled(template))}`);
    expect(mistaken).toEqual([]);
  });
});

describe('a sentence', () => {
  const german = sentencesIn('de');

  test('takes its values along, and those it says itself are said in German', () => {
    expect(german('HeartbeatInterval may be 0 or more s, not -3.')).toBe(
      'HeartbeatInterval darf mindestens 0 s sein, nicht -3.',
    );
  });

  test('that is followed by another is said with it', () => {
    expect(german('AllowOfflineTxForUnknownId is true or false. How many connectors it has.')).toBe(
      'AllowOfflineTxForUnknownId ist true oder false. Wie viele Anschlüsse sie hat.',
    );
  });

  test('that nobody knows stays as it is', () => {
    expect(german('SQLITE_FULL: database or disk is full')).toBe(
      'SQLITE_FULL: database or disk is full',
    );
    expect(german('')).toBe('');
  });

  test('is English where English is spoken', () => {
    expect(sentencesIn('en')('How many connectors it has.')).toBe('How many connectors it has.');
  });
});
