import { parseFilter, quoteValue, withoutToken, withToken } from '@shared/filter-parse';
import { describe, expect, test } from 'vitest';

const noon = Date.parse('2026-01-31T12:00:00.000Z');

const sentences = (text: string): string[] =>
  parseFilter(text, noon).tokens.map(({ sentence }) => sentence);

const conditions = (text: string) =>
  parseFilter(text, noon).tokens.map(({ condition }) => condition);

describe('a filter is read', () => {
  test.each([
    ['cp:CP1', 'only CP1'],
    ['cp:CP1,CP2', 'only CP1 or CP2'],
    ['-action:Heartbeat', 'not Heartbeat'],
    ['dir:in', 'only from the charge point'],
    ['dir:out', 'only from the central system'],
    ['status:Accepted', 'only status Accepted'],
    ['error:FormationViolation', 'only error code FormationViolation'],
    ['connector:1', 'only connector 1'],
    ['tx:4711', 'only transaction 4711'],
    ['tag:ABC', 'only tag ABC'],
    ['latency:>500', 'only answered in more than 500 ms'],
    ['latency:>=1.5s', 'only answered in at least 1,500 ms'],
    ['latency:100..500', 'only answered in 100 to 500 ms'],
    ['size:<2k', 'only with less than 2,000 bytes'],
    ['size:12', 'only with 12 bytes'],
    ['is:unanswered', 'only what was never answered'],
    ['is:late,slow', 'only what was answered late or what took more than 5 s'],
    ['"quoted text"', 'only containing “quoted text”'],
    ['-"not this"', 'not containing “not this”'],
    ['before:2026-01-30', 'only before 2026-01-30 00:00:00 UTC'],
    ['after:10m', 'only after 2026-01-31 11:50:00 UTC'],
    ['after:9:05', 'only after 2026-01-31 09:05:00 UTC'],
    ['after:"2026-01-31 09:05:01.5"', 'only after 2026-01-31 09:05:01.500 UTC'],
    ['before:2026-01-31T12:00+02:00', 'only before 2026-01-31 10:00:00 UTC'],
  ])('%s reads "%s"', (text, sentence) => {
    expect(sentences(text)).toEqual([sentence]);
    expect(parseFilter(text, noon).tokens[0]?.problem).toBeNull();
  });

  test.each([
    ['nothing:1', 'There is no filter “nothing:”'],
    ['cp:', '“cp:” takes the identity'],
    ['-', 'After the minus'],
    ['dir:up', '“up” is not understood; “dir:” takes in (from the charge point) or out'],
    ['connector:one', '“one” is not understood'],
    ['latency:fast', '“fast” is not understood; “latency:” takes milliseconds'],
    ['latency:500..100', 'is not understood'],
    ['size:>1x', 'is not understood'],
    ['is:', '“is:” takes error, unanswered'],
    ['is:odd', '“odd” is not understood; “is:” takes error'],
    ['before:2026-13-45', 'is not understood; “before:” takes a time'],
    ['after:25:00', 'is not understood'],
  ])('%s is left out and says why', (text, sentence) => {
    const { tokens, clauses } = parseFilter(text, noon);
    expect(tokens[0]?.sentence).toContain(sentence);
    expect(tokens[0]?.condition).toBeNull();
    expect(clauses).toEqual([]);
  });

  test('a bad token leaves the others in force, and every token knows its place', () => {
    const text = '  cp:CP1   odd:1 is:error ';
    const { tokens, clauses } = parseFilter(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'cp:CP1',
      'odd:1',
      'is:error',
    ]);
    expect(clauses).toHaveLength(2);
  });

  test('a piece of JSON and an address are text, and quotation marks hold spaces and commas', () => {
    expect(conditions('"status":"Accepted"')).toEqual([
      { field: 'text', text: 'status":"Accepted' },
    ]);
    expect(conditions('http://192.0.2.1')).toEqual([{ field: 'text', text: 'http://192.0.2.1' }]);
    expect(conditions('cp:"a b, c",d "not closed')).toEqual([
      { field: 'cp', patterns: ['a b, c', 'd'] },
      { field: 'text', text: 'not closed' },
    ]);
  });

  test('of one field several values are alternatives, negated ones and flags are not', () => {
    const shape = (text: string) =>
      parseFilter(text).clauses.map(({ conditions, negated }) => [conditions.length, negated]);
    expect(shape('cp:A cp:B action:X')).toEqual([
      [2, false],
      [1, false],
    ]);
    expect(shape('-cp:A -cp:B')).toEqual([
      [1, true],
      [1, true],
    ]);
    expect(shape('is:late is:pinned')).toEqual([
      [1, false],
      [1, false],
    ]);
  });
});

describe('a filter is edited', () => {
  test('values are quoted where they have to be', () => {
    for (const value of ['CP1', 'a b', '-x', 'is:error', 'a,b', '']) {
      const [token] = parseFilter(`cp:${quoteValue(value)}`).tokens;
      expect(token?.condition).toEqual(value === '' ? null : { field: 'cp', patterns: [value] });
    }
    expect(quoteValue('CP1')).toBe('CP1');
  });

  test('a token comes once and goes with its space', () => {
    expect(withToken('', 'cp:CP1')).toBe('cp:CP1');
    expect(withToken('cp:CP1 ', 'is:error')).toBe('cp:CP1 is:error');
    expect(withToken('cp:CP1 is:error', 'cp:CP1')).toBe('cp:CP1 is:error');
    const text = 'cp:CP1 is:error "x y"';
    const [, middle] = parseFilter(text).tokens;
    if (middle === undefined) throw new Error('no token');
    expect(withoutToken(text, middle)).toBe('cp:CP1 "x y"');
  });
});
