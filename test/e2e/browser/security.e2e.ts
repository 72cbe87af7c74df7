import { expect, test } from '@playwright/test';
import { connectChargePoint } from '../../support/charge-point';
import { bootedChargePoint, openChargePoint, sent } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { type BrowserStage, openInBrowser } from './browser-stage';

let stage: BrowserStage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('D38 the port with TLS is opened, and a charge point is led from profile 0 to 2', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'SAFE-1');
  chargePoint.onCall('InstallCertificate', () => ({ status: 'Accepted' }));
  chargePoint.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));

  await page.goto(`${stage.httpUrl}/#/security/server`);
  await page.getByRole('button', { name: 'Make the certificate authority' }).click();
  const certificates = page.getByRole('table', { name: 'Certificates of this server' });
  await expect(certificates.getByRole('row').filter({ hasText: 'our root' })).toHaveCount(2);
  await fetch(`${stage.httpUrl}/setting`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ocppTlsPort: 0 }),
  });
  await page.getByRole('switch', { name: 'Port with TLS' }).click();
  const url = page.getByText(/^wss:\/\/[\d.]+:\d+\/ocpp$/);
  await expect(url).toBeVisible();
  const tlsUrl = (await url.textContent()) ?? '';
  const pem = await stage.savedText(async () => {
    await page.getByRole('button', { name: 'Download OCPP Central Root P-256' }).click();
    await page.getByRole('menuitem', { name: 'PEM (.pem)' }).click();
  });
  expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n$/);

  await openChargePoint(page, 'SAFE-1', 'Security');
  await page.getByRole('button', { name: 'Lead to profile 2' }).click();
  const steps = page.getByRole('list', { name: 'Steps of the upgrade' });
  await steps.getByRole('button', { name: 'Check' }).click();
  await steps.getByRole('button', { name: 'Send' }).click();
  expect(await sent(chargePoint, 'InstallCertificate')).toContain('CentralSystemRootCertificate');
  await expect(steps.getByText('done')).toHaveCount(2);
  await steps.getByRole('button', { name: 'Send' }).click();
  const key = /"value":"([0-9a-f]{40})"/.exec(await sent(chargePoint, 'ChangeConfiguration'))?.[1];
  await expect(steps.getByText('done')).toHaveCount(3);
  await steps.getByRole('button', { name: 'Send' }).click();
  expect(await sent(chargePoint, 'ChangeConfiguration')).toBe(
    '[2,"ID","ChangeConfiguration",{"key":"SecurityProfile","value":"2"}]',
  );
  await expect(steps.getByText('waiting')).toBeVisible();

  const secure = await connectChargePoint(tlsUrl, 'SAFE-1', {
    password: Buffer.from(key ?? '', 'hex'),
    tls: { ca: pem },
  });
  await expect(page.getByText('Profile 2 was reached; nothing less is let in.')).toBeVisible();
  await expect(connectChargePoint(stage.ocppUrl, 'SAFE-1')).rejects.toThrow('401');

  await page.goto(`${stage.httpUrl}/#/security/profiles`);
  const row = page.getByRole('row').filter({ hasText: 'SAFE-1' });
  await expect(row).toContainText('TLSv1.3 TLS_AES_256_GCM_SHA384');
  await expect(row.getByText('password over TLS')).toHaveCount(2);
  await loadAxe(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Server', exact: true }).click();
  await expect(certificates).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await secure.close();
});
