import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filterFlags, filterKeys } from '@shared/filter';
import { parseFilter } from '@shared/filter-parse';
import { expect, test } from 'vitest';

const guide = readFileSync(resolve(import.meta.dirname, '../docs/inspector.md'), 'utf8');

test('the guide to finding messages has every token and every flag, and its examples are understood', () => {
  for (const key of filterKeys) expect(guide, key).toContain(`\`${key}:\``);
  for (const flag of filterFlags) expect(guide, flag).toMatch(new RegExp(`^\\|.*\`${flag}\``, 'm'));
  const [examples = ''] = /(?<=```\n)[^`]+/.exec(guide) ?? [];
  const lines = examples.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const filter = line.split(/ {3,}/)[0] ?? '';
    expect(
      parseFilter(filter).tokens.map(({ problem }) => problem),
      filter,
    ).not.toContainEqual(expect.anything());
  }
});
