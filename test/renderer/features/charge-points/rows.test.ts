import type { ChargePoint } from '@shared/model/charge-point';
import { describe, expect, test } from 'vitest';
import { countsOf, rowsOf } from '../../../../src/renderer/src/features/charge-points/rows';

const chargePoint = (chargePointId: string, more: Partial<ChargePoint> = {}): ChargePoint => ({
  chargePointId,
  cpId: chargePointId,
  isNew: false,
  connected: true,
  link: null,
  vendor: 'Alfen',
  model: 'Eve',
  chargePointSerialNumber: null,
  chargeBoxSerialNumber: null,
  firmwareVersion: '5.1',
  iccid: null,
  imsi: null,
  meterType: null,
  meterSerialNumber: null,
  firstSeenAt: '2026-01-31T12:00:00.000Z',
  lastSeenAt: null,
  lastBootAt: null,
  bootStatus: null,
  hasPassword: false,
  connectors: [],
  findingCount: 0,
  settings: {
    registration: 'Accepted',
    strict: null,
    heartbeatIntervalSeconds: null,
    pingIntervalSeconds: null,
    toleratedMissedPongs: null,
    neverPongs: false,
    quiet: false,
    pendingIntervalSeconds: null,
    currentTimeOffsetSeconds: 0,
    responseDelayMs: 0,
    responseDelayActions: [],
    commandTimeoutSeconds: null,
    assumedUtcOffsetMinutes: 0,
    note: '',
  },
  ...more,
});

const all = [
  chargePoint('CP10'),
  chargePoint('CP2'),
  chargePoint('A1', { connected: false }),
  chargePoint('B7', { isNew: true, vendor: 'KEBA', model: 'P30' }),
];
const ids = (rows: readonly ChargePoint[]): string[] => rows.map((row) => row.chargePointId);

describe('the list of charge points', () => {
  test('connected ones come first, numbers in the order people count', () => {
    expect(ids(rowsOf(all, '', 'all'))).toEqual(['B7', 'CP2', 'CP10', 'A1']);
  });

  test('every word of a search has to be found, in whatever field', () => {
    expect(ids(rowsOf(all, ' keba  b7 ', 'all'))).toEqual(['B7']);
    expect(ids(rowsOf(all, 'keba cp2', 'all'))).toEqual([]);
  });

  test('offline and new can be shown alone, and their counts say how many there are', () => {
    expect(ids(rowsOf(all, '', 'offline'))).toEqual(['A1']);
    expect(ids(rowsOf(all, '', 'new'))).toEqual(['B7']);
    expect(countsOf(all)).toEqual({ all: 4, online: 3, offline: 1, new: 1 });
  });
});
