import { act, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  type MessageFilter,
  noFilter,
} from '../../../../src/renderer/src/features/messages/filter';
import {
  type Messages,
  useMessages,
} from '../../../../src/renderer/src/features/messages/use-messages';
import { connectChargePoint } from '../../../support/charge-point';
import { type ConsoleBench, startConsole } from '../../../support/console';

/** Shows the list as the page would, and gives what the hook said last. */
const watch = async (bench: ConsoleBench, filter: MessageFilter = noFilter) => {
  const seen: { messages?: Messages } = {};
  const Probe = () => {
    seen.messages = useMessages(filter, null);
    return null;
  };
  bench.show(<Probe />);
  const latest = (): Messages => {
    if (seen.messages === undefined) throw new Error('nothing was rendered');
    return seen.messages;
  };
  await waitFor(() => expect(latest().loaded).toBe(true));
  return { latest, actions: () => latest().list.items.map(({ action }) => action) };
};

const boot = { chargePointVendor: 'Vendor', chargePointModel: 'Model' };

describe('the live list of messages', () => {
  test('begins with what is recorded, and a new exchange comes to its end with its reply', async () => {
    const bench = await startConsole();
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await chargePoint.call('BootNotification', boot);
    const { latest, actions } = await watch(bench);
    expect(actions()).toEqual(['BootNotification']);
    await chargePoint.call('Heartbeat', {});
    await waitFor(() => expect(actions()).toEqual(['BootNotification', 'Heartbeat']));
    await waitFor(() => expect(latest().list.items[1]?.state).toBe('answered'));
    chargePoint.terminate();
  });

  test('the filter holds for new exchanges too', async () => {
    const bench = await startConsole();
    const { actions } = await watch(bench, { ...noFilter, action: 'Heartbeat' });
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await chargePoint.call('BootNotification', boot);
    await chargePoint.call('Heartbeat', {});
    await waitFor(() => expect(actions()).toEqual(['Heartbeat']));
    chargePoint.terminate();
  });

  test('a paused list stands still, counts, and has everything after that', async () => {
    const bench = await startConsole();
    const { latest, actions } = await watch(bench);
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    act(() => latest().setPaused(true));
    await chargePoint.call('BootNotification', boot);
    await chargePoint.call('Heartbeat', {});
    await waitFor(() => expect(latest().list.heldNew).toBe(2));
    expect(actions()).toEqual([]);
    act(() => latest().setPaused(false));
    await waitFor(() => expect(actions()).toEqual(['BootNotification', 'Heartbeat']));
    chargePoint.terminate();
  });

  test('older pages are read on demand, each exchange once', async () => {
    const bench = await startConsole();
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    for (let count = 0; count < 250; count += 1) await chargePoint.call('Heartbeat', {});
    const { latest } = await watch(bench);
    expect(latest().list.items).toHaveLength(200);
    expect(latest().list.hasOlder).toBe(true);
    act(() => latest().loadOlder());
    await waitFor(() => expect(latest().list.items).toHaveLength(250));
    expect(latest().list.hasOlder).toBe(false);
    const ids = latest().list.items.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    chargePoint.terminate();
  });
});
