import { describe, expect, test } from 'vitest';
import { severityOf } from '../../../src/shared/ocpp/security-events';
import { shareBench, startBench } from '../../support/bench';

const shared = shareBench();

const notify = (type: string, timestamp = '2026-01-31T12:00:00Z', techInfo?: string): string =>
  `[2,"s-${type}-${timestamp}","SecurityEventNotification",${JSON.stringify({ type, timestamp, techInfo })}]`;

describe('the log of security events', () => {
  test('keeps each with charge point, type, time, details and how grave it is', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const cpId = station.identity;
    expect(
      await station.ask(
        '[2,"s1","SecurityEventNotification",{"type":"TamperDetectionActivated","timestamp":"2026-01-31T12:00:00+01:00","techInfo":"lid open"}]',
      ),
    ).toBe('[3,"s1",{}]');
    await station.ask(notify('InvalidTLSVersion'));
    await station.ask(notify('com.acme.CoffeeSpilled'));
    const { items } = await bench.call('securityEvent.list', { cpId });
    expect(items).toMatchObject([
      { type: 'com.acme.CoffeeSpilled', severity: 'unknown', techInfo: null },
      { type: 'InvalidTLSVersion', severity: 'notCritical' },
      {
        chargePointId: cpId,
        type: 'TamperDetectionActivated',
        severity: 'critical',
        at: '2026-01-31T11:00:00.000Z',
        techInfo: 'lid open',
        seen: false,
      },
    ]);
    const exchange = await bench.call('message.get', { id: items[2]?.exchangeId ?? 0 });
    expect(exchange.callText).toContain('"s1","SecurityEventNotification"');
    const event = await bench.event('securityEvent.recorded', (data) => data.id === items[2]?.id);
    expect(event).toEqual(items[2]);
  });

  test('both spellings of the white paper editions mean the same, whatever the case', () => {
    expect(severityOf('FailedToAuthenticateAtCentralSystem')).toBe('notCritical');
    expect(severityOf('FailedToAuthenticationAtCentralSystem')).toBe('notCritical');
    expect(severityOf('startupofthedevice')).toBe('critical');
    expect(severityOf('constructor')).toBe('unknown');
  });

  test('is filtered by type, severity, time and whether it was seen', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const cpId = station.identity;
    await station.ask(notify('MemoryExhaustion', '2026-01-01T00:00:00Z'));
    await station.ask(notify('InvalidMessages', '2026-01-02T00:00:00Z'));
    await station.ask(notify('MemoryExhaustion', '2026-01-03T00:00:00Z'));
    const types = async (filter: object) =>
      (await bench.call('securityEvent.list', { cpId, ...filter })).items.map(({ at }) =>
        at.slice(8, 10),
      );
    expect(await types({ type: 'MemoryExhaustion' })).toEqual(['03', '01']);
    expect(await types({ severity: 'notCritical' })).toEqual(['02']);
    expect(await types({ from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' })).toEqual([
      '02',
    ]);
    expect(await types({ seen: true })).toEqual([]);
    const rest = await bench.rest(`/security-event?cpId=${cpId}&severity=critical`);
    expect(((await rest.json()) as { items: unknown[] }).items).toHaveLength(2);
  });

  test('a time that cannot be is replaced by that of receipt, with a finding', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    await station.ask(notify('ResetOrReboot', '1970-01-01T00:00:07Z'));
    const [event] = (await bench.call('securityEvent.list', { cpId: station.identity })).items;
    expect(event?.at).toBe(event?.receivedAt);
    expect(await bench.findingCodes(station.identity)).toContain('timestamp-implausible');
  });
});

test('critical events are counted until somebody marks them as seen, of one charge point or of all', async () => {
  const bench = await startBench();
  const [one, other] = [await bench.connect('CP1'), await bench.connect('CP2')];
  for (const station of [one, other]) {
    await station.ask(notify('StartupOfTheDevice'));
    await station.ask(notify('InvalidMessages'));
  }
  expect(await bench.call('securityEvent.unseen', {})).toEqual({ critical: 2 });
  await bench.event('securityEvent.seen', ({ critical }) => critical === 2);
  const [newest] = (await bench.call('securityEvent.list', { limit: 1 })).items;
  const upTo = newest?.id ?? 0;
  await one.ask(notify('TamperDetectionActivated'));
  expect(await bench.call('securityEvent.markSeen', { cpId: 'CP1', upTo })).toEqual({
    critical: 2,
  });
  expect(await bench.call('securityEvent.markSeen', { upTo })).toEqual({ critical: 1 });
  await bench.event('securityEvent.seen', ({ critical }) => critical === 1);
  await bench.restart();
  expect(await bench.call('securityEvent.unseen', {})).toEqual({ critical: 1 });
  const { items } = await bench.call('securityEvent.list', { seen: false });
  expect(items.map(({ type }) => type)).toEqual(['TamperDetectionActivated']);
});
