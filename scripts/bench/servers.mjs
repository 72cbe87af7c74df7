// Starts the servers that are measured, each in a process of its own, and asks them for their figures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault, fittingNode, ROOT } from '../project.mjs';

/**
 * @typedef {{ cpuMicros: number, rss: number, used: number, loopDelay: { p99Ms: number, maxMs: number } }} Sample
 * @typedef {{ name: string, ocpp: string, http?: string, sample(ask: 'sample' | 'memory'): Promise<Sample>, stop(): Promise<void> }} Server
 */

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.mjs')).href;
const STDERR_KEPT = 4000;

/**
 * @param {string} name
 * @param {string} script
 * @param {{ args?: readonly string[], profileDir?: string | undefined }} options
 * @returns {Promise<Server>}
 */
const startServer = async (name, script, { args = [], profileDir }) => {
  const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
  const child = spawn(
    fittingNode(),
    [...profile, '--expose-gc', '--import', PROBE, script, ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Fault(`The server "${name}" ended by itself. It said last:\n${stderr}`);
  });
  // Nobody may be asking anything when it ends; the next question then fails.
  ended.catch(() => undefined);

  const firstLine = new Promise((resolve) => {
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
  });
  const { ocpp, http } = JSON.parse(await Promise.race([firstLine, ended]));
  return {
    name,
    ocpp,
    http,
    sample: async (ask) => {
      const answer = once(child, 'message');
      child.send({ ask });
      const [{ sample }] = await Promise.race([answer, ended]);
      return sample;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
};

/** A folder for a database on the disk of the project; whoever makes it removes it. */
export const makeDataDir = () => mkdtempSync(join(ROOT, 'out', 'bench-'));

/** The process as a user starts it. */
export const startCentral = (
  /** @type {string} */ dataDir,
  /** @type {string | undefined} */ profileDir = undefined,
) =>
  startServer('ocpp-central', join(ROOT, 'out', 'main', 'headless.js'), {
    args: [
      ...['--data-dir', dataDir, '--host', '127.0.0.1'],
      ...['--ocpp-port', '0', '--http-port', '0', '--file-port', '0', '--ftp-port', '0'],
    ],
    profileDir,
  });

const startOurs = async (/** @type {string | undefined} */ profileDir) => {
  const dataDir = makeDataDir();
  const server = await startCentral(dataDir, profileDir);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const script = (/** @type {string} */ name) => join(import.meta.dirname, `${name}.mjs`);

/** In the order in which they are driven; the ratios are to the first. */
export const SERVERS = {
  bare: () => startServer('bare', script('bare-server'), {}),
  'ocpp-rpc': () => startServer('ocpp-rpc', script('ocpp-rpc-server'), {}),
  'ocpp-central': startOurs,
};

/** Tags that the sessions of a workload use, one each station; only our server knows tags. */
export const putTags = async (
  /** @type {Server} */ server,
  /** @type {readonly string[]} */ tags,
) => {
  if (server.http === undefined) return;
  for (const tag of tags) {
    const response = await fetch(`${server.http}/id-tag/${tag}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ status: 'Accepted' }),
    });
    if (!response.ok) throw new Fault(`The tag ${tag} was refused with ${response.status}.`);
    await response.arrayBuffer();
  }
};
