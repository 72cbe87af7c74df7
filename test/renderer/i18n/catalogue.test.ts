import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { defaultSettings, type SettingName } from '@shared/settings';
import { describe, expect, test } from 'vitest';
import { settingTextIn } from '../../../src/renderer/src/i18n';
import { de } from '../../../src/renderer/src/i18n/de';
import { en } from '../../../src/renderer/src/i18n/en';

const SOURCES = resolve(import.meta.dirname, '../../../src/renderer/src');

interface Node {
  readonly [key: string]: string | Node;
}

/** Every text by its whole key. */
const textsOf = (node: Node, path = ''): Map<string, string> =>
  new Map(
    Object.entries(node).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`${path}${key}`, value]]
        : [...textsOf(value, `${path}${key}.`)],
    ),
  );

const languages = { en: textsOf(en), de: textsOf(de) };
const english = languages.en;

/** Texts that are to be typed as they stand. */
const SYNTAX = ['inspector.filterExample'];

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** As `t` is given it: without the form of the plural. */
const baseOf = (key: string): string => key.replace(PLURAL, '');
const bases = new Set([...english.keys()].map(baseOf));

const sources = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !/^i18n.(en|de)\b/.test(relative(SOURCES, file)))
  .map((file) => ({ file: relative(SOURCES, file), text: readFileSync(file, 'utf8') }));

describe('the catalogue', () => {
  test('German has exactly the keys of English', () => {
    expect([...languages.de.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each(['en', 'de'] as const)('%s has every form of each plural and no empty text', (name) => {
    const texts = languages[name];
    const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    const incomplete = [...texts.keys()]
      .filter((key) => PLURAL.test(key))
      .flatMap((key) => forms.map((form) => `${baseOf(key)}_${form}`))
      .filter((key) => !texts.has(key));
    expect(incomplete).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('a text has the same values and elements inside in every language', () => {
    const insides = (text: string): string[] =>
      text.match(/\{\{.*?\}\}|<\/?\w+\/?>/g)?.sort() ?? [];
    const differing = [...english].filter(
      ([key, text]) =>
        insides(text).join() !== insides(languages.de.get(key) ?? '').join() &&
        // One of something can be said without the number.
        !key.endsWith('_one'),
    );
    expect(differing).toEqual([]);
  });

  test('no sentence was left in English, and German has its own quotation marks', () => {
    const sentences = [...languages.de].filter(
      ([key, text]) =>
        text === english.get(key) && text.replace(/\{\{.*?\}\}/g, '').split(/\s+/).length > 3,
    );
    expect(sentences).toEqual([]);
    const straight = [...languages.de].filter(
      ([key, text]) =>
        text.replace(/<code>.*?<\/code>/g, '').includes('"') && !SYNTAX.includes(key),
    );
    expect(straight).toEqual([]);
  });

  test('every setting has its name and help in German', () => {
    const names = Object.keys(defaultSettings) as SettingName[];
    expect(names.filter((name) => settingTextIn('de', name) === null)).toEqual([]);
  });

  test('every key that is asked for exists', () => {
    const missing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'|i18nKey="([\w.-]+)"/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((key) => !bases.has(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('every text is asked for', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const groups = [...all.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = [...bases].filter(
      (key) =>
        !all.includes(`'${key}'`) &&
        !all.includes(`"${key}"`) &&
        !groups.some((group) => key.startsWith(group)),
    );
    expect(unused).toEqual([]);
  });
});

/** Where words are shown or read aloud; what stands there comes from the catalogue. */
const ATTRIBUTES =
  'aria-label|aria-description|aria-roledescription|alt|confirm|help|helperText|hint|label|placeholder|subtitle|title|titleAccess|what';
const MEMBERS =
  "'aria-label'|description|headerName|helperText|hint|label|message|placeholder|title|word";

/** A key of the catalogue, e.g. in a table that names texts. */
const isKey = (text: string): boolean => bases.has(text);
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\$\{[^}]*\}/g, ''));

/** Words that would be shown and are not in the catalogue. (Text between tags is Biome's: noJsxLiterals.) */
const wordsOutside = (source: string): string[] => {
  const code = source.replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
  const found = [
    ...code.matchAll(new RegExp(`[\\s{](?:${ATTRIBUTES})=(?:"([^"]*)"|\\{\`([^\`]*)\`\\})`, 'g')),
    ...code.matchAll(new RegExp(`[\\s{(](?:${MEMBERS}): (?:'([^']*)'|\`([^\`]*)\`)`, 'g')),
    ...code.matchAll(/>\s*\{'([^']*\p{L} \p{L}[^']*)'\}/gu),
  ];
  return found
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((text) => hasWord(text) && !isKey(text));
};

describe('what a screen says comes from the catalogue', () => {
  test('no source has words of its own', () => {
    // What a carrier says about itself is an error like those of the core, which are English.
    const screens = sources.filter(({ file }) => !file.startsWith(`bridge${sep}`));
    const outside = screens.flatMap(({ file, text }) =>
      wordsOutside(text).map((words) => `${file}: ${words}`),
    );
    expect(outside).toEqual([]);
  });

  test.each([
    '<Page title="Tags" />',
    '<input aria-label="Search" />',
    '<button aria-label={`Delete $' + '{name}`} />',
    "const column = { headerName: 'Started' };",
    "slotProps={{ htmlInput: { 'aria-label': 'Search' } }}",
    "<p>\n  {'Nothing here yet'}\n</p>",
  ])('%s is caught', (source) => {
    expect(wordsOutside(source)).toHaveLength(1);
  });

  test.each([
    "<Page title={t('tags.title')} />",
    '<img alt="" />',
    '<i title={`$' + '{a} · $' + '{b}`} />',
    "const mode = { title: 'settings.modeDark' };",
    '// label="Search"',
  ])('%s is not', (source) => {
    expect(wordsOutside(source)).toEqual([]);
  });
});
