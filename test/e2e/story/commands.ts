import { expect, type Page, test } from '@playwright/test';
import type { ChargePoint } from '../../support/charge-point';
import { answerTo, bootedChargePoint, openChargePoint, report, type Stage, sent } from './stage';

const accepted = () => ({ status: 'Accepted' });

/** Presses the button and checks what leaves, letter by letter. */
const press = async (
  page: Page,
  button: string,
  { chargePoint, expected }: { chargePoint: ChargePoint; expected: string },
): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const [, action = ''] = /^\[2,"ID","(\w+)"/.exec(expected) ?? [];
  expect(await sent(chargePoint, action)).toBe(expected);
};

/** Commands and their real answers. */
export const commandsStory = (stage: () => Stage): void => {
  test('resets: soft at once, hard only after a question while a transaction runs', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'RESET-1');
    chargePoint.onCall('Reset', accepted);
    await openChargePoint(page, 'RESET-1');
    await press(page, 'Soft reset', { chargePoint, expected: '[2,"ID","Reset",{"type":"Soft"}]' });
    await expect(answerTo(page, 'Soft reset')).toContainText('Accepted');
    await press(page, 'Hard reset', { chargePoint, expected: '[2,"ID","Reset",{"type":"Hard"}]' });
    await expect(answerTo(page, 'Hard reset')).toContainText('Accepted');

    await chargePoint.call('StartTransaction', {
      connectorId: 1,
      idTag: 'NOBODY',
      meterStart: 0,
      timestamp: new Date().toISOString(),
    });
    const connector = page.getByRole('listitem', { name: 'Connector 1' });
    await expect(connector.getByRole('button', { name: /^Remote stop/ })).toBeVisible();
    await page.getByRole('button', { name: 'Hard reset', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Hard reset while a transaction runs?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    await page.getByRole('button', { name: 'Hard reset', exact: true }).click();
    chargePoint.onCall('Reset', () => ({ status: 'Rejected' }));
    await question.getByRole('button', { name: 'Hard reset now' }).click();
    expect(await sent(chargePoint, 'Reset')).toBe('[2,"ID","Reset",{"type":"Hard"}]');
    await expect(answerTo(page, 'Hard reset')).toContainText('Rejected');
    await chargePoint.close();
  });

  test('unlocks a connector and says what became of it', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'UNLOCK-1');
    await openChargePoint(page, 'UNLOCK-1');
    for (const status of ['Unlocked', 'UnlockFailed', 'NotSupported']) {
      chargePoint.onCall('UnlockConnector', () => ({ status }));
      await press(page, 'Unlock Connector 1', {
        chargePoint,
        expected: '[2,"ID","UnlockConnector",{"connectorId":1}]',
      });
      await expect(answerTo(page, 'Unlock Connector 1')).toContainText(status);
    }
    await chargePoint.close();
  });

  test('triggers every message there is', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'TRIGGER-1');
    chargePoint.onCall('TriggerMessage', accepted);
    await openChargePoint(page, 'TRIGGER-1');
    for (const message of [
      'Heartbeat',
      'DiagnosticsStatusNotification',
      'FirmwareStatusNotification',
      'StatusNotification',
      'MeterValues',
    ]) {
      await press(page, message, {
        chargePoint,
        expected: `[2,"ID","TriggerMessage",{"requestedMessage":"${message}"}]`,
      });
      await expect(answerTo(page, message)).toContainText('Accepted');
    }
    await page.getByRole('combobox', { name: 'For' }).click();
    await page.getByRole('option', { name: 'Connector 1' }).click();
    await press(page, 'MeterValues', {
      chargePoint,
      expected: '[2,"ID","TriggerMessage",{"requestedMessage":"MeterValues","connectorId":1}]',
    });
    // Not meant for a charge point that has been accepted (errata 3.40): sent on purpose only.
    await page.getByRole('button', { name: 'BootNotification', exact: true }).click();
    await press(page, 'Trigger it', {
      chargePoint,
      expected: '[2,"ID","TriggerMessage",{"requestedMessage":"BootNotification"}]',
    });
    await page.getByRole('combobox', { name: 'By' }).click();
    await page.getByRole('option', { name: 'ExtendedTriggerMessage' }).click();
    chargePoint.onCall('ExtendedTriggerMessage', accepted);
    for (const [message, payload] of [
      ['Heartbeat', '{"requestedMessage":"Heartbeat"}'],
      ['FirmwareStatusNotification', '{"requestedMessage":"FirmwareStatusNotification"}'],
      ['LogStatusNotification', '{"requestedMessage":"LogStatusNotification"}'],
      ['SignChargePointCertificate', '{"requestedMessage":"SignChargePointCertificate"}'],
      ['StatusNotification', '{"requestedMessage":"StatusNotification","connectorId":1}'],
      ['MeterValues', '{"requestedMessage":"MeterValues","connectorId":1}'],
    ] as const) {
      await press(page, message, {
        chargePoint,
        expected: `[2,"ID","ExtendedTriggerMessage",${payload}]`,
      });
      await expect(answerTo(page, message)).toContainText('Accepted');
    }
    await chargePoint.close();
  });

  test('changes availability: at once where accepted, shown as waiting where scheduled', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'AVAILABLE-1');
    chargePoint.onCall('ChangeAvailability', () => ({ status: 'Scheduled' }));
    await openChargePoint(page, 'AVAILABLE-1');
    const connector = page.getByRole('listitem', { name: 'Connector 1' });
    await press(page, 'Inoperative: Connector 1', {
      chargePoint,
      expected: '[2,"ID","ChangeAvailability",{"connectorId":1,"type":"Inoperative"}]',
    });
    await expect(answerTo(page, 'Connector 1: Inoperative')).toContainText('Scheduled');
    await expect(connector).toContainText('Inoperative when it is free');
    await report(chargePoint, 1, 'Unavailable');
    await expect(connector).toContainText('Unavailable');
    chargePoint.onCall('ChangeAvailability', accepted);
    await press(page, 'Operative: Connector 1', {
      chargePoint,
      expected: '[2,"ID","ChangeAvailability",{"connectorId":1,"type":"Operative"}]',
    });
    await expect(answerTo(page, 'Connector 1: Operative')).toContainText('Accepted');
    await report(chargePoint, 1, 'Available');
    await expect(connector).toContainText('Available');
    await expect(connector).not.toContainText('when it is free');
    await chargePoint.close();
  });

  test('shows silence, a CALLERROR and a lost connection as what they are', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'SILENT-1');
    await openChargePoint(page, 'SILENT-1', 'Settings');
    await page.getByRole('spinbutton', { name: 'Command timeout (s)' }).fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByRole('tab', { name: 'Commands' }).click();

    await page.getByRole('button', { name: 'Soft reset' }).click();
    await expect(answerTo(page, 'Soft reset')).toContainText('Waiting');
    await expect(answerTo(page, 'Soft reset')).toContainText('No answer in time');
    await expect(answerTo(page, 'Soft reset')).toContainText('did not answer the Reset within 1 s');

    await page.getByRole('button', { name: 'Unlock Connector 1' }).click();
    const call = await chargePoint.nextFrame(([, , action]) => action === 'UnlockConnector');
    const [, messageId] = JSON.parse(call) as [number, string];
    chargePoint.send(`[4,"${messageId}","NotSupported","no lock here",{}]`);
    await expect(answerTo(page, 'Unlock Connector 1')).toContainText('NotSupported');
    await expect(answerTo(page, 'Unlock Connector 1')).toContainText('no lock here');

    await chargePoint.close();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Offline');
    await page.getByRole('button', { name: 'Heartbeat', exact: true }).click();
    await expect(answerTo(page, 'Heartbeat')).toContainText('Offline');
    const history = page.getByRole('list', { name: 'Command history' });
    await expect(history.getByRole('listitem')).toHaveCount(3);
  });
};
