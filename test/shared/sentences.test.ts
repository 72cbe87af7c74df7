import { sentencesIn } from '@shared/sentences';
import { createTranslator } from '@shared/sentences/translator';
import { describe, expect, test } from 'vitest';

const german = sentencesIn('de');

/** The best of three, each with a text not yet remembered; in ms. */
const fastest = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map((run) => {
      const from = performance.now();
      german(`${text}${run}`);
      return performance.now() - from;
    }),
  );

describe('a text of a stranger', () => {
  test.each([
    ['the words between values, many times', 'x is a; a is required (a is ; is required ('],
    ['many short sentences', 'A. '],
    ['values within values', '/: '],
  ])('of 100 kB costs no more than any short one: %s', (_, repeated) => {
    const hostile = repeated.repeat(Math.ceil(100_000 / repeated.length));
    expect(german(hostile)).toBe(hostile);
    expect(fastest(hostile)).toBeLessThan(50);
  });

  test('of many short sentences stays as it is, however short it is', () => {
    const hostile = 'A. '.repeat(600);
    expect(german(hostile)).toBe(hostile);
    expect(fastest(hostile)).toBeLessThan(50);
  });

  test('is said only so deep, where values are within values', () => {
    const said = createTranslator({}, { 'not {1}': 'nicht {1*}' });
    expect(said('not here')).toBe('not here');
    const deep = createTranslator({ 'It is {1}': 'Es ist {1*}' }, { 'not {1}': 'nicht {1*}' });
    expect(deep('It is not not here')).toBe('Es ist nicht nicht here');
    expect(deep(`It is ${'not '.repeat(490)}here`)).toBe(
      `Es ist ${'nicht '.repeat(10)}${'not '.repeat(480)}here`,
    );
    expect(deep('It is not so')).toBe('Es ist nicht so');
  });
});

test('forty sentences in a row are said', () => {
  const forty = Array.from({ length: 40 }, () => 'How many connectors it has.').join(' ');
  expect(german(forty)).toBe(
    Array.from({ length: 40 }, () => 'Wie viele Anschlüsse sie hat.').join(' '),
  );
});
