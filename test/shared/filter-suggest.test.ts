import { type FilterSources, suggestFilter } from '@shared/filter-suggest';
import { expect, test } from 'vitest';

const sources: FilterSources = {
  chargePoints: ['CP1', 'CP2', 'garage left', 'XCP'],
  actions: ['Heartbeat', 'StatusNotification', 'StartTransaction'],
  tags: ['ABC'],
  statuses: ['Accepted', 'Rejected'],
  errors: ['FormationViolation'],
  connectors: [0, 1, 2],
  transactions: [4711],
};

const tokens = (text: string, caret = text.length): string[] =>
  suggestFilter(text, caret, sources).items.map(({ token }) => token);

test('an empty place gets every key, and a word those it begins', () => {
  expect(tokens('')).toContain('cp:');
  expect(tokens('is:error ')).toContain('action:');
  expect(tokens('la')).toEqual(['latency:', 'is:late']);
  expect(tokens('-act')).toEqual(['-action:']);
  expect(tokens('unans')).toEqual(['is:unanswered']);
});

test('behind a key come the values of the record, best first, quoted where they have to be', () => {
  expect(tokens('cp:')).toEqual(['cp:CP1', 'cp:CP2', 'cp:"garage left"', 'cp:XCP']);
  expect(tokens('cp:cp')).toEqual(['cp:CP1', 'cp:CP2', 'cp:XCP']);
  expect(tokens('cp:CP1,X')).toEqual(['cp:CP1,XCP']);
  expect(tokens('cp:"gar')).toEqual(['cp:"garage left"']);
  expect(tokens('-action:st')).toEqual(['-action:StatusNotification', '-action:StartTransaction']);
  expect(tokens('connector:')).toEqual(['connector:0', 'connector:1', 'connector:2']);
  expect(tokens('is:pin')).toEqual(['is:pinned']);
  expect(tokens('dir:')).toEqual(['dir:in', 'dir:out']);
  expect(tokens('nothing:')).toEqual([]);
});

test('a suggestion takes the place of the token at the caret, and reads as a sentence', () => {
  const text = 'is:error act dir:in';
  const { start, end, items } = suggestFilter(text, 12, sources);
  expect(text.slice(start, end)).toBe('act');
  expect(items.map(({ token }) => token)).toEqual(['action:']);
  const [first] = suggestFilter('cp:CP1', 6, sources).items;
  expect(first).toEqual({ token: 'cp:CP1', sentence: 'only CP1' });
});
