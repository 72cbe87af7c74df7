// npm run bench: what a message costs here, beside a server that does nothing and one that stores nothing.
// npm run bench -- --quick        a short run
// npm run bench -- --only a,b     some of the workloads
// npm run bench -- --json FILE    where the figures go, out/bench.json by default
// npm run bench -- --profile DIR  writes a CPU profile of our process, and drives nothing else
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureFsync } from './bench/disk.mjs';
import { barLines, judge, tables } from './bench/report.mjs';
import { SERVERS } from './bench/servers.mjs';
import { closedLoops, manyStations } from './bench/workloads.mjs';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { Fault, fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

const PARTS = ['a', 'b', 'c'];
const MANY = { stations: 5000, periodMs: 30_000 };
const FULL = { rounds: 5, roundMs: 4000, warmUpMs: 3000, paceMs: 60_000 };
const QUICK = { rounds: 3, roundMs: 1500, warmUpMs: 1500, paceMs: 10_000 };

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: PARTS.join(',') },
      json: { type: 'string', default: join(ROOT, 'out', 'bench.json') },
      profile: { type: 'string' },
    },
  });
  const parts = new Set(values.only.split(','));
  for (const part of parts) {
    if (!PARTS.includes(part)) throw new Fault(`--only takes ${PARTS.join(', ')}, not "${part}".`);
  }
  return { ...values, parts };
};

const bench = async () => {
  const { quick, parts, json, profile } = readArguments();
  await build({ onlyIfStale: true });
  const times = quick ? QUICK : FULL;
  const ours = () => SERVERS['ocpp-central'](profile && resolve(profile));
  const starts = profile ? [ours] : [SERVERS.bare, SERVERS['ocpp-rpc'], ours];

  const processor = cpus();
  const machine = {
    cores: processor.length,
    processor: processor[0]?.model.trim(),
    node: process.versions.node,
    platform: process.platform,
    fsyncMs: measureFsync(),
  };
  process.stdout.write(
    `Node ${machine.node} on ${machine.cores} x ${machine.processor}; CPU time is that of the whole server process (getrusage).\n` +
      `An fsync takes ${machine.fsyncMs.p50.toFixed(2)} ms here, p99 ${machine.fsyncMs.p99.toFixed(2)} ms.\n`,
  );
  const figures = [];
  if (parts.has('a') || parts.has('b')) {
    figures.push(...(await closedLoops(starts, { ...times, parts })));
  }
  if (parts.has('c')) figures.push(...(await manyStations(starts, { ...times, ...MANY })));
  const bars = profile ? [] : judge(figures);
  mkdirSync(dirname(resolve(json)), { recursive: true });
  writeFileSync(json, `${JSON.stringify({ machine, times, figures, bars }, undefined, 2)}\n`);
  process.stdout.write(`${tables(figures)}\n\n${barLines(bars)}\n`);
  return bars.every(({ isMet }) => isMet) ? 0 : 1;
};

/** Every process of the measurement runs on one version of Node, this one included. */
const program = () =>
  fittingNode() === process.execPath
    ? bench()
    : run(fittingNode(), [import.meta.filename, ...process.argv.slice(2)]);

if (isProgram(import.meta.url)) await runProgram(program);
