import type { EventEnvelope } from '@shared/api/events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFleet } from '../../../src/main/shell/fleet';
import { createNotices, type Notice } from '../../../src/main/shell/notices';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const arrange = (offlineSeconds = 60) => {
  const shown: Notice[] = [];
  const notices = createNotices({
    offlineSeconds: () => offlineSeconds,
    words: {
      offline: (seconds) => `offline ${seconds}`,
      faulted: (connectorId, errorCode) => `${connectorId} ${errorCode}`,
      storageFault: (fault) => fault,
    },
    show: (notice) => shown.push(notice),
  });
  return { shown, notices };
};

const fault = (connectorId: number, chargePointId = 'CP 1') =>
  ({ kind: 'faulted', chargePointId, connectorId, errorCode: 'GroundFailure' }) as const;

describe('notifications', () => {
  test('a fault is told of at once, and leads to its charge point', () => {
    const { shown, notices } = arrange();
    notices.changed(fault(1));
    expect(shown).toEqual([
      { subject: 'CP 1', lines: ['1 GroundFailure'], place: '#/charge-point/CP%201' },
    ]);
  });

  test('what follows within 30 s about the same charge point comes together; another one waits for nobody', () => {
    const { shown, notices } = arrange();
    notices.changed(fault(1));
    notices.changed(fault(2));
    notices.changed(fault(3));
    notices.changed(fault(3));
    notices.changed(fault(1, 'CP2'));
    expect(shown.map(({ subject }) => subject)).toEqual(['CP 1', 'CP2']);
    vi.advanceTimersByTime(29_999);
    expect(shown).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(shown[2]?.lines).toEqual(['2 GroundFailure', '3 GroundFailure']);
  });

  test('who is away for long is told of, who comes back in time is not', () => {
    const { shown, notices } = arrange(60);
    notices.changed({ kind: 'offline', chargePointId: 'CP1' });
    notices.changed({ kind: 'offline', chargePointId: 'CP2' });
    vi.advanceTimersByTime(59_000);
    notices.changed({ kind: 'online', chargePointId: 'CP2' });
    vi.advanceTimersByTime(10_000);
    expect(shown.map(({ subject, lines }) => [subject, ...lines])).toEqual([['CP1', 'offline 60']]);
  });

  test('0 seconds tell of nobody, and after the end nothing is told', () => {
    const never = arrange(0);
    never.notices.changed({ kind: 'offline', chargePointId: 'CP1' });
    const ended = arrange(1);
    ended.notices.changed({ kind: 'offline', chargePointId: 'CP1' });
    ended.notices.stop();
    vi.advanceTimersByTime(100_000);
    expect([...never.shown, ...ended.shown]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a fault of the storage is told of, its end is not', () => {
    const { shown, notices } = arrange();
    notices.storageFault('database or disk is full');
    notices.storageFault(null);
    expect(shown.map(({ lines }) => lines)).toEqual([['database or disk is full']]);
  });
});

describe('the fleet', () => {
  const chargePoint = (connected: boolean, ...statuses: string[]) =>
    ({
      chargePointId: 'CP1',
      connected,
      connectors: statuses.map((status, index) => ({
        connectorId: index + 1,
        status,
        errorCode: 'NoError',
      })),
    }) as never;
  const changed = (data: never): EventEnvelope => ({ seq: 1, name: 'chargePoint.changed', data });

  test('tells what changed once, and counts', () => {
    const fleet = createFleet();
    fleet.learn([chargePoint(true, 'Available', 'Faulted')]);
    expect(fleet.counts()).toEqual({ known: 1, connected: 1, faulted: 1 });
    expect(fleet.apply([changed(chargePoint(true, 'Faulted', 'Faulted'))])).toEqual([
      { kind: 'faulted', chargePointId: 'CP1', connectorId: 1, errorCode: 'NoError' },
    ]);
    expect(fleet.apply([changed(chargePoint(true, 'Faulted', 'Available'))])).toEqual([]);
    expect(fleet.apply([changed(chargePoint(false, 'Available'))])).toEqual([
      { kind: 'offline', chargePointId: 'CP1' },
    ]);
    expect(fleet.counts()).toEqual({ known: 1, connected: 0, faulted: 0 });
    expect(fleet.apply([changed(chargePoint(true, 'Available'))])).toEqual([
      { kind: 'online', chargePointId: 'CP1' },
    ]);
    fleet.apply([{ seq: 2, name: 'chargePoint.deleted', data: { chargePointId: 'CP1' } }]);
    expect(fleet.counts()).toEqual({ known: 0, connected: 0, faulted: 0 });
  });

  test('a charge point that was never seen before and is connected is no change', () => {
    expect(createFleet().apply([changed(chargePoint(true))])).toEqual([]);
  });
});
