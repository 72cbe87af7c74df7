import { expect, type Page, test } from '@playwright/test';
import type { ChargePoint } from '../../support/charge-point';
import {
  answerTo,
  bootedChargePoint,
  createTag,
  goTo,
  openChargePoint,
  report,
  type Stage,
  sent,
} from './stage';

/** A register and a power, as of so many minutes after the start. */
const meterValues = (
  chargePoint: ChargePoint,
  transactionId: unknown,
  [minutes, energyWh, powerW]: readonly [number, number, number],
) =>
  chargePoint.call('MeterValues', {
    connectorId: 1,
    transactionId,
    meterValue: [
      {
        timestamp: new Date(Date.now() - 3_600_000 + minutes * 60_000).toISOString(),
        sampledValue: [
          { value: String(energyWh), measurand: 'Energy.Active.Import.Register', unit: 'Wh' },
          { value: String(powerW), measurand: 'Power.Active.Import', unit: 'W' },
        ],
      },
    ],
  });

const startRemotely = async (page: Page, idTag: string): Promise<void> => {
  await page.getByRole('button', { name: 'Remote start' }).click();
  const form = page.getByRole('form', { name: 'Remote start' });
  await form.getByRole('combobox', { name: 'Tag' }).fill(idTag);
  await form.getByRole('button', { name: 'Start', exact: true }).click();
};

/** Tags and transactions. */
export const chargingStory = (stage: () => Stage): void => {
  test('a tag made on the Tags screen may charge until it is blocked there', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'TAGS-1');
    const authorize = () => chargePoint.call('Authorize', { idTag: 'card-7' });
    expect(await authorize()).toEqual({ idTagInfo: { status: 'Invalid' } });
    await createTag(page, 'CARD-7');
    const row = page.getByRole('row').filter({ hasText: 'CARD-7' });
    await expect(row).toContainText('Accepted');
    expect(await authorize()).toEqual({ idTagInfo: { status: 'Accepted' } });
    await row.getByRole('button', { name: 'Block CARD-7' }).click();
    await expect(row).toContainText('Blocked');
    expect(await authorize()).toEqual({ idTagInfo: { status: 'Blocked' } });
    await chargePoint.close();
  });

  test('a transaction is started and stopped from the console, and seen while it runs', async () => {
    const { page } = stage();
    await createTag(page, 'CARD-8');
    const chargePoint = await bootedChargePoint(stage(), 'CHARGING-1');
    for (const action of ['RemoteStartTransaction', 'RemoteStopTransaction']) {
      chargePoint.onCall(action, () => ({ status: 'Accepted' }));
    }
    await openChargePoint(page, 'CHARGING-1');
    await startRemotely(page, 'CARD-8');
    expect(await sent(chargePoint, 'RemoteStartTransaction')).toBe(
      '[2,"ID","RemoteStartTransaction",{"connectorId":1,"idTag":"CARD-8"}]',
    );
    await expect(answerTo(page, 'Remote start')).toContainText('Accepted');

    const startedAt = new Date(Date.now() - 3_600_000).toISOString();
    const { transactionId } = await chargePoint.call('StartTransaction', {
      connectorId: 1,
      idTag: 'CARD-8',
      meterStart: 10_000,
      timestamp: startedAt,
    });
    await report(chargePoint, 1, 'Charging');
    const connector = page.getByRole('listitem', { name: 'Connector 1' });
    await meterValues(chargePoint, transactionId, [20, 12_400, 7_200]);
    await expect(connector).toContainText('2.40 kWh');
    await expect(connector).toContainText('7.20 kW');
    await meterValues(chargePoint, transactionId, [40, 14_850, 7_350]);
    await expect(connector).toContainText('4.85 kWh');
    await expect(connector).toContainText('7.35 kW');
    const history = page.getByRole('list', { name: 'Command history' });
    await expect(history).toContainText(`Started: transaction ${transactionId}`);

    await connector.getByRole('link', { name: `Transaction ${transactionId}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Active');
    await expect(page.getByRole('img', { name: /^Power/ }).locator('canvas')).toBeVisible();
    await page.getByRole('button', { name: 'Table' }).click();
    const table = page.getByRole('grid', { name: 'Meter values' });
    await expect(table.getByRole('row').filter({ hasText: '7.20' })).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: '7.35' })).toBeVisible();
    const csv = await stage().savedText(() => page.getByRole('button', { name: 'CSV' }).click());
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      'at,measurand,phase,location,context,unit,value,raw',
      expect.stringMatching(/Z,Energy\.Active\.Import\.Register,,Outlet,Sample\.Periodic,Wh,12400/),
      expect.stringMatching(/Z,Power\.Active\.Import,,Outlet,Sample\.Periodic,W,7200/),
    ]);

    await page.getByRole('button', { name: 'Remote stop' }).click();
    expect(await sent(chargePoint, 'RemoteStopTransaction')).toBe(
      `[2,"ID","RemoteStopTransaction",{"transactionId":${transactionId}}]`,
    );
    await expect(answerTo(page, 'Remote stop')).toContainText('Accepted');
    await chargePoint.call('StopTransaction', {
      transactionId,
      idTag: 'CARD-8',
      meterStop: 16_000,
      timestamp: new Date().toISOString(),
      reason: 'Remote',
    });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Stopped');
    await expect(page.getByRole('main')).toContainText('6.00 kWh');
    await goTo(page, 'Transactions');
    const row = page.getByRole('row').filter({ hasText: 'CHARGING-1' });
    await expect(row).toContainText('6.00 kWh');
    await expect(row).toContainText('Stopped');
    await chargePoint.close();
  });
};
