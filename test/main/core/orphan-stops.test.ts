import { describe, expect, test } from 'vitest';
import { shareBench } from '../../support/bench';

const shared = shareBench();

const arrange = async () => {
  const bench = shared();
  const station = await bench.connectNew();
  const cpId = station.identity;
  const idTag = `TAG-${cpId}`;
  await bench.call('tag.put', { idTag, status: 'Accepted' });
  const start = async (timestamp = '2025-06-01T10:00:00Z', meterStart = 1000): Promise<number> => {
    const reply = await station.call('StartTransaction', {
      connectorId: 1,
      idTag,
      meterStart,
      timestamp,
    });
    return reply.transactionId as number;
  };
  const orphans = async () => (await bench.call('orphanStop.list', { cpId })).items;
  return { bench, station, cpId, idTag, start, orphans };
};

const stopText = (transactionId: number, rest = ''): string =>
  `[2,"p1","StopTransaction",{"transactionId":${transactionId},"meterStop":6000,"timestamp":"2025-06-01T11:00:00Z"${rest}}]`;

describe('a StopTransaction of a transaction nobody knows', () => {
  test.each([
    ['C1 C8', 4711, 'unknown-transaction-stopped'],
    ['C3', 0, 'transaction-id-not-positive'],
    ['C3', -17, 'transaction-id-not-positive'],
    ['C1', 9007199254740991, 'unknown-transaction-stopped'],
  ])(
    '%s B9 id %d is answered with a CALLRESULT, and its data are kept',
    async (_label, id, code) => {
      const { bench, station, cpId, idTag, orphans } = await arrange();
      expect(await station.ask(stopText(id, `,"idTag":"${idTag}","reason":"PowerLoss"`))).toBe(
        '[3,"p1",{"idTagInfo":{"status":"Accepted"}}]',
      );
      expect(await orphans()).toMatchObject([
        {
          chargePointId: cpId,
          transactionId: id,
          idTag,
          meterStop: 6000,
          stoppedAt: '2025-06-01T11:00:00.000Z',
          stopReason: 'PowerLoss',
          attachedTo: null,
        },
      ]);
      expect(await bench.findingCodes(cpId)).toEqual([code]);
      expect((await bench.call('transaction.list', { cpId })).items).toEqual([]);
    },
  );

  test('C2 D16 S7 -1 after a start that was never answered is legal: answered as if valid, no finding', async () => {
    const { bench, station, cpId, idTag, orphans } = await arrange();
    expect(await station.ask(stopText(-1, `,"idTag":"${idTag}"`))).toBe(
      '[3,"p1",{"idTagInfo":{"status":"Accepted"}}]',
    );
    expect(await orphans()).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C2 -1 after a start that was answered is a finding', async () => {
    const { bench, station, cpId, idTag, start } = await arrange();
    const transactionId = await start();
    await station.ask(stopText(-1, `,"idTag":"${idTag}"`));
    const findings = await bench.findings(cpId);
    expect(findings.map(({ code }) => code)).toEqual(['stop-without-known-id']);
    expect(findings[0]?.message).toContain(String(transactionId));
  });

  test('B9 the transaction of another charge point is unknown here and stays untouched', async () => {
    const { bench, start } = await arrange();
    const transactionId = await start();
    const other = await bench.connectNew();
    expect(await other.ask(stopText(transactionId))).toBe('[3,"p1",{}]');
    expect((await bench.call('transaction.get', { transactionId })).state).toBe('active');
    expect(await bench.findingCodes(other.identity)).toEqual(['unknown-transaction-stopped']);
  });

  test('B8 B9 sent again it is kept once', async () => {
    const { bench, station, cpId, orphans } = await arrange();
    await station.ask(stopText(4711));
    await station.ask(stopText(4711).replace('"p1"', '"p2"'));
    expect(await orphans()).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual([
      'unknown-transaction-stopped',
      'repeated-stop',
    ]);
  });
});

describe('attaching an orphan stop', () => {
  test('B9 ends the transaction as its own stop would have, with the readings that came along', async () => {
    const { bench, station, start, orphans, idTag } = await arrange();
    const transactionId = await start();
    await station.ask(
      stopText(
        -1,
        `,"idTag":"${idTag}","transactionData":[{"timestamp":"2025-06-01T10:59:00Z","sampledValue":[{"value":"5900"}]}]`,
      ),
    );
    const [orphan] = await orphans();
    const ended = await bench.call('orphanStop.attach', { id: orphan?.id ?? 0, transactionId });
    expect(ended).toMatchObject({
      state: 'stopped',
      meterStop: 6000,
      energyWh: 5000,
      stoppedAt: '2025-06-01T11:00:00.000Z',
      stopReason: 'Local',
      stopIdTag: idTag,
    });
    expect(await orphans()).toMatchObject([{ attachedTo: transactionId }]);
    const { items } = await bench.call('transaction.meterValues', { transactionId });
    expect(items).toMatchObject([{ connectorId: 1, samples: [{ value: 5900 }] }]);
  });

  test('B9 is refused where it cannot be: twice, too late a start, another charge point, stopped', async () => {
    const { bench, station, start, orphans } = await arrange();
    const stopped = await start('2025-06-01T08:00:00Z');
    await station.call('StopTransaction', {
      transactionId: stopped,
      meterStop: 1500,
      timestamp: '2025-06-01T08:30:00Z',
    });
    const foreign = await arrange();
    const elsewhere = await foreign.start();
    await station.ask(stopText(4711));
    const id = (await orphans())[0]?.id ?? 0;
    const attach = async (transactionId: number) =>
      (await bench.failure('orphanStop.attach', { id, transactionId })).code;
    expect(await attach(stopped)).toBe('conflict');
    expect(await attach(elsewhere)).toBe('conflict');
    expect(await attach(1)).toBe('unknown-transaction');
    const late = await start('2025-06-01T12:00:00Z');
    expect(await attach(late)).toBe('conflict');
    await bench.call('transaction.close', { transactionId: late });
    const early = await start('2025-06-01T09:00:00Z', 1600);
    await bench.call('orphanStop.attach', { id, transactionId: early });
    expect(await attach(early)).toBe('conflict');
    expect(
      (await bench.failure('orphanStop.attach', { id: 999_999, transactionId: early })).code,
    ).toBe('not-found');
  });
});
