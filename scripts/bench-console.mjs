// npm run bench:console: whether the console keeps its budgets, in a real browser.
// npm run bench:console -- --only list,live,long,fleet,prune    some of the parts
// npm run bench:console -- --minutes N                    how long the live part lasts, 1 unless told otherwise
// npm run bench:console -- --exchanges N --long N         100,000 in the list and 1,000,000 in the long record otherwise
import { rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { launchBrowser } from './bench/console/browser.mjs';
import { fleetPart } from './bench/console/fleet.mjs';
import { listPart } from './bench/console/list.mjs';
import { livePart } from './bench/console/live.mjs';
import { longPart } from './bench/console/long.mjs';
import { prunePart } from './bench/console/prune.mjs';
import { report } from './bench/console/report.mjs';
import { makeDataDir, startCentral } from './bench/servers.mjs';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { Fault, fittingNode, isProgram, runProgram } from './project.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const numberOf = (
  /** @type {string} */ flag,
  /** @type {string} */ text,
  /** @type {[number, number]} */ [least, most],
) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Fault(`--${flag} takes ${least} to ${most}, not "${text}".`);
};

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(PARTS).join(',') },
      minutes: { type: 'string', default: '1' },
      exchanges: { type: 'string', default: '100000' },
      long: { type: 'string', default: '1000000' },
    },
  });
  const names = values.only.split(',');
  for (const name of names) {
    if (!(name in PARTS))
      throw new Fault(`--only takes ${Object.keys(PARTS).join(', ')}, not "${name}".`);
  }
  return {
    names: /** @type {(keyof typeof PARTS)[]} */ (names),
    minutes: numberOf('minutes', values.minutes, [1, 60]),
    exchanges: numberOf('exchanges', values.exchanges, [1000, 100_000]),
    long: numberOf('long', values.long, [1000, 5_000_000]),
  };
};

/** A part over a server of its own. */
const onServer = async (
  /** @type {string} */ dataDir,
  /** @type {(server: import('./bench/servers.mjs').Server) => Promise<import('./bench/console/report.mjs').Part>} */ measure,
) => {
  const server = await startCentral(dataDir);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
};

/** Counts the recorded CALLs in the database itself, beside the process that writes it. */
const countRecorded = (/** @type {string} */ dataDir) => {
  const database = new Database(join(dataDir, 'ocpp-central.sqlite'), { readonly: true });
  try {
    return Number(database.prepare('SELECT count(*) FROM exchange').pluck().get());
  } finally {
    database.close();
  }
};

/** @typedef {ReturnType<typeof readArguments>} Arguments */
/** @satisfies {Record<string, (browser: Browser, dataDir: string, given: { minutes: number, exchanges: number, long: number }) => Promise<import('./bench/console/report.mjs').Part>>} */
const PARTS = {
  list: (browser, dataDir, { exchanges }) =>
    onServer(dataDir, (server) => listPart(browser, server, exchanges)),
  live: (browser, dataDir, { minutes }) =>
    onServer(dataDir, (server) =>
      livePart(browser, server, {
        forMs: minutes * 60_000,
        recordedCalls: () => countRecorded(dataDir),
      }),
    ),
  long: (browser, dataDir, { long }) => longPart(browser, { dataDir, exchanges: long }),
  prune: (_browser, dataDir) => prunePart(dataDir),
  fleet: (browser, dataDir) => onServer(dataDir, (server) => fleetPart(browser, server)),
};

const bench = async () => {
  const { names, ...given } = readArguments();
  await build({ onlyIfStale: true });
  const browser = await launchBrowser();
  try {
    process.stdout.write(
      `${cpus().length} cores, Chromium ${browser.version()}, load average ${loadavg()[0]?.toFixed(1)}\n`,
    );
    let areMet = true;
    for (const name of names) {
      const dataDir = makeDataDir();
      try {
        areMet = report(await PARTS[name](browser, dataDir, given)) && areMet;
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
    return areMet ? 0 : 1;
  } finally {
    await browser.close();
  }
};

/** Every process of the measurement runs on one version of Node, this one included. */
const program = () =>
  fittingNode() === process.execPath
    ? bench()
    : run(fittingNode(), [import.meta.filename, ...process.argv.slice(2)]);

if (isProgram(import.meta.url)) await runProgram(program);
