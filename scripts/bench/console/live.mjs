// A1 and A4: fifty charge points send two hundred calls a second while somebody looks on.
import { percentiles } from '../figures.mjs';
import { startGenerator } from '../generator.mjs';
import { openSocket } from '../station.mjs';
import { heapMb, openConsole, stopLongTasks, watchLongTasks } from './browser.mjs';
import { openInspector } from './pages.mjs';

const STATIONS = 50;
const CALLS_PER_SECOND = 200;
const PERIOD_MS = (STATIONS * 1000) / CALLS_PER_SECOND;
/** How often the one charge point speaks whose rows are timed. */
const TIMED_EVERY_MS = 500;
/** Its connectors, which nobody else has: the row of each message can be told by its words. */
const FIRST_TIMED_CONNECTOR = 100_000;
const HEAP_EVERY_MS = 10_000;

/** @typedef {import('@playwright/test').Page} Page */

/** From now on the page notes when the row of a timed message has been painted. */
const watchRows = (/** @type {Page} */ page) =>
  page.evaluate((first) => {
    /** @type {Map<number, number>} */
    const paintedAt = new Map();
    Object.assign(window, { paintedAt });
    const grid = /** @type {HTMLElement} */ (document.querySelector('[role=grid]'));
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const connector = Number(/\b(1\d{5})\b/.exec(node.textContent ?? '')?.[1]);
          if (!(connector >= first) || paintedAt.has(connector)) continue;
          paintedAt.set(connector, Number.NaN);
          requestAnimationFrame(() => setTimeout(() => paintedAt.set(connector, Date.now())));
        }
      }
    }).observe(grid, { childList: true, subtree: true });
  }, FIRST_TIMED_CONNECTOR);

const paintedRows = async (/** @type {Page} */ page) =>
  new Map(
    await page.evaluate(() => [
      .../** @type {{ paintedAt: Map<number, number> }} */ (/** @type {unknown} */ (window))
        .paintedAt,
    ]),
  );

/** A charge point that says something that can be told apart, now and then. */
const startTimedStation = async (/** @type {string} */ ocppUrl) => {
  const { hostname: host, port, pathname } = new URL(ocppUrl);
  const socket = await openSocket({ host, port: Number(port), path: `${pathname}/TIMED` });
  /** @type {Map<number, number>} */
  const sentAt = new Map();
  let connector = FIRST_TIMED_CONNECTOR;
  const timer = setInterval(() => {
    sentAt.set(connector, Date.now());
    socket.send(
      `[2,"timed-${connector}","StatusNotification",{"connectorId":${connector},"errorCode":"NoError","status":"Charging"}]`,
    );
    connector++;
  }, TIMED_EVERY_MS);
  return {
    sentAt,
    stop: () => {
      clearInterval(timer);
      socket.close();
    },
  };
};

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../servers.mjs').Server} server
 * @param {{ forMs: number, recordedCalls: () => number }} options `recordedCalls` reads from the disk how many are recorded
 * @returns {Promise<import('./report.mjs').Part>}
 */
export const livePart = async (browser, server, { forMs, recordedCalls }) => {
  const generator = startGenerator(server.ocpp);
  await generator.connect(STATIONS);
  const before = recordedCalls();
  const page = await openConsole(browser, `${server.http}/#/tags`);
  await openInspector(page);
  await watchRows(page);
  const timed = await startTimedStation(server.ocpp);
  const settledAtStart = await heapMb(page, true);
  // The collection that was asked for is not the page's doing.
  await watchLongTasks(page);
  await server.sample('sample');
  /** @type {number[]} */
  const heap = [];
  const heapTimer = setInterval(async () => heap.push(await heapMb(page, false)), HEAP_EVERY_MS);
  const load = generator.pace('busy', PERIOD_MS, forMs);
  const { calls, latencyMs } = await load;
  clearInterval(heapTimer);
  timed.stop();
  const { loopDelay } = await server.sample('sample');
  const longTasks = await stopLongTasks(page);
  const settledAtEnd = await heapMb(page, true);
  const painted = await paintedRows(page);
  const toRow = [...timed.sentAt].flatMap(([connector, at]) => {
    const end = painted.get(connector);
    return end === undefined || Number.isNaN(end) ? [] : [end - at];
  });
  const rowMs = percentiles(toRow);
  await page.close();
  await generator.stop();
  // Those of the timed charge point, which nobody waits for, may still have been on their way.
  const expected = calls + timed.sentAt.size;
  const recorded = recordedCalls() - before;
  return {
    title: `A1, A4: ${STATIONS} charge points, ${Math.round((calls * 1000) / forMs)} calls a second for ${Math.round(forMs / 1000)} s, the inspector open and following`,
    bars: [
      { what: 'calls not recorded', value: Math.max(0, expected - recorded), unit: '', atMost: 0 },
      { what: 'answer p95', value: latencyMs.p95, unit: 'ms', atMost: 50 },
      { what: 'event-loop delay p99', value: loopDelay.p99Ms, unit: 'ms', atMost: 50 },
      { what: 'tasks over 100 ms in the page', value: longTasks.length, unit: '', atMost: 0 },
      { what: 'heap of the page, most', value: Math.max(...heap), unit: 'MB', atMost: 300 },
      {
        what: 'heap of the page, grown after a collection',
        value: settledAtEnd - settledAtStart,
        unit: 'MB',
        atMost: 50,
      },
      { what: 'message to row, p95', value: rowMs.p95, unit: 'ms', atMost: 250 },
    ],
    notes: [
      `answer p50 ${latencyMs.p50.toFixed(1)} ms, p99 ${latencyMs.p99.toFixed(1)} ms, longest ${latencyMs.max.toFixed(1)} ms; event-loop delay at most ${loopDelay.maxMs.toFixed(1)} ms`,
      `message to row p50 ${rowMs.p50.toFixed(0)} ms, longest ${rowMs.max.toFixed(0)} ms, ${toRow.length} of ${timed.sentAt.size} seen; heap ${settledAtStart.toFixed(0)} to ${settledAtEnd.toFixed(0)} MB`,
      ...(longTasks.length > 0 ? [`longest task ${Math.max(...longTasks).toFixed(0)} ms`] : []),
    ],
  };
};
