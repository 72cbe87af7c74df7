import { describe, expect, test } from 'vitest';
import { readIdentity } from '../../../../src/main/core/ocpp/identity';

describe('the identity of a path', () => {
  test.each([
    ['/ocpp/CP1', 'CP1', false],
    ['/ocpp/CP1#x', 'CP1', false],
    ['http://central.example:8887/ocpp/CP1', 'CP1', false],
    ['/ocpp/%C3%A4', 'ä', false],
    ['/ocpp/\u00c3\u00a4', 'ä', false],
    ['/ocpp/a%2Fb', 'a/b', false],
    ['/ocpp/CP:1', 'CP:1', false],
    ['/ocpp/CP1/', 'CP1', true],
    ['//CP1', 'CP1', true],
    ['/ocpp//CP%201/?x=//', 'CP 1', true],
  ])('C34: %s', (target, identity, oddSlashes) => {
    expect(readIdentity(target, '/ocpp')).toEqual({ ok: true, identity, oddSlashes });
  });

  test.each([
    ['', 'bad-path'],
    ['/', 'bad-path'],
    ['*', undefined],
    ['/ocpp', 'bad-path'],
    ['//ocpp//', 'bad-path'],
    ['/ocpp?id=CP1', 'bad-path'],
    ['/ocpp/%', 'bad-path'],
    ['/ocpp/%ED%A0%80', 'bad-path'],
    ['/ocpp/\u00e4', 'bad-path'],
    ['/ocpp/%20', 'bad-identity'],
    ['/ocpp/%2E%2E', 'bad-identity'],
    ['/ocpp/a%E2%80%A8b', 'bad-identity'],
    ['/ocpp/a%7F', 'bad-identity'],
    [`/ocpp/${'x'.repeat(256)}`, 'bad-identity'],
    [`/ocpp/${'x'.repeat(255)}`, undefined],
  ])('%s is refused as %s', (target, reason) => {
    const reading = readIdentity(target, '/ocpp');
    expect(reading.ok ? undefined : reading.reason).toBe(reason);
    if (!reading.ok) expect(reading.explanation).toMatch(/\.$/);
  });

  test('without a prefix every last segment is an identity', () => {
    expect(readIdentity('/ocpp', '/')).toMatchObject({ ok: true, identity: 'ocpp' });
  });
});
