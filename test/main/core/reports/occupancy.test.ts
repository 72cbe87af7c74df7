import { describe, expect, test } from 'vitest';
import { closeConnection, insertConnection } from '../../../../src/main/core/storage/connections';
import {
  insertStatusChange,
  setConnectorStatus,
} from '../../../../src/main/core/storage/connectors';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { startBench } from '../../../support/bench';
import { createBench } from '../../../support/core';

const period = { from: '2025-06-01T00:00:00Z', to: '2025-06-03T00:00:00Z', timeZone: 'UTC' };

/** Statuses in the order they were received; the first word of a time is its hour of 1 June. */
const statuses = (storage: Storage, list: readonly [at: string, status: string][]): void => {
  for (const [at, status] of list) {
    const change = {
      chargePointId: 'CP1',
      connectorId: 1,
      status,
      errorCode: status === 'Faulted' ? 'GroundFailure' : 'NoError',
      info: null,
      vendorId: null,
      vendorErrorCode: null,
      at: Date.parse(at),
      receivedAt: Date.parse(at),
    };
    insertStatusChange(storage, change);
    setConnectorStatus(storage, change);
  }
};

const connection = (storage: Storage, id: number, from: string, to: string | undefined): void => {
  insertConnection(storage, {
    connectionId: id,
    chargePointId: 'CP1',
    remoteAddress: '192.0.2.7',
    path: '/ocpp/CP1',
    subprotocol: 'ocpp1.6',
    openedAt: Date.parse(from),
  });
  if (to !== undefined) {
    closeConnection(storage, id, { at: Date.parse(to), code: 1000, reason: '' });
  }
};

const open = async () => {
  const bench = await createBench();
  await bench.value('chargePoint.put', { cpId: 'CP1' });
  return bench;
};

describe('occupancy', () => {
  test('per cent by day of available, occupied, faulted and unavailable, with the faults', async () => {
    const { storage, value } = await open();
    statuses(storage, [
      ['2025-05-30T00:00:00Z', 'Available'],
      ['2025-06-01T06:00:00Z', 'Preparing'],
      ['2025-06-01T07:00:00Z', 'Charging'],
      ['2025-06-01T12:00:00Z', 'Faulted'],
      ['2025-06-01T18:00:00Z', 'Unavailable'],
      ['2025-06-02T12:00:00Z', 'Available'],
    ]);
    const { rows, total } = await value('report.occupancy', { ...period, by: 'day' });
    expect(rows).toMatchObject([
      {
        day: '2025-06-01',
        percent: { available: 25, occupied: 25, faulted: 25, unavailable: 25, offline: 0 },
        chargingSeconds: 5 * 3600,
        faults: 1,
      },
      { day: '2025-06-02', percent: { available: 50, unavailable: 50 }, faults: 0 },
    ]);
    expect(total.seconds).toMatchObject({ available: 18 * 3600, unavailable: 18 * 3600 });
  });

  test('without a connection it is offline; before the first one that is known, nothing is said', async () => {
    const { storage, value } = await open();
    statuses(storage, [['2025-05-30T00:00:00Z', 'Available']]);
    connection(storage, 1, '2025-06-01T06:00:00Z', '2025-06-01T12:00:00Z');
    connection(storage, 2, '2025-06-01T11:00:00Z', '2025-06-01T13:00:00Z');
    connection(storage, 3, '2025-06-01T18:00:00Z', undefined);
    const { rows } = await value('report.timeline', period);
    expect(rows).toMatchObject([
      {
        chargePointId: 'CP1',
        connectorId: 1,
        spans: [
          { from: '2025-06-01T00:00:00.000Z', state: 'available' },
          { from: '2025-06-01T13:00:00.000Z', to: '2025-06-01T18:00:00.000Z', state: 'offline' },
          { from: '2025-06-01T18:00:00.000Z', to: '2025-06-03T00:00:00.000Z', state: 'available' },
        ],
      },
    ]);
    const { total } = await value('report.occupancy', period);
    expect(total.seconds).toMatchObject({ available: 43 * 3600, offline: 5 * 3600 });
  });

  test('before its first status it is unknown, which is no part of the per cent', async () => {
    const { storage, value } = await open();
    statuses(storage, [['2025-06-02T12:00:00Z', 'Charging']]);
    const { total } = await value('report.occupancy', period);
    expect(total.percent).toMatchObject({ unknown: 75, occupied: 100 });
  });

  test('D18 C10 a status that arrives late stands where it belongs', async () => {
    const { storage, value } = await open();
    statuses(storage, [
      ['2025-06-01T00:00:00Z', 'Available'],
      ['2025-06-02T00:00:00Z', 'Available'],
      ['2025-06-01T12:00:00Z', 'Faulted'],
    ]);
    const { rows } = await value('report.occupancy', { ...period, by: 'day' });
    expect(rows).toMatchObject([
      { percent: { available: 50, faulted: 50 }, faults: 1 },
      { percent: { available: 100 }, faults: 0 },
    ]);
  });

  test('a fault that is told twice, or outlasts a lost connection, is one', async () => {
    const { storage, value } = await open();
    statuses(storage, [
      ['2025-06-01T01:00:00Z', 'Faulted'],
      ['2025-06-01T02:00:00Z', 'Faulted'],
      ['2025-06-01T09:00:00Z', 'Available'],
      ['2025-06-01T10:00:00Z', 'Faulted'],
    ]);
    connection(storage, 1, '2025-06-01T00:00:00Z', '2025-06-01T03:00:00Z');
    connection(storage, 2, '2025-06-01T04:00:00Z', undefined);
    const { total } = await value('report.occupancy', period);
    expect(total.faults).toBe(2);
    expect(total.seconds.offline).toBe(3600);
  });

  test('over the wire: connector 0 has no part, and now is told', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await station.ask(
      '[2,"s0","StatusNotification",{"connectorId":0,"errorCode":"GroundFailure","status":"Faulted"}]',
    );
    await station.ask(
      '[2,"s1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Charging"}]',
    );
    await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
    const timestamp = new Date().toISOString();
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A1',
      meterStart: 0,
      timestamp,
    });
    await station.call('MeterValues', {
      connectorId: 1,
      transactionId,
      meterValue: [
        {
          timestamp: new Date().toISOString(),
          sampledValue: [{ value: '7400', measurand: 'Power.Active.Import', unit: 'W' }],
        },
      ],
    });
    expect(await bench.call('report.now', { timeZone: 'UTC' })).toMatchObject({
      connectors: 1,
      charging: 1,
      states: { occupied: 1, faulted: 0 },
      sessions: 1,
      powerW: 7400,
      sessionsToday: 1,
      faultsToday: 0,
    });
    const csv = await (await bench.rest('/report/occupancy.csv?by=connector')).text();
    expect(csv.split('\r\n')[1]).toMatch(/^,CP1,1,/);
    await station.close();
    await bench.event('chargePoint.changed', (one) => one.link === null);
    expect((await bench.call('report.now', {})).states).toMatchObject({ offline: 1 });
  });
});
