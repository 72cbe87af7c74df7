import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SimulatorBar } from '../../../../src/renderer/src/features/simulator/bar';
import { SimulatorPanel } from '../../../../src/renderer/src/features/simulator/panel';
import { startConsole } from '../../../support/console';

const button = (name: string) => screen.findByRole('button', { name });
const click = async (name: string): Promise<void> => {
  const found = await button(name);
  await waitFor(() => expect(found.hasAttribute('disabled')).toBe(false));
  fireEvent.click(found);
};
const connector = (id: number) => screen.findByRole('listitem', { name: `Connector ${id}` });

test('A5 one click brings a charge point, a second one a charge that is refused, a third one accepts it', async () => {
  const { system, show } = await startConsole();
  show(<SimulatorPanel />);
  expect(await screen.findByRole('heading', { name: 'No charger at hand?' })).toBeDefined();
  await click('Start a simulated one');
  expect(await screen.findByRole('link', { name: 'SIM1' })).toBeDefined();
  await screen.findByText('Connected');
  await click('Charge: connector 1');
  await screen.findByText('Tag SIM-TAG was answered Invalid.');
  await click('Accept this tag');
  await waitFor(async () => expect((await connector(1)).textContent).toContain('Charging'));
  await click('Stop: connector 1');
  await waitFor(async () => expect((await connector(1)).textContent).toContain('Finishing'));
  await click('Unplug: connector 1');
  await waitFor(async () => expect((await connector(1)).textContent).toContain('Available'));
  const result = await system.call('transaction.list', {}, 'internal');
  expect(result).toMatchObject({ ok: true, value: { items: [{ stopReason: 'Local' }] } });
});

test('faults come and go; the network is taken away, and what waits is told; removing ends it', async () => {
  const { show } = await startConsole();
  show(<SimulatorPanel />);
  await click('Start a simulated one');
  await screen.findByText('Connected');
  await click('Fault: connector 2');
  await waitFor(async () => expect((await connector(2)).textContent).toContain('GroundFailure'));
  expect(within(await connector(2)).queryByRole('button', { name: /^Charge/ })).toBeNull();
  await click('Clear fault: connector 2');
  await waitFor(async () => expect((await connector(2)).textContent).toContain('Available'));
  await click('More for SIM1');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Take its network away' }));
  await screen.findByText('Its network was taken away.');
  await click('More for SIM1');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(await screen.findByRole('heading', { name: 'No charger at hand?' })).toBeDefined();
});

test('its page has the same controls, that of any other charge point has none', async () => {
  const { system, show } = await startConsole();
  await system.call('simulator.start', { simulatorId: 'DESK', connectors: 1 }, 'internal');
  const { unmount } = show(<SimulatorBar chargePointId="OTHER" />);
  await system.call('simulator.list', {}, 'internal');
  expect(screen.queryByText('Simulated')).toBeNull();
  unmount();
  show(<SimulatorBar chargePointId="DESK" />);
  expect(await screen.findByRole('region', { name: 'Controls of DESK' })).toBeDefined();
  await click('Plug in: connector 1');
  await waitFor(async () => expect((await connector(1)).textContent).toContain('Preparing'));
});
