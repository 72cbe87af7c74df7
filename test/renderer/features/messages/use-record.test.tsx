import { parseFilter } from '@shared/filter-parse';
import { act, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { describe, expect, test } from 'vitest';
import { isFrame } from '../../../../src/renderer/src/features/messages/items';
import {
  type MessageRecord,
  type RecordQuery,
  useRecord,
} from '../../../../src/renderer/src/features/messages/use-record';
import { type ChargePoint, connectChargePoint } from '../../../support/charge-point';
import { type ConsoleBench, startConsole } from '../../../support/console';

interface Wanted extends Partial<Omit<RecordQuery, 'filter'>> {
  filter?: string;
}

/** Shows the list as the page would, and gives what the hook said last. */
const watch = async (bench: ConsoleBench, first: Wanted = {}) => {
  const seen: { record?: MessageRecord } = {};
  const Probe = ({ filter = '', ...more }: Wanted) => {
    const parsed = useMemo(() => parseFilter(filter), [filter]);
    seen.record = useRecord({
      shape: 'exchanges',
      trace: null,
      keepId: null,
      ...more,
      filter: parsed,
    });
    return null;
  };
  const view = bench.show(<Probe {...first} />);
  const latest = (): MessageRecord => {
    if (seen.record === undefined) throw new Error('nothing was rendered');
    return seen.record;
  };
  const ready = () => waitFor(() => expect(latest().phase).toBe('ready'));
  await ready();
  return {
    latest,
    actions: () => latest().list.items.map(({ action }) => action),
    show: async (wanted: Wanted) => {
      view.rerender(<Probe {...wanted} />);
      await ready();
    },
  };
};

/** Heartbeats without a wait for each answer; answers come in their order. */
const beat = async (chargePoint: ChargePoint, count: number): Promise<void> => {
  for (let beats = 1; beats < count; beats += 1)
    chargePoint.send(`[2,"beat-${beats}","Heartbeat",{}]`);
  await chargePoint.ask(`[2,"beat-${count}","Heartbeat",{}]`);
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
    await waitFor(() => expect(latest().list.items[1]).toMatchObject({ state: 'answered' }));
    chargePoint.terminate();
  });

  test('the filter holds for new exchanges too', async () => {
    const bench = await startConsole();
    const { actions } = await watch(bench, { filter: 'action:Heartbeat' });
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

  test('A9: words are looked for in what newly crosses the wire too', async () => {
    const bench = await startConsole();
    const { actions } = await watch(bench, { filter: 'nordlade' });
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await chargePoint.call('Heartbeat', {});
    await chargePoint.call('BootNotification', { ...boot, chargePointVendor: 'Nordlade' });
    await waitFor(() => expect(actions()).toEqual(['BootNotification']));
    chargePoint.terminate();
  });

  test('as frames each text is a row, its reply behind it', async () => {
    const bench = await startConsole();
    const { latest } = await watch(bench, { shape: 'frames' });
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await chargePoint.call('Heartbeat', {});
    await waitFor(() => expect(latest().list.items).toHaveLength(2));
    const [call, reply] = latest().list.items.filter(isFrame);
    expect(call?.raw).toBe('[2,"CP1-1","Heartbeat",{}]');
    expect(reply?.raw).toMatch(/^\[3,"CP1-1",\{"currentTime":/);
    expect(reply?.exchangeId).toBe(call?.id);
    chargePoint.terminate();
  });

  test('A9: clearing a filter stays with the selected one, however far back it lies', async () => {
    const bench = await startConsole();
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await chargePoint.call('BootNotification', boot);
    await beat(chargePoint, 450);
    const { latest, actions, show } = await watch(bench, { filter: '-action:Heartbeat' });
    expect(actions()).toEqual(['BootNotification']);
    const id = latest().list.items[0]?.id ?? 0;
    await show({ filter: '', keepId: id });
    const isThere = () => expect(latest().list.items.map((item) => item.id)).toContain(id);
    await waitFor(isThere);
    expect(latest().list.hasNewer).toBe(true);
    // What lies behind the stretch comes when it is read to its end, and then what is new.
    act(() => latest().loadNewer());
    await waitFor(() => expect(latest().list.hasNewer).toBe(false));
    expect(latest().list.items).toHaveLength(451);
    await chargePoint.call('Heartbeat', {});
    await waitFor(() => expect(latest().list.items).toHaveLength(452));
    chargePoint.terminate();
  });

  test('older pages are read on demand, each exchange once', async () => {
    const bench = await startConsole();
    const chargePoint = await connectChargePoint(bench.system.addresses.ocpp, 'CP1');
    await beat(chargePoint, 250);
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
