import { connect } from 'node:net';
import type { EventEnvelope } from '@shared/api/events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEventRing } from '../../../../src/main/core/http/event-ring';
import { openEvents, startHttp, type TestHttp } from './support';

let http: TestHttp | undefined;
afterEach(async () => {
  await http?.server.close();
  http = undefined;
});
const start = async (...given: Parameters<typeof startHttp>) => {
  http = await startHttp(...given);
  return http;
};

const seen = (seq: number, chargePointId = 'CP1'): EventEnvelope => ({
  seq,
  name: 'chargePoint.seen',
  data: { chargePointId, at: '2026-01-31T12:00:00.000Z' },
});
const tagDeleted = (seq: number): EventEnvelope => ({
  seq,
  name: 'tag.deleted',
  data: { idTag: 'T1' },
});
const names = (events: readonly { event: string | undefined }[]) =>
  events.map(({ event }) => event);

describe('the event stream', () => {
  test('sends each event with id, name and data', async () => {
    const { base, system } = await start();
    const events = await openEvents(`${base}/event`);
    expect(events.response.headers.get('content-type')).toContain('text/event-stream');
    expect(events.response.headers.get('x-content-type-options')).toBe('nosniff');
    system.emit(seen(7), tagDeleted(8));
    const [first, second] = await events.next(2);
    expect(first).toMatchObject({ event: 'chargePoint.seen', id: expect.stringMatching(/-7$/) });
    expect(JSON.parse(second?.data ?? '')).toEqual({ idTag: 'T1' });
    events.close();
  });

  test('filters by name', async () => {
    const { base, system } = await start();
    const events = await openEvents(`${base}/event?name=tag.deleted,tag.changed`);
    system.emit(seen(1), tagDeleted(2), seen(3), tagDeleted(4));
    expect((await events.next(2)).map(({ id }) => id?.split('-')[1])).toEqual(['2', '4']);
    events.close();
  });

  test('refuses an unknown name and an unknown query member', async () => {
    const { base } = await start();
    expect((await fetch(`${base}/event?name=tag.eaten`)).status).toBe(422);
    expect((await fetch(`${base}/event?nam=tag.deleted`)).status).toBe(422);
  });

  test('resumes after the last id, by header and by query', async () => {
    const { base, system } = await start();
    const first = await openEvents(`${base}/event`);
    system.emit(seen(1));
    const [event] = await first.next(1);
    first.close();
    system.emit(tagDeleted(2), seen(3));
    const byHeader = await openEvents(`${base}/event`, { 'last-event-id': event?.id ?? '' });
    expect(names(await byHeader.next(2))).toEqual(['tag.deleted', 'chargePoint.seen']);
    const byQuery = await openEvents(`${base}/event?lastEventId=${event?.id}`);
    expect(names(await byQuery.next(2))).toEqual(['tag.deleted', 'chargePoint.seen']);
    byHeader.close();
    byQuery.close();
  });

  test('a stream that saw no event yet can resume as well', async () => {
    const { base, system } = await start();
    const first = await openEvents(`${base}/event`);
    const { id } = await first.firstBlock();
    first.close();
    system.emit(seen(1));
    const second = await openEvents(`${base}/event`, { 'last-event-id': id ?? '' });
    expect(names(await second.next(1))).toEqual(['chargePoint.seen']);
    second.close();
  });

  test('an id of an earlier run gets a reset first', async () => {
    const { base, system } = await start();
    const events = await openEvents(`${base}/event`, { 'last-event-id': 'earlier.1-5' });
    const [reset] = await events.next(1);
    expect(reset?.event).toBe('reset');
    system.emit(seen(6));
    expect(names(await events.next(1))).toEqual(['chargePoint.seen']);
    events.close();
  });

  test('numbers that are missing become a reset, also for a stream with a filter', async () => {
    const { base, system } = await start();
    const events = await openEvents(`${base}/event?name=tag.deleted`);
    system.emit(seen(1));
    system.emit(tagDeleted(5));
    expect(names(await events.next(2))).toEqual(['reset', 'tag.deleted']);
    events.close();
  });

  test('sends comments so that the connection stays open', async () => {
    const { base } = await start({
      eventTimes: { heartbeatMs: 20, stalledMs: 1000, lingerMs: 1000 },
    });
    const events = await openEvents(`${base}/event`);
    await events.comment();
    expect(events.comments[0]).toContain('heartbeat');
    events.close();
  });

  test('while nobody streams the central system is not listened to', async () => {
    const { base, system } = await start({
      eventTimes: { heartbeatMs: 1000, stalledMs: 1000, lingerMs: 30 },
    });
    expect(system.listenerCount()).toBe(0);
    const events = await openEvents(`${base}/event`);
    expect(system.listenerCount()).toBe(1);
    const { id } = await events.firstBlock();
    events.close();
    await vi.waitFor(() => expect(system.listenerCount()).toBe(0));
    const late = await openEvents(`${base}/event`, { 'last-event-id': id ?? '' });
    expect(names(await late.next(1))).toEqual(['reset']);
    late.close();
  });

  test('a reader that takes nothing is dropped, and its neighbour goes on', async () => {
    const { base, port, system } = await start({
      eventTimes: { heartbeatMs: 20, stalledMs: 60, lingerMs: 10 },
    });
    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('GET /event HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await new Promise<void>((resolve) => slow.once('readable', () => resolve()));
    const neighbour = await openEvents(`${base}/event?name=tag.deleted`);
    const large = 'x'.repeat(500_000);
    // More than the buffers of both ends of a socket hold.
    for (let seq = 1; seq <= 40; seq++) system.emit(seen(seq, large));
    system.emit(tagDeleted(41));
    expect(names(await neighbour.next(1))).toEqual(['tag.deleted']);
    neighbour.close();
    // Only when the slow stream has gone too does the server stop listening.
    await vi.waitFor(() => expect(system.listenerCount()).toBe(0), { timeout: 5000 });
    expect(slow.bytesRead).toBeLessThan(40 * 500_000);
    slow.destroy();
  });

  test('the 65th stream is refused', async () => {
    const { base } = await start();
    const open = await Promise.all(Array.from({ length: 64 }, () => openEvents(`${base}/event`)));
    const refused = await fetch(`${base}/event`);
    expect(refused.status).toBe(429);
    for (const events of open) events.close();
  });
});

describe('the ring of events', () => {
  const ringOf = (maxEvents: number, maxBytes = 1_000_000) =>
    createEventRing({ run: 'r', maxEvents, maxBytes });

  test('holds the newest events and knows which ids it can continue', () => {
    const ring = ringOf(3);
    ring.push([1, 2, 3, 4, 5].map((seq) => seen(seq)));
    expect([ring.start, ring.end]).toEqual([2, 5]);
    expect(ring.positionAfter('r-5')).toBe(5);
    expect(ring.positionAfter('r-3')).toBe(3);
    expect(ring.positionAfter('r-2')).toBe(2);
    expect(ring.positionAfter('r-1')).toBeUndefined();
    expect(ring.positionAfter('r-0')).toBeUndefined();
    expect(ring.positionAfter('r-6')).toBeUndefined();
    expect(ring.positionAfter('q-4')).toBeUndefined();
    expect(ring.positionAfter('nonsense')).toBeUndefined();
  });

  test('is bounded by bytes as well', () => {
    const ring = ringOf(1000, 1000);
    for (let seq = 1; seq <= 100; seq++) ring.push([seen(seq)]);
    expect(ring.end).toBe(100);
    expect(ring.end - ring.start).toBeLessThan(15);
    expect(ring.positionAfter('r-100')).toBe(100);
  });

  test('an event larger than the whole ring empties it and is still counted', () => {
    const ring = ringOf(10, 100);
    ring.push([seen(1, 'x'.repeat(200))]);
    expect(ring.positionAfter('r-1')).toBe(ring.end);
    expect(ring.positionAfter('r-0')).toBeUndefined();
  });
});
