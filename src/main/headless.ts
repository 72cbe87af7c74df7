import { resolve } from 'node:path';
import { version } from '../../package.json';
import { type CentralSystem, type CentralSystemOptions, StartupError } from './core/types';
import { type Lasting, startLasting } from './lasting';
import { defaultDataDir, type GivenOptions, helpText, readInvocation } from './options';

/** The exit code of a start that cannot be. */
const CANNOT_START = 2;
/** A drain that takes longer is given up, so that the process is gone within 3 s of its signal. */
const DRAIN_DEADLINE_MS = 2_800;
const MINIMUM_NODE = { major: 22, minor: 14 };

/** Below it the native module ends the process with a segmentation fault instead of an error. */
const assertNodeVersion = (): void => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough =
    major > MINIMUM_NODE.major || (major === MINIMUM_NODE.major && minor >= MINIMUM_NODE.minor);
  if (isEnough) return;
  throw new StartupError(
    `Node ${process.versions.node} is too old: install Node ${MINIMUM_NODE.major}.${MINIMUM_NODE.minor} or newer, or start it with "npm run headless".`,
  );
};

const start = async (
  options: GivenOptions & Pick<CentralSystemOptions, 'restart'>,
): Promise<CentralSystem> => {
  assertNodeVersion();
  // Loaded only now, because it loads the native module.
  const { createCentralSystem } = await import('./core/central-system');
  return createCentralSystem({
    ...options,
    dataDir: options.dataDir ?? defaultDataDir(process.platform, process.env),
    version,
    consoleDir: resolve(import.meta.dirname, '../renderer'),
    swaggerUiDir: resolve(import.meta.dirname, '../swagger-ui'),
    databaseWorker: resolve(import.meta.dirname, 'database-worker.js'),
  });
};

const drainOn = (signals: readonly NodeJS.Signals[], centralSystem: Lasting): void => {
  let isDraining = false;
  const drain = async (): Promise<void> => {
    // A terminal signals every process of its group, and a parent may pass the signal on again.
    if (isDraining) return;
    isDraining = true;
    setTimeout(() => {
      process.stderr.write('Draining took too long; connections were cut.\n');
      process.exit(1);
    }, DRAIN_DEADLINE_MS).unref();
    await centralSystem.stop();
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, drain);
};

const run = async (): Promise<void> => {
  const invocation = readInvocation(process.argv.slice(2), process.env);
  if (invocation.kind === 'help') {
    process.stdout.write(helpText());
    return;
  }
  if (invocation.kind === 'version') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const { options } = invocation;
  const centralSystem = await startLasting((given) => start({ ...options, ...given }), options, {
    startedAnew: ({ addresses }) => sayReady(addresses),
    failed: failToStart,
  });
  drainOn(['SIGTERM', 'SIGINT', 'SIGHUP'], centralSystem);
  sayReady(centralSystem.addresses);
};

/** Once for every start; a restore makes one more. */
const sayReady = ({ ocpp, ocppTls, http }: CentralSystem['addresses']): void => {
  process.stdout.write(
    `${JSON.stringify({ event: 'ready', ocpp, ...(ocppTls === null ? {} : { ocppTls }), http, pid: process.pid, version })}\n`,
  );
};

const failToStart = (error: unknown): void => {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(CANNOT_START);
};

try {
  await run();
} catch (error) {
  failToStart(error);
}
