import { expect, test } from '@playwright/test';
import { answerTo, bootedChargePoint, goTo, type Stage, sent } from './stage';

/** Palette, shortcuts, and one command to several charge points. */
export const givingCommandsStory = (stage: () => Stage): void => {
  test('the palette leads from anywhere to a command, which is sent without the mouse', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'PALETTE-1');
    chargePoint.onCall('ChangeAvailability', () => ({ status: 'Scheduled' }));
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: 'Search everything' });
    await palette.fill('palette1');
    await expect(page.getByRole('option', { name: /PALETTE-1/, selected: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PALETTE-1');

    await page.keyboard.press('Control+k');
    await palette.fill('send availability');
    await expect(
      page.getByRole('option', { name: /Send ChangeAvailability/, selected: true }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Command' });
    await expect(form.getByRole('combobox', { name: 'Action' })).toHaveValue('ChangeAvailability');
    await form.getByRole('textbox', { name: 'connectorId' }).fill('1');
    await page.keyboard.press('Enter');
    expect(await sent(chargePoint, 'ChangeAvailability')).toBe(
      '[2,"ID","ChangeAvailability",{"connectorId":1,"type":"Operative"}]',
    );
    const answer = answerTo(page, 'ChangeAvailability');
    await expect(answer).toContainText('Scheduled');
    await expect(answer).toContainText('ms');

    const history = page.getByRole('list', { name: 'Command history' });
    await form.getByRole('textbox', { name: 'connectorId' }).fill('7');
    await history.getByRole('button', { name: 'Send ChangeAvailability again' }).click();
    await expect(form.getByRole('textbox', { name: 'connectorId' })).toHaveValue('1');

    await answer.getByRole('link', { name: 'Exchange' }).click();
    await expect(page.getByRole('region', { name: 'Message details' })).toContainText(
      'ChangeAvailability',
    );
    await chargePoint.close();
  });

  test('the sheet shows the shortcuts, and they work', async () => {
    const { page } = stage();
    await goTo(page, 'Charge Points');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByRole('listitem').filter({ hasText: 'Transactions' })).toContainText(
      '3',
    );
    await page.keyboard.press('Control+3');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Transactions' })).toBeVisible();
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  test('several charge points get one command, and those that failed get it again', async () => {
    const { page } = stage();
    const good = await bootedChargePoint(stage(), 'BULK-1');
    const bad = await bootedChargePoint(stage(), 'BULK-2');
    good.onCall('TriggerMessage', () => ({ status: 'Accepted' }));
    bad.onCall('TriggerMessage', () => ({ status: 'Rejected' }));
    await goTo(page, 'Charge Points');
    await page.getByRole('checkbox', { name: 'Select BULK-1' }).check();
    await page.getByRole('checkbox', { name: 'Select BULK-2' }).check();
    const bar = page.getByRole('toolbar', { name: 'Chosen charge points' });
    await expect(bar).toContainText('2 selected');
    await bar.getByRole('button', { name: 'Soft reset' }).click();
    const question = page.getByRole('dialog', { name: 'Soft reset 2 charge points?' });
    await question.getByRole('button', { name: 'Cancel' }).click();

    await bar.getByRole('button', { name: 'Any action' }).click();
    const dialog = page.getByRole('dialog', { name: 'Any action for 2 charge points' });
    await dialog.getByRole('combobox', { name: 'Action' }).fill('TriggerMessage');
    await page.getByRole('option', { name: 'TriggerMessage', exact: true }).click();
    await dialog.getByRole('button', { name: 'Send to 2 charge points' }).click();
    await expect(dialog).toBeHidden();
    expect(await sent(good, 'TriggerMessage')).toBe(
      '[2,"ID","TriggerMessage",{"requestedMessage":"StatusNotification"}]',
    );
    expect(await sent(bad, 'TriggerMessage')).toBe(
      '[2,"ID","TriggerMessage",{"requestedMessage":"StatusNotification"}]',
    );
    const rows = page.getByRole('list', { name: 'Result of each charge point' });
    await expect(rows.getByRole('listitem', { name: 'BULK-1' })).toContainText('Accepted');
    await expect(rows.getByRole('listitem', { name: 'BULK-2' })).toContainText('Rejected');

    bad.onCall('TriggerMessage', () => ({ status: 'Accepted' }));
    await page.getByRole('button', { name: 'Try 1 again' }).click();
    await expect(rows.getByRole('listitem', { name: 'BULK-2' })).toContainText('Accepted');
    await expect(page.getByText('2 of 2 done')).toBeVisible();
    expect(good.received.filter((text) => text.includes('TriggerMessage'))).toHaveLength(1);
    expect(good.received.some((text) => text.includes('"Reset"'))).toBe(false);
    await good.close();
    await bad.close();
  });
};
