import { expect, test } from '@playwright/test';
import { bootedChargePoint, type Stage, sent } from '../story/stage';
import { barriers, loadAxe } from './barriers';
import { openInBrowser } from './browser-stage';

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('a profile is drawn with the keyboard, installed, compared with what the charge point says, and cleared', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'PROFILES-1');
  chargePoint.onCall('SetChargingProfile', () => ({ status: 'Accepted' }));
  chargePoint.onCall('ClearChargingProfile', () => ({ status: 'Accepted' }));

  await page.keyboard.press('Control+8');
  await expect(page.getByText('No charging profile yet')).toBeVisible();
  await page.getByRole('link', { name: 'New profile' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Night first');

  await test.step('chart, table and JSON are one thing', async () => {
    const step = page.getByRole('slider', { name: /^Limit of period 2/ });
    await step.focus();
    await page.keyboard.press('ArrowDown');
    await expect(step).toHaveAttribute('aria-valuenow', '15');
    const limit = page.getByRole('textbox', { name: 'Limit of period 2 as a number' });
    await expect(limit).toHaveValue('15');
    await page.getByRole('slider', { name: 'Start of period 2' }).press('ArrowRight');
    await expect(page.getByRole('textbox', { name: 'Start of period 2' })).toHaveValue('6:15');
    for (const period of [4, 3]) {
      await page.getByRole('button', { name: `Remove period ${period}` }).click();
    }
    await page.getByRole('button', { name: 'JSON' }).click();
    const json = page.getByRole('textbox', { name: 'Profile as JSON' });
    await expect(json).toHaveValue(/"startPeriod": 22500,\s+"limit": 15/);
    const start = '2026-01-01T00:00:00Z';
    const text = await json.inputValue();
    await json.fill(
      text
        .replace(/"startSchedule": "[^"]*"/, `"startSchedule": "${start}"`)
        .replace('22500', '60'),
    );
    await page.getByRole('button', { name: 'Chart and table' }).click();
    await expect(page.getByRole('textbox', { name: 'Start of period 2' })).toHaveValue('0:01');
  });

  await test.step('B25 what deviates is told with its clause', async () => {
    const first = page.getByRole('textbox', { name: 'Start of period 1' });
    await first.fill('0:00:30');
    const problems = page.getByRole('list', { name: 'What the texts say against it' });
    await expect(problems).toContainText('errata 3.45');
    await expect(page.getByRole('button', { name: 'Save although it deviates' })).toBeEnabled();
    await first.fill('0');
    await expect(problems).toBeHidden();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('link', { name: /Night first/ })).toBeVisible();
  });

  await test.step('what is not saved is not lost by going elsewhere', async () => {
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect(page.getByText('Changed, not saved yet')).toBeHidden();
    await name.fill('Night last');
    await page.keyboard.press('Control+1');
    const question = page.getByRole('dialog', { name: 'Discard what is not saved?' });
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(name).toHaveValue('Night last');
    await page.goBack();
    await question.getByRole('button', { name: 'Discard' }).click();
    await expect(name).toHaveValue('');
    await page.getByRole('link', { name: /Night first/ }).click();
    await expect(name).toHaveValue('Night first');
  });

  await loadAxe(page);
  expect.soft(await barriers(page), 'studio').toEqual([]);

  await test.step('it goes where it is wanted', async () => {
    await page.getByRole('button', { name: 'Install …' }).click();
    await page.getByRole('checkbox', { name: 'PROFILES-1, Connector 1' }).check();
    await page.getByRole('button', { name: 'Install in 1 place' }).click();
    await expect(page.getByRole('listitem', { name: 'PROFILES-1 1' })).toContainText('Accepted');
    expect(await sent(chargePoint, 'SetChargingProfile')).toBe(
      '[2,"ID","SetChargingProfile",{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Recurring","recurrencyKind":"Daily","chargingSchedule":{"duration":86400,"startSchedule":"2026-01-01T00:00:00Z","chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":32},{"startPeriod":60,"limit":15}]}}}]',
    );
    expect.soft(await barriers(page), 'install').toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('D34 the charge point says something else, and that is seen', async () => {
    chargePoint.onCall('GetCompositeSchedule', () => ({
      status: 'Accepted',
      connectorId: 1,
      scheduleStart: new Date().toISOString(),
      chargingSchedule: {
        duration: 86_400,
        chargingRateUnit: 'A',
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 40 }],
      },
    }));
    await page.evaluate(() => {
      window.location.hash = '#/charge-point/PROFILES-1/profiles';
    });
    const table = page.getByRole('table', { name: 'Installed profiles' });
    await expect(table.getByRole('row', { name: /Night first/ })).toContainText('TxDefaultProfile');
    await page.getByRole('button', { name: 'Ask the charge point' }).click();
    await expect(
      page.getByText(/^In \d parts? the charge point says something else/),
    ).toBeVisible();
    await expect(page.getByRole('img', { name: /^Composite schedule/ })).toBeVisible();
    expect.soft(await barriers(page), 'profiles, chart').toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();
    const schedule = page.getByRole('table', { name: 'Composite schedule' });
    await expect(schedule.getByRole('row').nth(1)).toContainText('Allows more');
    expect.soft(await barriers(page), 'profiles, table').toEqual([]);
  });

  await test.step('D26 it is cleared by its number', async () => {
    await page.getByRole('button', { name: 'Clear profile 1' }).click();
    const question = page.getByRole('dialog', { name: 'Clear profile 1?' });
    await question.getByRole('button', { name: 'Clear profiles' }).click();
    expect(await sent(chargePoint, 'ClearChargingProfile')).toBe(
      '[2,"ID","ClearChargingProfile",{"id":1}]',
    );
    await expect(page.getByText('No charging profile is installed')).toBeVisible();
  });
  await chargePoint.close();
});
