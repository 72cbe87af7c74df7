import { expect, test } from '@playwright/test';
import { connectChargePoint } from '../../support/charge-point';
import { bootedChargePoint, chooseSetting, goTo, report, type Stage, saveSettings } from './stage';

/** Connecting: the empty console, live states, refused knocks. */
export const connectingStory = (stage: () => Stage): void => {
  test('says what to do while nothing has connected, and shows the URL to type in', async () => {
    const { page, ocppUrl } = stage();
    await goTo(page, 'Charge Points');
    await expect(page.getByText('No charge point has connected yet')).toBeVisible();
    const urls = page.getByRole('list', { name: 'URLs for charge points' });
    const port = new URL(ocppUrl).port;
    await expect(urls.getByText(`ws://127.0.0.1:${port}/ocpp`, { exact: true })).toBeVisible();
    await urls
      .getByRole('button', { name: /^QR code of/ })
      .first()
      .click();
    await expect(page.getByRole('img', { name: /^QR code of ws:/ })).toBeVisible();
    await expect(page.getByText(/^Nobody has been refused/)).toBeVisible();
    for (const [screen, words] of [
      ['Messages', 'No messages yet'],
      ['Transactions', 'No transactions yet'],
      ['Tags', 'No tags yet'],
    ] as const) {
      await goTo(page, screen);
      await expect(page.getByText(words)).toBeVisible();
    }
  });

  test('a charge point that connects appears as new, and its connectors change live', async () => {
    const { page, ocppUrl } = stage();
    await goTo(page, 'Charge Points');
    const chargePoint = await connectChargePoint(ocppUrl, 'NEW-1');
    const row = page.getByRole('row').filter({ hasText: 'NEW-1' });
    await expect(row).toContainText('New');
    await expect(row).toContainText('Online');
    await expect(row).toContainText('Has not booted yet');
    await chargePoint.call('BootNotification', {
      chargePointVendor: 'Nordlade',
      chargePointModel: 'NL-AC22',
      firmwareVersion: '3.4.1',
    });
    await expect(row).toContainText('Nordlade NL-AC22 · 3.4.1');
    for (const status of ['Available', 'Preparing', 'Charging', 'Faulted']) {
      await report(chargePoint, 1, status);
      await expect(row.getByRole('img', { name: `Connector 1: ${status}` })).toBeVisible();
    }
    await chargePoint.close();
    await expect(row).toContainText('Offline');
    await expect(row.getByRole('img', { name: 'Connector 1: Faulted, last known' })).toBeVisible();
  });

  test('a new charge point is kept by a click, and is not called new any more', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'NEW-2');
    await goTo(page, 'Charge Points');
    await page.getByRole('link', { name: 'NEW-2', exact: true }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText(/^It registered itself/)).toBeHidden();
    await goTo(page, 'Charge Points');
    await expect(page.getByRole('row').filter({ hasText: 'NEW-2' })).not.toContainText('New');
    await chargePoint.close();
  });

  test('a refused knock appears with its reason, and "Accept this one" lets it in', async () => {
    const { page, ocppUrl } = stage();
    await saveSettings(page, () => chooseSetting(page, 'Unknown charge points', 'refuse'));
    await expect(connectChargePoint(ocppUrl, 'STRANGER')).rejects.toThrow('404');
    await goTo(page, 'Charge Points');
    const attempts = page.getByRole('list', { name: 'Connection attempts' });
    const attempt = attempts.getByRole('listitem').filter({ hasText: 'STRANGER' });
    await expect(attempt).toContainText('Unknown charge point');
    await expect(attempt).toContainText('"STRANGER" is not registered');
    await attempt.getByRole('button', { name: 'Accept this one: STRANGER' }).click();
    await expect(attempt).toContainText('STRANGER may connect now');
    const chargePoint = await connectChargePoint(ocppUrl, 'STRANGER');
    await expect(page.getByRole('row').filter({ hasText: 'STRANGER' })).toContainText('Online');
    await chargePoint.close();
    await saveSettings(page, () => chooseSetting(page, 'Unknown charge points', 'accept'));
  });

  test('a charger without the subprotocol is told apart from one with a wrong path', async () => {
    const { page, ocppUrl } = stage();
    await goTo(page, 'Charge Points');
    await expect(
      connectChargePoint(ocppUrl, 'SOAP-1', { protocols: ['ocpp1.5'] }),
    ).rejects.toThrow();
    await expect(connectChargePoint(ocppUrl, 'NOWHERE', { path: '/' })).rejects.toThrow();
    const attempts = page.getByRole('list', { name: 'Connection attempts' });
    await expect(attempts.getByText('Wrong subprotocol', { exact: true })).toBeVisible();
    await expect(attempts.getByText('No identity in the path', { exact: true })).toBeVisible();
  });
};
