import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { isOcppErrorCode } from '../../src/main/core/ocpp/error-codes';
import { buildIfStale, createDataDir, getJson, portOf, startHeadless } from '../support/headless';
import { createRandom, type Random, runSeed } from '../support/random';
import { rawClient, upgradeRequest } from '../support/raw-client';
import { until } from '../support/until';
import { badFrame, HEAVY_FRAMES, heavyFrame } from './bad-frames';

const FRAMES = 100_000;
const SOCKETS = 8;
/** So many frames are under way on a socket at once. */
const WINDOW = 6;
/** The pong behind a window of frames, even of the heaviest ones. */
const PONG_LIMIT_MS = 10_000;

beforeAll(buildIfStale, 120_000);

/** What a CALLERROR must not carry: the words of parsers, databases and stack traces. */
const INTERNAL_TEXT =
  /SQLITE|Unexpected (?:token|end|non)|in JSON at|(?:Range|Type|Syntax|Reference)Error|Cannot read|is not a function|call stack|node_modules|node:internal|\.[cm]?[jt]s\b|\bat .+:\d+:\d+/;

const faultOfReply = (text: string): string | undefined => {
  const reply = JSON.parse(text) as unknown[];
  if (reply[0] === 3) return undefined;
  const [type, , code, description, details] = reply;
  const isWellFormed =
    type === 4 &&
    reply.length === 5 &&
    isOcppErrorCode(String(code)) &&
    typeof description === 'string' &&
    description.length <= 255 &&
    typeof details === 'object' &&
    details !== null &&
    !Array.isArray(details);
  if (!isWellFormed) return `not a CALLERROR of OCPP-J: ${text.slice(0, 500)}`;
  if (code === 'InternalError') return `a bug was met: ${text.slice(0, 500)}`;
  return INTERNAL_TEXT.test(`${description}${JSON.stringify(details)}`)
    ? `tells of the inside: ${text.slice(0, 500)}`
    : undefined;
};

interface Attacker {
  /** Resolves when the central system has read everything sent so far. */
  drained(): Promise<void>;
  readonly socket: WebSocket;
  readonly faults: string[];
  readonly replies: { results: number; errors: number };
}

const attack = async (url: string): Promise<Attacker> => {
  const socket = new WebSocket(url, ['ocpp1.6']);
  const faults: string[] = [];
  const replies = { results: 0, errors: 0 };
  socket.on('message', (data) => {
    const text = String(data);
    const fault = faultOfReply(text);
    if (fault !== undefined) faults.push(fault);
    if (text.startsWith('[3')) replies.results += 1;
    else replies.errors += 1;
  });
  await once(socket, 'open');
  return {
    socket,
    faults,
    replies,
    drained: async () => {
      socket.ping();
      const signal = AbortSignal.timeout(PONG_LIMIT_MS);
      await once(socket, 'pong', { signal });
    },
  };
};

const sendMany = async (
  { socket, drained }: Attacker,
  random: Random,
  firstIndex: number,
  count: number,
): Promise<void> => {
  for (let sent = 0; sent < count; sent++) {
    socket.send(badFrame(random, firstIndex + sent));
    if (sent % WINDOW === WINDOW - 1) await drained();
  }
  await drained();
};

const sendHeavy = async ({ socket, drained }: Attacker, random: Random): Promise<void> => {
  for (let index = 0; index < HEAVY_FRAMES; index++) {
    socket.send(heavyFrame(random, index));
    await drained();
  }
};

interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const latencyOf = (latencies: readonly number[]): Latency => {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) =>
    Number((sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1));
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
};

/** A station in a thread of its own whose heartbeats are timed. */
const startNeighbour = async (url: string) => {
  const worker = new Worker(new URL('./neighbour.ts', import.meta.url), { workerData: { url } });
  onTestFinished(async () => {
    await worker.terminate();
  });
  const failed = once(worker, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => undefined);
  await Promise.race([once(worker, 'message'), failed]);
  return {
    /** The latencies since the last mark. */
    mark: async (): Promise<Latency> => {
      worker.postMessage('mark');
      const [latencies] = await Promise.race([once(worker, 'message'), failed]);
      return latencyOf(latencies as number[]);
    },
  };
};

