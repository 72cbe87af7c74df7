import { expect, test } from '@playwright/test';
import { answerTo, goTo, type Stage } from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage & { httpUrl: string };

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  for (const simulatorId of ['SIM1', 'SIM2', 'SIM3']) {
    await fetch(`${stage.httpUrl}/simulator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ simulatorId }),
    });
  }
});

test.afterAll(() => stage.close());

test('from the keys of one charge point to a template for the others, and what differs then', async () => {
  const { page } = stage;
  await page.goto(`${stage.httpUrl}/#/charge-point/SIM1/configuration`);
  await page.getByRole('button', { name: 'Read it now' }).click();
  await expect(page.getByText('It took one request.')).toBeVisible();
  const keys = page.getByRole('table', { name: 'Configuration keys' });
  await expect(keys.getByRole('rowheader', { name: 'Smart charging' })).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search keys' }).fill('SampledData');
  await keys.getByRole('button', { name: /^Change MeterValuesSampledData:/ }).click();
  const list = keys.getByRole('combobox', { name: 'Value of MeterValuesSampledData' });
  await list.fill('Nonsense');
  await list.press('Enter');
  await list.press('Escape');
  await expect(keys.getByRole('button', { name: /^Change MeterValuesSampledData:/ })).toBeVisible();
  await keys.getByRole('button', { name: /^Change StopTxnSampledData:/ }).click();
  await keys.getByRole('combobox', { name: 'Value of StopTxnSampledData' }).fill('SoC');
  await page.getByRole('option', { name: 'SoC', exact: true }).click();
  await keys.getByRole('button', { name: 'Save' }).click();
  await expect(answerTo(page, 'StopTxnSampledData')).toContainText('Accepted');
  await page.getByRole('button', { name: 'History of StopTxnSampledData', exact: true }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem').first()).toContainText('changed here');
  await history.getByRole('button', { name: 'Close the history' }).click();

  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('link', { name: 'Make a template' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New template' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('As SIM1');
  await expect(
    dialog.getByRole('listitem', { name: 'StopTxnSampledData', exact: true }),
  ).toContainText('SoC');
  await dialog.getByRole('textbox', { name: 'Value of HeartbeatInterval' }).fill('soon');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('HeartbeatInterval is a whole number');
  await dialog.getByRole('textbox', { name: 'Value of HeartbeatInterval' }).fill('77');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  await page.getByRole('button', { name: 'Apply As SIM1' }).click();
  const apply = page.getByRole('dialog', { name: 'Apply As SIM1' });
  for (const cpId of ['SIM2', 'SIM3']) await apply.getByRole('checkbox', { name: cpId }).check();
  await apply.getByRole('button', { name: 'Apply to 2 charge points' }).click();
  await expect(page.getByText('Finished')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '2 done' })).toBeVisible();
  await page.getByRole('button', { name: 'Keys of SIM3' }).click();
  const heartbeat = page.getByRole('listitem', { name: 'HeartbeatInterval', exact: true });
  await expect(heartbeat).toContainText('Accepted');
  await expect(heartbeat).toContainText('Read back');

  await page.getByRole('tab', { name: 'Compare' }).click();
  for (const [side, cpId] of [
    ['One side', 'SIM1'],
    ['Other side', 'SIM3'],
  ] as const) {
    await page.getByRole('combobox', { name: side }).fill(cpId);
    await page.getByRole('option', { name: cpId }).click();
  }
  const differences = page.getByRole('table', { name: 'Compare' });
  await expect(differences.getByRole('row').filter({ hasText: 'HeartbeatInterval' })).toContainText(
    '77',
  );

  // What a run did outlives the process.
  await stage.restart();
  await goTo(page, 'Configuration');
  await page.getByRole('tab', { name: 'Runs' }).click();
  await page.getByRole('grid', { name: 'Runs' }).getByText('As SIM1').click();
  await expect(page.getByRole('listitem', { name: 'SIM2' })).toContainText('Done');
});
