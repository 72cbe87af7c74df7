import { expect, type Page, test } from '@playwright/test';
import { de } from '../../../src/renderer/src/i18n/de';
import { en } from '../../../src/renderer/src/i18n/en';
import type { ChargePoint } from '../../support/charge-point';
import { bootedChargePoint, createTag, type Stage } from '../story/stage';
import { openInBrowser } from './browser-stage';

/** What is cut off or runs out of its place, where German words are longer than English ones. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wider = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const sideways = [document.documentElement, ...document.querySelectorAll('main')]
      .filter(wider)
      .map((element) => `${element.tagName} scrolls sideways`);
    const cut = [
      ...document.querySelectorAll('button, h1, h2, label, nav a, [role=tab], footer span'),
    ]
      .filter((element) => getComputedStyle(element).overflowX !== 'visible' && wider(element))
      .map((element) => `cut: ${element.textContent}`);
    return [...sideways, ...cut];
  });

interface Texts {
  readonly [key: string]: string | Texts;
}

/** English texts of several words that German says otherwise. */
const englishOf = (english: Texts, german: Texts): string[] =>
  Object.entries(english).flatMap(([key, text]) => {
    const other = german[key];
    if (typeof text !== 'string') return typeof other === 'object' ? englishOf(text, other) : [];
    return text !== other && text.includes(' ') && !text.includes('{{') ? [text] : [];
  });
const english = new Set(englishOf(en, de));

/** What the page shows or calls its parts. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('placeholder') ?? '',
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? ''),
    ]),
  );

const places = (transactionId: unknown): readonly (readonly [place: string, heading: RegExp])[] => [
  ['/charge-points', /^Ladestationen$/],
  ...[
    'commands',
    'configuration',
    'messages',
    'transactions',
    'findings',
    'status',
    'local-list',
    'reservations',
    'settings',
  ].map((tab) => [`/charge-point/SPRACHE-1/${tab}`, /SPRACHE-1/] as const),
  ['/messages', /^Nachrichten$/],
  ['/transactions', /^Ladevorgänge$/],
  [`/transactions/${transactionId}`, /^Ladevorgang \d+/],
  ['/transactions/orphan-stops', /^Ladevorgänge$/],
  ['/findings', /^Auffälligkeiten$/],
  ['/tags', /^Tags$/],
  ['/tags/local-lists', /^Tags$/],
  ['/reservations', /^Reservierungen$/],
  ['/reservations/list', /^Reservierungen$/],
  ['/configuration', /^Konfiguration$/],
  ['/configuration/runs', /^Konfiguration$/],
  ['/configuration/compare', /^Konfiguration$/],
  ['/settings', /^Einstellungen$/],
];

let stage: Stage & { httpUrl: string };
let chargePoint: ChargePoint;
let transactionId: unknown;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await createTag(stage.page, 'KARTE-1');
  chargePoint = await bootedChargePoint(stage, 'SPRACHE-1');
  ({ transactionId } = await chargePoint.call('StartTransaction', {
    connectorId: 1,
    idTag: 'KARTE-1',
    meterStart: 0,
    timestamp: new Date().toISOString(),
  }));
});

test.afterAll(async () => {
  await chargePoint.close();
  await stage.close();
});

test('a German system finds every screen in German, with room for its words', async ({
  browser,
}) => {
  const context = await browser.newContext({
    locale: 'de-AT',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(stage.httpUrl);
  await expect(page.getByText('Server läuft')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const [place, heading] of places(transactionId)) {
    await test.step(place, async () => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
      const words = await wordsOn(page);
      expect
        .soft(
          words.filter((text) => english.has(text)),
          place,
        )
        .toEqual([]);
      expect.soft(await overflowing(page), place).toEqual([]);
    });
  }
  await context.close();
});

test('the language is chosen under Appearance, holds at once and after a reload', async () => {
  const { page, httpUrl } = stage;
  await page.goto(`${httpUrl}/#/settings`);
  const language = page.getByRole('group', { name: 'Language' });
  await language.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await page.reload();
  const chosen = page.getByRole('group', { name: 'Sprache' });
  await expect(chosen.getByRole('button', { name: 'Deutsch' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await chosen.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
