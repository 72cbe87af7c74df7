import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, expect, type Page } from '@playwright/test';

/** How long a start may take, on a busy machine. */
const START_LIMIT_MS = 60_000;
const QUIT_LIMIT_MS = 10_000;

export interface DesktopOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Desktop {
  /** The first window's page. */
  readonly page: Page;
  /** Waits for a window, and answers its page; for one that was opened after the first was closed. */
  readonly openedPage: () => Promise<Page>;
  readonly windowCount: () => Promise<number>;
  /** What main wrote to its standard error so far. */
  readonly errorOutput: () => string;
  /** Quits as the system does at logout, and answers the exit code. */
  readonly quit: () => Promise<number | null>;
}

const executable = (): string => {
  const path = process.env.OCPP_CENTRAL_DESKTOP_EXECUTABLE;
  if (path) return path;
  throw new Error(
    'OCPP_CENTRAL_DESKTOP_EXECUTABLE names no app: run "npm test -- --stage desktop".',
  );
};

/** Starts the app as a process of its own; ports are free ones unless given. */
export const spawnDesktop = ({ dataDir, args = [], env = {} }: DesktopOptions): ChildProcess => {
  const isRoot = process.getuid?.() === 0;
  const fromSource = process.env.OCPP_CENTRAL_DESKTOP_ARGUMENTS;
  const first: string[] = fromSource ? JSON.parse(fromSource) : isRoot ? ['--no-sandbox'] : [];
  return spawn(executable(), [...first, '--disable-gpu', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      OCPP_CENTRAL_DATA_DIR: dataDir,
      OCPP_CENTRAL_OCPP_PORT: '0',
      OCPP_CENTRAL_HTTP_PORT: '0',
      ...env,
    },
  });
};

/** The URL of the DevTools, which Chromium announces on its standard error. */
const devToolsUrl = (app: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The app ${reason}. It said:\n${output()}`));
    const timer = setTimeout(() => fail('announced no DevTools in time'), START_LIMIT_MS);
    const look = () => {
      const url = /DevTools listening on (ws:\S+)/.exec(output())?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    app.stderr?.on('data', look);
    app.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });

/** The URLs of all windows, asked from the DevTools. */
const windowUrls = async (devTools: string): Promise<string[]> => {
  const answer = await fetch(`http://${new URL(devTools).host}/json/list`);
  const targets = (await answer.json()) as { type: string; url: string }[];
  return targets.filter(({ type }) => type === 'page').map(({ url }) => url);
};

/**
 * Connects to the page of the one window. Only once it is listed, and by a connection of its own: a page
 * that comes while a connection stands is not always announced on it.
 */
const connectToWindow = async (devTools: string): Promise<{ browser: Browser; page: Page }> => {
  await expect
    .poll(() => windowUrls(devTools), { timeout: START_LIMIT_MS })
    .toEqual([expect.stringContaining('app://')]);
  const browser = await chromium.connectOverCDP(devTools);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The listed page is not there.');
  return { browser, page };
};

/**
 * Starts the app and connects to its window through the DevTools protocol. That works with the packaged app
 * too, whose fuses keep every debugger out of the main process.
 */
export const launchDesktop = async (options: DesktopOptions): Promise<Desktop> => {
  const app = spawnDesktop({
    ...options,
    args: ['--remote-debugging-port=0', ...(options.args ?? [])],
  });
  let said = '';
  app.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  app.stdout?.resume();
  const exited = once(app, 'exit');
  const browsers: Browser[] = [];
  try {
    const devTools = await devToolsUrl(app, () => said);
    const openedPage = async (): Promise<Page> => {
      const { browser, page } = await connectToWindow(devTools);
      browsers.push(browser);
      return page;
    };
    return {
      page: await openedPage(),
      openedPage,
      windowCount: async () => (await windowUrls(devTools)).length,
      errorOutput: () => said,
      quit: async () => {
        for (const browser of browsers) await browser.close();
        app.kill('SIGTERM');
        // A quit that hangs shows as the code null instead of as a test that never ends.
        const timer = setTimeout(() => app.kill('SIGKILL'), QUIT_LIMIT_MS);
        const [code] = await exited;
        clearTimeout(timer);
        return code;
      },
    };
  } catch (error) {
    app.kill('SIGKILL');
    throw new Error(`The app showed no window. It said:\n${said}`, { cause: error });
  }
};
