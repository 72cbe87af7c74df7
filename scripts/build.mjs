// Builds into out/. Called by others it builds only what is stale: when the sources differ from those of the last build.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from './child.mjs';
import { assertInstalled, Fault, fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

const OUT = join(ROOT, 'out');
/** Holds the fingerprint of the sources that out/ was built from. */
const STAMP = join(OUT, 'sources.sha256');
const LOCK = join(OUT, 'building');
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const PRODUCTS = [
  'main/index.js',
  'main/headless.js',
  'main/charge-point.js',
  'preload/index.cjs',
  'renderer/index.html',
];

/** @returns {string[]} */
const filesOf = (/** @type {string} */ path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(join(ROOT, source)))) {
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

const isFresh = (/** @type {string} */ current) =>
  PRODUCTS.every((product) => existsSync(join(OUT, product))) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === current;

const isAlive = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // the process is gone
  }
};

/** Two starts at once must not build into the same folder: the second waits for the first. */
const withLock = async (/** @type {() => Promise<void>} */ work) => {
  mkdirSync(OUT, { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(LOCK, { force: true });
    else await delay(100);
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
};

/**
 * @param {{ onlyIfStale: boolean }} options
 * Everything the build prints goes to stderr: stdout belongs to what is started afterwards.
 */
export const build = async ({ onlyIfStale }) => {
  assertInstalled();
  if (onlyIfStale && isFresh(fingerprint())) return;
  await withLock(async () => {
    const current = fingerprint();
    if (onlyIfStale && isFresh(current)) return;
    rmSync(STAMP, { force: true });
    const bundler = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const code = await run(fittingNode(), [bundler, 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) throw new Fault('The build failed; its messages are above.');
    writeFileSync(STAMP, current);
  });
};

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await build({ onlyIfStale: process.argv.includes('--if-stale') });
    return 0;
  });
}
