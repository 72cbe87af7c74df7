import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { App } from '../../../../src/renderer/src/app';
import { createElectronBridge } from '../../../../src/renderer/src/bridge/electron';
import { createClient } from '../../../../src/renderer/src/stores/context';
import { connectChargePoint } from '../../../support/charge-point';
import { startConsole } from '../../../support/console';

beforeEach(() => {
  localStorage.clear();
  window.location.hash = '#/charge-point/CP1/settings';
});

const open = async () => {
  const { system, show } = await startConsole();
  const station = await connectChargePoint(system.addresses.ocpp, 'CP1');
  await station.call('BootNotification', {
    chargePointVendor: 'Free2move eSolutions',
    chargePointModel: 'M',
  });
  const client = createClient(
    createElectronBridge({
      call: (name, input) => system.call(name as never, input as never, 'desktop'),
      onEvents: (listener) => system.on(listener),
      info: { platform: 'linux', version: '0.0.0-test' },
    }),
  );
  show(<App client={client} />);
  return {
    system,
    close: () => {
      client.stop();
      station.terminate();
    },
  };
};

test('B21 C39 the preset that fits is offered with its source, and sets what it says', async () => {
  const { system, close } = await open();
  const source = await screen.findByRole('link', { name: 'lbbrhzn/ocpp#2080' });
  expect(source.getAttribute('href')).toBe('https://github.com/lbbrhzn/ocpp/issues/2080');
  await userEvent.click(screen.getByRole('button', { name: 'Apply preset' }));
  await screen.findByText(/^In effect/);
  const result = await system.call('chargePoint.get', { cpId: 'CP1' }, 'internal');
  expect(result).toMatchObject({
    ok: true,
    value: {
      settings: { responseDelayMs: 1000, responseDelayActions: ['StartTransaction'] },
    },
  });
  close();
});

test('B30 while quiet a banner says so on every screen and can end it', async () => {
  const { system, close } = await open();
  await screen.findByRole('button', { name: 'Apply preset' });
  await system.call('setting.put', { quiet: true }, 'rest');
  await screen.findByText(/^Quiet \/ OCTT is on/);
  window.location.hash = '#/tags';
  await userEvent.click(await screen.findByRole('button', { name: 'Switch off' }));
  await waitFor(() => expect(screen.queryByText(/^Quiet \/ OCTT is on/)).toBeNull());
  close();
});

test('B30 a charge point is set to quiet, which its page says', async () => {
  const { system, close } = await open();
  await userEvent.click(await screen.findByRole('switch', { name: 'Quiet / OCTT' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getAllByText('Quiet / OCTT')).toHaveLength(2));
  expect(await system.call('chargePoint.get', { cpId: 'CP1' }, 'internal')).toMatchObject({
    value: { settings: { quiet: true } },
  });
  close();
});
