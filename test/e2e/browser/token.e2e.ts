import { expect, test } from '@playwright/test';
import { createDataDir, spawnHeadless } from '../../support/headless';

test('a protected server asks for its token, says when it is wrong, and lets the right one in', async ({
  page,
}) => {
  const dataDir = createDataDir();
  const central = spawnHeadless([
    ...['--data-dir', dataDir.path, '--host', '127.0.0.1', '--log-level', 'warn'],
    ...['--ocpp-port', '0', '--http-port', '0', '--token', 'open-sesame'],
  ]);
  try {
    const { http } = await central.ready;
    await page.goto(http);
    const dialog = page.getByRole('dialog', { name: 'This server is protected' });
    await dialog.getByLabel('Token').fill('open-barley');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(dialog).toContainText('That token was not accepted.');
    await dialog.getByLabel('Token').fill('open-sesame');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Server running')).toBeVisible();
    await expect(page.getByText('No charge point has connected yet')).toBeVisible();
    // Kept for this tab: not asked for again after a reload.
    await page.reload();
    await expect(page.getByText('Server running')).toBeVisible();
    await expect(dialog).toBeHidden();
  } finally {
    await central.kill('SIGTERM');
    dataDir.remove();
  }
});
