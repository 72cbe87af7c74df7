import type { ServerStatus } from '@shared/api/server';
import type { AttemptReason, ConnectionAttempt } from '@shared/model/attempt';
import type { ChargePoint, Connector } from '@shared/model/charge-point';
import { describe, expect, test } from 'vitest';
import {
  type ChecklistFacts,
  checklistOf,
  isComplete,
} from '../../../../src/renderer/src/features/charge-points/checklist';

const at = '2026-01-01T12:00:00.000Z';
const noon = Date.parse(at);

const status = {
  ocppUrl: 'ws://192.168.1.20:8887/ocpp',
  urls: [{ loopback: false, url: 'ws://192.168.1.20:8887/ocpp' }, { loopback: true }],
} as unknown as ServerStatus;

const attemptOf = (reason: AttemptReason): ConnectionAttempt => ({
  id: 1,
  firstAt: at,
  lastAt: at,
  count: 1,
  chargePointId: 'CP9',
  remoteAddress: '192.168.1.44',
  path: '/ocpp/CP9',
  subprotocols: null,
  reason,
  refused: reason !== 'duplicate-identity',
  transport: 'ws',
  httpStatus: 404,
  explanation: '',
});

const chargePointOf = (change: Partial<ChargePoint> = {}): ChargePoint =>
  ({
    chargePointId: 'CP1',
    connected: true,
    lastSeenAt: at,
    lastBootAt: null,
    bootStatus: null,
    connectors: [],
    link: { remoteAddress: '192.168.1.44', connectedAt: at },
    ...change,
  }) as ChargePoint;

const connector = { connectorId: 1, status: 'Available', statusAt: at } as Connector;

const states = (change: Partial<ChecklistFacts>) =>
  checklistOf({
    status,
    reachable: true,
    attempts: [],
    chargePoints: [],
    since: noon,
    now: noon + 1000,
    ...change,
  });

const words = (change: Partial<ChecklistFacts>) =>
  states(change)
    .map(({ step, state }) => `${step} ${state}`)
    .join(', ');

describe('B3 the checklist of the first run', () => {
  test('ticks one step after the other', () => {
    expect(words({})).toBe(
      'listening done, knocked waiting, handshake later, boot later, status later',
    );
    expect(words({ chargePoints: [chargePointOf()] })).toBe(
      'listening done, knocked done, handshake done, boot waiting, status later',
    );
    const booted = chargePointOf({ lastBootAt: at, bootStatus: 'Accepted' });
    expect(words({ chargePoints: [booted] })).toBe(
      'listening done, knocked done, handshake done, boot done, status waiting',
    );
    const reported = { ...booted, connectors: [connector] };
    expect(words({ chargePoints: [chargePointOf(), reported] })).toBe(
      'listening done, knocked done, handshake done, boot done, status done',
    );
    expect(isComplete([booted])).toBe(false);
    expect(isComplete([booted, reported])).toBe(true);
  });

  test('a charge point that was only registered has not knocked', () => {
    const registered = chargePointOf({ connected: false, lastSeenAt: null, link: null });
    expect(words({ chargePoints: [registered] })).toContain('knocked waiting');
  });

  test('says after a minute that nobody has come, and at once that nobody can', () => {
    const problem = (change: Partial<ChecklistFacts>) => states(change)[1]?.problem;
    expect(problem({ now: noon + 60_000 })).toBeNull();
    expect(problem({ now: noon + 60_001 })).toEqual({ kind: 'nobody' });
    const alone = { ...status, urls: [{ loopback: true }] } as unknown as ServerStatus;
    expect(problem({ status: alone })).toEqual({ kind: 'loopback-only' });
    expect(states({ reachable: false })[0]).toMatchObject({
      state: 'failed',
      problem: { kind: 'no-server' },
    });
  });

  test('A5 a refused knock ticks the knock and stands as the cause at the handshake', () => {
    const attempt = attemptOf('tls-on-plain');
    const [, knocked, handshake] = states({ attempts: [attempt] });
    expect(knocked).toMatchObject({ state: 'done', by: '192.168.1.44' });
    expect(handshake).toMatchObject({ state: 'failed', problem: { kind: 'refused', attempt } });
  });

  test('says what a silent charge point lacks', () => {
    const now = noon + 31_000;
    const last = (chargePoint: ChargePoint) =>
      states({ now, chargePoints: [chargePoint] }).find(({ state }) => state !== 'done')?.problem;
    expect(last(chargePointOf())).toEqual({ kind: 'no-boot', chargePointId: 'CP1' });
    expect(last(chargePointOf({ lastBootAt: at, bootStatus: 'Accepted' }))).toEqual({
      kind: 'no-status',
      chargePointId: 'CP1',
    });
    expect(last(chargePointOf({ lastBootAt: at, bootStatus: 'Pending' }))).toEqual({
      kind: 'boot-not-accepted',
      chargePointId: 'CP1',
    });
  });
});
