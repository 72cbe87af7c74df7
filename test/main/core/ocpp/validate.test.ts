import { type ActionName, actionNames, type PayloadKind } from '@shared/ocpp/actions';
import { noDeviations } from '@shared/ocpp/deviation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOcppErrorCode,
  OcppError,
  ocppErrorCodes,
} from '../../../../src/main/core/ocpp/error-codes';
import { checkPayload, readTolerantly } from '../../../../src/main/core/ocpp/validate';

const at = '2026-01-31T12:00:00Z';

const meterValues = (sample: Record<string, unknown>) => ({
  connectorId: 1,
  meterValue: [{ timestamp: at, sampledValue: [sample] }],
});

const statusNotification = (members: Record<string, unknown>) => ({
  connectorId: 1,
  errorCode: 'NoError',
  status: 'Available',
  ...members,
});

/** Where, which rule and which code: what a finding is made of. */
const found = (action: ActionName, kind: PayloadKind, payload: unknown) =>
  checkPayload(action, kind, payload).map(({ pointer, rule, code }) => [pointer, rule, code]);

const messagesOf = (action: ActionName, kind: PayloadKind, payload: unknown) =>
  checkPayload(action, kind, payload).map(({ message }) => message);

describe('a valid payload', () => {
  test('has no deviations and is handed on itself', () => {
    const payload = meterValues({ value: '1250', unit: 'Wh' });
    const reading = readTolerantly('MeterValues', 'request', payload);
    expect(reading.value).toBe(payload);
    expect(reading.deviations).toBe(noDeviations);
    expect(checkPayload('MeterValues', 'request', payload)).toBe(noDeviations);
  });

  test('C29 may be null instead of an empty object, without a finding', () => {
    expect(checkPayload('Heartbeat', 'request', null)).toEqual([]);
    expect(readTolerantly('Heartbeat', 'request', null)).toEqual({ value: {}, deviations: [] });
  });

  test('C20 needs neither measurand nor unit', () => {
    expect(checkPayload('MeterValues', 'request', meterValues({ value: '1' }))).toEqual([]);
  });

  test.each(['Celsius', 'Celcius'])('C22 D8 may spell the unit %s, without a finding', (unit) => {
    const payload = meterValues({ value: '21', measurand: 'Temperature', unit });
    expect(checkPayload('MeterValues', 'request', payload)).toEqual([]);
  });

  test('D8 may leave out the reason of a StopTransaction', () => {
    const payload = { meterStop: 10, timestamp: at, transactionId: 1 };
    expect(checkPayload('StopTransaction', 'request', payload)).toEqual([]);
  });

  test.each([8.2, 0.3, 16, 22.1])('D8 may hold the charging limit %s', (limit) => {
    const payload = {
      connectorId: 1,
      csChargingProfiles: {
        chargingProfileId: 1,
        stackLevel: 0,
        chargingProfilePurpose: 'TxDefaultProfile',
        chargingProfileKind: 'Absolute',
        chargingSchedule: {
          chargingRateUnit: 'A',
          chargingSchedulePeriod: [{ startPeriod: 0, limit }],
        },
      },
    };
    expect(checkPayload('SetChargingProfile', 'request', payload)).toEqual([]);
  });
});

describe('a deviating payload', () => {
  test('B17 D7 names each fault with its pointer and the error code of the text', () => {
    const payload = {
      connectorId: 'one',
      errorCode: 'Error',
      info: 'x'.repeat(63),
      timestamp: '2026-01-31 12:00',
      vendor: 'V',
    };
    expect(found('StatusNotification', 'request', payload)).toEqual([
      ['/connectorId', 'type', 'TypeConstraintViolation'],
      ['/errorCode', 'enum', 'PropertyConstraintViolation'],
      ['/info', 'maxLength', 'PropertyConstraintViolation'],
      ['/status', 'required', 'OccurenceConstraintViolation'],
      ['/timestamp', 'format', 'PropertyConstraintViolation'],
      ['/vendor', 'additionalProperties', 'FormationViolation'],
    ]);
  });

  test('B17 says in plain sentences what is there and what is accepted', () => {
    const payload = statusNotification({
      info: 'x'.repeat(63),
      status: 'Busy',
      timestamp: '12:00',
    });
    expect(messagesOf('StatusNotification', 'request', payload)).toEqual([
      'info is 63 characters long; at most 50 are allowed.',
      'status is "Busy"; allowed are Available, Preparing, Charging, SuspendedEVSE, SuspendedEV, Finishing, Reserved, Unavailable, Faulted.',
      'timestamp is "12:00"; it must be a date and time as 2026-01-31T12:00:00Z.',
    ]);
  });

  test('cites the clause that defines the message, or the one that forbids extra fields', () => {
    const clauses = checkPayload('Authorize', 'request', { extra: 1 }).map(({ clause }) => clause);
    expect(clauses).toEqual(['OCPP 1.6 §4.1', 'OCPP-J errata 3.2']);
  });

  test.each([[[]], ['text'], [12], [true]])('is a form violation if it is %j', (payload) => {
    expect(found('Heartbeat', 'request', payload)).toEqual([['', 'type', 'FormationViolation']]);
    expect(readTolerantly('Heartbeat', 'request', payload).value).toEqual({});
  });

  test('lists a hundred faults of a message and counts the others', () => {
    const payload = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`member${n}`, n]));
    const deviations = checkPayload('Heartbeat', 'request', payload);
    expect(deviations).toHaveLength(101);
    expect(deviations.at(-1)?.message).toBe('4900 further deviations are not listed.');
  });
});

