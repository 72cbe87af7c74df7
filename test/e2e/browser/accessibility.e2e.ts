import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ChargePoint } from '../../support/charge-point';
import { connectChargePoint } from '../../support/charge-point';
import { bootedChargePoint, createTag, report, type Stage } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { openInBrowser } from './browser-stage';

interface Place {
  readonly name: string;
  readonly href: string;
  /** What tells that the screen is there. */
  readonly shows: (page: Page) => Locator;
  readonly prepare?: (page: Page) => Promise<void>;
  /** What is to be done after Escape before another screen can be shown. */
  readonly leave?: (page: Page) => Promise<void>;
}

const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { level: 1, name, exact: true });

const tabs: readonly (readonly [tab: string, (page: Page) => Locator])[] = [
  ['commands', (page) => page.getByRole('list', { name: 'Connectors', exact: true })],
  ['configuration', (page) => page.getByRole('table', { name: 'Configuration keys' })],
  ['messages', (page) => page.getByRole('list', { name: 'Findings', exact: true })],
  ['transactions', (page) => page.getByRole('table', { name: 'Recent transactions' })],
  ['findings', (page) => page.getByRole('heading', { name: /does differently/ })],
  ['status', (page) => page.getByRole('heading', { name: 'Status over time' })],
  ['local-list', (page) => page.getByRole('table', { name: 'What a sync would change' })],
  ['reservations', (page) => page.getByRole('table', { name: 'Latest reservations' })],
  ['profiles', (page) => page.getByRole('img', { name: /^Composite schedule/ })],
  ['settings', (page) => page.getByRole('heading', { name: 'Basic authentication' })],
];

/** Every screen, with something on it where it lists something. */
const places = (transactionId: unknown): Place[] => [
  {
    name: 'charge points',
    href: '#/charge-points',
    shows: (page) => page.getByRole('list', { name: 'Connection attempts' }),
  },
  ...tabs.map(([tab, shows]) => ({
    name: `charge point, ${tab}`,
    href: `#/charge-point/SCREENS-1/${tab}`,
    shows,
  })),
  {
    name: 'messages with a message',
    href: '#/messages?cpId=SCREENS-1',
    shows: (page) => page.getByRole('grid', { name: 'Messages' }),
    prepare: async (page) => {
      await page.getByRole('row').filter({ hasText: 'StatusNotification' }).last().click();
      await page.getByRole('region', { name: 'Message details' }).getByRole('tree').waitFor();
    },
  },
  {
    name: 'transactions',
    href: '#/transactions',
    shows: (page) => page.getByRole('grid', { name: 'Transactions' }),
  },
  {
    name: 'transaction, chart and table',
    href: `#/transactions/${transactionId}`,
    shows: (page) => page.getByRole('img', { name: /^Energy/ }),
    prepare: async (page) => {
      expect.soft(await barriers(page), 'transaction, chart').toEqual([]);
      await page.getByRole('button', { name: 'Table' }).click();
    },
  },
  {
    name: 'orphan stops',
    href: '#/transactions/orphan-stops',
    shows: (page) => page.getByRole('tab', { name: 'Orphan stops', selected: true }),
  },
  {
    name: 'tags and a new tag',
    href: '#/tags',
    shows: (page) => page.getByRole('grid', { name: 'Tags' }),
    prepare: async (page) => {
      expect.soft(await barriers(page), 'tags').toEqual([]);
      await page.getByRole('button', { name: 'New tag' }).click();
    },
  },
  {
    name: 'findings',
    href: '#/findings',
    shows: (page) => page.getByRole('grid', { name: 'Findings' }),
  },
  {
    name: 'local lists',
    href: '#/tags/local-lists',
    shows: (page) => page.getByRole('table', { name: 'Local lists of all charge points' }),
  },
  {
    name: 'reservations by connector, and a new one',
    href: '#/reservations',
    shows: (page) => page.getByRole('button', { name: /^Reserved CARD-1/ }),
    prepare: async (page) => {
      expect.soft(await barriers(page), 'reservations').toEqual([]);
      await page.getByRole('button', { name: 'Reserve', exact: true }).click();
    },
  },
  {
    name: 'list of reservations',
    href: '#/reservations/list',
    shows: (page) => page.getByRole('grid', { name: 'Reservations' }),
  },
  {
    name: 'configuration templates and a new one',
    href: '#/configuration',
    shows: (page) => page.getByText('No templates yet'),
    prepare: async (page) => {
      expect.soft(await barriers(page), 'templates').toEqual([]);
      await page.getByRole('button', { name: 'New template' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'New template' });
      await dialog.getByRole('combobox', { name: 'Add a key' }).fill('MeterValuesSampledData');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    },
    leave: async (page) => {
      const question = page.getByRole('dialog', { name: 'Discard what is not saved?' });
      await expect(question).toBeVisible();
      expect.soft(await barriers(page), 'unsaved template').toEqual([]);
      await question.getByRole('button', { name: 'Discard' }).click();
    },
  },
  {
    name: 'configurations compared',
    href: '#/configuration/compare?cpId=SCREENS-1&otherCpId=SCREENS-1',
    shows: (page) => page.getByText('Nothing differs.'),
  },
  {
    name: 'depot and a new tariff',
    href: '#/depot',
    shows: (page) => page.getByRole('table', { name: 'Occupancy' }),
    prepare: async (page) => {
      expect.soft(await barriers(page), 'depot').toEqual([]);
      await page.getByRole('button', { name: 'New tariff' }).click();
    },
  },
  {
    name: 'a charging profile',
    href: '#/smart-charging/new',
    shows: (page) => page.getByRole('slider', { name: /^Limit of period 1/ }),
  },
  { name: 'settings', href: '#/settings', shows: heading('Settings') },
  {
    name: 'palette',
    href: '#/settings',
    shows: heading('Settings'),
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    },
  },
  {
    name: 'shortcut sheet',
    href: '#/settings',
    shows: heading('Settings'),
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
];

