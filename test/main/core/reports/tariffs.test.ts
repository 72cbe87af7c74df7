import { costOf, toPriceUnits } from '@shared/tariff-cost';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';

const tariff = { currency: 'EUR', validFrom: '2025-01-01T00:00:00Z' };

const charge = async (
  station: ChargePoint,
  start: string,
  stop: string,
  { meterStart = 1000, meterStop = 11_000, connectorId = 1 } = {},
): Promise<number> => {
  const { transactionId } = await station.call('StartTransaction', {
    connectorId,
    idTag: 'A1',
    meterStart,
    timestamp: start,
  });
  await station.call('StopTransaction', { transactionId, meterStop, timestamp: stop });
  return transactionId as number;
};

const costFor = async (bench: Bench, transactionId: number) =>
  (await bench.call('transaction.get', { transactionId })).cost;

const startCharging = async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
  return { bench, station: await bench.connect('CP1') };
};

describe('the cost of a transaction', () => {
  test('follows from the tariff valid at its start, whatever came later', async () => {
    const { bench, station } = await startCharging();
    const first = await bench.call('tariff.create', {
      ...tariff,
      pricePerKwh: 0.4,
      pricePerMinute: 0.05,
      startFee: 1,
    });
    const second = await bench.call('tariff.create', {
      ...tariff,
      validFrom: '2025-06-01T10:30:00Z',
      pricePerKwh: 9,
    });
    const before = await charge(station, '2025-06-01T10:00:00Z', '2025-06-01T11:00:00Z');
    expect(await costFor(bench, before)).toEqual({
      amount: 8,
      currency: 'EUR',
      energyAmount: 4,
      timeAmount: 3,
      startFee: 1,
      tariffId: first.id,
      isFinal: true,
      remarks: [],
    });
    const after = await charge(station, '2025-06-01T12:00:00Z', '2025-06-01T12:10:00Z');
    expect(await costFor(bench, after)).toMatchObject({ amount: 90, tariffId: second.id });
    const early = await charge(station, '2024-06-01T12:00:00Z', '2024-06-01T12:10:00Z');
    expect(await costFor(bench, early)).toBeNull();
  });

  test("a charge point's own tariff goes before the one for all", async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerKwh: 1 });
    const own = await bench.call('tariff.create', { ...tariff, cpId: 'CP1', pricePerKwh: 0.1 });
    const transactionId = await charge(station, '2025-06-01T10:00:00Z', '2025-06-01T11:00:00Z');
    expect(await costFor(bench, transactionId)).toMatchObject({ amount: 1, tariffId: own.id });
    await bench.call('tariff.delete', { id: own.id });
    expect(await costFor(bench, transactionId)).toMatchObject({ amount: 10 });
  });

  test('B14 a register that fell is said, and only what rose is charged', async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerKwh: 1 });
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A1',
      meterStart: 50_000,
      timestamp: '2025-06-01T10:00:00Z',
    });
    await station.ask(
      `[2,"m1","MeterValues",{"connectorId":1,"transactionId":${transactionId},"meterValue":[{"timestamp":"2025-06-01T10:10:00Z","sampledValue":[{"value":"52000"}]}]}]`,
    );
    await station.ask(
      `[2,"m2","MeterValues",{"connectorId":1,"transactionId":${transactionId},"meterValue":[{"timestamp":"2025-06-01T10:20:00Z","sampledValue":[{"value":"0"}]}]}]`,
    );
    await station.call('StopTransaction', {
      transactionId,
      meterStop: 500,
      timestamp: '2025-06-01T10:30:00Z',
    });
    expect(await costFor(bench, transactionId as number)).toMatchObject({
      amount: 2.5,
      remarks: ['register-reset'],
    });
  });

  test('B28 a time of 1970 costs no half a century; that times of receipt count is said', async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerMinute: 1 });
    const transactionId = await charge(station, '1970-01-01T00:00:07Z', '1970-01-01T00:10:07Z');
    const cost = await costFor(bench, transactionId);
    expect(cost?.remarks).toEqual(['received-times']);
    expect(cost?.amount).toBeLessThan(1);
  });

  test('B28 a stop before its start costs no negative time, and no amount is made up', async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerMinute: 1, pricePerKwh: 1 });
    const transactionId = await charge(station, '2025-06-01T10:00:00Z', '2025-06-01T09:00:00Z');
    expect(await costFor(bench, transactionId)).toMatchObject({
      amount: null,
      energyAmount: 10,
      timeAmount: null,
      remarks: ['no-duration'],
    });
  });

  test('a running one costs what is known so far, and is not final', async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerKwh: 0.5 });
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A1',
      meterStart: 0,
      timestamp: '2025-06-01T10:00:00Z',
    });
    await station.call('MeterValues', {
      connectorId: 1,
      transactionId,
      meterValue: [{ timestamp: '2025-06-01T10:30:00Z', sampledValue: [{ value: '3000' }] }],
    });
    expect(await costFor(bench, transactionId as number)).toMatchObject({
      amount: 1.5,
      isFinal: false,
      remarks: ['running'],
    });
  });

  test('each part is rounded half up to the smallest unit of the currency', () => {
    const charged = {
      state: 'stopped',
      registerResetAt: null,
      startedAt: 0,
      startReceivedAt: 1,
      stoppedAt: 90_000,
      stopReceivedAt: 90_001,
      latestAt: null,
    };
    const prices = {
      id: 1,
      perKwh: toPriceUnits(0.35),
      perMinute: toPriceUnits(0.01),
      startFee: 0,
    };
    const euro = costOf({ ...charged, energyWh: 100 }, { ...prices, currency: 'EUR' });
    // 0.1 kWh x 0.35 = 0.035 -> 0.04; 1.5 min x 0.01 = 0.015 -> 0.02.
    expect(euro).toMatchObject({ energyAmount: 0.04, timeAmount: 0.02, amount: 0.06 });
    const yen = { ...prices, perKwh: toPriceUnits(35), currency: 'JPY' };
    expect(costOf({ ...charged, energyWh: 1014 }, yen)).toMatchObject({ energyAmount: 35 });
    expect(costOf({ ...charged, energyWh: 1015 }, yen)).toMatchObject({ energyAmount: 36 });
  });
});