describe('error codes', () => {
  test('D7 are the ten of the text with its two misspellings', () => {
    expect(ocppErrorCodes).toHaveLength(10);
    expect(['FormationViolation', 'OccurenceConstraintViolation'].every(isOcppErrorCode)).toBe(
      true,
    );
    expect(['FormatViolation', 'OccurrenceConstraintViolation'].some(isOcppErrorCode)).toBe(false);
  });
});

test('D7 an OcppError carries code, description and details of a CALLERROR', () => {
  expect(new OcppError('NotSupported', 'Not here.', { action: 'Reset' })).toMatchObject({
    code: 'NotSupported',
    description: 'Not here.',
    details: { action: 'Reset' },
    message: 'NotSupported: Not here.',
  });
  expect(new OcppError('GenericError')).toMatchObject({ description: '', details: {} });
});

describe('a tolerant reading', () => {
  test('C17 reads a number as text where text is due', () => {
    const { value, deviations } = readTolerantly(
      'MeterValues',
      'request',
      meterValues({ value: 12.5 }),
    );
    expect(value.meterValue?.[0]?.sampledValue?.[0]?.value).toBe('12.5');
    expect(deviations).toEqual([
      {
        pointer: '/meterValue/0/sampledValue/0/value',
        rule: 'type',
        message: 'value is the number 12.5; a string is required (read as "12.5").',
        code: 'TypeConstraintViolation',
        clause: 'OCPP 1.6 §4.7',
      },
    ]);
  });

  test('C19 reads a lone object as a list of one, and what is inside it', () => {
    const sampledValue = { value: 7, unit: 'Wh' };
    const { value, deviations } = readTolerantly('MeterValues', 'request', {
      connectorId: 1,
      meterValue: { timestamp: at, sampledValue },
    });
    expect(value.meterValue).toEqual([
      { timestamp: at, sampledValue: [{ value: '7', unit: 'Wh' }] },
    ]);
    expect(deviations.map(({ pointer }) => pointer)).toEqual([
      '/meterValue',
      '/meterValue/sampledValue',
      '/meterValue/sampledValue/value',
    ]);
  });

  test('C18 keeps an empty value as empty text and an empty list as empty, and flags both', () => {
    const empty = readTolerantly('MeterValues', 'request', meterValues({ value: '' }));
    expect(empty.value.meterValue?.[0]?.sampledValue?.[0]?.value).toBe('');
    expect(empty.deviations.map(({ rule }) => rule)).toEqual(['decimalValue']);
    const none = { connectorId: 1, meterValue: [{ timestamp: at, sampledValue: [] }] };
    const list = readTolerantly('MeterValues', 'request', none);
    expect(list.value).toEqual(none);
    expect(list.deviations.map(({ rule }) => rule)).toEqual(['atLeastOne']);
  });

  test('C21 C23 keeps unknown enumerated values as they are', () => {
    const sample = { value: '50', measurand: 'Request.Energy', unit: 'Hz' };
    const meter = readTolerantly('MeterValues', 'request', meterValues(sample));
    expect(meter.value).toEqual(meterValues(sample));
    expect(meter.deviations.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/meterValue/0/sampledValue/0/measurand', 'enum'],
      ['/meterValue/0/sampledValue/0/unit', 'enum'],
    ]);
    const status = statusNotification({ errorCode: 'Error' });
    expect(readTolerantly('StatusNotification', 'request', status).value).toEqual(status);
  });

  test('C24 C25 keeps text that is too long', () => {
    const idTag = '12345678_dummy1_abcdef';
    expect(readTolerantly('Authorize', 'request', { idTag })).toMatchObject({
      value: { idTag },
      deviations: [{ pointer: '/idTag', rule: 'maxLength' }],
    });
    const value = 'v'.repeat(600);
    const configuration = { configurationKey: [{ key: 'K', readonly: true, value }] };
    expect(readTolerantly('GetConfiguration', 'response', configuration)).toMatchObject({
      value: configuration,
      deviations: [{ pointer: '/configurationKey/0/value', rule: 'maxLength' }],
    });
  });

  test('C28 leaves out members the message does not have', () => {
    const { value, deviations } = readTolerantly('Authorize', 'request', {
      idTag: 'A',
      connectorId: 1,
    });
    expect(value).toEqual({ idTag: 'A' });
    expect(deviations.map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/connectorId', 'additionalProperties'],
    ]);
  });

  test('C12 C14 keeps a time it can still read, and says what is wrong with it', () => {
    for (const [timestamp, why] of [
      ['2026-01-31T12:00:00', 'has no time zone'],
      ['2026-01-31T12:00:00+02', 'has an offset without minutes'],
    ]) {
      const payload = statusNotification({ timestamp });
      const { value, deviations } = readTolerantly('StatusNotification', 'request', payload);
      expect(value.timestamp).toBe(timestamp);
      expect(deviations).toHaveLength(1);
      expect(deviations[0]?.message).toContain(why);
    }
  });

  test('B17 reads numbers and truth values out of text', () => {
    const start = {
      connectorId: '1',
      idTag: 'A',
      meterStart: ' 1200 ',
      timestamp: at,
      reservationId: '7.0',
    };
    expect(readTolerantly('StartTransaction', 'request', start).value).toEqual({
      ...start,
      connectorId: 1,
      meterStart: 1200,
      reservationId: 7,
    });
    const configuration = { configurationKey: [{ key: 'K', readonly: 'True' }] };
    expect(readTolerantly('GetConfiguration', 'response', configuration).value).toEqual({
      configurationKey: [{ key: 'K', readonly: true }],
    });
  });

  test('B17 rounds a meter reading but never an identifier', () => {
    const stop = { meterStop: 1200.6, timestamp: at, transactionId: 1.5 };
    const { value, deviations } = readTolerantly('StopTransaction', 'request', stop);
    expect(value).toEqual({ meterStop: 1201, timestamp: at });
    expect(deviations.map(({ pointer }) => pointer)).toEqual(['/meterStop', '/transactionId']);
  });

  test.each([null, '', 'abc', {}, [], true])(
    'B17 drops the meter reading %j instead of calling it 0',
    (meterStart) => {
      const start = { connectorId: 1, idTag: 'A', meterStart, timestamp: at };
      const { value, deviations } = readTolerantly('StartTransaction', 'request', start);
      expect(value).toEqual({ connectorId: 1, idTag: 'A', timestamp: at });
      expect(deviations.map(({ pointer, rule }) => [pointer, rule])).toEqual([
        ['/meterStart', 'type'],
      ]);
    },
  );

  test('B17 drops whole numbers too large to be exact', () => {
    const stop = { meterStop: 1, timestamp: at, transactionId: 1e300 };
    const { value, deviations } = readTolerantly('StopTransaction', 'request', stop);
    expect(value).toEqual({ meterStop: 1, timestamp: at });
    expect(deviations.map(({ rule }) => rule)).toEqual(['exactInteger']);
  });

  test('does not let member names reach a prototype', () => {
    const payload: unknown = JSON.parse(
      '{"idTag":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const { value, deviations } = readTolerantly('Authorize', 'request', payload);
    expect(Object.keys(value)).toEqual(['idTag']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(deviations.map(({ pointer }) => pointer)).toEqual(['/__proto__', '/constructor']);
  });

  test('survives nesting of any depth', () => {
    const depth = 200_000;
    const deep: unknown = JSON.parse(
      `{"meterValue":${'['.repeat(depth)}${']'.repeat(depth)},"idTag":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    );
    for (const action of actionNames) {
      expect(readTolerantly(action, 'request', deep).deviations.length).toBeGreaterThan(0);
    }
  });

  test('never throws, whatever comes', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.dictionary(
        fc.constantFrom('meterValue', 'idTag', 'status', 'connectorId', 'chargingSchedule', '~/'),
        fc.oneof(fc.jsonValue(), fc.constantFrom('\ud800', '\0', Number.POSITIVE_INFINITY, -0)),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...actionNames),
        fc.constantFrom('request' as const, 'response' as const),
        anything,
        (action, kind, payload) => {
          const { deviations } = readTolerantly(action, kind, payload);
          expect(deviations).toEqual(checkPayload(action, kind, payload));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
