// npm run bench:tls: how long 500 charge points take to be back over TLS when all of them connect at once, as after a
// restart of the central system. Full handshakes without resumption, P-256 and TLS_RSA half each, with a password each.
// Prints the figure and fails above 15 s.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { build } from './build.mjs';
import { Fault, fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

const STATIONS = 500;
const LIMIT_MS = 15_000;
/** As an AuthorizationKey is: 20 bytes in hexadecimal. */
const PASSWORD = '0123456789abcdef0123456789abcdef01234567';
/** A restart forgets which passwords were right, so each costs an scrypt beside its handshake. */
const ROUNDS = /** @type {const} */ ([
  ['after a restart', true],
  ['after an outage of the network', false],
  ['after an outage of the network', false],
]);

/** Charge points that are not resumed: each handshake is a full one, as after a restart. */
const suites = [
  { maxVersion: 'TLSv1.3', ciphers: undefined },
  { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' },
];

/** @returns {Promise<{ ready: { ocppTls: string, http: string }, stop: () => Promise<void> }>} */
const start = async (/** @type {string} */ dataDir) => {
  const child = spawn(
    fittingNode(),
    [
      join(ROOT, 'out', 'main', 'headless.js'),
      ...['--data-dir', dataDir, '--host', '127.0.0.1', '--log-level', 'error'],
      ...['--ocpp-port', '0', '--ocpp-tls-port', '0', '--http-port', '0'],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stop = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { ready: JSON.parse(line), stop };
  }
  throw new Fault('The central system ended before it was ready.');
};

const identityOf = (/** @type {number} */ index) => `TLS-${index}`;

/** Resolves when the central system has answered its first message. */
const connect = (/** @type {string} */ url, /** @type {number} */ index) =>
  new Promise((/** @type {(socket: WebSocket) => void} */ resolve, reject) => {
    const identity = identityOf(index);
    const socket = new WebSocket(`${url}/${identity}`, ['ocpp1.6'], {
      rejectUnauthorized: false,
      ...suites[index % suites.length],
      headers: {
        Authorization: `Basic ${Buffer.from(`${identity}:${PASSWORD}`).toString('base64')}`,
      },
    });
    socket.once('open', () => socket.send('[2,"1","Heartbeat",{}]'));
    socket.once('message', () => resolve(socket));
    socket.once('error', reject);
  });

const registerAll = async (/** @type {string} */ http) => {
  for (let index = 0; index < STATIONS; index++) {
    for (const [path, body] of [
      ['', {}],
      ['/password', { password: PASSWORD }],
    ]) {
      const response = await fetch(`${http}/charge-point/${identityOf(index)}${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Fault(`${response.url}: ${await response.text()}`);
    }
  }
};

const main = async () => {
  await build({ onlyIfStale: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'ocpp-central-tls-'));
  const figures = [];
  try {
    let server = await start(dataDir);
    await registerAll(server.ready.http);
    for (const [what, restarts] of ROUNDS) {
      if (restarts) {
        await server.stop();
        server = await start(dataDir);
      }
      const { ocppTls } = server.ready;
      const startedAt = performance.now();
      const sockets = await Promise.all(
        Array.from({ length: STATIONS }, (_, index) => connect(ocppTls, index)),
      );
      const tookMs = Math.round(performance.now() - startedAt);
      figures.push(tookMs);
      process.stdout.write(
        `${what}: ${sockets.length} stations back and answered after ${(tookMs / 1000).toFixed(2)} s\n`,
      );
      for (const socket of sockets) socket.terminate();
    }
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const worst = Math.max(...figures);
  process.stdout.write(`worst: ${(worst / 1000).toFixed(2)} s (limit ${LIMIT_MS / 1000} s)\n`);
  return worst <= LIMIT_MS ? 0 : 1;
};

if (isProgram(import.meta.url)) runProgram(main);
