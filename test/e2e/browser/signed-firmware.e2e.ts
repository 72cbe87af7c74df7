import { randomBytes } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerTo, goTo } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { type BrowserStage, openInBrowser } from './browser-stage';

// The security extension as a user of the console goes through it with a simulated charge point.
let stage: BrowserStage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await loadAxe(stage.page);
  const { page } = stage;
  await page.getByRole('button', { name: 'Start a simulated one' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'SIM1' })).toContainText('Online');
});

test.afterAll(() => stage.close());

const openTab = (tab: 'commands' | 'firmware' | 'security') =>
  stage.page.goto(`${stage.httpUrl}/#/charge-point/SIM1/${tab}`);

const roots = (page: Page): Locator => page.getByRole('table', { name: 'Root certificates on it' });

/** What crossed the wire with an action, newest first: the row of the inspector. */
const exchanges = async (page: Page, filter: string): Promise<Locator> => {
  await goTo(page, 'Messages');
  const field = page.getByRole('combobox', { name: 'Filter' });
  await field.fill(`cp:SIM1 ${filter}`);
  await field.press('Enter');
  return page.getByRole('grid', { name: 'Messages' }).getByRole('row').filter({ hasText: 'SIM1' });
};

const installRoot = async (page: Page, use: string, root: string): Promise<void> => {
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Install a root certificate' });
  await dialog.getByRole('combobox', { name: 'Used for' }).click();
  await page.getByRole('option', { name: use }).click();
  await dialog.getByRole('combobox', { name: 'Certificate' }).click();
  await page.getByRole('option', { name: root }).click();
  await dialog.getByRole('button', { name: 'Install' }).click();
  await expect(dialog).toBeHidden();
};

const beginSigned = async (page: Page, isWrong: boolean): Promise<void> => {
  await openTab('firmware');
  await page.getByRole('checkbox', { name: 'Signed (SignedUpdateFirmware)' }).check();
  await page.getByRole('checkbox', { name: 'Sign wrongly' }).setChecked(isWrong);
  await page.getByRole('button', { name: 'Begin' }).click();
};

const job = (page: Page, name: string): Locator => page.getByRole('listitem', { name });

test('M03 M04 its root certificates are read, installed, read again and deleted', async () => {
  const { page } = stage;
  await openTab('security');
  await page.getByRole('button', { name: 'Read from it' }).click();
  await expect(page.getByText('Nothing read yet, or nothing installed')).toBeVisible();
  await installRoot(page, 'Central system', 'Our root (P-256)');
  await installRoot(page, 'Manufacturer (firmware)', 'Our root (RSA)');
  await page.getByRole('button', { name: 'Read from it' }).click();
  const rows = roots(page).getByRole('row').filter({ hasText: 'ours' });
  await expect(rows).toHaveCount(2);

  const maker = rows.filter({ hasText: 'Manufacturer' });
  await maker.getByRole('button', { name: /^Delete / }).click();
  const question = page.getByRole('dialog', { name: 'Delete this certificate?' });
  await expect(question).toContainText('without any it installs no signed firmware');
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: 'Delete on the charge point' }).click();
  await expect(maker).toHaveCount(0);
  await page.getByRole('button', { name: 'Read from it' }).click();
  await expect(rows).toHaveCount(1);

  const asked = await exchanges(page, 'action:GetInstalledCertificateIds action:DeleteCertificate');
  await expect(asked.filter({ hasText: 'GetInstalledCertificateIds' })).toHaveCount(6);
  await expect(asked.filter({ hasText: 'DeleteCertificate' })).toHaveCount(1);
});

