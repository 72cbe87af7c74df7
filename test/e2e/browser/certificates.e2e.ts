import { expect, test } from '@playwright/test';
import { createCertificateStore } from '../../../src/main/core/simulator/certificates';
import type { ChargePoint } from '../../support/charge-point';
import { bootedChargePoint, type Stage } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { openInBrowser } from './browser-stage';

let stage: Stage & { httpUrl: string };
let station: ChargePoint;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await loadAxe(stage.page);
  station = await bootedChargePoint(stage, 'CERT-1');
});

test.afterAll(() => stage.close());

test('security events are counted at the rail until they are marked as seen', async () => {
  const { page } = stage;
  await station.call('SecurityEventNotification', {
    type: 'TamperDetectionActivated',
    timestamp: '2026-01-31T12:00:00Z',
    techInfo: 'front cover',
  });
  await station.call('SecurityEventNotification', {
    type: 'acme.Special',
    timestamp: '2026-01-31T12:00:00Z',
  });
  await page.getByRole('link', { name: 'Security 1 new' }).click();
  const grid = page.getByRole('grid', { name: 'Security events' });
  await expect(grid.getByRole('row').filter({ hasText: 'front cover' })).toContainText('Critical');
  await expect(grid.getByRole('row').filter({ hasText: 'acme.Special' })).toContainText(
    'Unknown type',
  );
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(page.getByRole('link', { name: 'Security', exact: true })).toBeVisible();
});

test('D40 a certificate request is decided, and its certificate installed', async () => {
  const { page } = stage;
  station.onCall('CertificateSigned', () => ({ status: 'Accepted' }));
  const csr = createCertificateStore().createRequest('OTHER', 'Depot');
  await station.call('SignCertificate', { csr });
  await page.getByRole('tab', { name: 'Certificate requests' }).click();
  await page.getByRole('row').filter({ hasText: 'CERT-1' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('CN is "OTHER"');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sign anyway' }).click();
  await expect(dialog.getByText('Installed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('tab', { name: 'Charge point certificates' }).click();
  await page.getByRole('button', { name: 'Revoke the certificate of CERT-1' }).click();
  await page.getByRole('button', { name: 'Revoke for good' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'OTHER' })).toContainText('Revoked');
});

test('D39 a root is installed and a new AuthorizationKey is shown once', async () => {
  const { page } = stage;
  await page.goto(`${stage.httpUrl}/#/charge-point/CERT-1/security`);
  station.onCall('InstallCertificate', () => ({ status: 'Accepted' }));
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Install' }).click();
  const roots = page.getByRole('table', { name: 'Root certificates on it' });
  await expect(roots.getByRole('row').nth(1)).toContainText('ours');
  station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  await page.getByRole('button', { name: 'Generate and send' }).click();
  await page.getByRole('button', { name: 'Change the key' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Only the new key opens the door' });
  await expect(told.locator('code')).toHaveText(/^[0-9a-f]{40}$/);
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await loadAxe(page);
  await expect(page.getByText('Password set').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Only the new key' })).toHaveCount(0);
});

test('D27 an unknown vendor gets a handler, and a DataTransfer is sent with its answer', async () => {
  const { page } = stage;
  const transfer = '"DataTransfer",{"vendorId":"com.example","messageId":"Tariff","data":"1"}]';
  expect(await station.ask(`[2,"d1",${transfer}`)).toBe('[3,"d1",{"status":"UnknownVendorId"}]');
  await page.getByRole('link', { name: 'Data transfer' }).click();
  await page.getByRole('link', { name: 'Answer this message' }).click();
  const dialog = page.getByRole('dialog', { name: 'New handler' });
  await expect(dialog.getByRole('textbox', { name: 'Message id' })).toHaveValue('Tariff');
  await dialog.getByRole('textbox', { name: 'Data of the answer' }).fill('0.42');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'com.example' })).toContainText('0.42');
  expect(await station.ask(`[2,"d2",${transfer}`)).toBe(
    '[3,"d2",{"status":"Accepted","data":"0.42"}]',
  );
  station.onCall('DataTransfer', () => ({ status: 'Accepted', data: 'pong' }));
  await page.getByRole('tab', { name: 'Send' }).click();
  await page.getByRole('textbox', { name: 'Vendor id' }).fill('com.example');
  await page.getByRole('textbox', { name: 'Data', exact: true }).fill('ping');
  await page.getByRole('button', { name: 'Send DataTransfer' }).click();
  const sent = page.getByRole('list', { name: 'Sent so far' }).getByRole('listitem').first();
  await expect(sent).toContainText('← pong');
  expect(await barriers(page)).toEqual([]);
});
