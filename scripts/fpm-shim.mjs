#!/usr/bin/env node
// Stands in for fpm where its download cannot be reached: understands just the options that electron-builder gives for a .deb,
// and builds it with Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const WITHOUT_VALUE = new Set(['--force', '--debug']);
const SCRIPTS = {
  '--before-install': 'preinst',
  '--after-install': 'postinst',
  '--before-remove': 'prerm',
  '--after-remove': 'postrm',
};

const readArguments = (/** @type {readonly string[]} */ argv) => {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {string[]} */
  const mappings = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (WITHOUT_VALUE.has(word)) continue;
    if (!word.startsWith('-')) {
      mappings.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const value = equals < 0 ? (argv[++index] ?? '') : word.slice(equals + 1);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, mappings };
};

const { options, mappings } = readArguments(process.argv.slice(2));
const one = (/** @type {string} */ name) => options.get(name)?.at(-1);
const all = (/** @type {string} */ name) => options.get(name) ?? [];

if (one('-t') !== 'deb') {
  process.stderr.write(`Only deb can be built here, not ${one('-t')}.\n`);
  process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), 'deb-'));
// dpkg-deb demands it of the package's root.
chmodSync(root, 0o755);
try {
  for (const mapping of mappings) {
    const at = mapping.lastIndexOf('=');
    const [source, target] = [mapping.slice(0, at), join(root, mapping.slice(at + 1))];
    mkdirSync(statSync(source).isDirectory() ? target : dirname(target), { recursive: true });
    cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  }
  const sizeKb = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0];
  const meta = join(root, 'DEBIAN');
  mkdirSync(meta);
  for (const [option, name] of Object.entries(SCRIPTS)) {
    const file = one(option);
    if (!file) continue;
    writeFileSync(join(meta, name), readFileSync(file));
    chmodSync(join(meta, name), 0o755);
  }
  const description = (one('--description') ?? basename(one('--package') ?? ''))
    .split('\n')
    .map((line) => line.trim() || '.')
    .join('\n ');
  /** @type {readonly [string, string | undefined][]} */
  const fields = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Installed-Size', sizeKb],
    ['Depends', all('-d').join(', ')],
    ['Recommends', all('--deb-recommends').join(', ')],
    ['Section', one('--category') ?? one('--deb-section') ?? 'default'],
    ['Priority', one('--deb-priority') ?? 'optional'],
    ['Homepage', one('--url')],
    ['Description', description],
  ];
  const control = fields.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
  writeFileSync(join(meta, 'control'), `${control.join('\n')}\n`);
  const compression = one('--deb-compression') ?? 'xz';
  const target = one('--package') ?? '';
  mkdirSync(dirname(target), { recursive: true });
  execFileSync(
    'dpkg-deb',
    [
      '--root-owner-group',
      `-Z${compression === 'gz' ? 'gzip' : compression}`,
      '--build',
      root,
      target,
    ],
    { stdio: 'inherit' },
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
