import { expect, test } from '@playwright/test';
import { bootedChargePoint, report, type Stage, sent } from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage & { httpUrl: string };

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('D32 a connector is reserved from the calendar, seen there, and let go again', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'KEPT-1');
  chargePoint.onCall('ReserveNow', () => ({ status: 'Accepted' }));
  chargePoint.onCall('CancelReservation', () => ({ status: 'Accepted' }));
  await fetch(`${stage.httpUrl}/id-tag/CARD-1`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'Accepted' }),
  });
  await page.getByRole('row').filter({ hasText: 'KEPT-1' }).waitFor();
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Reservations' })).toBeVisible();

  await page.getByRole('button', { name: 'Reserve', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Reserve a connector' });
  await dialog.getByRole('combobox', { name: 'Charge point' }).fill('KEPT');
  await page.getByRole('option', { name: 'KEPT-1' }).click();
  await dialog.getByRole('combobox', { name: 'Tag', exact: true }).fill('CARD-1');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Reserve' }).click();
  await expect(dialog).toBeHidden();
  expect(await sent(chargePoint, 'ReserveNow')).toMatch(
    /^\[2,"ID","ReserveNow",\{"connectorId":1,"expiryDate":"[^"]+Z","idTag":"CARD-1","reservationId":1\}\]$/,
  );
  await report(chargePoint, 1, 'Reserved');

  const calendar = page.getByRole('group', { name: 'Calendar' });
  await calendar.getByRole('button', { name: /^Reserved CARD-1, KEPT-1, Connector 1/ }).click();
  const details = page.getByRole('dialog', { name: 'Reservation 1' });
  await details.getByRole('button', { name: 'Cancel reservation' }).click();
  const question = page.getByRole('dialog', { name: 'Cancel reservation 1?' });
  await question.getByRole('button', { name: 'Cancel reservation' }).click();
  await expect(details).toContainText('Cancelled');
  expect(await sent(chargePoint, 'CancelReservation')).toBe(
    '[2,"ID","CancelReservation",{"reservationId":1}]',
  );
  await details.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('tab', { name: 'List' }).click();
  const grid = page.getByRole('grid', { name: 'Reservations' });
  await expect(grid.getByRole('row').filter({ hasText: 'CARD-1' })).toContainText('Cancelled');
  await chargePoint.close();
});
