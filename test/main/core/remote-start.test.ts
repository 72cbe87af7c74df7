import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { until } from '../../support/until';

const accept = (bench: Bench, idTag: string, rest: object = {}) =>
  bench.call('tag.put', { idTag, status: 'Accepted', ...rest });

interface Started {
  readonly transactionId: number;
  readonly idTagInfo: { readonly status: string };
}

const start = async (
  station: ChargePoint,
  { connectorId = 1, idTag = 'A1', timestamp = '2025-06-01T10:00:00Z', meterStart = 1000 } = {},
): Promise<Started> =>
  (await station.call('StartTransaction', {
    connectorId,
    idTag,
    meterStart,
    timestamp,
  })) as unknown as Started;

const stop = (station: ChargePoint, transactionId: number) =>
  station.call('StopTransaction', {
    transactionId,
    meterStop: 6000,
    timestamp: '2025-06-01T11:00:00Z',
  });

describe('a remote start', () => {
  test('D22 B11 S6c makes no transaction; the start that follows is linked to it', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    station.onCall('RemoteStartTransaction', () => ({ status: 'Accepted' }));
    const { commandId, response } = await bench.call('command.startTransaction', {
      cpId: 'CP1',
      connectorId: 1,
      idTag: 'a1',
    });
    expect(response).toEqual({ status: 'Accepted' });
    expect(station.received).toEqual([
      `[2,"${commandId}","RemoteStartTransaction",{"connectorId":1,"idTag":"a1"}]`,
    ]);
    expect((await bench.call('transaction.list', {})).items).toEqual([]);
    expect(await bench.call('command.get', { commandId })).toMatchObject({
      transactionState: 'pending',
      transactionId: null,
    });
    const elsewhere = await start(station, { connectorId: 2, idTag: 'A1' });
    await stop(station, elsewhere.transactionId);
    const { transactionId } = await start(station, {
      idTag: 'A1',
      timestamp: new Date().toISOString(),
    });
    expect(await bench.call('command.get', { commandId })).toMatchObject({
      transactionState: 'started',
      transactionId,
    });
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({ commandId });
    expect(
      await bench.call('transaction.get', { transactionId: elsewhere.transactionId }),
    ).toMatchObject({ commandId: null });
  });

  test('B11 is linked to a start that comes before its answer, on any connector where it named none', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const answer = bench.call('command.call', {
      cpId: 'CP1',
      action: 'RemoteStartTransaction',
      payload: { idTag: 'A1' },
    });
    const text = await station.nextFrame(([type]) => type === 2);
    const { transactionId } = await start(station, { connectorId: 3 });
    const [, commandId] = JSON.parse(text);
    station.send(`[3,"${commandId}",{"status":"Accepted"}]`);
    expect((await answer).response).toEqual({ status: 'Accepted' });
    expect(await bench.call('command.get', { commandId })).toMatchObject({
      outcome: 'answered',
      transactionState: 'started',
      transactionId,
    });
  });

  test('B11 causes one transaction only', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    station.onCall('RemoteStartTransaction', () => ({ status: 'Accepted' }));
    await bench.call('command.startTransaction', { cpId: 'CP1', connectorId: 1, idTag: 'A1' });
    const first = await start(station);
    await stop(station, first.transactionId);
    const { transactionId } = await start(station, { timestamp: '2025-06-01T12:00:00Z' });
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      commandId: null,
    });
  });

  test('B11 that is rejected waits for no transaction', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    station.onCall('RemoteStartTransaction', () => ({ status: 'Rejected' }));
    const { commandId } = await bench.call('command.startTransaction', {
      cpId: 'CP1',
      connectorId: 1,
      idTag: 'A1',
    });
    const { transactionId } = await start(station);
    expect(await bench.call('command.get', { commandId })).toMatchObject({
      outcome: 'answered',
      transactionState: null,
      transactionId: null,
    });
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      commandId: null,
    });
  });

  test('B11 that is accepted and followed by no transaction is timed out after the window', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { remoteStartWindowSeconds: 5 });
    const station = await bench.connect('CP1');
    station.onCall('RemoteStartTransaction', () => ({ status: 'Accepted' }));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { commandId } = await bench.call('command.startTransaction', {
      cpId: 'CP1',
      connectorId: 1,
      idTag: 'A1',
    });
    vi.advanceTimersByTime(4900);
    expect(await bench.call('command.get', { commandId })).toMatchObject({
      transactionState: 'pending',
    });
    vi.advanceTimersByTime(200);
    const ended = await until(async () => {
      const command = await bench.call('command.get', { commandId });
      return command.transactionState === 'timed-out' && command;
    });
    expect(ended.transactionId).toBeNull();
  });
});
