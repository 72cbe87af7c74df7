import type { ActionName, PayloadKind } from '@shared/ocpp/actions';
import { noDeviations } from '@shared/ocpp/deviation';
import { checkStricter } from '@shared/ocpp/stricter';
import { describe, expect, test } from 'vitest';

const found = (action: ActionName, payload: unknown, kind: PayloadKind = 'request') =>
  checkStricter(action, kind, payload).map(({ pointer, code, clause }) => [pointer, code, clause]);

const profile = (
  members: Record<string, unknown> = {},
  schedule: Record<string, unknown> = {},
) => ({
  chargingProfileId: 1,
  stackLevel: 0,
  chargingProfilePurpose: 'TxProfile',
  chargingProfileKind: 'Absolute',
  chargingSchedule: {
    chargingRateUnit: 'A',
    chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }],
    ...schedule,
  },
  ...members,
});

describe('connector numbers', () => {
  test.each([
    'ChangeAvailability',
    'ClearChargingProfile',
    'GetCompositeSchedule',
    'MeterValues',
    'ReserveNow',
    'SetChargingProfile',
    'StatusNotification',
  ] as const)('%s takes connector 0 but no negative one', (action) => {
    expect(found(action, { connectorId: 0 })).toEqual([]);
    expect(found(action, { connectorId: -1 })).toEqual([
      ['/connectorId', 'PropertyConstraintViolation', expect.stringContaining('OCPP 1.6 §6.')],
    ]);
  });

  test.each([
    'ExtendedTriggerMessage',
    'RemoteStartTransaction',
    'StartTransaction',
    'TriggerMessage',
    'UnlockConnector',
  ] as const)('%s takes connector 1 but not 0', (action) => {
    expect(checkStricter(action, 'request', { connectorId: 1 })).toBe(noDeviations);
    expect(checkStricter(action, 'request', { connectorId: 0 })).toMatchObject([
      { message: 'connectorId is 0; 1 is the lowest that is allowed here.' },
    ]);
  });

  test('C44 connector 0 is Available, Unavailable or Faulted', () => {
    expect(found('StatusNotification', { connectorId: 0, status: 'Faulted' })).toEqual([]);
    expect(found('StatusNotification', { connectorId: 1, status: 'Charging' })).toEqual([]);
    expect(found('StatusNotification', { connectorId: 0, status: 'Charging' })).toEqual([
      ['/status', 'PropertyConstraintViolation', 'OCPP 1.6 §7.7'],
    ]);
  });
});

describe('meter values', () => {
  test('C18 lists of readings are not empty', () => {
    expect(found('MeterValues', { meterValue: [] })).toEqual([
      ['/meterValue', 'OccurenceConstraintViolation', 'OCPP 1.6 §6.31'],
    ]);
    expect(found('MeterValues', { meterValue: [{ sampledValue: [] }] })).toEqual([
      ['/meterValue/0/sampledValue', 'OccurenceConstraintViolation', 'OCPP 1.6 §7.33'],
    ]);
    expect(found('StopTransaction', { transactionData: [] })).toEqual([]);
    expect(found('StopTransaction', { transactionData: [{ sampledValue: [] }] })).toEqual([
      ['/transactionData/0/sampledValue', 'OccurenceConstraintViolation', 'OCPP 1.6 §7.33'],
    ]);
  });

  test.each(['', '  ', ' 12', '12 ', '12,5', 'NaN', 'Infinity', '0x10', '.', '1e'])(
    'C18 the raw value %j is no decimal number',
    (value) => {
      expect(found('MeterValues', { meterValue: [{ sampledValue: [{ value }] }] })).toEqual([
        ['/meterValue/0/sampledValue/0/value', 'PropertyConstraintViolation', 'OCPP 1.6 §7.43'],
      ]);
    },
  );

  test.each(['0', '-12.50', '+3', '.5', '7.', '1.5e3', '1E-2'])(
    'the raw value %j is one',
    (value) => {
      expect(found('MeterValues', { meterValue: [{ sampledValue: [{ value }] }] })).toEqual([]);
    },
  );

  test('a signed value may be any text', () => {
    const sample = { value: 'AP;0;3;ALCV3ABBBISHMA2RYEGAZE3HV5YGBQQAEHAEWA', format: 'SignedData' };
    expect(found('MeterValues', { meterValue: [{ sampledValue: [sample] }] })).toEqual([]);
  });
});

