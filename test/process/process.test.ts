import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { version } from '../../package.json';
import {
  buildIfStale,
  createDataDir,
  type Headless,
  portOf,
  spawnHeadless,
} from '../support/headless';
import { rawClient, upgradeRequest } from '../support/raw-client';

// The real built process, from outside: what other tools rely on.

beforeAll(buildIfStale, 120_000);

const dataDir = (): string => {
  const { path, remove } = createDataDir();
  onTestFinished(remove);
  return path;
};

const spawned = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Headless => {
  const started = spawnHeadless(args, env);
  onTestFinished(async () => {
    await started.kill('SIGKILL');
  });
  return started;
};

const free = ['--ocpp-port', '0', '--http-port', '0'];

/** A start that cannot be: one line on stderr, exit code 2, nothing on stdout. */
const refusal = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const started = spawned(args, env);
  const { code } = await started.exited;
  expect(started.stdout()).toBe('');
  const lines = started.stderr().trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(code).toBe(2);
  return lines[0];
};

const connect = async (url: string): Promise<WebSocket> => {
  const socket = new WebSocket(url, ['ocpp1.6']);
  await once(socket, 'open');
  return socket;
};

/** The HTTP status that a refused handshake is answered with. */
const refusedStatus = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, ['ocpp1.6']);
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode);
      response.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('open', () => reject(new Error(`${url} was accepted`)));
  });

const takenPort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the ready line', () => {
  test('is the only line on stdout, says what it is documented to say, and logs are JSON on stderr', async () => {
    const dir = dataDir();
    const started = spawned(['--data-dir', dir, '--host', '127.0.0.1', ...free]);
    const ready = await started.ready;
    expect(ready).toEqual({
      event: 'ready',
      ocpp: `ws://127.0.0.1:${portOf(ready.ocpp)}/ocpp`,
      http: `http://127.0.0.1:${portOf(ready.http)}`,
      pid: started.child.pid,
      version,
    });
    const socket = await connect(`${ready.ocpp}/CP1`);
    socket.send('[2,"1","Heartbeat",{}]');
    await once(socket, 'message');
    expect(await started.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(started.stdout()).toBe(`${JSON.stringify(ready)}\n`);
    const logged = started.stderr().trimEnd().split('\n');
    expect(logged.length).toBeGreaterThan(1);
    for (const line of logged) expect(JSON.parse(line)).toHaveProperty('msg');
  });

  test('comes when both listeners are up, on the ports it names, with the prefix it was given', async () => {
    const started = spawned(['--data-dir', dataDir(), ...free, '--path-prefix', '/a/b']);
    const ready = await started.ready;
    expect(new URL(ready.ocpp).pathname).toBe('/a/b');
    await connect(`${ready.ocpp}/CP1`);
    const health = await fetch(`${ready.http}/health`);
    expect(await health.json()).toMatchObject({ status: 'ok', connectedChargePoints: 1 });
  });

  test('--help and --version print to stdout and start nothing', async () => {
    const help = spawned(['--help']);
    expect(await help.exited).toEqual({ code: 0, signal: null });
    for (const flag of [
      '--data-dir',
      '--host',
      '--ocpp-port',
      '--http-host',
      '--http-port',
      '--path-prefix',
      '--unknown',
      '--token',
      '--log-level',
    ]) {
      expect(help.stdout()).toContain(flag);
      const variable = `OCPP_CENTRAL_${flag.slice(2).toUpperCase().replaceAll('-', '_')}`;
      expect(help.stdout()).toContain(variable);
    }
    const shown = spawned(['--version']);
    await shown.exited;
    expect(shown.stdout()).toBe(`${version}\n`);
  });
});

