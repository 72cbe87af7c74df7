import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';

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

const stop = (
  station: ChargePoint,
  transactionId: number,
  { meterStop = 6000, timestamp = '2025-06-01T11:00:00Z', ...rest }: Record<string, unknown> = {},
) => station.call('StopTransaction', { transactionId, meterStop, timestamp, ...rest });

const idIn = (text: string): number =>
  Number(/"transactionId":(-?\d+)/.exec(text)?.[1] ?? Number.NaN);

describe('StartTransaction', () => {
  test('D14 S4 S5 S6b is answered with an id and the verdict, and kept with its own time and meter', async () => {
    const bench = await startBench();
    await accept(bench, 'A1', { parentIdTag: 'GROUP' });
    const station = await bench.connect('CP1');
    const reply = await station.ask(
      '[2,"t1","StartTransaction",{"connectorId":2,"idTag":"A1","meterStart":1234,"timestamp":"2025-06-01T10:00:00Z"}]',
    );
    const transactionId = idIn(reply);
    expect(reply).toBe(
      `[3,"t1",{"idTagInfo":{"parentIdTag":"GROUP","status":"Accepted"},"transactionId":${transactionId}}]`,
    );
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      chargePointId: 'CP1',
      connectorId: 2,
      idTag: 'A1',
      authorization: 'Accepted',
      meterStart: 1234,
      meterStop: null,
      energyWh: 0,
      startedAt: '2025-06-01T10:00:00.000Z',
      state: 'active',
    });
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('S6 the same tag on a second connector is a transaction of its own', async () => {
    const bench = await startBench();
    await accept(bench, 'A1', { allowConcurrent: true });
    const station = await bench.connect('CP1');
    const one = await start(station, { connectorId: 1, meterStart: 10 });
    const two = await start(station, { connectorId: 2, meterStart: 20 });
    expect(two.transactionId).not.toBe(one.transactionId);
    expect(two.idTagInfo.status).toBe('Accepted');
    expect(await bench.call('transaction.get', { transactionId: one.transactionId })).toMatchObject(
      { connectorId: 1, meterStart: 10, state: 'active' },
    );
    const { connectors } = await bench.call('chargePoint.get', { cpId: 'CP1' });
    expect(connectors.map((it) => [it.connectorId, it.transactionId])).toEqual([
      [1, one.transactionId],
      [2, two.transactionId],
    ]);
  });

  test('B10 S6 a new session after a lost stop supersedes the old one and merges nothing', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const lost = await start(station, { meterStart: 1000 });
    const next = await start(station, { meterStart: 4000, timestamp: '2025-06-01T12:00:00Z' });
    expect(next.idTagInfo.status).toBe('Accepted');
    expect(
      await bench.call('transaction.get', { transactionId: lost.transactionId }),
    ).toMatchObject({ state: 'superseded', meterStart: 1000, meterStop: null, stoppedAt: null });
    expect(await bench.findingCodes('CP1')).toEqual(['transaction-superseded']);
  });

  test('B10 ConcurrentTx ignores superseded and closed transactions', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    await accept(bench, 'B2');
    const one = await bench.connect('CP1');
    const two = await bench.connect('CP2');
    await start(one, { idTag: 'A1' });
    await start(one, { idTag: 'B2', timestamp: '2025-06-01T10:10:00Z' });
    const elsewhere = await start(two, { idTag: 'A1', timestamp: '2025-06-01T10:20:00Z' });
    expect(elsewhere.idTagInfo.status).toBe('Accepted');
    await bench.call('transaction.close', { transactionId: elsewhere.transactionId });
    const again = await start(one, { connectorId: 2, timestamp: '2025-06-01T10:30:00Z' });
    expect(again.idTagInfo.status).toBe('Accepted');
  });

  test.each([
    ['Invalid', 'NOBODY'],
    ['Blocked', 'BLOCKED'],
    ['ConcurrentTx', 'BUSY'],
  ])(
    'B13 D15 a start refused as %s has its own id and leaves the live one',
    async (status, idTag) => {
      const bench = await startBench();
      await accept(bench, 'A1');
      await accept(bench, 'BUSY');
      await bench.call('tag.put', { idTag: 'BLOCKED', status: 'Blocked' });
      await start(await bench.connect('CP9'), { idTag: 'BUSY' });
      const station = await bench.connect('CP1');
      const live = await start(station);
      const reply = await station.ask(
        `[2,"t2","StartTransaction",{"connectorId":1,"idTag":"${idTag}","meterStart":2000,"reservationId":5,"timestamp":"2025-06-01T10:30:00Z"}]`,
      );
      const refusedId = idIn(reply);
      expect(reply).toBe(
        `[3,"t2",{"idTagInfo":{"status":"${status}"},"transactionId":${refusedId}}]`,
      );
      expect(refusedId).toBeGreaterThan(0);
      expect(refusedId).not.toBe(live.transactionId);
      expect(
        await bench.call('transaction.get', { transactionId: live.transactionId }),
      ).toMatchObject({ state: 'active', authorization: 'Accepted' });
      expect(await bench.call('transaction.get', { transactionId: refusedId })).toMatchObject({
        authorization: status,
        reservationId: 5,
      });
      const { connectors } = await bench.call('chargePoint.get', { cpId: 'CP1' });
      expect(connectors[0]?.transactionId).toBe(live.transactionId);
      expect(await bench.findingCodes('CP1')).toEqual([]);
      await stop(station, refusedId, { reason: 'DeAuthorized', meterStop: 2000 });
      expect(await bench.call('transaction.get', { transactionId: refusedId })).toMatchObject({
        state: 'stopped',
        stopReason: 'DeAuthorized',
        energyWh: 0,
      });
      expect(
        await bench.call('transaction.get', { transactionId: live.transactionId }),
      ).toMatchObject({ state: 'active' });
    },
  );

  test('B12 ids are positive, 32 bits, and never come back over restarts', async () => {
    const bench = await startBench();
    await accept(bench, 'A1', { allowConcurrent: true });
    const ids: number[] = [];
    for (let round = 0; round < 3; round++) {
      const station = await bench.connect('CP1');
      for (let connectorId = 1; connectorId <= 3; connectorId++) {
        ids.push(
          (await start(station, { connectorId, timestamp: `2025-06-0${round + 1}T10:00:00Z` }))
            .transactionId,
        );
      }
      await bench.restart();
    }
    expect(new Set(ids).size).toBe(9);
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    for (const id of ids) expect(id > 0 && id <= 2_147_483_647 && Number.isInteger(id)).toBe(true);
  });
});

