import type { Transaction } from '@shared/model/transaction';
import { describe, expect, test } from 'vitest';
import {
  filterOfQuery,
  inputOfFilter,
  noFilter,
} from '../../../../src/renderer/src/features/transactions/filter';
import { timelineOf } from '../../../../src/renderer/src/features/transactions/timeline';
import { textsOf } from '../../../../src/renderer/src/i18n';

const english = textsOf('en');

const transaction: Transaction = {
  transactionId: 17,
  chargePointId: 'CP1',
  connectorId: 1,
  idTag: 'TAG1',
  authorization: 'Accepted',
  meterStart: 1000,
  meterStop: 3000,
  latestMeterWh: 3000,
  latestPowerW: null,
  latestSocPercent: null,
  energyWh: 2000,
  registerResetAt: '2026-01-31T12:20:00.000Z',
  startedAt: '2026-01-31T12:00:00.000Z',
  stoppedAt: '2026-01-31T13:00:00.000Z',
  stopReason: 'EVDisconnected',
  stopIdTag: null,
  state: 'stopped',
  reservationId: null,
  commandId: null,
  cost: null,
};

describe('the timeline of a transaction', () => {
  test('is in the order of its own clock', () => {
    const moments = timelineOf(
      {
        transaction,
        readings: [],
        statusChanges: [
          {
            id: 1,
            connectorId: 1,
            status: 'Charging',
            errorCode: 'NoError',
            info: null,
            vendorId: null,
            vendorErrorCode: null,
            at: '2026-01-31T12:01:00.000Z',
            receivedAt: '2026-01-31T12:01:00.000Z',
          },
        ],
        command: null,
      },
      english,
    );
    expect(moments.map(({ title }) => title)).toEqual([
      'Started',
      'Connector 1: Charging',
      'Energy register fell',
      'Stopped',
    ]);
    expect(moments.at(-1)?.detail).toBe('EVDisconnected · Register at 3.00 kWh');
  });

  test('a start that was refused shows as such (D15)', () => {
    const [started] = timelineOf(
      {
        transaction: { ...transaction, authorization: 'Blocked', stoppedAt: null },
        readings: [],
        statusChanges: [],
        command: null,
      },
      english,
    );
    expect(started).toMatchObject({
      tone: 'bad',
      detail: 'Tag TAG1: Blocked · Register at 1.00 kWh',
    });
  });
});

describe('the transaction filter', () => {
  test('a range of local days becomes moments that hold both days', () => {
    const { from = '', to = '' } = inputOfFilter({
      ...noFilter,
      from: '2026-01-30',
      to: '2026-01-31',
    });
    expect(new Date(from)).toEqual(new Date('2026-01-30T00:00:00'));
    expect(new Date(to)).toEqual(new Date('2026-02-01T00:00:00'));
  });

  test('ignores states and days that are none', () => {
    expect(filterOfQuery({ state: 'flying', from: '31.1.2026', idTag: 'A' })).toEqual({
      ...noFilter,
      idTag: 'A',
    });
  });
});
