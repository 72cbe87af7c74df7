// A2: a hundred thousand exchanges in the list: rows in the document, scrolling, and a filter being written.
import { percentiles } from '../figures.mjs';
import { idleFrames, openConsole, scrollList, stopLongTasks, watchLongTasks } from './browser.mjs';
import { fillRecord } from './long-record.mjs';
import { openInspector } from './pages.mjs';

const SCROLL_MS = 10_000;
const FILTER = 'action:StatusNotification connector:1';

/** @typedef {import('@playwright/test').Page} Page */

/** Scrolls to the beginning again and again, as the pages before it come; resolves with the milliseconds it took. */
const loadAll = (/** @type {Page} */ page, /** @type {number} */ exchanges) =>
  page.evaluate(
    (count) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve, reject) => {
          const startedAt = performance.now();
          let last = 0;
          let changedAt = startedAt;
          const step = () => {
            const grid = document.querySelector('[role=grid]');
            const rows = Number(grid?.getAttribute('aria-rowcount')) - 1;
            const now = performance.now();
            if (rows !== last) [last, changedAt] = [rows, now];
            if (rows >= count) return resolve(now - startedAt);
            if (now - changedAt > 30_000) return reject(new Error(`It stays at ${rows} rows.`));
            if (grid !== null) grid.scrollTop = grid.scrollTop === 0 ? 1 : 0;
            setTimeout(step, 10);
          };
          step();
        })
      ),
    exchanges,
  );

/** Writes a filter letter by letter; resolves with the milliseconds from each key to the frame that shows it. */
const typeFilter = async (/** @type {Page} */ page) => {
  await page.evaluate(() => {
    /** @type {number[]} */
    const paints = [];
    Object.assign(window, { paints });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => paints.push(performance.now() - timeStamp)));
      },
      true,
    );
  });
  await page.getByRole('combobox', { name: 'Filter' }).focus();
  await page.keyboard.type(FILTER, { delay: 60 });
  return page.evaluate(
    () => /** @type {{ paints: number[] }} */ (/** @type {unknown} */ (window)).paints,
  );
};

/** Gives the filter with Enter; resolves with the milliseconds until the list is the filtered one. */
const applyFilter = async (/** @type {Page} */ page) => {
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await page.getByRole('combobox', { name: 'Filter' }).fill(FILTER);
  await page.evaluate(() => {
    const applied = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            const rows = [...document.querySelectorAll('[role=grid] .row')];
            const isFiltered =
              rows.length > 0 &&
              rows.every((row) => row.textContent?.includes('StatusNotification'));
            if (isFiltered) setTimeout(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { applied });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(
    () => /** @type {{ applied: Promise<number> }} */ (/** @type {unknown} */ (window)).applied,
  );
};

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../servers.mjs').Server} server
 * @param {number} exchanges
 * @returns {Promise<import('./report.mjs').Part>}
 */
export const listPart = async (browser, server, exchanges) => {
  await fillRecord(server.ocpp, exchanges);
  const page = await openConsole(browser, `${server.http}/#/tags`);
  const openMs = await openInspector(page);
  const loadMs = await loadAll(page, exchanges);
  const idle = percentiles(await idleFrames(page));
  await watchLongTasks(page);
  const { frames, mostRows } = await scrollList(page, {
    selector: '[role=grid]',
    forMs: SCROLL_MS,
  });
  const longTasks = await stopLongTasks(page);
  const scrolling = percentiles(frames);
  const keys = percentiles(await typeFilter(page));
  const appliedMs = await applyFilter(page);
  await page.close();
  return {
    title: `A2: ${exchanges} exchanges listed (read in ${(loadMs / 1000).toFixed(1)} s)`,
    bars: [
      { what: 'the inspector opens', value: openMs, unit: 'ms', atMost: 300 },
      { what: 'rows in the document', value: mostRows, unit: '', atMost: 80 },
      { what: 'scrolling, frame p95', value: scrolling.p95, unit: 'ms', atMost: 20 },
      { what: 'a key in the filter is painted, p95', value: keys.p95, unit: 'ms', atMost: 150 },
      { what: 'Enter to the filtered list', value: appliedMs, unit: 'ms', atMost: 150 },
    ],
    notes: [
      `idle frames p50 ${idle.p50.toFixed(1)} ms, p95 ${idle.p95.toFixed(1)} ms, longest ${idle.max.toFixed(1)} ms`,
      `scrolling p50 ${scrolling.p50.toFixed(1)} ms, longest ${scrolling.max.toFixed(1)} ms, ${frames.length} frames, ${longTasks.length} tasks over 100 ms; slowest key ${keys.max.toFixed(1)} ms`,
    ],
  };
};
