// npm run dist: the installable app for the current system, into dist/. With --dir only the unpacked app.
//
// Where the official Electron and the tools of electron-builder cannot be downloaded, a Linux x64 machine still builds the
// unpacked app, a .tar.gz and a .deb, on the older test runtime: good for trying the packaging, not for a release.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build as pack } from 'electron-builder';
import { build } from './build.mjs';
import { hasCommand } from './debian.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { Fault, isProgram, ROOT, runProgram } from './project.mjs';

/** The packaged Linux app stays below this, unpacked. */
const LARGEST_MB = 400;
const DIST = join(ROOT, 'dist');
/** The binary that better-sqlite3 loads in the packaged app, below its resources. */
const PACKED_BINDING = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';
const UNPACKED = join(DIST, 'linux-unpacked');

const folderBytes = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const checkSize = () => {
  if (!existsSync(UNPACKED)) return;
  const megabytes = Math.round(folderBytes(UNPACKED) / 1_000_000);
  process.stdout.write(`The unpacked app has ${megabytes} MB.\n`);
  if (megabytes >= LARGEST_MB) {
    throw new Fault(
      `That is over ${LARGEST_MB} MB: see what came in, and leave it out in electron-builder.yml.`,
    );
  }
};

const version = () =>
  execFileSync(process.execPath, ['-p', `require('${join(ROOT, 'package.json')}').version`], {
    encoding: 'utf8',
  }).trim();

const packOffline = async (
  /** @type {import('./electron-runtime.mjs').Runtime} */ runtime,
  /** @type {boolean} */ dirOnly,
) => {
  const canDeb = hasCommand('dpkg-deb');
  process.env.CUSTOM_FPM_PATH = join(ROOT, 'scripts', 'fpm-shim.mjs');
  await pack({
    projectDir: ROOT,
    linux: dirOnly || !canDeb ? ['dir'] : ['dir', 'deb'],
    publish: 'never',
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      // The default compresses for minutes.
      deb: { compression: 'gz' },
      afterPack: ({ appOutDir }) => {
        const resources = join(appOutDir, 'resources');
        // The runtime's loader for source trees has no business in a package.
        rmSync(join(resources, 'app'), { recursive: true, force: true });
        cpSync(runtime.env.OCPP_CENTRAL_NATIVE_BINDING ?? '', join(resources, PACKED_BINDING));
      },
    },
  });
  if (dirOnly) return;
  const archive = `ocpp-central-${version()}-linux-x64.tar.gz`;
  execFileSync('tar', [
    'czf',
    join(DIST, archive),
    '--owner=0',
    '--group=0',
    '-C',
    DIST,
    'linux-unpacked',
  ]);
  if (!canDeb) process.stderr.write('Skipped deb: dpkg-deb is not installed.\n');
  process.stderr.write(
    'Skipped AppImage: its tools are downloaded by electron-builder from a host that cannot be reached.\n',
  );
};

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const dirOnly = process.argv.includes('--dir');
    await build({ onlyIfStale: true });
    const runtime = await electronRuntime();
    rmSync(DIST, { recursive: true, force: true });
    if (runtime.kind === 'test') {
      await packOffline(runtime, dirOnly);
    } else {
      await pack({
        projectDir: ROOT,
        dir: dirOnly,
        publish: 'never',
        config: join(ROOT, 'electron-builder.yml'),
      });
    }
    checkSize();
    return 0;
  });
}
