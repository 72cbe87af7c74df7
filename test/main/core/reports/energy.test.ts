import { eachLocalDay, startOfLocalDay } from '@shared/local-days';
import type { EnergyBy } from '@shared/model/report';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';

const start = async (station: ChargePoint, timestamp: string, rest: object = {}) =>
  (
    await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A1',
      meterStart: 1000,
      timestamp,
      ...rest,
    })
  ).transactionId as number;

const reading = (station: ChargePoint, transactionId: number, timestamp: string, value: string) =>
  station.call('MeterValues', {
    connectorId: 1,
    transactionId,
    meterValue: [{ timestamp, sampledValue: [{ value }] }],
  });

const stop = (station: ChargePoint, transactionId: number, timestamp: string, meterStop: number) =>
  station.call('StopTransaction', { transactionId, timestamp, meterStop });

const berlin = { timeZone: 'Europe/Berlin' };
const june = { from: '2025-05-31T22:00:00Z', to: '2025-06-02T22:00:00Z', ...berlin };

const report = (bench: Bench, by: EnergyBy, period: object = june) =>
  bench.call('report.energy', { by, ...period });

const open = async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'A1', status: 'Accepted', parentIdTag: 'FLEET' });
  return { bench, station: await bench.connect('CP1') };
};

describe('energy by day', () => {
  test('a transaction over midnight is divided by its last reading before midnight', async () => {
    const { bench, station } = await open();
    // 1 June, 23:00 in Berlin, to 2 June, 01:00.
    const id = await start(station, '2025-06-01T21:00:00Z');
    await reading(station, id, '2025-06-01T21:59:00Z', '5000');
    await reading(station, id, '2025-06-01T22:01:00Z', '5200');
    await stop(station, id, '2025-06-01T23:00:00Z', 9000);
    const { rows, total, timeZone } = await report(bench, 'day');
    expect(timeZone).toBe('Europe/Berlin');
    expect(rows).toMatchObject([
      { day: '2025-06-01', energyWh: 4000, sessions: 1, connectedSeconds: 3600, bookedAtEnd: 0 },
      { day: '2025-06-02', energyWh: 4000, sessions: 0, connectedSeconds: 3600, bookedAtEnd: 0 },
    ]);
    expect(total).toMatchObject({ energyWh: 8000, sessions: 1 });
    // In UTC the very same transaction lies in one day.
    const utc = await report(bench, 'day', { ...june, timeZone: 'UTC' });
    expect(utc.rows.map(({ day, energyWh }) => [day, energyWh])).toEqual([
      ['2025-05-31', 0],
      ['2025-06-01', 8000],
      ['2025-06-02', 0],
    ]);
  });

  test('without a reading before midnight all of it counts on the day it ended, which is said', async () => {
    const { bench, station } = await open();
    const id = await start(station, '2025-06-01T21:00:00Z');
    await stop(station, id, '2025-06-01T23:00:00Z', 9000);
    expect((await report(bench, 'day')).rows).toMatchObject([
      { day: '2025-06-01', energyWh: 0, sessions: 1, bookedAtEnd: 0 },
      { day: '2025-06-02', energyWh: 8000, bookedAtEnd: 1 },
    ]);
  });

  test('B14 one whose register fell counts where it ended, with what rose', async () => {
    const { bench, station } = await open();
    const id = await start(station, '2025-06-01T21:00:00Z', { meterStart: 50_000 });
    await reading(station, id, '2025-06-01T21:30:00Z', '51000');
    await reading(station, id, '2025-06-01T22:30:00Z', '100');
    await stop(station, id, '2025-06-01T23:00:00Z', 700);
    expect((await report(bench, 'day')).rows).toMatchObject([
      { energyWh: 0, registerResets: 1 },
      { energyWh: 1600, bookedAtEnd: 1 },
    ]);
  });

  test('D18 C10 what arrives days later counts in the days it happened', async () => {
    const { bench, station } = await open();
    const live = await start(station, '2025-06-02T10:00:00Z');
    await stop(station, live, '2025-06-02T11:00:00Z', 2000);
    expect((await report(bench, 'day')).rows[0]?.energyWh).toBe(0);
    const late = await start(station, '2025-06-01T10:00:00Z');
    await stop(station, late, '2025-06-01T11:00:00Z', 4000);
    expect((await report(bench, 'day')).rows.map((row) => row.energyWh)).toEqual([3000, 1000]);
  });

  test('one that takes days is found by a report of a day in its middle', async () => {
    const { bench, station } = await open();
    const id = await start(station, '2025-05-20T10:00:00Z', { meterStart: 0 });
    await reading(station, id, '2025-05-31T20:00:00Z', '20000');
    await reading(station, id, '2025-06-01T20:00:00Z', '23000');
    await stop(station, id, '2025-06-09T10:00:00Z', 40_000);
    expect((await report(bench, 'day')).rows).toMatchObject([
      { energyWh: 3000, sessions: 0, connectedSeconds: 86_400 },
      { energyWh: 0, sessions: 0, connectedSeconds: 86_400 },
    ]);
    expect((await report(bench, 'connector')).rows).toMatchObject([
      { chargePointId: 'CP1', connectorId: 1, energyWh: 3000 },
    ]);
  });

  test('an orphan stop that the operator attaches counts from then on', async () => {
    const { bench, station } = await open();
    const transactionId = await start(station, '2025-06-01T10:00:00Z');
    await stop(station, 99, '2025-06-01T11:00:00Z', 7000);
    expect((await report(bench, 'day')).total.energyWh).toBe(0);
    const orphan = (await bench.call('orphanStop.list', {})).items[0];
    await bench.call('orphanStop.attach', { id: orphan?.id ?? 0, transactionId });
    expect((await report(bench, 'day')).total.energyWh).toBe(6000);
  });
});

