import { describe, expect, test } from 'vitest';
import { shareBench } from '../../support/bench';

const shared = shareBench();

const arrange = async () => {
  const bench = shared();
  const station = await bench.connectNew();
  const cpId = station.identity;
  const idTag = `TAG-${cpId}`;
  await bench.call('tag.put', { idTag, status: 'Accepted', allowConcurrent: true });
  const start = async (connectorId = 1, hour = '10', meterStart = 1000): Promise<number> => {
    const reply = await station.call('StartTransaction', {
      connectorId,
      idTag,
      meterStart,
      timestamp: `2025-06-01T${hour}:00:00Z`,
    });
    return reply.transactionId as number;
  };
  const stop = (transactionId: number, meterStop: number, hour = '11') =>
    station.call('StopTransaction', {
      transactionId,
      meterStop,
      timestamp: `2025-06-01T${hour}:00:00Z`,
    });
  /** Values at a time of that day, as `10:15`. */
  const meter = (time: string, sampledValue: readonly object[], rest: object = {}) =>
    station.call('MeterValues', {
      connectorId: 1,
      meterValue: [{ timestamp: `2025-06-01T${time}:00Z`, sampledValue }],
      ...rest,
    });
  const readings = async (transactionId: number) =>
    (await bench.call('transaction.meterValues', { transactionId })).items;
  const transaction = (transactionId: number) => bench.call('transaction.get', { transactionId });
  return { bench, station, cpId, start, stop, meter, readings, transaction };
};

