// npm run bench:console: how the inspector of messages behaves in a real browser with a long record.
// npm run bench:console -- --exchanges N     100,000 unless told otherwise
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { percentiles } from './bench/figures.mjs';
import { fillRecord } from './bench/long-record.mjs';
import { SERVERS } from './bench/servers.mjs';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { Fault, fittingNode, isProgram, runProgram } from './project.mjs';

const SCROLL_MS = 10_000;
const FILTER = 'action:StatusNotification connector:1';
/** Where Debian and Ubuntu install their browser. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

const browserPath = async () => {
  if (process.env.E2E_CHROMIUM) return process.env.E2E_CHROMIUM;
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  // Makes the package unpack its own NSS and expat; it reads the variable while it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

/** @typedef {import('@playwright/test').Page} Page */

/** Goes from the home screen to the messages: the time until rows are painted. */
const openInspector = (/** @type {Page} */ page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const startedAt = performance.now();
        location.hash = '#/messages';
        const look = () => {
          if (document.querySelector('[role=grid] .row') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - startedAt));
        };
        look();
      }),
  );

/** Scrolls to the beginning again and again, as the pages before it come. */
const loadAll = (/** @type {Page} */ page, /** @type {number} */ exchanges) =>
  page.evaluate(
    (count) =>
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
      }),
    exchanges,
  );

/** What the machine makes of frames in which nothing is done: the noise in the figures. */
const idle = (/** @type {Page} */ page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const frames = [];
        let before = performance.now();
        const step = (/** @type {number} */ now) => {
          frames.push(now - before);
          before = now;
          if (frames.length < 180) requestAnimationFrame(step);
          else resolve(frames.slice(5));
        };
        requestAnimationFrame(step);
      }),
  );

/** Scrolls through the list as a hand on the wheel does, with a throw to elsewhere once a second. */
const scroll = (/** @type {Page} */ page, /** @type {number} */ forMs) =>
  page.evaluate(
    (duration) =>
      new Promise((resolve) => {
        const grid = /** @type {HTMLElement} */ (document.querySelector('[role=grid]'));
        /** @type {number[]} */
        const frames = [];
        let longTasks = 0;
        let mostRows = 0;
        const observer = new PerformanceObserver((list) => {
          longTasks += list.getEntries().filter((entry) => entry.duration > 100).length;
        });
        observer.observe({ entryTypes: ['longtask'] });
        grid.scrollTop = grid.scrollHeight / 2;
        const startedAt = performance.now();
        let before = startedAt;
        let thrownAt = startedAt;
        const step = (/** @type {number} */ now) => {
          frames.push(now - before);
          before = now;
          mostRows = Math.max(mostRows, grid.querySelectorAll('[role=row]').length);
          if (now - startedAt > duration) {
            observer.disconnect();
            return resolve({ frames: frames.slice(5), longTasks, mostRows });
          }
          if (now - thrownAt > 1000) {
            thrownAt = now;
            grid.scrollTop = Math.random() * grid.scrollHeight;
          } else grid.scrollTop += 120;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    forMs,
  );

/** Writes a filter letter by letter: from each key to the frame that shows it, and then until the list is the filtered one. */
const writeFilter = async (/** @type {Page} */ page) => {
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
  const paints = await page.evaluate(
    () => /** @type {unknown} */ (/** @type {{ paints?: unknown }} */ (window).paints),
  );
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
  const applied = await page.evaluate(
    () => /** @type {{ applied?: unknown }} */ (/** @type {unknown} */ (window)).applied,
  );
  return { paints: /** @type {number[]} */ (paints), appliedMs: Number(applied) };
};

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;

const bench = async () => {
  const { values } = parseArgs({ options: { exchanges: { type: 'string', default: '100000' } } });
  const exchanges = Number(values.exchanges);
  if (!Number.isInteger(exchanges) || exchanges < 1000 || exchanges > 100_000)
    throw new Fault(`--exchanges takes 1000 to 100000, not "${values.exchanges}".`);
  await build({ onlyIfStale: true });
  const server = await SERVERS['ocpp-central'](undefined);
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--enable-precise-memory-info'],
  });
  try {
    await fillRecord(server.ocpp, exchanges);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.http}/#/tags`);
    await page.getByText('Server running').waitFor();
    const openMs = Number(await openInspector(page));
    const loadMs = Number(await loadAll(page, exchanges));
    const quiet = percentiles(/** @type {number[]} */ (await idle(page)));
    const { frames, longTasks, mostRows } =
      /** @type {{ frames: number[], longTasks: number, mostRows: number }} */ (
        await scroll(page, SCROLL_MS)
      );
    const { paints, appliedMs } = await writeFilter(page);
    const heapMb = await page.evaluate(
      () =>
        /** @type {{ memory?: { usedJSHeapSize: number } }} */ (
          /** @type {unknown} */ (performance)
        ).memory?.usedJSHeapSize ?? 0,
    );
    const { p50, p95, max } = percentiles(frames);
    const keys = percentiles(paints);
    const lines = [
      [`the inspector is open`, ms(openMs), 300, openMs],
      [`rows in the DOM at most`, String(mostRows), 80, mostRows],
      [`scrolling, frame p95`, ms(p95), 20, p95],
      [`a key in the filter until it is painted, p95`, ms(keys.p95), 150, keys.p95],
      [`Enter until the list is the filtered one`, ms(appliedMs), 150, appliedMs],
    ];
    process.stdout.write(
      `${exchanges} exchanges listed (read in ${(loadMs / 1000).toFixed(1)} s), ${cpus().length} cores, ${browser.version()}\n`,
    );
    for (const [what, figure, bar, value] of lines)
      process.stdout.write(
        `  ${Number(value) <= Number(bar) ? 'ok ' : 'OVER'} ${what}: ${figure} (at most ${bar})\n`,
      );
    process.stdout.write(
      `  idle frames: p50 ${ms(quiet.p50)}, p95 ${ms(quiet.p95)}, longest ${ms(quiet.max)}\n  scrolling: p50 ${ms(p50)}, longest ${ms(max)}, ${frames.length} frames, ${longTasks} tasks over 100 ms; slowest key ${ms(keys.max)}; heap ${Math.round(heapMb / 1e6)} MB\n`,
    );
    return lines.every(([, , bar, value]) => Number(value) <= Number(bar)) ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
  }
};

/** Every process of the measurement runs on one version of Node, this one included. */
const program = () =>
  fittingNode() === process.execPath
    ? bench()
    : run(fittingNode(), [import.meta.filename, ...process.argv.slice(2)]);

if (isProgram(import.meta.url)) await runProgram(program);
