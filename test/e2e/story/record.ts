import { expect, type Page, test } from '@playwright/test';
import {
  bootedChargePoint,
  createTag,
  goTo,
  openChargePoint,
  type Stage,
  saveSettings,
} from './stage';

/** Writes a filter in the language of the inspector and applies it. */
const filterBy = async (page: Page, filter: string): Promise<void> => {
  const field = page.getByRole('search').getByRole('combobox', { name: 'Filter' });
  await field.fill(filter);
  await field.press('Enter');
};

/** What is recorded, what is kept, and what is found again. */
export const recordStory = (stage: () => Stage): void => {
  test('messages appear live, are filtered, and are shown in full with their findings', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'RECORD-1');
    await goTo(page, 'Messages');
    const grid = page.getByRole('grid', { name: 'Messages' });
    const row = (text: string) => grid.getByRole('row').filter({ hasText: text });
    await filterBy(page, 'cp:RECORD-1');
    await expect(row('BootNotification')).toContainText(
      'Nordlade NL-AC22, firmware 3.4.1: Accepted',
    );
    await expect(row('StatusNotification')).toContainText('Connector 1 → Available');
    await chargePoint.call('Heartbeat');
    await expect(row('Heartbeat')).toContainText('Answered');

    await filterBy(page, 'cp:RECORD-1 action:StatusNotification');
    await expect(row('Heartbeat')).toHaveCount(0);
    await expect(row('StatusNotification')).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear filter' }).click();

    await filterBy(page, 'cp:RECORD-1 is:error');
    await expect(page.getByText('No message matches the filter')).toBeVisible();
    await chargePoint.ask('[2,"r-1","FlyToTheMoon",{}]');
    await expect(row('FlyToTheMoon')).toContainText('NotImplemented');
    await chargePoint.ask(
      '[2,"r-2","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Occupied"}]',
    );
    await row('StatusNotification').click();
    const detail = page.getByRole('region', { name: 'Message details' });
    await expect(detail.getByRole('region', { name: 'Findings' })).toContainText('/status');
    await expect(detail.getByRole('tabpanel')).toContainText('"Occupied"');
    await detail.getByRole('tab', { name: 'Response' }).click();
    await expect(detail.getByRole('tabpanel')).toContainText('{}');
    await detail.getByRole('tab', { name: 'Raw' }).click();
    await expect(detail.getByRole('tabpanel')).toContainText(
      '[2,"r-2","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Occupied"}]',
    );
    await expect(detail.getByRole('tabpanel')).toContainText('[3,"r-2",{}]');
    await detail.getByRole('button', { name: 'Close details' }).click();
    await expect(detail).toBeHidden();
    await chargePoint.close();
  });

  test('exports the messages that match as JSON lines', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'EXPORT-1');
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:EXPORT-1 action:BootNotification');
    await expect(page.getByRole('grid', { name: 'Messages' }).getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const text = await stage().savedText(() =>
      page.getByRole('button', { name: 'Save file' }).click(),
    );
    const frames = text.trimEnd().split('\n');
    expect(frames).toHaveLength(2);
    expect(frames[0]).toContain('BootNotification');
    await chargePoint.close();
  });

  test('everything is found again after a restart', async () => {
    const { page } = stage();
    await createTag(page, 'CARD-9');
    const before = await bootedChargePoint(stage(), 'RESTART-1');
    const { transactionId } = await before.call('StartTransaction', {
      connectorId: 1,
      idTag: 'CARD-9',
      meterStart: 1000,
      timestamp: new Date().toISOString(),
    });
    await saveSettings(page, () =>
      page.getByRole('spinbutton', { name: 'Heartbeat interval (s)' }).fill('120'),
    );
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-dark', '');

    await stage().restart();
    const after = stage().page;
    await expect(after.locator('html')).toHaveAttribute('data-dark', '');
    await goTo(after, 'Settings');
    await expect(after.getByRole('spinbutton', { name: 'Heartbeat interval (s)' })).toHaveValue(
      '120',
    );
    await goTo(after, 'Charge Points');
    const row = after.getByRole('row').filter({ hasText: 'RESTART-1' });
    await expect(row).toContainText('Offline');
    await expect(row).toContainText('Nordlade NL-AC22');
    const again = await bootedChargePoint(stage(), 'RESTART-1');
    await expect(row).toContainText('Online');
    await again.call('StopTransaction', {
      transactionId,
      idTag: 'CARD-9',
      meterStop: 4500,
      timestamp: new Date().toISOString(),
    });
    await goTo(after, 'Transactions');
    await expect(after.getByRole('row').filter({ hasText: 'RESTART-1' })).toContainText('3.50 kWh');
    await openChargePoint(after, 'RESTART-1', 'Messages');
    const messages = after.getByRole('table', { name: 'Recent messages' });
    await expect(messages.getByRole('row').filter({ hasText: 'BootNotification' })).toHaveCount(2);
    await messages.getByRole('link', { name: 'StopTransaction' }).click();
    await expect(after.getByRole('region', { name: 'Message details' })).toContainText(
      'StopTransaction',
    );
    await goTo(after, 'Tags');
    await expect(after.getByRole('row').filter({ hasText: 'CARD-9' })).toContainText('Accepted');
    await again.close();
  });
};