describe('flags and environment', () => {
  test('variables work, and a flag wins over its variable', async () => {
    const ready = await spawned(['--path-prefix', '/flag'], {
      OCPP_CENTRAL_DATA_DIR: dataDir(),
      OCPP_CENTRAL_OCPP_PORT: '0',
      OCPP_CENTRAL_HTTP_PORT: '0',
      OCPP_CENTRAL_HOST: '127.0.0.1',
      OCPP_CENTRAL_PATH_PREFIX: '/variable',
      OCPP_CENTRAL_UNKNOWN: 'refuse',
      OCPP_CENTRAL_TOKEN: 'a-secret-token',
      OCPP_CENTRAL_LOG_LEVEL: 'error',
    }).ready;
    expect(new URL(ready.ocpp).pathname).toBe('/flag');
    expect(await refusedStatus(`${ready.ocpp}/CP1`)).toBe(404);
    expect((await fetch(`${ready.http}/charge-point`)).status).toBe(401);
    const headers = { Authorization: 'Bearer a-secret-token' };
    const known = await fetch(`${ready.http}/connection-attempt`, { headers });
    expect(await known.json()).toMatchObject({
      items: [{ chargePointId: 'CP1', reason: 'unknown-charge-point', httpStatus: 404 }],
    });
  });

  test('B4 --unknown pending lets a stranger in and answers its boot Pending', async () => {
    const ready = await spawned(['--data-dir', dataDir(), ...free, '--unknown', 'pending']).ready;
    const socket = await connect(`${ready.ocpp}/CP1`);
    socket.send(
      '[2,"1","BootNotification",{"chargePointVendor":"Vendor","chargePointModel":"Model"}]',
    );
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toMatchObject([3, '1', { status: 'Pending' }]);
  });

  test.each([
    [['--ocpp-prot', '1'], /^--ocpp-prot is not a flag\./],
    [['--ocpp-port', 'x'], /^--ocpp-port "x" is not accepted: give a number from 0 to 65535/],
    [['--host', '--token', 'a-secret-token'], /^--host lacks its value/],
    [['--token', 'short'], /^--token is not accepted: give at least 8/],
  ])('%j is one line and exit code 2', async (args, message) => {
    const dir = dataDir();
    expect(await refusal(['--data-dir', dir, ...free, ...args])).toMatch(message);
  });

  test('a wrong variable is named as the variable', async () => {
    const line = await refusal(['--data-dir', dataDir()], { OCPP_CENTRAL_HTTP_PORT: 'x' });
    expect(line).toMatch(/^OCPP_CENTRAL_HTTP_PORT "x" is not accepted/);
  });
});