describe('MeterValues', () => {
  test('D21 S8 S9 become a series and the figures of the transaction', async () => {
    const { bench, station, cpId, start, readings, transaction } = await arrange();
    const transactionId = await start();
    expect(
      await station.ask(
        `[2,"v1","MeterValues",{"connectorId":1,"transactionId":${transactionId},"meterValue":[{"timestamp":"2025-06-01T10:15:00Z","sampledValue":[{"value":"2.5","unit":"kWh"},{"value":"7.2","measurand":"Power.Active.Import","unit":"kW","context":"Sample.Clock"},{"value":"55","measurand":"SoC","location":"EV","unit":"Percent"}]}]}]`,
      ),
    ).toBe('[3,"v1",{}]');
    expect(await transaction(transactionId)).toMatchObject({
      latestMeterWh: 2500,
      latestPowerW: 7200,
      latestSocPercent: 55,
      energyWh: 1500,
      connectorId: 1,
      meterStart: 1000,
    });
    expect(await readings(transactionId)).toMatchObject([
      {
        at: '2025-06-01T10:15:00.000Z',
        samples: [
          { measurand: 'Energy.Active.Import.Register', unit: 'Wh', value: 2500 },
          { measurand: 'Power.Active.Import', unit: 'W', value: 7200, context: 'Sample.Clock' },
          { measurand: 'SoC', location: 'EV', value: 55 },
        ],
      },
    ]);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('signed data are in the series letter by letter', async () => {
    const { bench, cpId, start, meter, readings } = await arrange();
    const transactionId = await start();
    const value = 'OCMF|{"FV":"1.0"}|{"SD":"3045"}';
    await meter('10:15', [{ value, format: 'SignedData', context: 'Transaction.Begin' }], {
      transactionId,
    });
    expect(await readings(transactionId)).toMatchObject([
      { samples: [{ value: null, raw: value, context: 'Transaction.Begin' }] },
    ]);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('B9 C4 of an unknown transaction are answered and go to what runs on the connector', async () => {
    const { bench, station, cpId, start, readings } = await arrange();
    const transactionId = await start();
    expect(
      await station.ask(
        '[2,"v1","MeterValues",{"connectorId":1,"transactionId":4711,"meterValue":[{"timestamp":"2025-06-01T10:15:00Z","sampledValue":[{"value":"1100"}]}]}]',
      ),
    ).toBe('[3,"v1",{}]');
    expect(await readings(transactionId)).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual(['meter-values-of-unknown-transaction']);
  });

  test('C4 before the start has been answered they are kept of the connector', async () => {
    const { bench, cpId, meter } = await arrange();
    await meter('10:15', [{ value: '1100' }], { transactionId: 4711 });
    const { items } = await bench.call('chargePoint.meterValues', { cpId });
    expect(items).toMatchObject([{ connectorId: 1, transactionId: null }]);
  });

  test.each([0, -1, -17])('C3 B9 with the id %d they are answered, with a finding', async (id) => {
    const { bench, cpId, start, meter, readings } = await arrange();
    const transactionId = await start();
    expect(await meter('10:15', [{ value: '1100' }], { transactionId: id })).toEqual({});
    expect(await readings(transactionId)).toHaveLength(1);
    expect(await bench.findingCodes(cpId)).toEqual(['transaction-id-not-positive']);
  });

  test('C2 -1 is no finding where no start was answered', async () => {
    const { bench, cpId, meter } = await arrange();
    await meter('10:15', [{ value: '1100' }], { transactionId: -1 });
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C5 without an id they belong to what ran on the connector at their time', async () => {
    const { bench, cpId, start, stop, meter, readings } = await arrange();
    const past = await start(1, '08', 100);
    await stop(past, 900, '09');
    const live = await start(1, '10');
    await start(2, '10');
    await meter('10:30', [{ value: '1500' }]);
    await meter('08:30', [{ value: '500' }]);
    await meter('09:30', [{ value: '900' }]);
    expect((await readings(live)).map(({ at }) => at)).toEqual(['2025-06-01T10:30:00.000Z']);
    expect((await readings(past)).map(({ at }) => at)).toEqual(['2025-06-01T08:30:00.000Z']);
    const { items } = await bench.call('chargePoint.meterValues', { cpId });
    expect(items.map(({ transactionId }) => transactionId)).toEqual([null, past, live]);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('D21 of the main meter belong to no transaction', async () => {
    const { bench, cpId, start, meter, readings } = await arrange();
    const transactionId = await start();
    await meter('10:15', [{ value: '99999' }], { connectorId: 0 });
    expect(await readings(transactionId)).toEqual([]);
    const { items } = await bench.call('chargePoint.latestMeterValues', { cpId });
    expect(items).toMatchObject([{ connectorId: 0, transactionId: null }]);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C9 S6d that name another connector change nothing of their transaction but its figures', async () => {
    const { bench, cpId, start, meter, transaction } = await arrange();
    const one = await start(1);
    const two = await start(2);
    await meter('10:15', [{ value: '1400' }], { connectorId: 2, transactionId: one });
    expect(await transaction(one)).toMatchObject({ connectorId: 1, energyWh: 400 });
    expect(await transaction(two)).toMatchObject({ connectorId: 2, energyWh: 0 });
    expect(await bench.findingCodes(cpId)).toEqual(['meter-values-on-other-connector']);
  });

  test('B9 of another charge point’s transaction leave it alone', async () => {
    const { start, readings } = await arrange();
    const transactionId = await start();
    const other = await arrange();
    await other.meter('10:15', [{ value: '1400' }], { transactionId });
    expect(await readings(transactionId)).toEqual([]);
    expect(await other.bench.findingCodes(other.cpId)).toEqual([
      'meter-values-of-unknown-transaction',
    ]);
  });

  test('C10 B14 out of order they stand in order of time, and the latest figure stays', async () => {
    const { start, meter, readings, transaction } = await arrange();
    const transactionId = await start();
    await meter('10:30', [{ value: '2000' }], { transactionId });
    await meter('10:10', [{ value: '1200' }], { transactionId });
    await meter('10:20', [{ value: '1600' }], { transactionId });
    expect((await readings(transactionId)).map(({ samples }) => samples[0]?.value)).toEqual([
      1200, 1600, 2000,
    ]);
    expect(await transaction(transactionId)).toMatchObject({ latestMeterWh: 2000, energyWh: 1000 });
  });

  test('after the stop they join the series and change no figure', async () => {
    const { start, stop, meter, readings, transaction } = await arrange();
    const transactionId = await start();
    await stop(transactionId, 3000);
    await meter('10:30', [{ value: '2000' }], { transactionId });
    expect(await readings(transactionId)).toHaveLength(1);
    expect(await transaction(transactionId)).toMatchObject({ energyWh: 2000, meterStop: 3000 });
  });
});

describe('the energy of a transaction', () => {
  test('is the difference of its registers', async () => {
    const { start, stop, meter, transaction } = await arrange();
    const transactionId = await start();
    await meter('10:30', [{ value: '2.75', unit: 'kWh' }], { transactionId });
    expect(await transaction(transactionId)).toMatchObject({ energyWh: 1750, meterStop: null });
    await stop(transactionId, 4321);
    expect(await transaction(transactionId)).toMatchObject({
      energyWh: 3321,
      meterStop: 4321,
      registerResetAt: null,
    });
  });

  test('B14 C11 counts only what rose when the register falls, with a finding and the moment', async () => {
    const { bench, cpId, start, stop, meter, transaction } = await arrange();
    const transactionId = await start();
    await meter('10:10', [{ value: '1500' }], { transactionId });
    await meter('10:20', [{ value: '0' }], { transactionId });
    await meter('10:30', [{ value: '300' }], { transactionId });
    expect(await transaction(transactionId)).toMatchObject({
      energyWh: 800,
      registerResetAt: '2025-06-01T10:20:00.000Z',
    });
    await stop(transactionId, 450);
    expect(await transaction(transactionId)).toMatchObject({ energyWh: 950, meterStop: 450 });
    expect(await bench.findings(cpId)).toMatchObject([
      { code: 'register-fell', clause: 'errata 3.78', severity: 'warning' },
    ]);
  });

  test('B14 is never negative when meterStop is below meterStart', async () => {
    const { bench, cpId, start, stop, transaction } = await arrange();
    const transactionId = await start();
    await stop(transactionId, 200);
    expect(await transaction(transactionId)).toMatchObject({
      energyWh: 0,
      meterStop: 200,
      registerResetAt: '2025-06-01T11:00:00.000Z',
    });
    expect(await bench.findingCodes(cpId)).toEqual(['register-fell']);
  });

  test('C18 is not touched by an empty value', async () => {
    const { bench, cpId, start, meter, transaction } = await arrange();
    const transactionId = await start();
    await meter('10:10', [{ value: '1500' }], { transactionId });
    await meter('10:20', [{ value: '' }], { transactionId });
    expect(await transaction(transactionId)).toMatchObject({
      energyWh: 500,
      latestMeterWh: 1500,
      registerResetAt: null,
    });
    expect(await bench.findingCodes(cpId)).toEqual(['schema-decimalValue']);
  });
});
