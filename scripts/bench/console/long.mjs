// A3: a million messages: the start, the inspector, and a text search while charge points go on sending.
import { percentiles } from '../figures.mjs';
import { startGenerator } from '../generator.mjs';
import { startCentral } from '../servers.mjs';
import { openConsole } from './browser.mjs';
import { fillRecord } from './long-record.mjs';
import { openInspector } from './pages.mjs';

const STATIONS = 50;
const PERIOD_MS = 250;
/** Found now and then on every page of the record; and found nowhere, so that all of it is looked through. */
const COMMON = 'Finishing';
const ABSENT = 'nobody-ever-said-this';
const LOAD_MS = 20_000;

/** @typedef {import('@playwright/test').Page} Page */

/** Gives a filter; resolves with the milliseconds until the first row that it finds is painted. */
const searchFor = async (/** @type {Page} */ page, /** @type {string} */ words) => {
  const field = page.getByRole('combobox', { name: 'Filter' });
  await field.fill(words);
  await page.evaluate((wanted) => {
    const found = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            const rows = [...document.querySelectorAll('[role=grid] .row')];
            const isFound =
              rows.length > 0 && rows.every((row) => row.textContent?.includes(wanted));
            if (isFound) setTimeout(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { found });
  }, words);
  await page.keyboard.press('Enter');
  return page.evaluate(
    () => /** @type {{ found: Promise<number> }} */ (/** @type {unknown} */ (window)).found,
  );
};

/** Starts a search of the whole record, sees its progress, and lets it end; resolves with milliseconds. */
const searchAll = async (/** @type {Page} */ page) => {
  await page.getByRole('combobox', { name: 'Filter' }).fill(ABSENT);
  const startedAt = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('progressbar', { name: /^Searching/ }).waitFor();
  const progressMs = performance.now() - startedAt;
  await page.getByRole('progressbar', { name: /^Searching/ }).waitFor({
    state: 'detached',
    timeout: 120_000,
  });
  return { progressMs, endMs: performance.now() - startedAt };
};

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ dataDir: string, exchanges: number }} options
 * @returns {Promise<import('./report.mjs').Part>}
 */
export const longPart = async (browser, { dataDir, exchanges }) => {
  const filling = await startCentral(dataDir);
  await fillRecord(filling.ocpp, exchanges);
  await filling.stop();

  const startedAt = performance.now();
  const server = await startCentral(dataDir);
  const readyMs = performance.now() - startedAt;
  try {
    const page = await openConsole(browser, `${server.http}/#/tags`);
    const interactiveMs = performance.now() - startedAt;
    const openMs = await openInspector(page);
    const generator = startGenerator(server.ocpp);
    await generator.connect(STATIONS);
    const load = generator.pace('busy', PERIOD_MS, LOAD_MS);
    await server.sample('sample');
    /** @type {number[]} */
    const firstHits = [];
    for (let count = 0; count < 5; count++) {
      firstHits.push(await searchFor(page, COMMON));
      await page.getByRole('button', { name: 'Clear filter' }).click();
      await page.locator('[role=grid] .row').first().waitFor();
    }
    const { progressMs, endMs } = await searchAll(page);
    const { latencyMs } = await load;
    const { loopDelay } = await server.sample('sample');
    const hits = percentiles(firstHits);
    await page.close();
    await generator.stop();
    return {
      title: `A3: a record of ${exchanges} exchanges; searched while ${STATIONS} charge points send ${(STATIONS * 1000) / PERIOD_MS} calls a second`,
      bars: [
        { what: 'start to an interactive page', value: interactiveMs, unit: 'ms', atMost: 2500 },
        { what: 'the inspector opens', value: openMs, unit: 'ms', atMost: 300 },
        { what: 'first hits of a text search', value: hits.max, unit: 'ms', atMost: 500 },
        { what: 'a longer search shows progress', value: progressMs, unit: 'ms', atMost: 500 },
        { what: 'event-loop delay p99 meanwhile', value: loopDelay.p99Ms, unit: 'ms', atMost: 50 },
        { what: 'answer p95 meanwhile', value: latencyMs.p95, unit: 'ms', atMost: 50 },
      ],
      notes: [
        `ready after ${readyMs.toFixed(0)} ms; the whole record is searched in ${(endMs / 1000).toFixed(1)} s`,
        `event-loop delay at most ${loopDelay.maxMs.toFixed(1)} ms; answer p50 ${latencyMs.p50.toFixed(1)} ms, longest ${latencyMs.max.toFixed(1)} ms`,
      ],
    };
  } finally {
    await server.stop();
  }
};