describe('energy by others', () => {
  test('by charge point, connector, tag whatever its case, and parent group, the most first', async () => {
    const { bench, station } = await open();
    await bench.call('tariff.create', {
      currency: 'EUR',
      pricePerKwh: 0.5,
      validFrom: '2025-01-01T00:00:00Z',
    });
    const one = await start(station, '2025-06-01T10:00:00Z');
    await stop(station, one, '2025-06-01T11:00:00Z', 3000);
    const other = await start(station, '2025-06-01T12:00:00Z', { idTag: 'a1', connectorId: 2 });
    await stop(station, other, '2025-06-01T13:00:00Z', 9000);
    const third = await start(station, '2025-06-01T14:00:00Z', { idTag: 'GUEST' });
    await stop(station, third, '2025-06-01T15:00:00Z', 1500);
    expect((await report(bench, 'chargePoint')).rows).toMatchObject([
      {
        chargePointId: 'CP1',
        sessions: 3,
        energyWh: 10_500,
        costs: [{ currency: 'EUR', amount: 5.25, sessions: 3 }],
      },
    ]);
    expect((await report(bench, 'connector')).rows).toMatchObject([
      { connectorId: 2, energyWh: 8000 },
      { connectorId: 1, energyWh: 2500 },
    ]);
    expect((await report(bench, 'tag')).rows).toMatchObject([
      { idTag: 'A1', parentIdTag: 'FLEET', energyWh: 10_000 },
      { idTag: 'GUEST', parentIdTag: null, energyWh: 500 },
    ]);
    expect((await report(bench, 'parent')).rows).toMatchObject([
      { parentIdTag: 'FLEET', energyWh: 10_000 },
      { parentIdTag: null, energyWh: 500 },
    ]);
    const mine = await bench.call('report.energy', { ...june, by: 'tag', idTag: 'guest' });
    expect(mine.total.energyWh).toBe(500);
    const csv = await (
      await bench.rest(`/report/energy.csv?by=tag&from=${june.from}&to=${june.to}`)
    ).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'day,chargePointId,connectorId,idTag,parentIdTag,sessions,energyWh,connectedSeconds,costEUR,registerResets,bookedAtEnd',
      ',,,A1,FLEET,2,10000,7200,5,0,0',
    ]);
  });

  test('the page for paper needs nothing else and escapes what it is told', async () => {
    const { bench, station } = await open();
    const id = await start(station, '2025-06-01T10:00:00Z', { idTag: '<b>&"' });
    await stop(station, id, '2025-06-01T11:00:00Z', 3000);
    const query = `from=${june.from}&to=${june.to}&timeZone=Europe/Berlin`;
    const english = await (await bench.rest(`/report/depot.html?${query}`)).text();
    expect(english).toContain('Energy by day');
    expect(english).toContain('Europe/Berlin');
    expect(english).toContain('&lt;b&gt;&amp;&quot;');
    expect(english).toContain('@page');
    expect(english).not.toMatch(/<script|src=|href=|<b>/);
    const german = await (await bench.rest(`/report/depot.html?${query}&language=de`)).text();
    expect(german).toContain('Energie nach Tagen');
    expect(german).toContain('2,00 kWh');
    expect((await bench.rest('/report/depot.html?language=fr')).status).toBe(422);
  });

  test('a period that cannot be is refused with what is accepted', async () => {
    const { bench } = await open();
    const wrong = { from: '2025-06-02T00:00:00Z', to: '2025-06-01T00:00:00Z' };
    expect(await bench.failure('report.energy', wrong)).toMatchObject({ code: 'invalid-input' });
    expect(await bench.failure('report.energy', { timeZone: 'Mars/Base' })).toMatchObject({
      code: 'invalid-input',
      message: '"Mars/Base" is not a time zone; write it like Europe/Berlin or UTC.',
    });
    expect(await bench.failure('report.energy', { from: '2001-01-01T00:00:00Z' })).toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('local days', () => {
  const iso = (at: number): string => new Date(at).toISOString();

  test('have 23 and 25 hours when the clock is changed', () => {
    const spring = [
      ...eachLocalDay(
        Date.parse('2025-03-29T23:00:00Z'),
        Date.parse('2025-03-31T22:00:00Z'),
        'Europe/Berlin',
      ),
    ];
    expect(spring.map(({ day, from }) => [day, iso(from)])).toEqual([
      ['2025-03-30', '2025-03-29T23:00:00.000Z'],
      ['2025-03-31', '2025-03-30T22:00:00.000Z'],
    ]);
    const autumn = [
      ...eachLocalDay(
        Date.parse('2025-10-25T22:00:00Z'),
        Date.parse('2025-10-27T23:00:00Z'),
        'Europe/Berlin',
      ),
    ];
    expect(autumn.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([25, 24]);
  });

  test.each([
    'UTC',
    'Europe/Berlin',
    'Africa/Cairo',
    'Africa/Casablanca',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ])('follow each other and end where their name does, in %s', (timeZone) => {
    const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
    let end = Date.parse('2011-12-01T00:00:00Z');
    for (const { day, from, to } of eachLocalDay(
      end,
      Date.parse('2013-01-01T00:00:00Z'),
      timeZone,
    )) {
      expect(from).toBe(end);
      expect([format.format(from), format.format(to - 1)]).toEqual([day, day]);
      end = to;
      if (end < Date.parse('2013-01-01T00:00:00Z')) expect(format.format(to)).not.toBe(day);
    }
    expect(end).toBe(Date.parse('2013-01-01T00:00:00Z'));
  });

  test('begin at 1 o’clock where midnight is left out', () => {
    // Cairo changes its clock at midnight of the last Friday of April.
    const start = startOfLocalDay(Date.parse('2025-04-25T12:00:00Z'), 'Africa/Cairo');
    expect(iso(start)).toBe('2025-04-24T22:00:00.000Z');
  });

  test('the first and the last one are cut to the period', () => {
    const days = [
      ...eachLocalDay(
        Date.parse('2025-06-01T10:00:00Z'),
        Date.parse('2025-06-02T10:00:00Z'),
        'UTC',
      ),
    ];
    expect(days).toEqual([
      {
        day: '2025-06-01',
        from: Date.parse('2025-06-01T10:00:00Z'),
        to: Date.parse('2025-06-02T00:00:00Z'),
      },
      {
        day: '2025-06-02',
        from: Date.parse('2025-06-02T00:00:00Z'),
        to: Date.parse('2025-06-02T10:00:00Z'),
      },
    ]);
  });
});
