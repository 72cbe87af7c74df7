import { expect, test } from '@playwright/test';
import { answerTo } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { type BrowserStage, openInBrowser } from './browser-stage';

let stage: BrowserStage;

const send = async (method: string, path: string, body: object = {}): Promise<void> => {
  const response = await fetch(`${stage.httpUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status, path).toBe(200);
};

/** A simulated charge point with one connector, on which a session runs. */
const charging = async (simulatorId: string): Promise<void> => {
  await send('POST', '/simulator', { simulatorId, connectors: 1 });
  const { page } = stage;
  await expect(page.getByRole('row').filter({ hasText: simulatorId })).toContainText('Online');
  await send('POST', `/simulator/${simulatorId}/connector/1/plug-in`);
  await send('POST', `/simulator/${simulatorId}/connector/1/authorize`, { idTag: 'VAN' });
};

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await send('PUT', '/setting', { unknownTags: 'accept' });
  await send('PUT', '/id-tag/VAN', { status: 'Accepted', allowConcurrent: true });
  await charging('YARD-1');
  await charging('YARD-2');
});

test.afterAll(() => stage.close());

test('two simulated charge points share a limit, until it is switched off and everything is cleared', async () => {
  const { page } = stage;
  await page.getByRole('link', { name: 'Site limits' }).click();
  await expect(page.getByText('No site yet')).toBeVisible();
  await page.getByRole('button', { name: 'New site' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New site' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Yard');
  await dialog.getByRole('textbox', { name: 'Limit' }).fill('40');
  for (const name of ['YARD-1', 'YARD-2']) {
    await dialog.getByRole('combobox', { name: 'Add a charge point' }).click();
    await page.getByRole('option', { name }).click();
  }
  await loadAxe(page);
  expect(await barriers(page), 'the form').toEqual([]);
  await dialog.getByRole('button', { name: 'Create site' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Yard/ })).toBeVisible();
  await page.getByRole('button', { name: 'Switch on' }).click();
  const asked = page.getByRole('dialog', { name: 'Keep the limit of “Yard”?' });
  await expect(asked).toContainText('2 charge points');
  await asked.getByRole('button', { name: 'Switch on' }).click();
  for (const name of ['YARD-1, connector 1', 'YARD-2, connector 1']) {
    const row = page.getByRole('listitem', { name });
    await expect(row).toContainText('20 A');
    await expect(row).toContainText('Equal share');
  }
  await expect(page.getByText('Limit kept')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Limit and measured sum/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const contrast of ['no-preference', 'more'] as const) {
      await page.emulateMedia({ colorScheme, contrast });
      expect(await barriers(page), `the site, ${colorScheme}, ${contrast}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });

  await page.getByRole('button', { name: 'Switch off' }).click();
  const off = page.getByRole('dialog', { name: 'Stop keeping the limit of “Yard”?' });
  await expect(off).toContainText('4 limits that were sent are cleared');
  await off.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('4 limits cleared')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss what was cleared' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete site' }).click();
  await expect(page.getByText('No site yet')).toBeVisible();
});

test('D23, D35: a trigger tells what it caused; a change of availability waits for the session', async () => {
  const { page } = stage;
  await page.goto(`${stage.httpUrl}/#/charge-point/YARD-1/commands`);
  await page.getByRole('button', { name: 'MeterValues', exact: true }).click();
  const answer = answerTo(page, 'MeterValues');
  await expect(answer).toContainText('caused');
  await answer.getByRole('link', { name: /^MeterValues after/ }).click();
  await page.getByRole('tab', { name: 'Context' }).click();
  await expect(page.getByRole('region', { name: 'Caused by' })).toContainText('TriggerMessage');

  await send('POST', '/charge-point/YARD-1/call/ChangeAvailability', {
    connectorId: 1,
    type: 'Inoperative',
  });
  await page.goto(`${stage.httpUrl}/#/charge-points`);
  const chip = page.getByRole('img', { name: /Inoperative as soon as it is free/ }).first();
  await expect(chip).toBeVisible();
  await send('POST', '/simulator/YARD-1/connector/1/unplug');
  await expect(page.getByRole('row').filter({ hasText: 'YARD-1' })).toContainText('Unavailable');
  await expect(chip).toBeHidden();
});
