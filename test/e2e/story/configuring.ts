import { expect, type Locator, test } from '@playwright/test';
import { answerTo, bootedChargePoint, openChargePoint, type Stage, sent } from './stage';

const keys = [
  { key: 'AuthorizationCacheEnabled', readonly: false, value: 'true' },
  { key: 'HeartbeatInterval', readonly: false, value: '300' },
  { key: 'NumberOfConnectors', readonly: true, value: '1' },
  { key: 'WebSocketPingInterval', readonly: false, value: '60' },
];

/** Opens the value of a key, types another one and presses Enter. */
const change = async (table: Locator, key: string, value: string): Promise<void> => {
  await table.getByRole('button', { name: new RegExp(`^Change ${key}:`) }).click();
  const field = table.getByRole('textbox', { name: `Value of ${key}` });
  await field.fill(value);
  await field.press('Enter');
};

/** The configuration of the charge point, and actions of any kind. */
export const configuringStory = (stage: () => Stage): void => {
  test('reads the configuration and changes keys in place, each with its own answer', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'KEYS-1');
    chargePoint.onCall('GetConfiguration', () => ({ configurationKey: keys, unknownKey: [] }));
    await openChargePoint(page, 'KEYS-1', 'Configuration');
    await expect(page.getByText('Not read yet')).toBeVisible();
    await page.getByRole('button', { name: 'Read it now' }).click();
    expect(await sent(chargePoint, 'GetConfiguration')).toBe('[2,"ID","GetConfiguration",{}]');
    const table = page.getByRole('table', { name: 'Configuration keys' });
    const row = (key: string) => table.getByRole('row').filter({ hasText: key });
    await expect(row('HeartbeatInterval')).toContainText('300');
    await expect(row('NumberOfConnectors')).toContainText('Read-only');
    await expect(row('NumberOfConnectors').getByRole('button', { name: /^Change/ })).toHaveCount(0);

    chargePoint.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    await change(table, 'HeartbeatInterval', '120');
    expect(await sent(chargePoint, 'ChangeConfiguration')).toBe(
      '[2,"ID","ChangeConfiguration",{"key":"HeartbeatInterval","value":"120"}]',
    );
    await expect(answerTo(page, 'HeartbeatInterval')).toContainText('Accepted');
    await expect(
      table.getByRole('button', { name: 'Change HeartbeatInterval: 120' }),
    ).toBeVisible();

    await table.getByRole('switch', { name: 'AuthorizationCacheEnabled' }).click();
    expect(await sent(chargePoint, 'ChangeConfiguration')).toBe(
      '[2,"ID","ChangeConfiguration",{"key":"AuthorizationCacheEnabled","value":"false"}]',
    );

    chargePoint.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    await change(table, 'WebSocketPingInterval', '30');
    await expect(answerTo(page, 'WebSocketPingInterval')).toContainText('RebootRequired');
    await page.getByRole('button', { name: 'Dismiss the answer to WebSocketPingInterval' }).click();
    await expect(row('WebSocketPingInterval')).toContainText('In effect after a reboot');

    chargePoint.onCall('ChangeConfiguration', () => ({ status: 'Rejected' }));
    await change(table, 'HeartbeatInterval', '-1');
    await expect(table).toContainText('HeartbeatInterval may be 0 or more s');
    await table.getByRole('button', { name: 'Send anyway' }).click();
    await expect(answerTo(page, 'HeartbeatInterval')).toContainText('Rejected');
    await expect(
      table.getByRole('button', { name: 'Change HeartbeatInterval: 120' }),
    ).toBeVisible();
    await chargePoint.close();
  });

  test('sends any action: refused where invalid, at its pointer, and sent on purpose', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'ANY-1');
    chargePoint.onCall('ClearCache', () => ({ status: 'Accepted' }));
    chargePoint.onCall('GetLocalListVersion', () => ({ listVersion: 12 }));
    chargePoint.onCall('SendLocalList', () => ({ status: 'NotSupported' }));
    await openChargePoint(page, 'ANY-1');
    const action = page.getByRole('combobox', { name: 'Action' });
    const payload = page.getByRole('textbox', { name: 'Payload (JSON)' });
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await page.getByRole('button', { name: 'JSON', exact: true }).click();

    await action.fill('GetLocalListVersion');
    await page.getByRole('option', { name: 'GetLocalListVersion' }).click();
    await expect(payload).toHaveValue('{}');
    await send.click();
    expect(await sent(chargePoint, 'GetLocalListVersion')).toBe(
      '[2,"ID","GetLocalListVersion",{}]',
    );
    await expect(answerTo(page, 'GetLocalListVersion')).toContainText('{"listVersion":12}');

    await action.fill('SendLocalList');
    await page.getByRole('option', { name: 'SendLocalList' }).click();
    await payload.fill('{"listVersion":"twelve","updateType":"Full"}');
    await expect(send).toBeDisabled();
    const form = page.getByRole('form', { name: 'Command' });
    await expect(form).toContainText('/listVersion');
    await page.getByRole('button', { name: 'Form', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'listVersion' })).toHaveAccessibleDescription(
      /"twelve"/,
    );
    await page.getByRole('button', { name: 'Send although invalid' }).click();
    expect(await sent(chargePoint, 'SendLocalList')).toBe(
      '[2,"ID","SendLocalList",{"listVersion":"twelve","updateType":"Full"}]',
    );
    await expect(answerTo(page, 'SendLocalList')).toContainText('NotSupported');

    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await payload.fill('{"listVersion":');
    await expect(send).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Send although invalid' })).toBeHidden();

    await page.getByRole('link', { name: /^Messages/ }).click();
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await expect(payload).toHaveValue('{"listVersion":');
    await page.getByRole('link', { name: /^Messages/ }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
    await chargePoint.close();
  });
};
