import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

// docs/architecture.md, "Who may know whom", as a test. Biome says the same in the editor; this one also
// follows relative paths to the file they mean.

const ROOT = resolve(import.meta.dirname, '..');

interface Import {
  /** The importing file, relative to the repository, with forward slashes. */
  readonly from: string;
  /** The specifier as written. */
  readonly specifier: string;
  /** A path inside the repository without extension, or the package's name. */
  readonly target: string;
}

interface Rule {
  readonly name: string;
  /** The files the rule speaks about. */
  readonly files: (from: string) => boolean;
  readonly forbids: (target: string, from: string) => boolean;
}

const IMPORT =
  /(?:^|[^\w.$])(?:import|export)\s+(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\brequire\s*\(\s*['"]([^'"]+)['"]/g;

const within = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const isPackage = (target: string, ...names: string[]): boolean =>
  names.some((name) => target === name || target.startsWith(`${name}/`));

/** Comments go first: they may quote an import. */
const withoutComments = (source: string): string =>
  source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const resolveTarget = (from: string, specifier: string): string => {
  if (specifier.startsWith('@shared/')) return `src/shared/${specifier.slice('@shared/'.length)}`;
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  return specifier;
};

const importsOf = (from: string, source: string): Import[] =>
  [...withoutComments(source).matchAll(IMPORT)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return { from, specifier, target: resolveTarget(from, specifier) };
  });

const isNodeModule = (target: string): boolean => target.startsWith('node:');
const SHELL = ['src/main/shell'];
const CORE = 'src/main/core';
/** A folder of the core, as opposed to the files that lie directly in it (types, log, clock ...). */
const coreFolderOf = (target: string): string | undefined =>
  within(target, CORE) ? /^src\/main\/core\/([^/]+)\//.exec(`${target}/`)?.[1] : undefined;
const CORE_FOLDERS = readdirSync(join(ROOT, CORE), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const isOtherCoreFolder = (target: string, own: string): boolean => {
  const folder = coreFolderOf(target);
  return folder !== undefined && folder !== own && CORE_FOLDERS.includes(folder);
};
const featureOf = (path: string): string | undefined =>
  /^src\/renderer\/src\/features\/([^/]+)\//.exec(`${path}/`)?.[1];
const inSource = (from: string): boolean => within(from, 'src');

const RULES: readonly Rule[] = [
  {
    name: 'electron is known only to main/index.ts, main/shell and preload',
    files: (from) =>
      inSource(from) && from !== 'src/main/index.ts' && !within(from, ...SHELL, 'src/preload'),
    forbids: (target) => isPackage(target, 'electron'),
  },
  {
    name: 'shared and renderer know no Node module',
    files: (from) => within(from, 'src/shared', 'src/renderer'),
    forbids: isNodeModule,
  },
  {
    name: 'Node modules carry their prefix, so that the rule above can see them',
    files: inSource,
    forbids: (target) =>
      [
        'fs',
        'path',
        'os',
        'crypto',
        'http',
        'https',
        'net',
        'url',
        'events',
        'util',
        'stream',
      ].some((name) => isPackage(target, name)),
  },
  {
    name: 'shared knows only itself',
    files: (from) => within(from, 'src/shared'),
    forbids: (target) => within(target, 'src/main', 'src/renderer', 'src/preload', 'test'),
  },
  {
    name: 'the renderer knows no file of main or preload',
    files: (from) => within(from, 'src/renderer'),
    forbids: (target) => within(target, 'src/main', 'src/preload', 'test'),
  },
  {
    name: 'main knows no file of the renderer',
    files: (from) => within(from, 'src/main', 'src/preload'),
    forbids: (target) => within(target, 'src/renderer', 'test'),
  },
  {
    name: 'kysely and better-sqlite3 are known only to core/storage',
    files: (from) => inSource(from) && !within(from, `${CORE}/storage`),
    forbids: (target) => isPackage(target, 'kysely', 'better-sqlite3'),
  },
  {
    name: 'ws is known only to core/ocpp and core/simulator',
    files: (from) => inSource(from) && !within(from, `${CORE}/ocpp`, `${CORE}/simulator`),
    forbids: (target) => isPackage(target, 'ws'),
  },
  {
    name: 'fastify is known only to core/http',
    files: (from) => inSource(from) && !within(from, `${CORE}/http`),
    forbids: (target) =>
      isPackage(target, 'fastify') ||
      // The parser of forms is no server.
      (target.startsWith('@fastify/') && target !== '@fastify/busboy'),
  },
  {
    name: 'core/ocpp knows neither storage nor http',
    files: (from) => within(from, `${CORE}/ocpp`),
    forbids: (target) => within(target, `${CORE}/storage`, `${CORE}/http`, `${CORE}/api`),
  },
  {
    name: 'core/handlers do not know http',
    files: (from) => within(from, `${CORE}/handlers`),
    forbids: (target) => within(target, `${CORE}/http`, `${CORE}/api`),
  },
  {
    name: 'core/storage knows no other folder of the core',
    files: (from) => within(from, `${CORE}/storage`),
    forbids: (target) => isOtherCoreFolder(target, 'storage'),
  },
  {
    name: 'core/http knows only call and on of the central system',
    files: (from) => within(from, `${CORE}/http`),
    forbids: (target) => isOtherCoreFolder(target, 'http') || target === `${CORE}/central-system`,
  },
  {
    name: 'the shell knows only call and on of the central system',
    files: (from) => within(from, ...SHELL),
    forbids: (target) => isOtherCoreFolder(target, '') || target === `${CORE}/central-system`,
  },
  {
    name: 'the core knows neither the shell nor the entries',
    files: (from) => within(from, CORE),
    forbids: (target) =>
      within(target, ...SHELL, 'src/main/index', 'src/main/headless', 'src/main/options'),
  },
  {
    name: 'a feature never imports another feature',
    files: (from) => featureOf(from) !== undefined,
    forbids: (target, from) => {
      const feature = featureOf(target);
      return feature !== undefined && feature !== featureOf(from);
    },
  },
  {
    name: 'components never import the bridge or a feature',
    files: (from) => within(from, 'src/renderer/src/components'),
    forbids: (target) => within(target, 'src/renderer/src/bridge', 'src/renderer/src/features'),
  },
  {
    name: 'imports in src carry no file extension',
    files: inSource,
    forbids: (target) => within(target, 'src') && /\.(ts|tsx|js|mjs|cjs)$/.test(target),
  },
];

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));

