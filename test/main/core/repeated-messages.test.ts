import { describe, expect, test } from 'vitest';
import { shareBench } from '../../support/bench';

const shared = shareBench();

const idIn = (text: string): number =>
  Number(/"transactionId":(-?\d+)/.exec(text)?.[1] ?? Number.NaN);

/** A charge point of its own, with an accepted tag of its own. */
const arrange = async () => {
  const bench = shared();
  const station = await bench.connectNew();
  const idTag = `TAG-${station.identity}`;
  await bench.call('tag.put', { idTag, status: 'Accepted' });
  const startText = (messageId: string, rest = ''): string =>
    `[2,"${messageId}","StartTransaction",{"connectorId":1,"idTag":"${idTag}","meterStart":10,"timestamp":"2025-06-01T10:00:00Z"${rest}}]`;
  const transactions = async () =>
    (await bench.call('transaction.list', { cpId: station.identity })).items;
  return { bench, station, idTag, startText, transactions, cpId: station.identity };
};

describe('a StartTransaction that is sent again', () => {
  test('C6 B8 B19 with the same messageId gets the very same answer', async () => {
    const { bench, station, startText, transactions, cpId } = await arrange();
    const first = await station.ask(startText('m1'));
    expect(await station.ask(startText('m1'))).toBe(first);
    expect(await transactions()).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual(['repeated-message']);
  });

  test('C7 B8 with a new messageId gets the same transactionId and verdict, never ConcurrentTx', async () => {
    const { bench, station, startText, transactions, cpId } = await arrange();
    const first = await station.ask(startText('m1'));
    expect(await station.ask(startText('m2'))).toBe(first.replace('"m1"', '"m2"'));
    expect(await transactions()).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual(['repeated-start']);
  });

  test('B8 in the same instant makes one transaction', async () => {
    const { station, startText, transactions } = await arrange();
    const replies = await Promise.all([
      station.ask(startText('m1')),
      station.ask(startText('m2')),
      station.ask(startText('m3')),
    ]);
    expect(new Set(replies.map(idIn)).size).toBe(1);
    expect(await transactions()).toHaveLength(1);
  });

  test('B8 gets the verdict of the first time, though the tag has been blocked since', async () => {
    const { bench, station, idTag, startText } = await arrange();
    const first = await station.ask(startText('m1'));
    await bench.call('tag.put', { idTag, status: 'Blocked' });
    expect(await station.ask(startText('m2'))).toBe(first.replace('"m1"', '"m2"'));
  });

  test('B8 over another connection and after the stop is still the same transaction', async () => {
    const { bench, station, startText, transactions, cpId } = await arrange();
    const first = await station.ask(startText('m1'));
    await station.call('StopTransaction', {
      transactionId: idIn(first),
      meterStop: 20,
      timestamp: '2025-06-01T11:00:00Z',
    });
    station.terminate();
    const again = await bench.connect(cpId);
    expect(await again.ask(startText('m7'))).toBe(first.replace('"m1"', '"m7"'));
    expect((await transactions()).map(({ state }) => state)).toEqual(['stopped']);
  });

  test('B8 C27 in another case of the tag is the same start', async () => {
    const { station, idTag, startText, transactions } = await arrange();
    const first = await station.ask(startText('m1'));
    const again = await station.ask(startText('m2').replace(idTag, idTag.toLowerCase()));
    expect(idIn(again)).toBe(idIn(first));
    expect(await transactions()).toHaveLength(1);
  });

  test.each([
    ['connector', '"connectorId":1', '"connectorId":2'],
    ['meter', '"meterStart":10', '"meterStart":11'],
    ['time', '10:00:00Z', '10:00:01Z'],
  ])('B8 with another %s is another start', async (_what, from, to) => {
    const { station, startText } = await arrange();
    const first = await station.ask(startText('m1'));
    const other = await station.ask(startText('m2').replace(from, to));
    expect(idIn(other)).not.toBe(idIn(first));
  });

  test('C15 without a clock, the next session at the same 1970 stamp is one of its own', async () => {
    const { station, startText, transactions } = await arrange();
    const at1970 = (messageId: string): string =>
      startText(messageId).replace('2025-06-01T10:00:00Z', '1970-01-01T00:00:00Z');
    const first = await station.ask(at1970('m1'));
    expect(idIn(await station.ask(at1970('m2')))).toBe(idIn(first));
    await station.call('StopTransaction', {
      transactionId: idIn(first),
      meterStop: 20,
      timestamp: '1970-01-01T00:00:00Z',
    });
    expect(idIn(await station.ask(at1970('m3')))).not.toBe(idIn(first));
    expect((await transactions()).map(({ state }) => state)).toEqual(['active', 'stopped']);
  });
});

