import type { Page } from '@playwright/test';

export interface Scene {
  readonly name: string;
  /** The place in the console, behind the `#`. */
  readonly place: string;
  /** What is done there before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const openFirst = (list: string) => async (page: Page) => {
  await page.getByRole('grid', { name: list }).getByRole('row').nth(1).click();
};

/** Every screen as it is shown in the tour. */
export const scenes: readonly Scene[] = [
  { name: 'charge-points', place: '/charge-points' },
  {
    name: 'charge-point-commands',
    place: '/charge-point/DEPOT-02',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Unlock Connector 1' }).click();
      await page
        .getByLabel('Answer to Unlock Connector 1')
        .getByText('Unlocked', { exact: true })
        .waitFor();
      await page
        .getByRole('list', { name: 'Command history' })
        .getByRole('listitem')
        .first()
        .getByText('just now')
        .waitFor();
    },
  },
  {
    name: 'charge-point-configuration',
    place: '/charge-point/DEPOT-01/configuration',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Change ConnectionTimeOut:/ }).click();
      const field = page.getByRole('textbox', { name: 'Value of ConnectionTimeOut' });
      await field.fill('90');
      await field.press('Enter');
      await page.getByText('RebootRequired', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Change ConnectionTimeOut: 90' }).waitFor();
    },
  },
  {
    name: 'configuration-history',
    place: '/charge-point/DEPOT-03/configuration',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'History', exact: true }).click();
      await page.getByRole('dialog', { name: 'History' }).waitFor();
    },
  },
  { name: 'configuration-templates', place: '/configuration' },
  {
    name: 'configuration-template',
    place: '/configuration',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Edit AC depot' }).click();
    },
  },
  {
    name: 'configuration-run',
    place: '/configuration/runs/1',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Keys of DEPOT-03' }).click();
    },
  },
  {
    name: 'configuration-compare',
    place: '/configuration/compare?cpId=DEPOT-01&otherCpId=DEPOT-03',
  },
  { name: 'charge-point-messages', place: '/charge-point/LAB-7/messages' },
  { name: 'charge-point-findings', place: '/charge-point/LAB-7/findings' },
  { name: 'charge-point-status', place: '/charge-point/DEPOT-02/status' },
  { name: 'charge-point-transactions', place: '/charge-point/DEPOT-01/transactions' },
  { name: 'charge-point-settings', place: '/charge-point/HPC-NORTH/settings' },
  { name: 'messages', place: '/messages' },
  {
    name: 'message',
    place: '/messages?cpId=LAB-7',
    prepare: async (page) => {
      await page.getByRole('row').filter({ hasText: 'MeterValues' }).last().click();
    },
  },
  { name: 'transactions', place: '/transactions' },
  {
    name: 'transaction',
    place: '/transactions?cpId=HPC-NORTH',
    prepare: openFirst('Transactions'),
  },
  {
    name: 'transaction-ac',
    place: '/transactions?cpId=DEPOT-02',
    prepare: openFirst('Transactions'),
  },
  { name: 'tags', place: '/tags' },
  {
    name: 'tag',
    place: '/tags',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Change 04A1B2C3D4E580' }).click();
    },
  },
  { name: 'sites', place: '/sites' },
  {
    name: 'site',
    place: '/sites/1',
    prepare: async (page) => {
      await page.getByText('Limit kept').waitFor();
    },
  },
  { name: 'findings', place: '/findings' },
  {
    name: 'palette',
    place: '/charge-point/DEPOT-02',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill('unl');
    },
  },
  {
    name: 'shortcuts',
    place: '/messages',
    prepare: async (page) => {
      await page.getByRole('grid', { name: 'Messages' }).focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'command-form',
    place: '/charge-point/DEPOT-02/commands?action=SetChargingProfile',
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Any action' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'several-at-once',
    place: '/charge-points',
    prepare: async (page) => {
      for (const identity of ['DEPOT-01', 'DEPOT-02', 'HPC-NORTH'])
        await page.getByRole('checkbox', { name: new RegExp(identity) }).check();
    },
  },
  { name: 'local-lists', place: '/tags/local-lists' },
  { name: 'charge-point-local-list', place: '/charge-point/DEPOT-01/local-list' },
  { name: 'reservations', place: '/reservations' },
  { name: 'reservation-list', place: '/reservations/list' },
  {
    name: 'reserve',
    place: '/reservations',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Reserve', exact: true }).click();
    },
  },
  { name: 'charge-point-reservations', place: '/charge-point/HPC-NORTH/reservations' },
  { name: 'smart-charging', place: '/smart-charging/1' },
  {
    name: 'charge-point-profiles',
    place: '/charge-point/DEPOT-02/profiles',
    prepare: async (page) => {
      await page.getByRole('combobox', { name: 'Look ahead' }).click();
      await page.getByRole('option', { name: '8 h' }).click();
      await page.getByRole('button', { name: 'Ask the charge point' }).click();
      await page.getByText(/the charge point says something else/).waitFor();
      await page.getByRole('heading', { name: 'Clear by criteria' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'security-events', place: '/security' },
  { name: 'certificate-requests', place: '/security/requests' },
  { name: 'security-profiles', place: '/security/profiles' },
  { name: 'security-server', place: '/security/server' },
  { name: 'charge-point-security', place: '/charge-point/DEPOT-01/security' },
  { name: 'data-transfer', place: '/data-transfer' },
  { name: 'data-transfer-handlers', place: '/data-transfer/handlers' },
  { name: 'data-transfer-send', place: '/data-transfer/send' },
  { name: 'files-jobs', place: '/files' },
  { name: 'files-received', place: '/files/received' },
  { name: 'charge-point-firmware', place: '/charge-point/HPC-NORTH/firmware' },
  { name: 'settings', place: '/settings' },
  { name: 'depot', place: '/depot' },
  {
    name: 'backup',
    place: '/settings',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Back up now' }).scrollIntoViewIfNeeded();
    },
  },
];
