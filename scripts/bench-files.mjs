// npm run bench:files: a firmware image served to many charge points at once, and what that does to the others.
// npm run bench:files -- --protocol FTP --stations 20 --megabytes 200    these are the usual figures, over HTTP
import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { Client } from 'basic-ftp';
import { WebSocket } from 'ws';
import { makeDataDir, startCentral } from './bench/servers.mjs';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { Fault, fittingNode, isProgram, runProgram } from './project.mjs';

const MEGABYTE = 1_000_000;
const LOOP_P99_MS = 20;
const HEARTBEAT_EVERY_MS = 100;
/** What the machine itself does to an idle process, for comparison. */
const IDLE_MS = 3000;

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      protocol: { type: 'string', default: 'HTTP' },
      stations: { type: 'string', default: '20' },
      megabytes: { type: 'string', default: '200' },
    },
  });
  const [stations, megabytes] = [Number(values.stations), Number(values.megabytes)];
  if (!['HTTP', 'FTP'].includes(values.protocol)) throw new Fault('--protocol takes HTTP or FTP.');
  if (!(stations > 0 && megabytes > 0)) throw new Fault('--stations and --megabytes take numbers.');
  return { protocol: values.protocol, stations, megabytes };
};

/** A charge point that accepts an update, hands its URL on, and sends heartbeats meanwhile. */
const connectStation = async (/** @type {string} */ ocpp, /** @type {string} */ identity) => {
  const socket = new WebSocket(`${ocpp}/${identity}`, 'ocpp1.6');
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  /** @type {(url: string) => void} */
  let found = () => undefined;
  const url = new Promise((resolve) => {
    found = resolve;
  });
  socket.on('message', (data) => {
    const [type, id, action, payload] = JSON.parse(data.toString());
    if (type === 3) waiting.get(id)?.();
    if (type !== 2) return;
    socket.send(JSON.stringify([3, id, {}]));
    if (action === 'UpdateFirmware') found(payload.location);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  let last = 0;
  const call = (/** @type {string} */ action, /** @type {unknown} */ payload) =>
    new Promise((resolve) => {
      const id = `${identity}-${++last}`;
      waiting.set(id, () => resolve(undefined));
      socket.send(JSON.stringify([2, id, action, payload]));
    });
  await call('BootNotification', { chargePointVendor: 'Bench', chargePointModel: 'Bench' });
  return { identity, url, call, close: () => socket.terminate() };
};

/** How many bytes came. */
const fetchHttp = (/** @type {string} */ url) =>
  new Promise((resolve, reject) => {
    get(url, (response) => {
      let bytes = 0;
      response.on('data', (piece) => {
        bytes += piece.length;
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    }).on('error', reject);
  });

const fetchFtp = async (/** @type {string} */ location) => {
  const { hostname, port, username, password, pathname } = new URL(location);
  const client = new Client();
  let bytes = 0;
  const target = new Writable({
    write: (piece, _encoding, done) => {
      bytes += piece.length;
      done();
    },
  });
  await client.access({ host: hostname, port: Number(port), user: username, password });
  await client.downloadTo(target, pathname);
  client.close();
  return bytes;
};

const percentile = (/** @type {number[]} */ values, /** @type {number} */ share) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

const post = async (/** @type {string} */ url, /** @type {unknown} */ body) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Fault(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

const bench = async () => {
  const { protocol, stations: count, megabytes } = readArguments();
  await build({ onlyIfStale: true });
  const dataDir = makeDataDir();
  const server = await startCentral(dataDir);
  const size = megabytes * MEGABYTE;
  try {
    const stored = await fetch(`${server.http}/file?name=firmware.bin`, {
      method: 'POST',
      body: Buffer.alloc(size, 'firmware'),
    });
    const { id: fileId } = /** @type {{ id: number }} */ (await stored.json());
    const identities = Array.from({ length: count }, (_, index) => `BENCH-${index + 1}`);
    const stations = await Promise.all(
      identities.map((identity) => connectStation(server.ocpp, identity)),
    );
    const listener = await connectStation(server.ocpp, 'LISTENER');
    for (const { identity } of stations) {
      await post(`${server.http}/job/firmware-update`, { cpId: identity, fileId, protocol });
    }
    const urls = await Promise.all(stations.map(({ url }) => url));
    await server.sample('sample');
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const idle = (await server.sample('sample')).loopDelay;
    /** @type {number[]} */
    const latencies = [];
    let isRunning = true;
    const heartbeats = (async () => {
      while (isRunning) {
        const from = performance.now();
        await listener.call('Heartbeat', {});
        latencies.push(performance.now() - from);
        await new Promise((resolve) => setTimeout(resolve, HEARTBEAT_EVERY_MS));
      }
    })();
    const from = performance.now();
    const fetched = await Promise.all(urls.map(protocol === 'FTP' ? fetchFtp : fetchHttp));
    const seconds = (performance.now() - from) / 1000;
    const { loopDelay, rss } = await server.sample('sample');
    isRunning = false;
    await heartbeats;
    const total = fetched.reduce((sum, bytes) => sum + bytes, 0);
    if (fetched.some((bytes) => bytes !== size)) throw new Fault('Not every byte has come.');
    for (const { close } of [...stations, listener]) close();
    const isMet = loopDelay.p99Ms < LOOP_P99_MS;
    process.stdout.write(
      [
        `Node ${process.versions.node} on ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}.`,
        `${megabytes} MB to ${count} charge points over ${protocol}: ${(total / MEGABYTE).toFixed(0)} MB in ${seconds.toFixed(1)} s, ${(total / MEGABYTE / seconds).toFixed(0)} MB/s.`,
        `Event loop of the central system: p99 ${loopDelay.p99Ms.toFixed(1)} ms (budget ${LOOP_P99_MS} ms: ${isMet ? 'met' : 'missed'}), max ${loopDelay.maxMs.toFixed(1)} ms; memory ${(rss / MEGABYTE).toFixed(0)} MB. Idle before: p99 ${idle.p99Ms.toFixed(1)} ms, max ${idle.maxMs.toFixed(1)} ms.`,
        `Heartbeats of another charge point meanwhile: ${latencies.length}, p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms (measured from the process that fetches).`,
        '',
      ].join('\n'),
    );
    return isMet ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const program = () =>
  fittingNode() === process.execPath
    ? bench()
    : run(fittingNode(), [import.meta.filename, ...process.argv.slice(2)]);

if (isProgram(import.meta.url)) await runProgram(program);