let stage: Stage & { httpUrl: string };
let chargePoint: ChargePoint;
let transactionId: unknown;

/** A charge point with a finding, a transaction, meter values and a configuration; and a refused knock. */
test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await createTag(stage.page, 'CARD-1');
  chargePoint = await bootedChargePoint(stage, 'SCREENS-1');
  chargePoint.onCall('GetConfiguration', () => ({
    configurationKey: [{ key: 'HeartbeatInterval', readonly: true, value: '300' }],
  }));
  await chargePoint.ask(
    '[2,"s-1","StatusNotification",{"connectorId":2,"errorCode":"NoError","status":"Occupied"}]',
  );
  const timestamp = new Date().toISOString();
  const start = { connectorId: 1, idTag: 'CARD-1', meterStart: 0, timestamp };
  ({ transactionId } = await chargePoint.call('StartTransaction', start));
  await chargePoint.call('MeterValues', {
    connectorId: 1,
    transactionId,
    meterValue: [{ timestamp, sampledValue: [{ value: '120' }] }],
  });
  await fetch(`${stage.httpUrl}/charge-point/SCREENS-1/configuration/read`, { method: 'POST' });
  chargePoint.onCall('ReserveNow', () => ({ status: 'Accepted' }));
  const expiryDate = new Date(Date.now() + 3_600_000).toISOString();
  await fetch(`${stage.httpUrl}/reservation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cpId: 'SCREENS-1', connectorId: 1, idTag: 'CARD-1', expiryDate }),
  });
  await expect(connectChargePoint(stage.ocppUrl, 'NOWHERE', { path: '/' })).rejects.toThrow();
});

test.afterAll(async () => {
  await chargePoint.close();
  await stage.close();
});

const looks = [
  { look: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { look: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { look: 'light, high contrast', colorScheme: 'light', contrast: 'more' },
  { look: 'dark, high contrast', colorScheme: 'dark', contrast: 'more' },
] as const;

for (const { look, ...media } of looks) {
  test(`no screen puts a serious barrier up, ${look}`, async () => {
    const { page, httpUrl } = stage;
    await page.emulateMedia(media);
    await page.goto(httpUrl);
    await loadAxe(page);
    for (const { name, href, shows, prepare, leave } of places(transactionId)) {
      await test.step(name, async () => {
        await page.evaluate((place) => {
          window.location.hash = place;
        }, href);
        await expect(shows(page)).toBeVisible();
        await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
        await prepare?.(page);
        expect.soft(await barriers(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await leave?.(page);
      });
    }
  });
}

/** What is wider than its place, so that somebody has to scroll sideways to read it (WCAG 2.2, 1.4.10). */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [role=dialog]')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`),
  );

/** Lists that were left too little room to be read. */
const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main [role=grid], main [role=table], main table')]
      .filter((element) => element.clientWidth > 0 && element.clientWidth < 300)
      .map((element) => `${element.getAttribute('aria-label')}: ${element.clientWidth}`),
  );

test('A12: at 200 % zoom no screen is read sideways, and its heading and rail are in reach', async ({
  browser,
}) => {
  // What a window of 1280 x 800 has room for at twice the size.
  const context = await browser.newContext({
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(stage.httpUrl);
  for (const { name, href, shows } of places(transactionId)) {
    await test.step(name, async () => {
      await page.evaluate((place) => {
        window.location.hash = place;
      }, href);
      await shows(page).scrollIntoViewIfNeeded();
      await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
      expect.soft(await sideways(page), name).toEqual([]);
      expect.soft(await squeezed(page), name).toEqual([]);
      await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await expect.soft(page.getByRole('heading', { level: 1 }), name).toBeInViewport();
      // The rail holds more than so small a window; it scrolls by itself.
      await page.getByRole('link', { name: 'Settings' }).scrollIntoViewIfNeeded();
      await expect.soft(page.getByRole('link', { name: 'Settings' }), name).toBeInViewport();
    });
  }
  await context.close();
});

test('at 1280 px a row of the charge points tells its identity, its connectors and how many others in full', async ({
  browser,
}) => {
  const chargePoint = await bootedChargePoint(stage, 'Depot Süd 01');
  for (const [index, status] of ['SuspendedEVSE', 'Preparing', 'Available', 'Faulted'].entries()) {
    await report(chargePoint, index + 1, status);
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(stage.httpUrl);
  const row = page.getByRole('row').filter({ hasText: 'Depot Süd 01' });
  await expect(row.getByRole('img', { name: 'Connector 4: Faulted' })).toBeVisible();
  const identity = row.getByRole('link', { name: 'Depot Süd 01' });
  expect(await identity.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
    0,
  );
  const bounds = (await row.boundingBox()) ?? { y: 0, height: 0 };
  for (const part of [row.getByRole('img', { name: /^Connector/ }).last(), row.getByText('+2')]) {
    const box = (await part.boundingBox()) ?? { y: 0, height: 0 };
    expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height);
  }
  await context.close();
  await chargePoint.close();
});

test('A12: nothing moves for a reader who asked for less motion', async () => {
  const { page, httpUrl } = stage;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${httpUrl}/#/settings`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map((animation) => String((animation.effect as KeyframeEffect).target?.className)),
  );
  expect(moving).toEqual([]);
  await page.keyboard.press('Escape');
});