describe('StopTransaction', () => {
  test('S6c D17 keeps reason, time, tag, meter and energy; a mismatching tag is no reason to refuse', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station);
    expect(
      await station.ask(
        `[2,"p1","StopTransaction",{"transactionId":${transactionId},"idTag":"OTHER","meterStop":6500,"timestamp":"2025-06-01T11:00:00Z","reason":"EVDisconnected"}]`,
      ),
    ).toBe('[3,"p1",{"idTagInfo":{"status":"Invalid"}}]');
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      state: 'stopped',
      stopIdTag: 'OTHER',
      stopReason: 'EVDisconnected',
      stoppedAt: '2025-06-01T11:00:00.000Z',
      meterStop: 6500,
      energyWh: 5500,
    });
    expect(await bench.findingCodes('CP1')).toEqual([]);
    const { connectors } = await bench.call('chargePoint.get', { cpId: 'CP1' });
    expect(connectors).toEqual([]);
  });

  test('D17 without idTag and reason there is no verdict, and the reason is Local', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station);
    expect(
      await station.ask(
        `[2,"p1","StopTransaction",{"transactionId":${transactionId},"meterStop":6500,"timestamp":"2025-06-01T11:00:00Z"}]`,
      ),
    ).toBe('[3,"p1",{}]');
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      stopReason: 'Local',
      stopIdTag: null,
    });
  });

  test('D19 a tag of the same group may stop it', async () => {
    const bench = await startBench();
    await accept(bench, 'A1', { parentIdTag: 'FLEET' });
    await accept(bench, 'A2', { parentIdTag: 'FLEET' });
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station);
    expect(await stop(station, transactionId, { idTag: 'A2' })).toEqual({
      idTagInfo: { parentIdTag: 'FLEET', status: 'Accepted' },
    });
    expect((await bench.call('transaction.get', { transactionId })).state).toBe('stopped');
  });

  test('D17 its transactionData are readings of the transaction', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station, { connectorId: 2 });
    await stop(station, transactionId, {
      transactionData: [
        {
          timestamp: '2025-06-01T10:00:00Z',
          sampledValue: [{ value: '1000', context: 'Transaction.Begin' }],
        },
        {
          timestamp: '2025-06-01T11:00:00Z',
          sampledValue: [{ value: '6000', context: 'Transaction.End' }],
        },
      ],
    });
    const { items } = await bench.call('transaction.meterValues', { transactionId });
    expect(
      items.map((it) => [it.connectorId, it.at, it.samples[0]?.context, it.samples[0]?.value]),
    ).toEqual([
      [2, '2025-06-01T10:00:00.000Z', 'Transaction.Begin', 1000],
      [2, '2025-06-01T11:00:00.000Z', 'Transaction.End', 6000],
    ]);
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('B10 the operator closes a transaction: nothing is sent and no meter value is invented', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station);
    const frames = station.received.length;
    expect(await bench.call('transaction.close', { transactionId })).toMatchObject({
      state: 'closed',
      meterStop: null,
      stoppedAt: null,
      stopReason: null,
    });
    expect((await bench.failure('transaction.close', { transactionId })).code).toBe('conflict');
    expect(station.received).toHaveLength(frames);
    await stop(station, transactionId);
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      state: 'stopped',
      meterStop: 6000,
      energyWh: 5000,
    });
  });
});