describe('tariffs', () => {
  test('a moment is taken once for the same charge points; a replaced one keeps its id', async () => {
    const { bench } = await startCharging();
    const { id } = await bench.call('tariff.create', { ...tariff, pricePerKwh: 0.45 });
    expect(await bench.failure('tariff.create', tariff)).toMatchObject({ code: 'conflict' });
    expect(await bench.failure('tariff.create', { ...tariff, cpId: 'NOBODY' })).toMatchObject({
      code: 'unknown-charge-point',
    });
    expect(await bench.failure('tariff.create', { ...tariff, currency: 'euro' })).toMatchObject({
      code: 'invalid-input',
    });
    const changed = await bench.call('tariff.put', { id, ...tariff, startFee: 0.5, note: 'Night' });
    expect(changed).toMatchObject({ id, pricePerKwh: 0, startFee: 0.5, note: 'Night' });
    expect((await bench.call('tariff.list', {})).items).toEqual([changed]);
    await bench.event('tariff.changed', (one) => one.note === 'Night');
    await bench.call('tariff.delete', { id });
    expect(await bench.failure('tariff.get', { id })).toMatchObject({ code: 'not-found' });
  });

  test('the list of transactions as CSV carries the cost', async () => {
    const { bench, station } = await startCharging();
    await bench.call('tariff.create', { ...tariff, pricePerKwh: 0.4 });
    const id = await charge(station, '2025-06-01T10:00:00Z', '2025-06-01T11:00:00Z');
    const csv = await (await bench.rest('/charge-transaction.csv?cpId=CP1')).text();
    const [header, line, end] = csv.split('\r\n');
    expect(header).toContain('energyWh,registerResetAt,stopReason,cost,currency');
    expect(line).toBe(
      `${id},CP1,1,A1,Accepted,stopped,2025-06-01T10:00:00.000Z,2025-06-01T11:00:00.000Z,1000,11000,10000,,Local,4,EUR,4,0,0,`,
    );
    expect(end).toBe('');
    expect((await bench.rest('/charge-transaction.csv?state=none')).status).toBe(422);
  });
});
