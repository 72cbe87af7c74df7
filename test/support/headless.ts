import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');

/** The ready line of the process. */
export interface Ready {
  readonly event: 'ready';
  readonly ocpp: string;
  readonly http: string;
  readonly pid: number;
  readonly version: string;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Headless {
  readonly child: ChildProcess;
  /** Rejects when the process ends before it is ready. */
  readonly ready: Promise<Ready>;
  readonly exited: Promise<Exit>;
  stdout(): string;
  stderr(): string;
  kill(signal: NodeJS.Signals): Promise<Exit>;
}

/** Makes sure that the built process is that of the sources. */
export const buildIfStale = (): void => {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--if-stale'], {
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
};

/** A folder that outlives a single test; the caller removes it. */
export const createDataDir = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'ocpp-central-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** The environment without what a developer may have set for their own central system. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('OCPP_CENTRAL_')),
  );

/** Makes the process say on stderr whom it connects to beyond this machine, each in a line with OUTBOUND. */
const watchOutbound = [
  '--import',
  pathToFileURL(join(ROOT, 'test/support/outbound.mjs')).href,
] as const;

/** Starts the real built process with literal flags and nothing added to them. */
export const spawnHeadless = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Headless => {
  const program = [...watchOutbound, join(ROOT, 'out/main/headless.js')];
  const child = spawn(process.execPath, [...program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...cleanEnvironment(), ...env },
  });
  let stdout = '';
  let stderr = '';
  const exited = once(child, 'close').then(([code, signal]): Exit => ({ code, signal }));
  const ready = new Promise<Ready>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const end = stdout.indexOf('\n');
      if (end < 0) return;
      const line = stdout.slice(0, end);
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
    exited.then(({ code, signal }) =>
      reject(new Error(`The process ended (${code ?? signal}) before it was ready:\n${stderr}`)),
    );
  });
  // Not every test waits for it.
  ready.catch(() => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    child,
    ready,
    exited,
    stdout: () => stdout,
    stderr: () => stderr,
    kill: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
};

export interface StartOptions {
  readonly dataDir: string;
  readonly ocppPort?: number;
  readonly httpPort?: number;
  readonly filePort?: number;
}

/** Starts it on free ports unless others are given, quiet, and waits until it is ready. */
export const startHeadless = async ({
  dataDir,
  ocppPort = 0,
  httpPort = 0,
  filePort = 0,
}: StartOptions): Promise<Headless & { readonly at: Ready }> => {
  const started = spawnHeadless([
    ...['--data-dir', dataDir, '--host', '127.0.0.1', '--log-level', 'warn'],
    ...['--ocpp-port', String(ocppPort), '--http-port', String(httpPort)],
    ...['--file-port', String(filePort), '--ftp-port', '0'],
  ]);
  return { ...started, at: await started.ready };
};

export const portOf = (url: string): number => Number(new URL(url).port);

/** The JSON that REST answers. */
export const getJson = async <T>(url: string): Promise<T> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};