const recordedFrames = (dataDir: string): number => {
  const database = new Database(join(dataDir, 'ocpp-central.sqlite'), { readonly: true });
  const row = database
    .prepare("SELECT count(*) AS frames FROM exchange WHERE chargePointId LIKE 'BAD%'")
    .get() as { frames: number };
  database.close();
  return row.frames;
};

test(`B18 ${FRAMES} bad frames are all recorded, answered without a word of the inside, and harm neither process nor neighbour`, async ({
  annotate,
}) => {
  const random = createRandom(runSeed());
  const dataDir = createDataDir();
  const running = await startHeadless({ dataDir: dataDir.path });
  onTestFinished(async () => {
    await running.kill('SIGKILL');
    dataDir.remove();
  });
  const { ocpp, http } = running.at;
  const neighbour = await startNeighbour(`${ocpp}/NEIGHBOUR`);
  const attackers = await Promise.all(
    Array.from({ length: SOCKETS }, (_, index) => attack(`${ocpp}/BAD${index}`)),
  );
  const heavyAttacker = await attack(`${ocpp}/BAD-HEAVY`);
  await neighbour.mark();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const before = await neighbour.mark();

  const each = FRAMES / SOCKETS;
  await Promise.all(
    attackers.map((attacker, index) =>
      sendMany(attacker, createRandom(random.between(0, 2 ** 31)), index * each, each),
    ),
  );
  const during = await neighbour.mark();
  await sendHeavy(heavyAttacker, random);
  const duringHeavy = await neighbour.mark();

  const figures = `seed ${random.seed}; heartbeat ms before ${JSON.stringify(before)}, during ${JSON.stringify(during)}, during frames of 1 MB ${JSON.stringify(duringHeavy)}`;
  await annotate(figures);
  console.info(`bad input: ${figures}`);
  const all = [...attackers, heavyAttacker];
  expect(all.flatMap((attacker) => attacker.faults)).toEqual([]);
  for (const { socket } of all) expect(socket.readyState).toBe(WebSocket.OPEN);
  expect(all.reduce((sum, { replies }) => sum + replies.results, 0)).toBeGreaterThan(5000);
  expect(all.reduce((sum, { replies }) => sum + replies.errors, 0)).toBeGreaterThan(5000);
  await until(() => recordedFrames(dataDir.path) >= FRAMES + HEAVY_FRAMES);
  expect(recordedFrames(dataDir.path)).toBe(FRAMES + HEAVY_FRAMES);
  expect(await getJson(`${http}/health`)).toMatchObject({
    status: 'ok',
    storage: { lostFrames: 0 },
  });
  expect(running.stderr()).toBe('');
  // On an idle machine a few milliseconds; the room is for a machine that is busy with other tests.
  expect(during.p50).toBeLessThan(30 + 3 * before.p50);
  expect(during.p99).toBeLessThan(150 + 3 * before.p99);
  expect(duringHeavy.max).toBeLessThan(1500);
}, 120_000);

test('C51 frames over 1 MB and text that is not UTF-8 cost their own connection and nothing else', async () => {
  const dataDir = createDataDir();
  const running = await startHeadless({ dataDir: dataDir.path });
  onTestFinished(async () => {
    await running.kill('SIGKILL');
    dataDir.remove();
  });
  const { ocpp, http } = running.at;
  const neighbour = await startNeighbour(`${ocpp}/NEIGHBOUR`);
  const large = await attack(`${ocpp}/LARGE`);
  large.socket.on('error', () => undefined);
  large.socket.send(`[2,"1","DataTransfer",{"vendorId":"${'x'.repeat(1_048_577)}"}]`);
  expect((await once(large.socket, 'close'))[0]).toBe(1009);

  const raw = rawClient(portOf(ocpp));
  raw.send(upgradeRequest('/ocpp/LATIN'));
  await raw.until(/101 Switching Protocols/);
  // A masked text frame with the byte 0xff, which no UTF-8 has.
  raw.send('\x81\x81\x00\x00\x00\x00\xff');
  const received = await raw.closed();
  expect(received).toContain('\x88');
  expect(received).toContain('\x03\xef'); // 1007

  expect(await getJson(`${http}/health`)).toMatchObject({ status: 'ok' });
  expect((await neighbour.mark()).count).toBeGreaterThan(0);
});
