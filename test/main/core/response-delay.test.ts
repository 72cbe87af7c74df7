import { describe, expect, test } from 'vitest';
import { shareBench } from '../../support/bench';

const bench = shareBench();

const start = (id: string) =>
  `[2,"${id}","StartTransaction",{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"2026-01-01T00:00:00Z"}]`;
const heartbeat = (id: string) => `[2,"${id}","Heartbeat",{}]`;

const detailOf = async (messageId: string) => {
  const { items } = await bench().call('message.list', { messageId });
  const [exchange] = items;
  if (exchange === undefined) throw new Error(`no exchange ${messageId}`);
  return bench().call('message.get', { id: exchange.id });
};

describe('the response delay', () => {
  test('B21 C39 holds the answers to one action back, keeps their order, and the record says so', async () => {
    await bench().call('chargePoint.put', {
      cpId: 'CP1',
      responseDelayMs: 300,
      responseDelayActions: ['StartTransaction'],
    });
    const station = await bench().connect('CP1');
    const before = performance.now();
    await station.ask(heartbeat('h1'));
    const undelayed = performance.now() - before;
    station.send(start('s1'));
    await station.ask(heartbeat('h2'));
    const elapsed = performance.now() - before;
    expect(undelayed).toBeLessThan(250);
    expect(elapsed).toBeGreaterThanOrEqual(299);
    expect(station.received.map((text) => (JSON.parse(text) as [number, string])[1])).toEqual([
      'h1',
      's1',
      'h2',
    ]);
    const delayed = await detailOf('s1');
    expect(delayed.delayMs).toBe(300);
    expect(delayed.flags).toContain('delayed');
    expect(delayed.latencyMs).toBeGreaterThanOrEqual(300);
    const atOnce = await detailOf('h1');
    expect(atOnce.delayMs).toBeNull();
    expect(atOnce.flags).not.toContain('delayed');
  });

  test('B21 without named actions it holds for every answer, also for an error, and can be taken back', async () => {
    await bench().call('chargePoint.put', { cpId: 'CP2', responseDelayMs: 200 });
    const station = await bench().connect('CP2');
    for (const text of ['[2,"x1","Nonsense",{}]', heartbeat('x2')]) {
      const before = performance.now();
      await station.ask(text);
      expect(performance.now() - before).toBeGreaterThanOrEqual(199);
    }
    await bench().call('chargePoint.put', { cpId: 'CP2', responseDelayMs: 0 });
    await station.ask(heartbeat('x3'));
    expect((await detailOf('x3')).delayMs).toBeNull();
  });

  test('B29 the time it is told and when it is to boot again can be set', async () => {
    await bench().call('chargePoint.put', {
      cpId: 'CP3',
      registration: 'Pending',
      pendingIntervalSeconds: 7,
      currentTimeOffsetSeconds: -86_400,
    });
    const station = await bench().connect('CP3');
    const boot = await station.call('BootNotification', {
      chargePointVendor: 'V',
      chargePointModel: 'M',
    });
    expect(boot).toMatchObject({ status: 'Pending', interval: 7 });
    const { currentTime } = await station.call('Heartbeat');
    for (const told of [boot.currentTime, currentTime]) {
      const offset = Date.parse(String(told)) - Date.now();
      expect(Math.round(offset / 60_000)).toBe(-1440);
    }
  });
});
