// The generator of the load, in a process of its own. Driven by messages of its parent: connect, run, pace.
import { boot, busy, heartbeat, session } from './conversations.mjs';
import { percentiles } from './figures.mjs';
import { openSocket } from './station.mjs';

const CONNECTING_AT_ONCE = 64;
const WHOLE_ID = 36;

/** @type {ReturnType<typeof createStation> extends Promise<infer T> ? T[] : never} */
const stations = [];
/** Milliseconds of every call of the run. @type {number[]} */
let latencies = [];
let failures = 0;

const fail = (/** @type {string} */ why) => {
  failures++;
  if (failures <= 3) process.stderr.write(`A station failed: ${why}\n`);
};

const createStation = async (
  /** @type {{ host: string, port: number, path: string }} */ target,
  /** @type {number} */ number,
) => {
  const name = `S${String(number).padStart(5, '0')}`;
  const socket = await openSocket({ ...target, path: `${target.path}/${name}` });
  const idHead = `${name}-bench-`;
  let count = 0;
  let expected = '';
  let sentAt = 0;
  /** @type {(text: string) => void} */
  let answered = () => undefined;

  socket.onText = (text) => {
    latencies.push(performance.now() - sentAt);
    if (!text.startsWith(expected)) fail(`${expected} was expected, ${text} came`);
    answered(text);
  };
  socket.onLost = (why) => {
    fail(why);
    answered('');
  };
  return {
    tag: `TAG${name}`,
    sessions: 0,
    said: 0,
    socket,
    /** @type {(action: string, payload: string) => Promise<string>} */
    call: (action, payload) =>
      new Promise((resolve) => {
        const id = idHead + String(++count).padStart(WHOLE_ID - idHead.length, '0');
        answered = resolve;
        expected = `[3,"${id}",`;
        sentAt = performance.now();
        socket.send(`[2,"${id}","${action}",${payload}]`);
      }),
  };
};

const connect = async (/** @type {{ url: string, count: number }} */ { url, count }) => {
  const { hostname: host, port, pathname: path } = new URL(url);
  const target = { host, port: Number(port), path };
  while (stations.length < count) {
    const from = stations.length;
    const several = Math.min(CONNECTING_AT_ONCE, count - from);
    const opened = await Promise.all(
      Array.from({ length: several }, (_, index) => createStation(target, from + index)),
    );
    await Promise.all(opened.map(boot));
    stations.push(...opened);
  }
  return { connected: stations.length };
};

const resultSince = (/** @type {number} */ startedAt) => ({
  calls: latencies.length,
  elapsedMs: performance.now() - startedAt,
  latencyMs: percentiles(latencies),
  failures,
});

const reset = () => {
  latencies = [];
  failures = 0;
};

/** Closed loop: each station says the next thing when it has its answer. Ends when all are answered. */
const run = async (/** @type {{ kind: 'heartbeat' | 'session', ms: number }} */ { kind, ms }) => {
  reset();
  const say = kind === 'session' ? session : heartbeat;
  const startedAt = performance.now();
  const until = startedAt + ms;
  await Promise.all(
    stations.map(async (station) => {
      while (performance.now() < until && failures === 0) await say(station);
    }),
  );
  return resultSince(startedAt);
};

/** A call of each station per period, each at a moment of its own. */
const pace = async (
  /** @type {{ kind: 'heartbeat' | 'busy', periodMs: number, ms: number }} */ {
    kind,
    periodMs,
    ms,
  },
) => {
  reset();
  const say = kind === 'busy' ? busy : heartbeat;
  const startedAt = performance.now();
  const timers = stations.map((station) => {
    // One outstanding CALL (OCPP-J §4.1.1): where an answer is late, the next call waits for it.
    let last = Promise.resolve('');
    const next = () => {
      last = last.then(() => say(station));
    };
    let timer = setTimeout(() => {
      next();
      timer = setInterval(next, periodMs);
    }, Math.random() * periodMs);
    return () => clearTimeout(timer);
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  for (const stop of timers) stop();
  return resultSince(startedAt);
};

const close = async () => {
  for (const { socket } of stations.splice(0)) socket.close();
  return {};
};

const COMMANDS = { connect, run, pace, close };

process.on(
  'message',
  async (/** @type {{ command: keyof typeof COMMANDS, input: never }} */ message) => {
    try {
      process.send?.({ value: await COMMANDS[message.command](message.input) });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  },
);
process.on('disconnect', () => process.exit(0));
