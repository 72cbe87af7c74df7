import { describe, expect, test } from 'vitest';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { type Bench, createBench, noon } from '../../../support/core';
import { leastLongestTurnMs } from '../../../support/turns';

// A tenth of a large depot's year: what takes time is in every slice alike.

const day = 86_400_000;
const begin = noon - 360 * day;
const transactions = 10_000;
const changes = 100_000;

const fill = ({ sqlite }: Storage): void => {
  const numbers = (count: number) =>
    `WITH RECURSIVE c(v) AS (SELECT 0 UNION ALL SELECT v + 1 FROM c WHERE v < ${count - 1})`;
  const place = `'CP' || (v % 100 + 1), v / 100 % 2 + 1`;
  const startedAt = `${begin} + v * ${(360 * day) / transactions}`;
  sqlite.exec(`
    ${numbers(100)} INSERT INTO charge_point (chargePointId, isNew, firstSeenAt, settings)
      SELECT 'CP' || (v + 1), 0, 0, '{}' FROM c;
    INSERT INTO connector (chargePointId, connectorId, status, statusAt, receivedAt)
      SELECT chargePointId, n, 'Available', 1, 1 FROM charge_point, (SELECT 1 AS n UNION SELECT 2);
    ${numbers(transactions)} INSERT INTO charging_transaction
      (chargePointId, connectorId, idTag, authorization, startResponse, meterStart, energyWh,
       startedAt, startReceivedAt, stoppedAt, stopReceivedAt, state)
      SELECT ${place}, 'TAG' || (v % 997), 'Accepted', '{}', v * 10, 8000, ${startedAt},
        ${startedAt} + 500, ${startedAt} + 14400000, ${startedAt} + 14400500, 'stopped' FROM c;
    INSERT INTO meter_reading (chargePointId, connectorId, transactionId, at, receivedAt, samples)
      SELECT chargePointId, connectorId, transactionId, startedAt + k * 900000, startedAt,
        '[{"measurand":"Energy.Active.Import.Register","phase":null,"location":"Outlet","value":' ||
        (meterStart + k * 500) || '}]'
      FROM charging_transaction,
        (WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE k < 15) SELECT k FROM r);
    ${numbers(changes)} INSERT INTO status_change (chargePointId, connectorId, status, at, receivedAt)
      SELECT ${place}, CASE v / 200 % 4 WHEN 0 THEN 'Available' WHEN 1 THEN 'Preparing'
        WHEN 2 THEN 'Charging' ELSE 'Faulted' END,
        ${begin} + v * ${(360 * day) / changes}, 0 FROM c`);
};

describe('reports of a year of 100 charge points', () => {
  const openFilled = async (): Promise<Bench> => {
    const bench = await createBench();
    fill(bench.storage);
    await bench.value('tariff.create', {
      currency: 'EUR',
      pricePerKwh: 0.4,
      validFrom: '2020-01-01T00:00:00Z',
    });
    return bench;
  };
  const year = {
    from: new Date(begin).toISOString(),
    to: new Date(noon).toISOString(),
    timeZone: 'Europe/Berlin',
  };

  test('hold the event loop for no more than 16 ms, and add up', async () => {
    const bench = await openFilled();
    const tenYears = { ...year, from: new Date(noon - 3_690 * day).toISOString() };
    const reports = [
      () => bench.call('report.energy', { ...year, by: 'day' }, 'internal'),
      () => bench.call('report.energy', { ...year, by: 'parent' }, 'internal'),
      () => bench.call('report.occupancy', { ...year, by: 'day' }, 'internal'),
      () => bench.call('report.occupancy', { ...year, by: 'connector' }, 'internal'),
      () => bench.call('report.energy', { ...tenYears, by: 'day' }, 'internal'),
      () => bench.call('report.timeline', {}, 'internal'),
      () => bench.call('report.now', {}, 'internal'),
    ];
    for (const report of reports) {
      // The first time it is compiled, too.
      await report();
      expect(await leastLongestTurnMs(report, 16)).toBeLessThan(16);
    }
    const byDay = await bench.value('report.energy', { ...year, by: 'day' });
    const byTag = await bench.value('report.energy', { ...year, by: 'tag' });
    const ofDays = byDay.rows.reduce((sum, row) => sum + row.energyWh, 0);
    expect(Math.abs(ofDays - byTag.total.energyWh)).toBeLessThan(1);
    expect(byDay.total.sessions).toBe(transactions);
    const { total } = await bench.value('report.occupancy', { ...year, by: 'day' });
    const seconds = Object.values(total.seconds).reduce((sum, one) => sum + one, 0);
    expect(Math.abs(seconds - (200 * 360 * day) / 1000)).toBeLessThan(10);
  }, 60_000);
});
