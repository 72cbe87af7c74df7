import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import {
  type Liveness,
  type LivenessOptions,
  watchLiveness,
} from '../../../../src/main/core/ocpp/liveness';

// Real sockets and real, short intervals; `autoPong: false` is a peer that died without a FIN.

const INTERVAL_MS = 100;
/** Several intervals, on a machine that may be busy. */
const PATIENCE = { timeout: 10_000 };

const open: { server: WebSocketServer; client: WebSocket; liveness: Liveness }[] = [];

afterEach(() => {
  for (const { server, client, liveness } of open.splice(0)) {
    liveness.stop();
    client.terminate();
    server.close();
  }
});

const start = async (autoPong: boolean, overrides: Partial<LivenessOptions> = {}) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
  const pings: number[] = [];
  client.on('ping', () => pings.push(performance.now()));
  const [[socket]] = await Promise.all([once(server, 'connection'), once(client, 'open')]);
  const since = performance.now();
  const missed: number[] = [];
  const dead: { after: number; explanation: string }[] = [];
  const liveness = watchLiveness(socket as WebSocket, {
    intervalMs: INTERVAL_MS,
    toleratedMisses: 1,
    neverPongs: false,
    idleLimitMs: 0,
    onMissedPong: (misses) => missed.push(misses),
    onDead: (explanation) => dead.push({ after: performance.now() - since, explanation }),
    ...overrides,
  });
  open.push({ server, client, liveness });
  return { socket: socket as WebSocket, client, pings, missed, dead, liveness };
};

describe('liveness', () => {
  test('B2: a peer that answers no ping is dead after two intervals and two pings', async () => {
    const intervalMs = 200;
    const { missed, dead, pings } = await start(false, { intervalMs });
    await vi.waitFor(() => expect(dead).toHaveLength(1), PATIENCE);
    expect(missed).toEqual([1]);
    expect(pings).toHaveLength(2);
    expect(dead[0]?.after).toBeGreaterThan(1.9 * intervalMs);
    // Two intervals on an idle machine; the rest is room for a busy one.
    expect(dead[0]?.after).toBeLessThan(3 * intervalMs);
    expect(dead[0]?.explanation).toContain('2 pings in a row');
  });

  test('B2: a peer that answers is pinged on and on and never missed', async () => {
    const { pings, missed, dead } = await start(true);
    await vi.waitFor(() => expect(pings.length).toBeGreaterThan(5), PATIENCE);
    expect(missed).toEqual([]);
    expect(dead).toEqual([]);
  });

  test('B2: any PDU counts as alive', async () => {
    const { client, pings, liveness, socket, dead } = await start(false);
    socket.on('message', liveness.seen);
    client.on('ping', () => client.send('[2,"1","Heartbeat",{}]'));
    await vi.waitFor(() => expect(pings.length).toBeGreaterThan(5), PATIENCE);
    expect(dead).toEqual([]);
  });

  test('B2: more tolerated misses mean more patience, none means less', async () => {
    const patient = await start(false, { toleratedMisses: 3 });
    const strict = await start(false, { toleratedMisses: 0 });
    await vi.waitFor(() => expect(patient.dead).toHaveLength(1), PATIENCE);
    expect(patient.missed).toEqual([1, 2, 3]);
    expect(strict.missed).toEqual([]);
    expect(strict.dead).toHaveLength(1);
    expect(strict.dead[0]?.after).toBeLessThan(patient.dead[0]?.after ?? 0);
  });

  test('C37: one that never pongs is judged by its silence alone', async () => {
    const { pings, missed, dead, client, liveness, socket } = await start(false, {
      neverPongs: true,
      idleLimitMs: 1500,
    });
    socket.on('message', liveness.seen);
    await vi.waitFor(() => expect(pings.length).toBeGreaterThan(3), PATIENCE);
    expect(dead).toEqual([]);
    const spokeAt = performance.now();
    client.send('still here');
    await vi.waitFor(() => expect(dead).toHaveLength(1), PATIENCE);
    expect(performance.now() - spokeAt).toBeGreaterThan(1495);
    expect(missed).toEqual([]);
    expect(dead[0]?.explanation).toBe('Nothing was received for 1.5 s.');
  });

  test('without pings and without a limit nothing is judged', async () => {
    const watched = await start(false, { intervalMs: 0 });
    const unlimited = await start(false, { neverPongs: true, idleLimitMs: 0 });
    await vi.waitFor(() => expect(unlimited.pings.length).toBeGreaterThan(4), PATIENCE);
    expect(watched.pings).toEqual([]);
    expect([...watched.dead, ...unlimited.dead]).toEqual([]);
  });

  test('after stop, and after the socket closed, nothing is called any more', async () => {
    const stopped = await start(false);
    const closed = await start(false);
    const witness = await start(false, { toleratedMisses: 5 });
    stopped.liveness.stop();
    closed.client.terminate();
    await vi.waitFor(() => expect(witness.dead).toHaveLength(1), PATIENCE);
    expect([...stopped.dead, ...closed.dead, ...stopped.missed, ...closed.missed]).toEqual([]);
    expect(closed.socket.listenerCount('pong')).toBe(0);
  });
});
