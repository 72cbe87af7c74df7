import { expect, test } from '@playwright/test';
import {
  bootedChargePoint,
  createTag,
  goTo,
  openChargePoint,
  type Stage,
  sent,
} from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage & { httpUrl: string };

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

test('D30 the tags go into the charge point, and what changes afterwards follows', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'LISTS-1');
  let listVersion = 0;
  chargePoint.onCall('GetConfiguration', () => ({
    configurationKey: [
      { key: 'LocalAuthListMaxLength', readonly: true, value: '100' },
      { key: 'SendLocalListMaxLength', readonly: true, value: '20' },
    ],
  }));
  chargePoint.onCall('GetLocalListVersion', () => ({ listVersion }));
  chargePoint.onCall('SendLocalList', (payload) => {
    ({ listVersion } = payload as { listVersion: number });
    return { status: 'Accepted' };
  });
  await createTag(page, 'CARD-1');

  await page.getByRole('tab', { name: 'Local lists' }).click();
  const row = page.getByRole('row').filter({ hasText: 'LISTS-1' });
  await expect(row).toContainText('Never sent');
  await page.getByRole('button', { name: 'Choose what is not in step' }).click();
  await page.getByRole('button', { name: 'Sync 1 charge point' }).click();
  await expect(row).toContainText('In step');
  await expect(row).toContainText('The whole list was sent: version 1, 1 entry.');
  expect(await sent(chargePoint, 'SendLocalList')).toBe(
    '[2,"ID","SendLocalList",{"listVersion":1,"localAuthorizationList":[{"idTag":"CARD-1","idTagInfo":{"status":"Accepted"}}],"updateType":"Full"}]',
  );

  await createTag(page, 'CARD-2');
  await openChargePoint(page, 'LISTS-1', 'Local list');
  const preview = page.getByRole('table', { name: 'What a sync would change' });
  await expect(preview.getByRole('row').filter({ hasText: 'CARD-2' })).toContainText('New');
  await page.getByRole('button', { name: 'Sync', exact: true }).click();
  await expect(page.getByText('The changes were sent: version 2, 2 entries.')).toBeVisible();
  expect(await sent(chargePoint, 'SendLocalList')).toContain(
    '[{"idTag":"CARD-2","idTagInfo":{"status":"Accepted"}}],"updateType":"Differential"',
  );
  await goTo(page, 'Tags');
  await chargePoint.close();
});
