import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Bench, shareBench, startBench } from '../../support/bench';

const shared = shareBench();

const arrange = async (bench = shared()) => {
  const station = await bench.connectNew();
  const cpId = station.identity;
  const status = async (timestamp: string): Promise<string | null> => {
    expect(
      await station.call('StatusNotification', {
        connectorId: 1,
        errorCode: 'NoError',
        status: 'Available',
        timestamp,
      }),
    ).toEqual({});
    const { items } = await bench.call('chargePoint.statusHistory', { cpId });
    return items[0]?.at ?? null;
  };
  return { bench, station, cpId, status };
};

describe('the time of a message', () => {
  test.each([
    ['2025-06-01T10:00:00Z', '2025-06-01T10:00:00.000Z'],
    ['2025-06-01T10:00:00.5Z', '2025-06-01T10:00:00.500Z'],
    ['2025-06-01T10:00:00.123456Z', '2025-06-01T10:00:00.123Z'],
    ['2025-06-01T12:00:00+02:00', '2025-06-01T10:00:00.000Z'],
    ['2025-06-01T04:30:00-05:30', '2025-06-01T10:00:00.000Z'],
  ])('B28 %s is right, no finding', async (text, at) => {
    const { bench, cpId, status } = await arrange();
    expect(await status(text)).toBe(at);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test.each([
    ['C14', '2025-06-01T12:00:00+02', '2025-06-01T10:00:00.000Z', 'offset without minutes'],
    ['B28', '2025-06-01T12:00:00+0200', '2025-06-01T10:00:00.000Z', 'offset without a colon'],
    ['B28', '2025-06-01 10:00:00Z', '2025-06-01T10:00:00.000Z', 'T between date and time'],
    ['C12', '2025-06-01T10:00:00', '2025-06-01T10:00:00.000Z', 'no time zone'],
  ])('%s %s is understood, with a finding', async (_label, text, at, why) => {
    const { bench, cpId, status } = await arrange();
    expect(await status(text)).toBe(at);
    const findings = await bench.findings(cpId);
    expect(findings).toMatchObject([{ code: 'schema-format', pointer: '/timestamp' }]);
    expect(findings[0]?.message).toContain(why);
  });

  test('C12 without a zone, the offset assumed for the charge point counts', async () => {
    const { bench, cpId, status } = await arrange();
    await bench.call('chargePoint.put', { cpId, assumedUtcOffsetMinutes: 120 });
    expect(await status('2025-06-01T12:00:00')).toBe('2025-06-01T10:00:00.000Z');
    expect(await status('2025-06-01T12:00:00Z')).toBe('2025-06-01T12:00:00.000Z');
  });

  test.each([
    ['1970-01-01T00:00:10Z', 'outside the years 2010 to 2099'],
    ['2106-02-07T06:28:15Z', 'outside the years 2010 to 2099'],
    ['yesterday', 'is not a time'],
    ['2025-02-30T10:00:00Z', 'is not a time'],
    ['', 'is not a time'],
  ])('C15 B28 "%s" is replaced by the time of receipt, with a finding', async (text, why) => {
    const { bench, cpId, status } = await arrange();
    const before = Date.now();
    const at = Date.parse((await status(text)) ?? '');
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
    const finding = (await bench.findings(cpId)).find(
      ({ code }) => code === 'timestamp-implausible',
    );
    expect(finding?.message).toContain(why);
  });

  test('B28 the duration of a session never comes from a 1970 stamp', async () => {
    const { bench, station, cpId } = await arrange();
    const before = Date.now();
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'X',
      meterStart: 0,
      timestamp: '1970-01-01T00:00:10Z',
    });
    await station.call('StopTransaction', {
      transactionId,
      meterStop: 10,
      timestamp: '1970-01-01T01:00:10Z',
    });
    const transaction = await bench.call('transaction.get', {
      transactionId: transactionId as number,
    });
    expect(Date.parse(transaction.startedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(transaction.stoppedAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(await bench.findingCodes(cpId)).toEqual([
      'timestamp-implausible',
      'timestamp-implausible',
    ]);
  });
});

/** A bench whose clock the test sets; it must be started after the clock has been replaced. */
const startWithSetClock = (): Promise<Bench> => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return startBench();
};

describe('a clock that is off', () => {
  const from = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
  const skews = (codes: string[]): number =>
    codes.filter((code) => code === 'clock-skew' || code === 'local-time-as-utc').length;

  test('B28 five minutes ahead is a finding, once', async () => {
    const { bench, cpId, status } = await arrange();
    await status(from(240));
    expect(await bench.findingCodes(cpId)).toEqual([]);
    await status(from(400));
    await status(from(401));
    const about = (await bench.findings(cpId)).filter(({ code }) => code === 'clock-skew');
    expect(about.map(({ message }) => message)).toEqual([
      'The clock of the charge point is 7 minutes ahead.',
    ]);
  });

  test('C13 local time labelled Z is found where message after message is late by the same time', async () => {
    const { bench, cpId, status } = await arrange(await startWithSetClock());
    for (let message = 0; message < 5; message++) {
      vi.setSystemTime(Date.now() + 60_000);
      await status(from(-5 * 3600));
    }
    const about = (await bench.findings(cpId)).filter(({ code }) => code === 'local-time-as-utc');
    expect(about.map(({ message }) => message)).toEqual([
      'Its times are 5 hours behind UTC and labelled Z: it seems to write local time.',
    ]);
  });

  test('C13 D18 a queue that is delivered is no clock that is off', async () => {
    const { bench, cpId, status } = await arrange(await startWithSetClock());
    for (let message = 0; message < 20; message++) {
      vi.setSystemTime(Date.now() + 500);
      await status(from(-7200 + message * 2));
    }
    for (let message = 0; message < 5; message++) {
      vi.setSystemTime(Date.now() + 30_000);
      await status(from(-6000 + message * 600));
    }
    expect(skews(await bench.findingCodes(cpId))).toBe(0);
  });
});
