import type { ChargePoint } from '@shared/model/charge-point';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ConfigurationTab } from '../../../../src/renderer/src/features/configuration/tab';
import { startConsole } from '../../../support/console';
import { startSimulator } from '../../../support/simulator';

/** A simulated charge point whose keys have been read, with its tab on the screen. */
const showTab = async () => {
  const { system, show } = await startConsole();
  const { identity } = await startSimulator({ ocppUrl: system.addresses.ocpp });
  const found = await system.call('chargePoint.get', { cpId: identity }, 'internal');
  if (!found.ok) throw new Error(found.error.message);
  const chargePoint: ChargePoint = found.value;
  show(<ConfigurationTab chargePoint={chargePoint} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Read it now' }));
  await screen.findByText(/keys read\. It took one request\./);
  return { system, identity, table: await screen.findByRole('table') };
};

test('a value out of its range is refused with the reason, and sent on purpose', async () => {
  const { table } = await showTab();
  fireEvent.click(within(table).getByRole('button', { name: 'Change LightIntensity: 80' }));
  const field = within(table).getByRole('textbox', { name: 'Value of LightIntensity' });
  await userEvent.clear(field);
  await userEvent.type(field, '101{Enter}');
  expect(within(table).getByText('LightIntensity may be 0 to 100 %, not 101.')).toBeDefined();
  fireEvent.click(within(table).getByRole('button', { name: 'Send anyway' }));
  const answer = await screen.findByRole('status', { name: 'Answer to LightIntensity' });
  await waitFor(() => expect(answer.textContent).toContain('Rejected'));
});

test('D24 what waits for a reboot is said above, and can be read again after it', async () => {
  const { table, system, identity } = await showTab();
  fireEvent.click(within(table).getByRole('button', { name: 'Change MaxCurrentPerPhase: 32' }));
  const field = within(table).getByRole('textbox', { name: 'Value of MaxCurrentPerPhase' });
  await userEvent.clear(field);
  await userEvent.type(field, '16{Enter}');
  await screen.findByText('One change waits for a reboot: MaxCurrentPerPhase.');
  fireEvent.click(screen.getByRole('switch', { name: 'Read again after it' }));
  await waitFor(async () =>
    expect(
      await system.call('configuration.readAfterBoot', { cpId: identity }, 'internal'),
    ).toMatchObject({ value: { wanted: true } }),
  );
});

test('a boolean is a switch that is sent at once', async () => {
  const { table } = await showTab();
  const toggle = within(table).getByRole('switch', { name: 'LocalPreAuthorize' });
  expect(toggle).toHaveProperty('checked', false);
  fireEvent.click(toggle);
  await waitFor(() =>
    expect(within(table).getByRole('switch', { name: 'LocalPreAuthorize' })).toHaveProperty(
      'checked',
      true,
    ),
  );
});
