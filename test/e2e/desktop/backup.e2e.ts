import { expect, test } from '@playwright/test';
import { goTo, type Stage } from '../story/stage';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

test('a backup is written and checked beside the window, and saved as a file over IPC', async () => {
  const { page } = stage;
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('is written and checked', { exact: false })).toBeVisible();
  const text = await stage.savedText(() =>
    page.getByRole('button', { name: /^Save the backup/ }).click(),
  );
  expect(text).toContain('"format":"ocpp-central-backup"');
});
