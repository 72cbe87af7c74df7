// The three workloads. The servers are driven in turn, round by round, so that whatever else the machine does meets all
// of them alike, and medians over the rounds are taken.
import { median } from './figures.mjs';
import { startGenerator } from './generator.mjs';
import { putTags } from './servers.mjs';

/**
 * @typedef {import('./servers.mjs').Server} Server
 * @typedef {ReturnType<typeof startGenerator>} Generator
 * @typedef {{ server: Server, generator: Generator }} Contender
 * @typedef {{ callsPerSecond: number, latencyMs: import('./figures.mjs').Percentiles, cpuMicrosPerCall: number, cpuShare: number, loopDelayP99Ms: number, loopDelayMaxMs: number }} Round
 * @typedef {Round & { workload: string, server: string, cpuRatio: number, rounds: Round[], bytesPerStation?: number, heapBytesPerStation?: number }} Figures
 */

/** @returns {Promise<Round>} */
const measure = async (
  /** @type {Server} */ server,
  /** @type {() => Promise<import('./generator.mjs').LoadResult>} */ drive,
) => {
  const before = await server.sample('sample');
  const { calls, elapsedMs, latencyMs } = await drive();
  const after = await server.sample('sample');
  const cpuMicros = after.cpuMicros - before.cpuMicros;
  return {
    callsPerSecond: (calls / elapsedMs) * 1000,
    latencyMs,
    cpuMicrosPerCall: cpuMicros / calls,
    cpuShare: cpuMicros / 1000 / elapsedMs,
    loopDelayP99Ms: after.loopDelay.p99Ms,
    loopDelayMaxMs: after.loopDelay.maxMs,
  };
};

/** @returns {Figures} */
const summary = (
  /** @type {string} */ workload,
  /** @type {string} */ server,
  /** @type {readonly Round[]} */ rounds,
  /** @type {readonly Round[]} */ baseline,
) => {
  const of = (/** @type {(round: Round) => number} */ pick) => median(rounds.map(pick));
  return {
    workload,
    server,
    callsPerSecond: of((round) => round.callsPerSecond),
    latencyMs: {
      p50: of((round) => round.latencyMs.p50),
      p95: of((round) => round.latencyMs.p95),
      p99: of((round) => round.latencyMs.p99),
      max: Math.max(...rounds.map((round) => round.latencyMs.max)),
    },
    cpuMicrosPerCall: of((round) => round.cpuMicrosPerCall),
    cpuShare: of((round) => round.cpuShare),
    // Round by round, because neighbours in time were disturbed alike.
    cpuRatio: median(
      rounds.map(
        (round, index) =>
          round.cpuMicrosPerCall / (baseline[index]?.cpuMicrosPerCall ?? Number.NaN),
      ),
    ),
    loopDelayP99Ms: of((round) => round.loopDelayP99Ms),
    loopDelayMaxMs: Math.max(...rounds.map((round) => round.loopDelayMaxMs)),
    rounds: [...rounds],
  };
};

/** @returns {Promise<Figures[]>} */
const inTurn = async (
  /** @type {string} */ workload,
  /** @type {readonly Contender[]} */ contenders,
  /** @type {{ kind: 'heartbeat' | 'session', stations: number, rounds: number, roundMs: number, warmUpMs: number }} */ plan,
) => {
  for (const { generator } of contenders) {
    await generator.connect(plan.stations);
    await generator.run(plan.kind, plan.warmUpMs);
  }
  /** @type {Round[][]} */
  const rounds = contenders.map(() => []);
  for (let round = 0; round < plan.rounds; round++) {
    for (const [index, { server, generator }] of contenders.entries()) {
      rounds[index]?.push(await measure(server, () => generator.run(plan.kind, plan.roundMs)));
    }
  }
  return contenders.map(({ server }, index) =>
    summary(workload, server.name, rounds[index] ?? [], rounds[0] ?? []),
  );
};

const withContenders = async (
  /** @type {readonly (() => Promise<Server>)[]} */ starts,
  /** @type {(contenders: readonly Contender[]) => Promise<Figures[]>} */ work,
) => {
  /** @type {Contender[]} */
  const contenders = [];
  try {
    for (const start of starts) {
      const server = await start();
      contenders.push({ server, generator: startGenerator(server.ocpp) });
    }
    return await work(contenders);
  } finally {
    for (const { server, generator } of contenders) {
      await generator.stop();
      await server.stop();
    }
  }
};

/** (a) Heartbeats in a closed loop, and (b) whole sessions. */
export const closedLoops = (
  /** @type {readonly (() => Promise<Server>)[]} */ starts,
  /** @type {{ parts: ReadonlySet<string>, rounds: number, roundMs: number, warmUpMs: number }} */ {
    parts,
    ...times
  },
) =>
  withContenders(starts, async (contenders) => {
    const figures = [];
    if (parts.has('a')) {
      for (const stations of [50, 200]) {
        const name = `a: heartbeats, ${stations} stations`;
        const plan = { ...times, kind: /** @type {const} */ ('heartbeat'), stations };
        figures.push(...(await inTurn(name, contenders, plan)));
      }
    }
    if (parts.has('b')) {
      const stations = 200;
      const tags = Array.from({ length: stations }, (_, index) => tagOf(index));
      for (const { server } of contenders) await putTags(server, tags);
      const plan = { ...times, kind: /** @type {const} */ ('session'), stations };
      figures.push(...(await inTurn(`b: sessions, ${stations} stations`, contenders, plan)));
    }
    return figures;
  });

/** The tag of the station of this number, as load.mjs names it. */
const tagOf = (/** @type {number} */ number) => `TAGS${String(number).padStart(5, '0')}`;

/** (c) Very many stations that say little, one server after the other. */
export const manyStations = async (
  /** @type {readonly (() => Promise<Server>)[]} */ starts,
  /** @type {{ stations: number, periodMs: number, paceMs: number, warmUpMs: number }} */ plan,
) => {
  const workload = `c: ${plan.stations} stations, one heartbeat per ${plan.periodMs / 1000} s`;
  /** @type {Figures[]} */
  const figures = [];
  /** @type {Round[]} */
  let baseline = [];
  for (const start of starts) {
    const found = await withContenders([start], async ([contender]) => {
      if (contender === undefined) return [];
      const { server, generator } = contender;
      // Compiled code and grown tables are not the stations': they come before the first look at the memory.
      await generator.connect(200);
      await generator.run('heartbeat', plan.warmUpMs);
      await generator.close();
      const before = await server.sample('memory');
      await generator.connect(plan.stations);
      // A whole period passes before anything is measured: the connecting is over then.
      await generator.pace('heartbeat', plan.periodMs, Math.min(plan.periodMs, plan.paceMs));
      const round = await measure(server, () =>
        generator.pace('heartbeat', plan.periodMs, plan.paceMs),
      );
      const after = await server.sample('memory');
      if (baseline.length === 0) baseline = [round];
      return [
        {
          ...summary(workload, server.name, [round], baseline),
          bytesPerStation: (after.rss - before.rss) / plan.stations,
          heapBytesPerStation: (after.used - before.used) / plan.stations,
        },
      ];
    });
    figures.push(...found);
  }
  return figures;
};
