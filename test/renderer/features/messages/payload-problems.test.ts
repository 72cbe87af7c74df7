import type { Finding } from '@shared/model/message';
import { sentencesIn } from '@shared/sentences';
import { describe, expect, test } from 'vitest';
import {
  helpOf,
  problemsOf,
} from '../../../../src/renderer/src/features/messages/payload-problems';

const finding = (code: string, pointer: string | null, message = 'Wrong.'): Finding => ({
  id: 1,
  at: '2026-01-31T12:00:00.000Z',
  chargePointId: 'CP1',
  connectionId: 1,
  exchangeId: 1,
  code,
  severity: 'error',
  clause: 'OCPP 1.6 §4.9',
  pointer,
  message,
  count: 1,
  lastAt: '2026-01-31T12:00:00.000Z',
  lastExchangeId: 1,
});

const status = { connectorId: 1, errorCode: 'NoError', status: 'Available' };

describe('what is wrong with a payload', () => {
  test('A8: rule, limit, actual value, OCPP code and clause stand at the path', () => {
    const payload = { ...status, info: 'x'.repeat(60) };
    expect(problemsOf('StatusNotification', 'request', payload, [])).toEqual([
      expect.objectContaining({
        pointer: '/info',
        rule: 'maxLength',
        limit: '50',
        actual: '60',
        code: 'PropertyConstraintViolation',
        clause: 'OCPP 1.6 §4.9',
      }),
    ]);
  });

  test('A8: a value that its list does not have, a missing member and one too many', () => {
    const payload = { connectorId: 1, status: 'Occupied', colour: 'red' };
    const problems = problemsOf('StatusNotification', 'request', payload, []);
    expect(problems.map(({ pointer, rule, code }) => [pointer, rule, code])).toEqual([
      ['/errorCode', 'required', 'OccurenceConstraintViolation'],
      ['/status', 'enum', 'PropertyConstraintViolation'],
      ['/colour', 'additionalProperties', 'FormationViolation'],
    ]);
    expect(problems[1]?.actual).toBe('"Occupied"');
  });

  test('a finding of the same rule is not told twice but lends its severity; others are told', () => {
    const payload = { ...status, status: 'Occupied' };
    const problems = problemsOf('StatusNotification', 'request', payload, [
      finding('schema-enum', '/status'),
      finding('old-status', '/timestamp', 'Too late.'),
      finding('repeated-message', null),
    ]);
    expect(problems.map(({ pointer, severity, rule }) => [pointer, severity, rule])).toEqual([
      ['/status', 'error', 'enum'],
      ['/timestamp', 'error', undefined],
    ]);
  });

  test('an action nobody knows is judged by its findings alone', () => {
    expect(problemsOf('FlyToTheMoon', 'request', {}, [])).toEqual([]);
  });
});

describe('what a member means', () => {
  test('its description, type and limit, and the clause of the action', () => {
    const help = helpOf('StatusNotification', 'request', sentencesIn('en'));
    expect(help('/connectorId')).toBe(
      'The connector; 0 is the charge point as a whole. · integer · OCPP 1.6 §4.9',
    );
    expect(help('/info')).toContain('string ≤ 50');
    expect(help('/colour')).toBeUndefined();
  });

  test('of members inside lists too', () => {
    const help = helpOf('MeterValues', 'request', sentencesIn('en'));
    expect(help('/meterValue/0/sampledValue/3/value')).toContain('The reading, as decimal text.');
  });
});
