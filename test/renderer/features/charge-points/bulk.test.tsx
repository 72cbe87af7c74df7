import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { BulkBar } from '../../../../src/renderer/src/features/charge-points/bulk-bar';
import { BulkResults } from '../../../../src/renderer/src/features/charge-points/bulk-results';
import { connectChargePoint } from '../../../support/charge-point';
import { startConsole } from '../../../support/console';

test('A13: a reset of several asks first, names the count, and shows each result with retry', async () => {
  const { system, show } = await startConsole();
  const connect = async (identity: string, status: string) => {
    const chargePoint = await connectChargePoint(system.addresses.ocpp, identity);
    chargePoint.onCall('Reset', () => ({ status }));
    onTestFinished(() => chargePoint.close());
    return chargePoint;
  };
  const first = await connect('CP1', 'Accepted');
  const second = await connect('CP2', 'Rejected');
  await system.call('chargePoint.put', { cpId: 'CP3' }, 'internal');
  show(
    <>
      <BulkBar chargePointIds={['CP1', 'CP2', 'CP3']} onClear={() => undefined} />
      <BulkResults />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hard reset' }));
  const question = await screen.findByRole('dialog', { name: 'Hard reset 3 charge points?' });
  expect(first.received).toEqual([]);
  fireEvent.click(within(question).getByRole('button', { name: 'Hard reset 3' }));

  const row = (id: string) => screen.findByRole('listitem', { name: id });
  await waitFor(async () => expect((await row('CP1')).textContent).toContain('Accepted'));
  await waitFor(async () => expect((await row('CP2')).textContent).toContain('Rejected'));
  await waitFor(async () => expect((await row('CP3')).textContent).toContain('Offline'));
  expect(within(await row('CP1')).getByRole('link', { name: 'Exchange' })).toBeDefined();
  expect(screen.getByText(/3 of 3 done · 2 failed or refused/)).toBeDefined();

  second.onCall('Reset', () => ({ status: 'Accepted' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Try 2 again' }));
  await waitFor(async () => expect((await row('CP2')).textContent).toContain('Accepted'));
  expect(first.received).toHaveLength(1);
  expect(second.received.map((text) => JSON.parse(text)[3])).toEqual([
    { type: 'Hard' },
    { type: 'Hard' },
  ]);
});
