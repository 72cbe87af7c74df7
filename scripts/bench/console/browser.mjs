// The browser of the measurements, and what a page tells of itself.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Debian and Ubuntu install their browser. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** @typedef {import('@playwright/test').Page} Page */

const browserPath = async () => {
  if (process.env.E2E_CHROMIUM) return process.env.E2E_CHROMIUM;
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  // Makes the package unpack its own NSS and expat; it reads the variable while it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

export const launchBrowser = async () =>
  chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--enable-precise-memory-info'],
  });

/** Opens the console; resolves when the server's state and the screen's heading are there. */
export const openConsole = async (
  /** @type {import('@playwright/test').Browser} */ browser,
  /** @type {string} */ url,
) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.getByText('Server running').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

/** The page's JavaScript heap in MB; `settled` after a garbage collection. */
export const heapMb = async (/** @type {Page} */ page, /** @type {boolean} */ settled) => {
  const session = await page.context().newCDPSession(page);
  if (settled) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
};

/** Notes tasks over 100 ms from now on; `stopLongTasks` tells how many and the longest. */
export const watchLongTasks = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) if (duration > 100) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    Object.assign(window, { longTasks: { tasks, observer } });
  });

/** @returns {Promise<number[]>} the durations of tasks over 100 ms, in milliseconds */
export const stopLongTasks = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    const { longTasks } =
      /** @type {{ longTasks: { tasks: number[], observer: PerformanceObserver } }} */ (
        /** @type {unknown} */ (window)
      );
    longTasks.observer.disconnect();
    return longTasks.tasks;
  });

/** What the machine makes of frames in which nothing is done: the noise in the figures. */
export const idleFrames = (/** @type {Page} */ page) =>
  page.evaluate(
    () =>
      /** @type {Promise<number[]>} */ (
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
        })
      ),
  );

/**
 * Scrolls a list as a hand on the wheel does, with a throw to elsewhere once a second.
 * @returns {Promise<{ frames: number[], mostRows: number }>} the time of each frame in milliseconds, and the rows in the document
 */
export const scrollList = (
  /** @type {Page} */ page,
  /** @type {{ selector: string, forMs: number }} */ options,
) =>
  page.evaluate(
    ({ selector, forMs }) =>
      new Promise((resolve) => {
        const list = /** @type {HTMLElement} */ (document.querySelector(selector));
        /** @type {number[]} */
        const frames = [];
        let mostRows = 0;
        list.scrollTop = list.scrollHeight / 2;
        const startedAt = performance.now();
        let before = startedAt;
        let thrownAt = startedAt;
        const step = (/** @type {number} */ now) => {
          frames.push(now - before);
          before = now;
          mostRows = Math.max(mostRows, list.querySelectorAll('[role=row]').length);
          if (now - startedAt > forMs) return resolve({ frames: frames.slice(5), mostRows });
          if (now - thrownAt > 1000) {
            thrownAt = now;
            list.scrollTop = Math.random() * list.scrollHeight;
          } else list.scrollTop += 120;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    options,
  );