describe('a StopTransaction that is sent again', () => {
  test('B8 is one stop, however often; the first counts', async () => {
    const { bench, station, startText, transactions, cpId } = await arrange();
    const transactionId = idIn(await station.ask(startText('m1')));
    const stopText = (messageId: string, meterStop: number): string =>
      `[2,"${messageId}","StopTransaction",{"transactionId":${transactionId},"meterStop":${meterStop},"timestamp":"2025-06-01T11:00:00Z"}]`;
    expect(await station.ask(stopText('p1', 50))).toBe('[3,"p1",{}]');
    expect(await station.ask(stopText('p2', 50))).toBe('[3,"p2",{}]');
    expect(await station.ask(stopText('p3', 99))).toBe('[3,"p3",{}]');
    expect(await transactions()).toMatchObject([{ meterStop: 50, energyWh: 40, state: 'stopped' }]);
    expect(await bench.findingCodes(cpId)).toEqual(['repeated-stop', 'repeated-stop']);
    expect((await bench.call('orphanStop.list', { cpId })).items).toEqual([]);
  });
});

describe('MeterValues that are sent again', () => {
  test('B8 are stored once, and count once', async () => {
    const { bench, station, startText, cpId } = await arrange();
    const transactionId = idIn(await station.ask(startText('m1')));
    const values = {
      connectorId: 1,
      transactionId,
      meterValue: [{ timestamp: '2025-06-01T10:10:00Z', sampledValue: [{ value: '500' }] }],
    };
    for (let time = 0; time < 3; time++) await station.call('MeterValues', values);
    expect((await bench.call('transaction.meterValues', { transactionId })).items).toHaveLength(1);
    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      energyWh: 490,
    });
    expect(await bench.findingCodes(cpId)).toEqual([
      'repeated-meter-values',
      'repeated-meter-values',
    ]);
  });

  test('B8 the same value at another time is another reading', async () => {
    const { bench, station, startText } = await arrange();
    const transactionId = idIn(await station.ask(startText('m1')));
    for (const minute of ['10', '11', '12']) {
      await station.call('MeterValues', {
        connectorId: 1,
        transactionId,
        meterValue: [
          { timestamp: `2025-06-01T10:${minute}:00Z`, sampledValue: [{ value: '500' }] },
        ],
      });
    }
    expect((await bench.call('transaction.meterValues', { transactionId })).items).toHaveLength(3);
  });
});

describe('a messageId that is used again for something else', () => {
  test('B19 is answered on its own merits where tolerant, with a finding', async () => {
    const { bench, station, startText, cpId } = await arrange();
    await station.ask(startText('m1'));
    expect(
      await station.ask(
        '[2,"m1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Charging"}]',
      ),
    ).toBe('[3,"m1",{}]');
    expect(await bench.findingCodes(cpId)).toEqual(['message-id-reused']);
  });

  test('B19 is a CALLERROR where strict', async () => {
    const { bench, station, startText, cpId } = await arrange();
    await bench.call('chargePoint.put', { cpId, strict: true });
    await station.ask(startText('m1'));
    expect(await station.ask('[2,"m1","Authorize",{"idTag":"X"}]')).toBe(
      '[4,"m1","FormationViolation","The message id \\"m1\\" was used before for another CALL.",{}]',
    );
    expect(await bench.findingCodes(cpId)).toEqual(['message-id-reused']);
  });

  test('a repeated Heartbeat gets the current time, not the old answer', async () => {
    const { station } = await arrange();
    const first = await station.ask('[2,"h1","Heartbeat",{}]');
    await new Promise((resolve) => setImmediate(resolve));
    let second = first;
    while (second === first) second = await station.ask('[2,"h1","Heartbeat",{}]');
    expect(second).toMatch(/^\[3,"h1",\{"currentTime":"[^"]+"\}\]$/);
  });
});
