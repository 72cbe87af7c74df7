import { describe, expect, test } from 'vitest';
import {
  marksOf,
  nearestPointer,
  prettyFrame,
  readFrame,
} from '../../../../src/renderer/src/features/messages/frames';

describe('reading a frame for the eye', () => {
  test.each([
    ['[2,"1","Heartbeat",{}]', 'call', {}],
    ['[2,"1","Heartbeat",null]', 'call', {}],
    [
      '[3,"1",{"currentTime":"2026-01-31T12:00:00Z"}]',
      'result',
      { currentTime: '2026-01-31T12:00:00Z' },
    ],
    ['[4,"1","NotSupported","Reset is not supported"]', 'error', {}],
    ['[9,"1"]', 'unreadable', null],
    ['{"hello": wor', 'unreadable', null],
    ['', 'unreadable', null],
  ])('%s is %s', (text, kind, payload) => {
    expect(readFrame(text)).toMatchObject({ kind, payload });
  });

  test('a CALLERROR has its code and description', () => {
    expect(readFrame('[4,"1","NotSupported","No reset",{"a":1}]')).toEqual({
      kind: 'error',
      payload: { a: 1 },
      error: { code: 'NotSupported', description: 'No reset' },
    });
  });

  test('a finding about a missing member marks the object it is missing from', () => {
    const payload = { meterValue: [{ sampledValue: [] }] };
    expect(nearestPointer(payload, '/meterValue/0/timestamp')).toBe('/meterValue/0');
    expect(nearestPointer(payload, '/meterValue/0/sampledValue')).toBe(
      '/meterValue/0/sampledValue',
    );
    expect(nearestPointer(payload, '/nothing/here')).toBe('');
  });

  test('a mark says the clause, and findings without a place have none', () => {
    const finding = {
      id: 1,
      at: '2026-01-31T12:00:00.000Z',
      chargePointId: 'CP1',
      connectionId: 1,
      exchangeId: 1,
      code: 'x',
      severity: 'warning' as const,
      clause: 'OCPP 1.6 §4.7',
      pointer: '/a',
      message: 'Wrong.',
      count: 1,
      lastAt: '2026-01-31T12:00:00.000Z',
      lastExchangeId: 1,
    };
    expect(marksOf([finding, { ...finding, pointer: null }], { a: 1 })).toEqual([
      { pointer: '/a', message: 'Wrong. (OCPP 1.6 §4.7)', severity: 'warning' },
    ]);
  });

  test('a text that is not JSON is shown as it came', () => {
    expect(prettyFrame('{"a":')).toBe('{"a":');
    expect(prettyFrame('[2]')).toBe('[\n  2\n]');
  });
});