describe('charging profiles', () => {
  test('D22 a remote start takes a TxProfile without a transactionId', () => {
    expect(found('RemoteStartTransaction', { chargingProfile: profile() })).toEqual([]);
    const wrong = profile({ chargingProfilePurpose: 'ChargePointMaxProfile', transactionId: 5 });
    expect(found('RemoteStartTransaction', { chargingProfile: wrong })).toEqual([
      ['/chargingProfile/transactionId', 'OccurenceConstraintViolation', 'OCPP 1.6 §7.8'],
      ['/chargingProfile/chargingProfilePurpose', 'PropertyConstraintViolation', 'OCPP 1.6 §6.33'],
      ['/chargingProfile/transactionId', 'OccurenceConstraintViolation', 'errata 3.41'],
    ]);
  });

  test('B25 D33 the first period starts at 0', () => {
    const late = profile({}, { chargingSchedulePeriod: [{ startPeriod: 60, limit: 16 }] });
    const empty = profile({}, { chargingSchedulePeriod: [] });
    const pointer = '/csChargingProfiles/chargingSchedule/chargingSchedulePeriod';
    expect(found('SetChargingProfile', { connectorId: 1, csChargingProfiles: late })).toEqual([
      [`${pointer}/0/startPeriod`, 'PropertyConstraintViolation', 'errata 3.45'],
    ]);
    expect(found('SetChargingProfile', { connectorId: 1, csChargingProfiles: empty })).toEqual([
      [pointer, 'OccurenceConstraintViolation', 'OCPP 1.6 §7.13'],
    ]);
  });

  test('D33 recurrencyKind goes with Recurring only', () => {
    const set = (chargingProfileKind: string) =>
      found('SetChargingProfile', {
        connectorId: 1,
        csChargingProfiles: profile({ chargingProfileKind, recurrencyKind: 'Daily' }),
      });
    expect(set('Recurring')).toEqual([]);
    expect(set('Absolute')).toEqual([
      ['/csChargingProfiles/recurrencyKind', 'OccurenceConstraintViolation', 'errata 3.56'],
    ]);
  });

  test('the purpose goes with the connector, and the stack has no level below 0', () => {
    const set = (connectorId: number, members: Record<string, unknown>) =>
      found('SetChargingProfile', { connectorId, csChargingProfiles: profile(members) });
    const max = { chargingProfilePurpose: 'ChargePointMaxProfile' };
    expect(set(0, max)).toEqual([]);
    expect(set(1, max)).toEqual([
      ['/connectorId', 'PropertyConstraintViolation', 'OCPP 1.6 §3.13.1'],
    ]);
    expect(set(0, {})).toEqual([
      ['/connectorId', 'PropertyConstraintViolation', 'OCPP 1.6 §3.13.1'],
    ]);
    expect(set(1, { stackLevel: -1 })).toEqual([
      ['/csChargingProfiles/stackLevel', 'PropertyConstraintViolation', 'OCPP 1.6 §7.8'],
    ]);
  });

  test('D34 a composite schedule has no startSchedule', () => {
    const schedule = { ...profile().chargingSchedule, startSchedule: '2026-01-31T12:00:00Z' };
    expect(found('GetCompositeSchedule', { chargingSchedule: schedule }, 'response')).toEqual([
      ['/chargingSchedule/startSchedule', 'OccurenceConstraintViolation', 'errata 3.57'],
    ]);
  });
});

describe('local lists', () => {
  test.each([0, -1])('D30 the version is never %d', (listVersion) => {
    expect(found('SendLocalList', { listVersion, updateType: 'Full' })).toEqual([
      ['/listVersion', 'PropertyConstraintViolation', 'errata 3.52'],
    ]);
  });

  test('hold each tag once, whatever its case, and all of it in a full update', () => {
    const info = { status: 'Accepted' };
    const list = [{ idTag: 'a', idTagInfo: info }, { idTag: 'b' }, { idTag: 'A', idTagInfo: info }];
    const send = (updateType: string) =>
      found('SendLocalList', { listVersion: 1, updateType, localAuthorizationList: list });
    const twice = [
      '/localAuthorizationList/2/idTag',
      'OccurenceConstraintViolation',
      'OCPP 1.6 §6.41',
    ];
    expect(send('Differential')).toEqual([twice]);
    expect(send('Full')).toEqual([
      ['/localAuthorizationList/1/idTagInfo', 'OccurenceConstraintViolation', 'OCPP 1.6 §7.1'],
      twice,
    ]);
  });
});

test('C25 a tag with control bytes is flagged, shown escaped', () => {
  expect(checkStricter('Authorize', 'request', { idTag: '04A2\u0010\u000e' })).toMatchObject([
    {
      pointer: '/idTag',
      message: 'idTag is "04A2\\u0010\\u000e"; only printable ASCII characters are allowed.',
      clause: 'OCPP 1.6 §2.2',
    },
  ]);
});

test.each([undefined, null, 'text', 7, [], { connectorId: {}, meterValue: { a: 1 } }])(
  'finds nothing in %j, which it cannot judge',
  (payload) => {
    expect(checkStricter('MeterValues', 'request', payload)).toBe(noDeviations);
    expect(checkStricter('SetChargingProfile', 'request', payload)).toBe(noDeviations);
  },
);