test('D41 signed firmware is refused, then installed, then found to be wrongly signed', async () => {
  const { page } = stage;
  await goTo(page, 'Files');
  await page
    .getByTestId('firmware-picker')
    .first()
    .setInputFiles({
      name: 'nordlade-3.1.0.bin',
      mimeType: 'application/octet-stream',
      buffer: randomBytes(200_000),
    });

  // Its maker is not known to it: the console says what is missing, and leads there.
  await beginSigned(page, false);
  await expect(job(page, 'Signed firmware update 1 of SIM1: Failed')).toContainText(
    'It answered InvalidCertificate.',
  );
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Root certificates on it' }).click();
  await installRoot(page, 'Manufacturer (firmware)', 'Our root (RSA)');
  await expect(roots(page).getByRole('row').filter({ hasText: 'Manufacturer' })).toHaveCount(1);

  await beginSigned(page, false);
  const good = job(page, 'Signed firmware update 2 of SIM1: Done');
  await expect(good).toBeVisible({ timeout: 30_000 });
  const stages = good.getByRole('list', { name: 'Stages' });
  for (const stage of ['Downloaded', 'SignatureVerified', 'Installing', 'Installed']) {
    await expect(stages).toContainText(`${stage}, reported`);
  }
  await expect(page.getByText('firmware 3.1.0')).toBeVisible();

  await beginSigned(page, true);
  const bad = job(page, 'Signed firmware update 3 of SIM1: Failed');
  await expect(bad).toContainText('It reports InvalidSignature.', { timeout: 30_000 });
  await expect(bad.getByRole('list', { name: 'Stages' })).toContainText('InvalidSignature, failed');

  await bad.getByRole('button', { name: 'Details' }).click();
  await bad.getByRole('link', { name: 'Messages' }).click();
  const rows = page.getByRole('grid', { name: 'Messages' }).getByRole('row');
  await expect(rows.filter({ hasText: 'SignedUpdateFirmware' })).toHaveCount(3);
  await expect(rows.filter({ hasText: 'InvalidSignature' }).first()).toContainText(
    'SignedFirmwareStatusNotification',
  );

  await page.getByRole('link', { name: /^Security/ }).click();
  const events = page.getByRole('grid', { name: 'Security events' });
  for (const type of [
    'InvalidFirmwareSigningCertificate',
    'FirmwareUpdated',
    'InvalidFirmwareSignature',
  ]) {
    await expect(events.getByRole('row').filter({ hasText: type }).first()).toBeVisible();
  }
});

test('D35 an extended trigger asks for the state of the signed update, and what it caused is linked', async () => {
  const { page } = stage;
  await openTab('commands');
  await page.getByRole('combobox', { name: 'By' }).click();
  await page.getByRole('option', { name: 'ExtendedTriggerMessage' }).click();
  await page.getByRole('button', { name: 'FirmwareStatusNotification', exact: true }).click();
  const answer = answerTo(page, 'FirmwareStatusNotification');
  await expect(answer).toContainText('Accepted');
  await answer.getByRole('link', { name: /^SignedFirmwareStatusNotification after/ }).click();
  await page.getByRole('tab', { name: 'Context' }).click();
  await expect(page.getByRole('region', { name: 'Caused by' })).toContainText(
    'ExtendedTriggerMessage',
  );

  await openTab('commands');
  await page.getByRole('combobox', { name: 'By' }).click();
  await page.getByRole('option', { name: 'ExtendedTriggerMessage' }).click();
  await page.getByRole('combobox', { name: 'For' }).click();
  await page.getByRole('option', { name: 'Connector 1' }).click();
  await page.getByRole('button', { name: 'StatusNotification', exact: true }).click();
  await expect(
    answerTo(page, 'StatusNotification').getByRole('link', { name: /^StatusNotification after/ }),
  ).toHaveCount(1);
  expect(await barriers(page)).toEqual([]);
});

test('N01 the security log comes with its number, and shows what has happened', async () => {
  const { page } = stage;
  await openTab('firmware');
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Security log (GetLog)' }).click();
  await page.getByRole('button', { name: 'Fetch' }).click();
  const done = job(page, 'Log 4 of SIM1: Done');
  await expect(done).toBeVisible({ timeout: 30_000 });
  for (const stage of ['Uploading', 'Uploaded']) {
    await expect(done.getByRole('list', { name: 'Stages' })).toContainText(`${stage}, reported`);
  }
  const told = await exchanges(page, 'action:LogStatusNotification');
  await expect(told).toHaveCount(2);
  await told.filter({ hasText: 'Uploaded' }).click();
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('requestId');

  await goTo(page, 'Files');
  await page.getByRole('tab', { name: 'Received' }).click();
  await page.getByRole('button', { name: /^Show SIM1-security/ }).click();
  const text = page.getByRole('dialog');
  for (const event of ['StartupOfTheDevice', 'InvalidFirmwareSignature', 'FirmwareUpdated']) {
    await expect(text).toContainText(event);
  }
  await expect(text).not.toContainText('boot accepted');
});
