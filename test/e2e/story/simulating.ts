import { expect, test } from '@playwright/test';
import { goTo, type Stage } from './stage';

/** A simulated charge point at a click, and a session in front of it. */
export const simulatingStory = (stage: () => Stage): void => {
  test('A5 from the first start to the first message in two clicks', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Start a simulated one' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'SIM1' })).toContainText('Online');
    await goTo(page, 'Messages');
    await expect(page.getByText('BootNotification').first()).toBeVisible();
  });

  test('a session from the plug to the bill, all of it in front of the simulated charge point', async () => {
    const { page } = stage();
    await goTo(page, 'Charge Points');
    await page.getByRole('button', { name: 'Charge: connector 1' }).click();
    await page.getByRole('button', { name: 'Accept this tag' }).click();
    const row = page.getByRole('row').filter({ hasText: 'SIM1' });
    await expect(row).toContainText('Charging');
    await page.getByRole('link', { name: 'SIM1' }).first().click();
    const bar = page.getByRole('region', { name: 'Controls of SIM1' });
    await expect(bar).toContainText('kW');
    await bar.getByRole('button', { name: 'Stop: connector 1' }).click();
    await expect(bar).toContainText('Finishing');
    await bar.getByRole('button', { name: 'Unplug: connector 1' }).click();
    await expect(bar.getByRole('listitem', { name: 'Connector 1' })).toContainText('Available');
  });
};
