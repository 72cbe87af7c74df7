import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { App } from '../../../../src/renderer/src/app';
import { createElectronBridge } from '../../../../src/renderer/src/bridge/electron';
import { createClient } from '../../../../src/renderer/src/stores/context';
import { connectChargePoint } from '../../../support/charge-point';
import { startConsole } from '../../../support/console';

beforeEach(() => {
  localStorage.clear();
  window.location.hash = '#/charge-point/CP1/commands';
});

/** The Commands tab of a charge point that charges, and whose next boot is answered so. */
const open = async (registration: 'Accepted' | 'Pending' | 'Rejected') => {
  const { system, show } = await startConsole();
  await system.call('setting.put', { unknownTags: 'accept' }, 'rest');
  const station = await connectChargePoint(system.addresses.ocpp, 'CP1');
  const boot = { chargePointVendor: 'Acme', chargePointModel: 'Duo' };
  await station.call('BootNotification', boot);
  for (const connectorId of [0, 1]) {
    await station.call('StatusNotification', {
      connectorId,
      errorCode: 'NoError',
      status: 'Available',
    });
  }
  await station.call('StartTransaction', {
    connectorId: 1,
    idTag: 'A1',
    meterStart: 0,
    timestamp: new Date().toISOString(),
  });
  await system.call('chargePoint.put', { cpId: 'CP1', registration }, 'rest');
  await station.call('BootNotification', boot);
  station.onCall('RemoteStopTransaction', () => ({ status: 'Rejected' }));
  const client = createClient(
    createElectronBridge({
      call: (name, input) => system.call(name as never, input as never, 'desktop'),
      onEvents: (listener) => system.on(listener),
      info: { platform: 'linux', version: '0.0.0-test' },
    }),
  );
  onTestFinished(() => {
    client.stop();
    station.terminate();
  });
  show(<App client={client} />);
  const stopped = () => station.received.some((text) => text.includes('RemoteStopTransaction'));
  return { stopped };
};

test.each(['Pending', 'Rejected'] as const)(
  'B29 D11 while its boot is answered %s the console says what is not meant for it, and asks before a remote stop',
  async (registration) => {
    const { stopped } = await open(registration);
    await screen.findByText(new RegExp(`^Its boot is answered ${registration}`));
    await userEvent.click(screen.getByRole('button', { name: 'Remote start' }));
    const form = screen.getByRole('form', { name: 'Remote start' });
    expect(form.textContent).toContain('OCPP 1.6 §4.2');
    await userEvent.click(screen.getByRole('button', { name: 'Remote stop on Connector 1' }));
    await screen.findByRole('dialog', { name: 'Stop before its boot is accepted?' });
    expect(stopped()).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Remote stop' }));
    await waitFor(() => expect(stopped()).toBe(true));
  },
);

test('D35 connector 0 cannot be asked for alone, so it is not offered', async () => {
  await open('Accepted');
  await userEvent.click(await screen.findByRole('combobox', { name: 'For' }));
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['All connectors', 'Connector 1']);
});
