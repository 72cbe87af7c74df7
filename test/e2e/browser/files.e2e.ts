import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { bootedChargePoint, goTo, openChargePoint, type Stage } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { openInBrowser } from './browser-stage';

let stage: Stage & { httpUrl: string };

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('B26 firmware goes to a simulated charge point, and its diagnostics come back', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: 'Start a simulated one' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'SIM1' })).toContainText('Online');
  await page.keyboard.press('Control+9');
  await expect(page.getByText('No job yet')).toBeVisible();
  await page
    .getByTestId('firmware-picker')
    .first()
    .setInputFiles({
      name: 'nordlade-2.4.1.bin',
      mimeType: 'application/octet-stream',
      buffer: randomBytes(1_300_000),
    });
  const images = page.getByRole('grid', { name: 'Firmware images' });
  await expect(images.getByRole('row').nth(1)).toContainText('nordlade-2.4.1.bin');
  await expect(images.getByRole('row').nth(1)).toContainText('1.3 MB');

  await goTo(page, 'Charge Points');
  await page.getByRole('link', { name: 'SIM1' }).first().click();
  await page.getByRole('tab', { name: 'Firmware & logs' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const update = page.getByRole('listitem', { name: 'Firmware update 1 of SIM1: Done' });
  await expect(update).toBeVisible({ timeout: 30_000 });
  await expect(update.getByRole('list', { name: 'Stages' })).toContainText('Installed, reported');
  await expect(update).toContainText('Served 1.3 MB of 1.3 MB');
  await expect(page.getByText('firmware 2.4.1')).toBeVisible();

  await page.getByRole('combobox', { name: 'Protocol' }).last().click();
  await page.getByRole('option', { name: 'FTP', exact: true }).click();
  await page.getByRole('button', { name: 'Fetch' }).click();
  await expect(page.getByRole('listitem', { name: 'Diagnostics 2 of SIM1: Done' })).toBeVisible();
  await loadAxe(page);
  expect(await barriers(page)).toEqual([]);

  await goTo(page, 'Files');
  await page.getByRole('button', { name: 'Details' }).first().click();
  await expect(page.getByText(/^ftp:\/\/job/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Received' }).click();
  await page.getByRole('button', { name: /^Show SIM1-diagnostics/ }).click();
  await expect(page.getByRole('dialog')).toContainText('boot accepted');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  const saved = await stage.savedText(() =>
    page.getByRole('button', { name: /^Download SIM1-diagnostics/ }).click(),
  );
  expect(saved).toContain('boot accepted');
});

test('a job is cancelled only after saying that the charge point is not told', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'REAL-1');
  chargePoint.onCall('UpdateFirmware', () => ({}));
  await openChargePoint(page, 'REAL-1', 'Firmware & logs');
  await page.getByRole('button', { name: 'Begin' }).click();
  const job = page.getByRole('listitem', { name: /^Firmware update \d+ of REAL-1/ });
  await expect(job).toContainText('Waiting');
  await chargePoint.call('FirmwareStatusNotification', { status: 'Installing' });
  await expect(job.getByRole('list', { name: 'Stages' })).toContainText(
    'Downloading, not reported',
  );
  await job.getByRole('button', { name: 'Cancel' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('REAL-1 is not told');
  await question.getByRole('button', { name: 'Cancel the job' }).click();
  await expect(job).toContainText('Cancelled');
  await chargePoint.close();
});
