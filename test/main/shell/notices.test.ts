import type { EventEnvelope } from '@shared/api/events';
import type { Job } from '@shared/model/job';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFleet } from '../../../src/main/shell/fleet';
import { createJobWatch } from '../../../src/main/shell/jobs';
import { createNotices, type Notice } from '../../../src/main/shell/notices';
import { shellWords } from '../../../src/main/shell/words';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const arrange = (offlineSeconds = 60) => {
  const shown: Notice[] = [];
  const notices = createNotices({
    offlineSeconds: () => offlineSeconds,
    words: {
      offline: (seconds) => `offline ${seconds}`,
      faulted: (connectorId, errorCode) => `${connectorId} ${errorCode}`,
      jobEnded: ({ id, state }) => `${id} ${state}`,
      storageFault: (fault) => fault,
      portFault: (fault) => fault,
    },
    show: (notice) => shown.push(notice),
  });
  return { shown, notices };
};

const fault = (connectorId: number, chargePointId = 'CP 1') =>
  ({ kind: 'faulted', chargePointId, connectorId, errorCode: 'GroundFailure' }) as const;

const job = (id: number, members: Partial<Job> = {}): Job => ({
  id,
  kind: 'firmwareUpdate',
  chargePointId: 'CP 1',
  state: 'succeeded',
  message: null,
  stages: [],
  protocol: 'HTTP',
  location: 'http://192.0.2.1/firmware.bin',
  warnings: [],
  fileId: 1,
  fileName: 'firmware.bin',
  requestId: null,
  commandId: null,
  bytesTotal: null,
  bytesTransferred: 0,
  transfers: 0,
  allowedFrom: null,
  timeoutSeconds: 3600,
  timeoutAt: null,
  createdAt: '2026-03-01T12:00:00.000Z',
  startedAt: null,
  changedAt: '2026-03-01T12:00:00.000Z',
  finishedAt: '2026-03-01T12:00:00.000Z',
  ...members,
});

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

  test('the end of a job leads to the jobs of its charge point, together with something else to the charge point', () => {
    const { shown, notices } = arrange();
    notices.jobEnded(job(7));
    notices.jobEnded(job(8, { state: 'failed' }));
    vi.advanceTimersByTime(30_000);
    notices.jobEnded(job(9));
    notices.changed(fault(1));
    vi.advanceTimersByTime(30_000);
    expect(shown.map(({ lines, place }) => [place, ...lines])).toEqual([
      ['#/charge-point/CP%201/firmware', '7 succeeded'],
      ['#/charge-point/CP%201/firmware', '8 failed'],
      ['#/charge-point/CP%201', '9 succeeded', '1 GroundFailure'],
    ]);
  });

  test('the end of a job is said in the language of the system, with its reason', () => {
    const failed = job(7, { state: 'failed', message: 'It reports InstallationFailed.' });
    const { en, de } = shellWords;
    expect(en.notice.jobEnded(failed)).toBe(
      'Firmware update 7: failed. It reports InstallationFailed.',
    );
    expect(de.notice.jobEnded(failed)).toBe(
      'Firmware-Update 7: gescheitert. Sie meldet InstallationFailed.',
    );
    expect(en.notice.jobEnded(job(8, { kind: 'log' }))).toBe('Log 8: done');
    expect(de.notice.jobEnded(job(8, { kind: 'log' }))).toBe('Protokoll 8: fertig');
  });

  test('a fault of the storage is told of, its end is not', () => {
    const { shown, notices } = arrange();
    notices.storageFault('database or disk is full');
    notices.storageFault(null);
    expect(shown.map(({ lines }) => lines)).toEqual([['database or disk is full']]);
  });
});

describe('the port with TLS', () => {
  test('is told of once while it cannot be opened, and again after it was open', () => {
    const { shown, notices } = arrange();
    const inUse = 'listen EADDRINUSE: address already in use 0.0.0.0:8443';
    for (const fault of [null, inUse, inUse]) notices.portFault(fault);
    vi.advanceTimersByTime(30_000);
    expect(shown).toEqual([
      { subject: 'OCPP Central', lines: [inUse], place: '#/security/server' },
    ]);
    for (const fault of [null, inUse]) notices.portFault(fault);
    expect(shown).toHaveLength(2);
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

describe('the jobs', () => {
  const changed = (data: Job): EventEnvelope => ({ seq: 1, name: 'job.changed', data });
  const arrangeJobs = () => {
    const jobs = createJobWatch(() => Date.parse('2026-03-01T12:00:00.000Z'));
    return (members: Partial<Job>) =>
      jobs.apply([changed(job(7, members))]).map(({ state }) => state);
  };

  test('tell of an end once, however often the job is announced after it', () => {
    const ends = arrangeJobs();
    expect(ends({ state: 'running', finishedAt: null })).toEqual([]);
    expect(ends({ state: 'succeeded' })).toEqual(['succeeded']);
    expect(ends({ state: 'succeeded', bytesTransferred: 10 })).toEqual([]);
  });

  test('tell of the other end of one that was given up and then reported a status', () => {
    const ends = arrangeJobs();
    expect(ends({ state: 'failed' })).toEqual(['failed']);
    expect(ends({ state: 'succeeded', finishedAt: '2026-03-01T12:00:01.000Z' })).toEqual([
      'succeeded',
    ]);
  });

  test('tell neither of one that was cancelled nor of one that had ended before the start', () => {
    const ends = arrangeJobs();
    expect(ends({ state: 'cancelled' })).toEqual([]);
    expect(ends({ state: 'failed', finishedAt: '2026-03-01T11:59:59.999Z' })).toEqual([]);
  });

  test('tell how much of the files under way has moved, of all whose size is known, until they are whole or broke off', () => {
    const jobs = createJobWatch(() => 0);
    const stagesOf = (...names: string[]): Job['stages'] =>
      names.map((stage) => ({
        at: '2026-03-01T12:00:00.000Z',
        source: stage === 'Downloading' ? 'chargePoint' : 'centralSystem',
        stage,
        detail: null,
      }));
    const began = stagesOf('requested', 'accepted', 'transferBegan', 'Downloading');
    const progressAfter = (id: number, members: Partial<Job>): number | null => {
      const open = { state: 'running', finishedAt: null, bytesTotal: 100 } as const;
      jobs.apply([changed(job(id, { ...open, stages: began, ...members }))]);
      return jobs.progress();
    };
    expect(jobs.progress()).toBeNull();
    expect(progressAfter(1, { stages: stagesOf('requested', 'accepted') })).toBeNull();
    expect(progressAfter(1, { bytesTransferred: 50 })).toBe(0.5);
    expect(progressAfter(2, { bytesTransferred: 30, bytesTotal: 300 })).toBe(0.2);
    expect(progressAfter(3, { bytesTransferred: 10, bytesTotal: null })).toBe(0.2);
    expect(progressAfter(1, { bytesTransferred: 100 })).toBe(0.1);
    const broken = [...began, ...stagesOf('transferBroke')];
    expect(progressAfter(2, { bytesTransferred: 30, bytesTotal: 300, stages: broken })).toBeNull();
    expect(progressAfter(2, { bytesTransferred: 60, bytesTotal: 300 })).toBe(0.2);
    const cancelled = { state: 'cancelled', finishedAt: '2026-03-01T12:00:00.000Z' } as const;
    expect(progressAfter(2, { bytesTransferred: 60, bytesTotal: 300, ...cancelled })).toBeNull();
  });
});
