import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Desktop, launchDesktop, spawnDesktop } from '../../support/desktop';

let dataDir: string;
let desktop: Desktop;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ocpp-central-desktop-'));
  desktop = await launchDesktop({ dataDir });
});

test.afterEach(async () => {
  await desktop.quit();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Asks the core through the window, as the console does. */
const health = (page: Page) =>
  page.evaluate(() => window.ocppCentral?.call('server.health', {}) as Promise<{ ok: boolean }>);

test('opens a window that speaks to the core and knows nothing of Node or Electron', async () => {
  const { page } = desktop;
  await expect(page).toHaveTitle(/OCPP Central$/);
  expect(page.url()).toMatch(/^app:\/\/ocpp-central\//);
  expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
  expect(await page.evaluate(() => Object.keys(window.ocppCentral ?? {}).sort())).toEqual([
    'call',
    'info',
    'onEvents',
    'onMenu',
  ]);
  expect(await health(page)).toMatchObject({ ok: true });
});

test('the gate refuses unknown methods and oversized inputs, as data', async () => {
  const { page } = desktop;
  const refuse = (name: string, size: number) =>
    page.evaluate(
      ([method, length]) => window.ocppCentral?.call(method, { padding: 'x'.repeat(length) }),
      [name, size] as const,
    );
  expect(await refuse('no.such', 1)).toMatchObject({
    ok: false,
    error: { code: 'unknown-method' },
  });
  expect(await refuse('server.health', 5_000_000)).toMatchObject({
    ok: false,
    error: { code: 'payload-too-large' },
  });
});

test('the content security policy keeps foreign scripts out', async () => {
  const { page } = desktop;
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        document.head.append(script);
      }),
  );
  expect(outcome).toBe('script-src-elem');
  await expect(page).toHaveTitle(/OCPP Central$/);
});

test('denies navigation and windows of its own', async () => {
  const { page } = desktop;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://navigation.example/';
  });
  expect(await page.evaluate(() => window.open('https://window.example/') === null)).toBe(true);
  // A call that comes back shows that the page is still the one that asked.
  expect(await health(page)).toMatchObject({ ok: true });
  expect(page.url()).toBe(before);
  expect(await desktop.windowCount()).toBe(1);
});

test('serves no file outside the console', async () => {
  const { page } = desktop;
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/%2e%2e/%2e%2e/package.json', '/..%2fmain%2findex.js', '/missing.js', '/%zz'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 400]);
});

test('survives its window being closed, and a second start opens it again', async () => {
  await desktop.page.close();
  await expect.poll(desktop.windowCount).toBe(0);
  const second = spawnDesktop({ dataDir });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  const page = await desktop.openedPage();
  await expect(page).toHaveTitle(/OCPP Central$/);
  expect(await health(page)).toMatchObject({ ok: true });
});

test('a second start with the window open ends itself and opens no second window', async () => {
  const [code] = await once(spawnDesktop({ dataDir }), 'exit');
  expect(code).toBe(0);
  expect(await health(desktop.page)).toMatchObject({ ok: true });
  expect(await desktop.windowCount()).toBe(1);
});

test('a restart finds the window where it was left', async () => {
  const { page } = desktop;
  await page.evaluate(() => window.resizeTo(1040, 700));
  const sizeOf = (of: Page) => of.evaluate(() => [window.outerWidth, window.outerHeight]);
  await expect.poll(() => sizeOf(page)).toEqual([1040, 700]);
  await desktop.quit();
  desktop = await launchDesktop({ dataDir });
  await expect.poll(() => sizeOf(desktop.page)).toEqual([1040, 700]);
});

test('what is not saved in the window does not keep the system from ending it', async () => {
  const { page } = desktop;
  await page.getByRole('link', { name: /^Settings/ }).click();
  await page.getByRole('spinbutton', { name: /^Heartbeat interval/ }).fill('77');
  await expect(page.getByText('1 change not saved')).toBeVisible();
  expect(await desktop.quit()).toBe(0);
});

test('quits with code 0 when the system asks it to', async () => {
  test.skip(process.platform === 'win32', 'Windows has no signal that asks');
  expect(await desktop.quit()).toBe(0);
  expect(desktop.errorOutput()).not.toMatch(/\n\s+at .+:\d+:\d+/);
});

test('a start that cannot be is one line for the terminal, not a stack trace', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const ownData = mkdtempSync(join(tmpdir(), 'ocpp-central-desktop-'));
  const app = spawnDesktop({ dataDir: ownData, env: { OCPP_CENTRAL_HTTP_PORT: String(port) } });
  let said = '';
  app.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    await expect.poll(() => said, { timeout: 30_000 }).toContain(`Port ${port}`);
    expect(said).not.toMatch(/\n\s+at .+:\d+:\d+/);
  } finally {
    // The dialog with the same line waits for somebody to read it.
    app.kill('SIGKILL');
    await once(app, 'exit');
    other.close();
    rmSync(ownData, { recursive: true, force: true, maxRetries: 5 });
  }
});
