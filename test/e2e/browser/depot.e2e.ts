import { expect, test } from '@playwright/test';
import { connectChargePoint } from '../../support/charge-point';
import { bootedChargePoint, createTag, goTo } from '../story/stage';
import { type BrowserStage, openInBrowser } from './browser-stage';

let stage: BrowserStage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('a tariff prices a session; the depot shows it, as a file and on paper too', async () => {
  const { page } = stage;
  await createTag(page, 'CARD-1');
  await goTo(page, 'Depot');
  await expect(page.getByText('No transaction in this period')).toBeVisible();
  await page.getByRole('button', { name: 'New tariff' }).click();
  const dialog = page.getByRole('dialog', { name: 'New tariff' });
  await dialog.getByLabel('Price per kWh').fill('0,45x');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('at most four decimals', { exact: false })).toBeVisible();
  await dialog.getByLabel('Price per kWh').fill('0,45');
  await dialog.getByLabel('Start fee').fill('1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('table', { name: 'Tariffs' })).toContainText('0.45 EUR');

  const station = await bootedChargePoint(stage, 'PRICED-1');
  const now = Date.now();
  const { transactionId } = await station.call('StartTransaction', {
    connectorId: 1,
    idTag: 'CARD-1',
    meterStart: 0,
    timestamp: new Date(now - 5000).toISOString(),
  });
  await station.call('StopTransaction', {
    transactionId,
    meterStop: 20_000,
    timestamp: new Date(now - 1000).toISOString(),
  });
  await page.reload();
  await expect(page.getByRole('table', { name: 'Energy' })).toContainText('20.00 kWh');
  await expect(page.getByRole('table', { name: 'Energy' })).toContainText('10.00 EUR');
  await page.getByRole('group', { name: 'Energy by' }).getByRole('button', { name: 'Tag' }).click();
  await expect(page.getByRole('table', { name: 'Energy' })).toContainText('CARD-1');
  await expect(page.getByRole('table', { name: 'Occupancy' })).toContainText('%');

  const csv = await stage.savedText(() =>
    page.getByRole('button', { name: 'Save the energy as CSV' }).click(),
  );
  expect(csv).toContain('costEUR');
  expect(csv).toContain('CARD-1');
  await page.evaluate(() => {
    // The dialog of the system cannot be seen from here; that it is asked for can.
    const original = document.createElement.bind(document);
    document.createElement = ((tag: string) => {
      const element = original(tag);
      if (element instanceof HTMLIFrameElement) {
        element.addEventListener('load', () => {
          document.body.dataset.printed = element.contentDocument?.body.textContent ?? '';
        });
      }
      return element;
    }) as typeof document.createElement;
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body[data-printed*="Depot report"]')).toBeAttached();

  await goTo(page, 'Transactions');
  await expect(page.getByRole('grid', { name: 'Transactions' })).toContainText('10.00 EUR');
  await station.close();
});

test('a backup is made and restored from the settings, and the charge point comes back', async () => {
  const { page } = stage;
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('is written and checked', { exact: false })).toBeVisible();
  await createTag(page, 'LATER');
  const station = await connectChargePoint(stage.ocppUrl, 'PRICED-1');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: /^Restore the backup/ }).click();
  await page.getByRole('button', { name: 'Restore and start anew' }).click();
  expect((await station.closed).code).toBe(1012);
  await expect(page.getByText('Server running')).toBeVisible();
  await goTo(page, 'Tags');
  await expect(page.getByRole('grid', { name: 'Tags' })).toContainText('CARD-1');
  await expect(page.getByRole('grid', { name: 'Tags' })).not.toContainText('LATER');
  const again = await connectChargePoint(stage.ocppUrl, 'PRICED-1');
  await again.close();
});
