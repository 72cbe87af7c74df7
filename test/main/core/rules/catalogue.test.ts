import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../../src/main/core/rules';

const root = resolve(import.meta.dirname, '../../../..');
const page = join(root, 'docs/findings.md');

const textsOf = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const table = [
  '| Code | Severity | Labels | What it does | Clause |',
  '|---|---|---|---|---|',
  ...rules.map(
    ({ code, severity, labels, title, clause }) =>
      `| \`${code}\` | ${severity} | ${labels.join(' ')} | ${title} | ${clause} |`,
  ),
].join('\n');

describe('the catalogue of rules', () => {
  test('each code stands once, with a title, a meaning and an advice', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { code, title, meaning, advice, labels } of rules) {
      expect(
        [title, meaning, advice].every((text) => text.length > 5),
        code,
      ).toBe(true);
      expect(meaning.endsWith('.') && advice.endsWith('.') && !title.endsWith('.'), code).toBe(
        true,
      );
      expect(labels.length, code).toBeGreaterThan(0);
    }
  });

  // `vitest -u` writes the table anew.
  test('docs/findings.md lists every rule as it is', async () => {
    const text = readFileSync(page, 'utf8');
    const current = text.replace(
      /(<!-- rules -->)[\s\S]*(<!-- \/rules -->)/,
      (_, before, after) => `${before}\n\n${table}\n\n${after}`,
    );
    await expect(current).toMatchFileSnapshot(page);
  });

  test('every behaviour has a rule, or a reason in docs/findings.md', () => {
    const [, reasons = ''] = readFileSync(page, 'utf8').split('## What no rule can see');
    const covered = new Set([
      ...rules.flatMap(({ labels }) => labels),
      ...[...reasons.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, label]) => label),
    ]);
    const labels = [
      ...Array.from({ length: 55 }, (_, index) => `C${index + 1}`),
      ...Array.from({ length: 41 }, (_, index) => `D${index + 1}`),
    ];
    expect(labels.filter((label) => !covered.has(label))).toEqual([]);
  });

  test('every keyword of a schema and every stricter check has its rule', () => {
    const used = [
      ...textsOf('src/shared/ocpp', '.ts').flatMap((text) => [
        ...text.matchAll(/\brule: '(\w+)'/g),
      ]),
      ...textsOf('src/main/core/ocpp', '.ts').flatMap((text) => [
        ...text.matchAll(/\breport\([^;]*?, '(\w+)', '\w+Violation'/g),
      ]),
    ].map(([, name]) => `schema-${name}`);
    expect(used.length).toBeGreaterThan(15);
    const codes = new Set(rules.map(({ code }) => code));
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('every rule that is noticed by the way is named in a test', () => {
    const tests = textsOf('test/main', '.test.ts').join('\n');
    const unnamed = rules
      .map(({ code }) => code)
      .filter((code) => !code.startsWith('schema-') && !tests.includes(code));
    expect(unnamed).toEqual([]);
  });
});