describe('messages that were queued', () => {
  test('D18 a whole session that ran offline is kept at its own times', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const { transactionId } = await start(station, { timestamp: '2025-05-01T08:00:00Z' });
    await stop(station, transactionId, { timestamp: '2025-05-01T09:00:00Z' });
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      startedAt: '2025-05-01T08:00:00.000Z',
      stoppedAt: '2025-05-01T09:00:00.000Z',
      state: 'stopped',
      energyWh: 5000,
    });
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('C10 B14 an older start behind a live one supersedes nothing, and the list is in order of time', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const live = await start(station, { timestamp: '2025-06-03T10:00:00Z' });
    const past = await start(station, { timestamp: '2025-06-01T10:00:00Z', meterStart: 100 });
    expect(past.idTagInfo.status).toBe('Accepted');
    await station.call('MeterValues', {
      connectorId: 1,
      transactionId: past.transactionId,
      meterValue: [{ timestamp: '2025-06-01T10:30:00Z', sampledValue: [{ value: '300' }] }],
    });
    await stop(station, past.transactionId, {
      meterStop: 500,
      timestamp: '2025-06-01T11:00:00Z',
    });
    const { items } = await bench.call('transaction.list', { cpId: 'CP1' });
    expect(items.map((it) => [it.transactionId, it.state, it.energyWh])).toEqual([
      [live.transactionId, 'active', 0],
      [past.transactionId, 'stopped', 400],
    ]);
    const { connectors } = await bench.call('chargePoint.get', { cpId: 'CP1' });
    expect(connectors[0]?.transactionId).toBe(live.transactionId);
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('C10 a start after the clock was set back is no start of the past', async () => {
    const bench = await startBench();
    await accept(bench, 'A1');
    const station = await bench.connect('CP1');
    const ahead = new Date(Date.now() + 7_200_000).toISOString();
    const first = await start(station, { timestamp: ahead });
    await stop(station, first.transactionId, { timestamp: ahead });
    const now = new Date(Date.now() + 60_000).toISOString();
    const { transactionId } = await start(station, { timestamp: now });
    expect((await bench.call('transaction.get', { transactionId })).state).toBe('active');
  });
});
