import { expect, type Locator, type Page } from '@playwright/test';
import { type ChargePoint, connectChargePoint } from '../../support/charge-point';

/** Where the story is played: the console in a browser or in the window of the desktop app. */
export interface Stage {
  readonly page: Page;
  /** The URL charge points connect to; another one after a restart. */
  readonly ocppUrl: string;
  /** Where REST is. */
  readonly httpUrl: string;
  /** Ends the process, starts it again on the same data, and comes back when the console is there. */
  restart(): Promise<void>;
  /** The text of the file that is saved by the act. */
  savedText(act: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

export type Screen =
  | 'Charge Points'
  | 'Messages'
  | 'Transactions'
  | 'Tags'
  | 'Configuration'
  | 'Depot'
  | 'Files'
  | 'Settings';

/** Goes to a screen as a user does, by the rail. */
export const goTo = async (page: Page, screen: Screen): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await rail.getByRole('link', { name: new RegExp(`^${screen}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
};

/** Opens a charge point from the list, and one of its tabs. */
export const openChargePoint = async (
  page: Page,
  identity: string,
  tab = 'Commands',
): Promise<void> => {
  await goTo(page, 'Charge Points');
  await page.getByRole('link', { name: identity, exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible();
};

/** The answer that the console shows to a command. */
export const answerTo = (page: Page, command: string): Locator =>
  page.getByLabel(`Answer to ${command}`, { exact: true });

/** The next CALL of the action, letter by letter but for its message id. */
export const sent = async (chargePoint: ChargePoint, action: string): Promise<string> => {
  const text = await chargePoint.nextFrame(([type, , name]) => type === 2 && name === action);
  return text.replace(/^\[2,"[^"]+"/, '[2,"ID"');
};

/** Connects, boots and reports one connector, as a charge point does that was just switched on. */
export const bootedChargePoint = async (stage: Stage, identity: string): Promise<ChargePoint> => {
  const chargePoint = await connectChargePoint(stage.ocppUrl, identity);
  await chargePoint.call('BootNotification', {
    chargePointVendor: 'Nordlade',
    chargePointModel: 'NL-AC22',
    firmwareVersion: '3.4.1',
  });
  await report(chargePoint, 1, 'Available');
  return chargePoint;
};

export const report = async (
  chargePoint: ChargePoint,
  connectorId: number,
  status: string,
): Promise<void> => {
  await chargePoint.call('StatusNotification', { connectorId, errorCode: 'NoError', status });
};

/** Makes a tag on the Tags screen. */
export const createTag = async (page: Page, idTag: string): Promise<void> => {
  await goTo(page, 'Tags');
  await page.getByRole('button', { name: 'New tag' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New tag' });
  await dialog.getByRole('textbox', { name: 'idTag' }).fill(idTag);
  await dialog.getByRole('button', { name: 'Create tag' }).click();
  await expect(dialog).toBeHidden();
};

/** Changes settings as the act does, and saves them. */
export const saveSettings = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await goTo(page, 'Settings');
  await act();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.', { exact: false })).toBeVisible();
};

export const chooseSetting = async (page: Page, name: string, value: string): Promise<void> => {
  await page.getByRole('combobox', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
};