const violationsOf = (rule: Rule, imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, target }) => rule.files(from) && rule.forbids(target, from))
    .map(({ from, specifier }) => `${from} imports ${specifier}`);

const rule = (name: string): Rule => {
  const found = RULES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no rule is called "${name}"`);
  return found;
};

describe('who may know whom', () => {
  const imports = sourceFiles('src').flatMap((file) =>
    importsOf(file, readFileSync(join(ROOT, file), 'utf8')),
  );

  test('the sources are read at all', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(dirname(imports[0]?.from ?? '')).toMatch(/^src/);
  });

  test.each(RULES)('$name', (candidate) => {
    expect(violationsOf(candidate, imports)).toEqual([]);
  });
});

describe('the rules see what they should', () => {
  const seen = (name: string, from: string, source: string) =>
    violationsOf(rule(name), importsOf(from, source));

  test('every way of importing is read, comments are not', () => {
    const source = [
      "import a from 'a';",
      "import type { B } from 'b';",
      "import {\n  c,\n} from 'c';",
      "export * from 'd';",
      "import 'e';",
      "const f = await import('f');",
      "const g = require('g');",
      "// import h from 'h';",
      "/* import i from 'i'; */",
    ].join('\n');
    expect(importsOf('src/x.ts', source).map((found) => found.specifier)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
  });

  test('a feature that reaches into its neighbour is caught, and into itself is not', () => {
    const name = 'a feature never imports another feature';
    const from = 'src/renderer/src/features/tags/page.tsx';
    expect(seen(name, from, "import { x } from '../messages/columns';")).toHaveLength(1);
    expect(seen(name, from, "import { x } from './columns';")).toEqual([]);
  });

  test('Electron in the core is caught, in the shell it is not', () => {
    const name = 'electron is known only to main/index.ts, main/shell and preload';
    const source = "import { app } from 'electron';";
    expect(seen(name, 'src/main/core/clock.ts', source)).toHaveLength(1);
    expect(seen(name, 'src/main/shell/window.ts', source)).toEqual([]);
  });

  test('http that reaches for the database file is caught through a relative path', () => {
    const name = 'core/http knows only call and on of the central system';
    const from = 'src/main/core/http/server.ts';
    expect(seen(name, from, "import type { Db } from '../storage/database';")).toHaveLength(1);
    expect(seen(name, from, "import type { CentralSystem } from '../types';")).toEqual([]);
  });
});