describe('a start that cannot be', () => {
  test.each(['--ocpp-port', '--http-port'])(
    'a taken port of %s is named with its flag, and the data are as before',
    async (flag) => {
      const dir = dataDir();
      const port = await takenPort();
      const other = flag === '--ocpp-port' ? '--http-port' : '--ocpp-port';
      const args = ['--data-dir', dir, '--host', '127.0.0.1', other, '0', flag, String(port)];
      const line = await refusal([...args, '--log-level', 'warn']);
      expect(line).toContain(`Port ${port} on 127.0.0.1 is in use`);
      expect(line).toContain(flag);
      const after = await spawned(['--data-dir', dir, ...free]).ready;
      expect((await fetch(`${after.http}/health`)).status).toBe(200);
    },
  );

  test('a folder in use by another process is named, and that one goes on undisturbed', async () => {
    const dir = dataDir();
    const args = ['--data-dir', dir, '--host', '127.0.0.1', '--log-level', 'warn'];
    const first = spawned([...args, ...free]);
    const { ocpp, http } = await first.ready;
    const station = await connect(`${ocpp}/CP1`);
    const command = fetch(`${http}/charge-point/CP1/soft-reset`, { method: 'POST' });
    const [call] = await once(station, 'message');
    const line = await refusal([...args, ...free]);
    expect(line).toContain('in use by another program');
    expect(line).toContain('--data-dir');
    const [, id] = JSON.parse(String(call)) as [number, string];
    station.send(`[3,"${id}",{"status":"Accepted"}]`);
    expect(await (await command).json()).toMatchObject({ response: { status: 'Accepted' } });
    const stored = await fetch(`${http}/command/${id}`);
    expect(await stored.json()).toMatchObject({ outcome: 'answered' });
    expect(first.stderr()).toBe('');
    // However the first one ends, its lock ends with it.
    await first.kill('SIGKILL');
    await spawned([...args, ...free]).ready;
  });

  test('a folder that cannot be written is named with its flag', async () => {
    const dir = dataDir();
    const file = join(dir, 'file');
    writeFileSync(file, 'not a folder');
    const line = await refusal(['--data-dir', join(file, 'sub'), ...free]);
    expect(line).toContain(join(file, 'sub'));
    expect(line).toContain('--data-dir');
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  test('a database of a newer version stays as it is', async () => {
    const dir = dataDir();
    const first = spawned(['--data-dir', dir, ...free]);
    await first.ready;
    await first.kill('SIGTERM');
    const file = join(dir, 'ocpp-central.sqlite');
    const database = new Database(file);
    database
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('999-from-the-future', '2099-01-01T00:00:00.000Z');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    const before = hashOf(file);
    const line = await refusal(['--data-dir', dir, ...free]);
    expect(line).toContain('newer version');
    expect(line).toContain('--data-dir');
    expect(hashOf(file)).toBe(before);
  });

  test('a file that is no database stays as it is', async () => {
    const dir = dataDir();
    const file = join(dir, 'ocpp-central.sqlite');
    writeFileSync(file, 'These are the notes of the electrician. '.repeat(100));
    const before = hashOf(file);
    expect(await refusal(['--data-dir', dir, ...free])).toContain('not a usable database');
    expect(hashOf(file)).toBe(before);
  });

  test('REST beyond this machine asks for a token', async () => {
    const line = await refusal(['--data-dir', dataDir(), ...free, '--http-host', '0.0.0.0']);
    expect(line).toContain('--token');
  });
});

/** A station that sends its next message as soon as the one before is answered. */
const busyStation = async (url: string, acknowledged: Set<string>) => {
  const socket = await connect(url);
  const identity = url.slice(url.lastIndexOf('/') + 1);
  let sequence = 0;
  const send = (): void => {
    sequence += 1;
    const at = new Date(Date.UTC(2026, 0, 1) + sequence * 1000).toISOString();
    socket.send(
      `[2,"${identity}-${sequence}","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"${at}","sampledValue":[{"value":"${sequence}"}]}]}]`,
    );
  };
  socket.on('message', (data) => {
    acknowledged.add((JSON.parse(String(data)) as [number, string])[1]);
    if (socket.readyState === WebSocket.OPEN) send();
  });
  const closed = once(socket, 'close').then(([code]): number => code);
  send();
  return { closed };
};

/** Message ids of the CALLs that the stations were answered, as the database has them. */
const storedIds = (dir: string): Set<string> => {
  const database = new Database(join(dir, 'ocpp-central.sqlite'), { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const rows = database
    .prepare("SELECT messageId FROM exchange WHERE state = 'answered'")
    .all() as { messageId: string }[];
  return new Set(rows.map((row) => row.messageId));
};

describe('the end', () => {
  test('SIGTERM with 200 busy stations closes them with 1001, keeps every acknowledged message and exits 0 within 3 s', async () => {
    const dir = dataDir();
    const started = spawned(['--data-dir', dir, ...free, '--log-level', 'warn']);
    const { ocpp } = await started.ready;
    const acknowledged = new Set<string>();
    const stations = await Promise.all(
      Array.from({ length: 200 }, (_, index) => busyStation(`${ocpp}/CP${index}`, acknowledged)),
    );
    await new Promise<void>((resolve) => {
      const look = () => (acknowledged.size > 1000 ? resolve() : setImmediate(look));
      look();
    });
    const from = performance.now();
    expect(await started.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(performance.now() - from).toBeLessThan(3000);
    const codes = await Promise.all(stations.map((station) => station.closed));
    expect(new Set(codes)).toEqual(new Set([1001]));
    const stored = storedIds(dir);
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    expect(started.stderr()).toBe('');
  });

  test('waits neither for a station that ignores the close nor for a reader of events', async () => {
    const started = spawned(['--data-dir', dataDir(), ...free, '--log-level', 'warn']);
    const { ocpp, http } = await started.ready;
    const deaf = rawClient(portOf(ocpp));
    deaf.send(upgradeRequest('/ocpp/DEAF'));
    await deaf.until(/101 Switching Protocols/);
    const events = await fetch(`${http}/event`);
    expect(events.status).toBe(200);
    const from = performance.now();
    expect(await started.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(performance.now() - from).toBeLessThan(3000);
    await events.body?.cancel().catch(() => undefined);
    deaf.socket.destroy();
  });

  test('SIGINT ends it as well, and a second signal changes nothing', async () => {
    const started = spawned(['--data-dir', dataDir(), ...free]);
    await started.ready;
    started.child.kill('SIGINT');
    expect(await started.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  });
});
