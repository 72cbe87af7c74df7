// A thousand charge points in the list, live.
import { percentiles } from '../figures.mjs';
import { startGenerator } from '../generator.mjs';
import { openConsole, scrollList, stopLongTasks, watchLongTasks } from './browser.mjs';

const CHARGE_POINTS = 1000;
/** Each says something every ten seconds: a hundred calls a second. */
const PERIOD_MS = 10_000;
const SCROLL_MS = 10_000;
const LIST = '[role=table]';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../servers.mjs').Server} server
 * @returns {Promise<import('./report.mjs').Part>}
 */
export const fleetPart = async (browser, server) => {
  const generator = startGenerator(server.ocpp);
  await generator.connect(CHARGE_POINTS);
  const startedAt = performance.now();
  const page = await openConsole(browser, `${server.http}/#/charge-points`);
  await page.locator(`${LIST}[aria-rowcount="${CHARGE_POINTS + 1}"]`).waitFor();
  const listedMs = performance.now() - startedAt;
  // The box around the table is what scrolls.
  await page.evaluate((list) => {
    document.querySelector(list)?.parentElement?.setAttribute('data-bench', 'scroller');
  }, LIST);
  const load = generator.pace('busy', PERIOD_MS, SCROLL_MS + 2000);
  await watchLongTasks(page);
  const { frames, mostRows } = await scrollList(page, {
    selector: '[data-bench=scroller]',
    forMs: SCROLL_MS,
  });
  const longTasks = await stopLongTasks(page);
  await load;
  const scrolling = percentiles(frames);
  await page.close();
  await generator.stop();
  return {
    title: `${CHARGE_POINTS} charge points listed, ${(CHARGE_POINTS * 1000) / PERIOD_MS} calls a second`,
    bars: [
      { what: 'the list is there', value: listedMs, unit: 'ms', atMost: 2500 },
      { what: 'rows in the document', value: mostRows, unit: '', atMost: 80 },
      { what: 'scrolling, frame p95', value: scrolling.p95, unit: 'ms', atMost: 20 },
      { what: 'tasks over 100 ms in the page', value: longTasks.length, unit: '', atMost: 0 },
    ],
    notes: [
      `scrolling p50 ${scrolling.p50.toFixed(1)} ms, longest ${scrolling.max.toFixed(1)} ms, ${frames.length} frames`,
    ],
  };
};
