import type { EventEnvelope } from '@shared/api/events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createEventHub, type ReadChange } from '../../../src/main/core/events';

const seen = (chargePointId: string) => ({ chargePointId, at: '2025-06-01T10:00:00.000Z' });

const arrange = (read: ReadChange = (_kind, key) => seen(String(key))) => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const bugs: unknown[] = [];
  const hub = createEventHub({ batchMs: 100, read, bug: (error) => bugs.push(error) });
  const batches: (readonly EventEnvelope[])[] = [];
  const listen = () => hub.on((batch) => batches.push(batch));
  return { hub, bugs, batches, listen };
};

const deleted = (idTag: string) => ({ idTag });

describe('the events', () => {
  test('go out in batches, numbered without gaps', () => {
    const { hub, batches, listen } = arrange();
    listen();
    hub.emit('tag.deleted', deleted('A'));
    hub.emit('tag.deleted', deleted('B'));
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(100);
    hub.emit('tag.deleted', deleted('C'));
    vi.advanceTimersByTime(100);
    expect(batches).toEqual([
      [
        { seq: 1, name: 'tag.deleted', data: { idTag: 'A' } },
        { seq: 2, name: 'tag.deleted', data: { idTag: 'B' } },
      ],
      [{ seq: 3, name: 'tag.deleted', data: { idTag: 'C' } }],
    ]);
  });

  test('a resource that changed often is read once, as it is when the batch goes out', () => {
    let reads = 0;
    const { hub, batches, listen } = arrange((_kind, key) => {
      reads++;
      return seen(String(key));
    });
    listen();
    for (let time = 0; time < 50; time++) hub.touch('chargePointSeen', 'CP1');
    vi.advanceTimersByTime(100);
    expect(reads).toBe(1);
    expect(batches).toEqual([[{ seq: 1, name: 'chargePoint.seen', data: seen('CP1') }]]);
  });

  test('a resource that has gone is not announced', () => {
    const { hub, batches, listen } = arrange(() => undefined);
    listen();
    hub.touch('chargePoint', 'CP1');
    vi.advanceTimersByTime(100);
    expect(batches).toEqual([]);
  });

  test('while nobody listens nothing is read or sent, but a listener sees the gap', () => {
    let reads = 0;
    const { hub, batches, listen } = arrange((_kind, key) => {
      reads++;
      return seen(String(key));
    });
    const leave = listen();
    hub.emit('tag.deleted', deleted('A'));
    vi.advanceTimersByTime(100);
    leave();
    hub.emit('tag.deleted', deleted('B'));
    hub.touch('chargePointSeen', 'CP1');
    vi.advanceTimersByTime(100);
    listen();
    hub.emit('tag.deleted', deleted('C'));
    vi.advanceTimersByTime(100);
    expect(reads).toBe(0);
    expect(batches.flat().map(({ seq }) => seq)).toEqual([1, 4]);
  });

  test('more changed resources of a kind than a batch takes leave a gap', () => {
    const { hub, batches, listen } = arrange();
    listen();
    for (let number = 0; number < 1003; number++) hub.touch('chargePointSeen', `CP${number}`);
    vi.advanceTimersByTime(100);
    expect(batches.flat()).toHaveLength(1000);
    hub.emit('tag.deleted', deleted('A'));
    vi.advanceTimersByTime(100);
    expect(batches.flat().at(-1)?.seq).toBe(1004);
  });

  test('a listener that throws does not keep the others from hearing', () => {
    const { hub, bugs, batches, listen } = arrange();
    hub.on(() => {
      throw new Error('a bug');
    });
    listen();
    hub.emit('tag.deleted', deleted('A'));
    vi.advanceTimersByTime(100);
    expect(batches).toHaveLength(1);
    expect(bugs).toHaveLength(1);
  });

  test('a resource that cannot be read leaves a gap, and the next batch is whole', () => {
    let broken = true;
    const { hub, bugs, batches, listen } = arrange((_kind, key) => {
      if (broken) throw new Error('cannot be read');
      return seen(String(key));
    });
    listen();
    hub.emit('tag.deleted', deleted('A'));
    hub.touch('chargePointSeen', 'CP1');
    vi.advanceTimersByTime(100);
    broken = false;
    hub.touch('chargePointSeen', 'CP2');
    vi.advanceTimersByTime(100);
    expect(bugs).toHaveLength(1);
    expect(batches.flat().map(({ seq, name }) => [seq, name])).toEqual([
      [1, 'tag.deleted'],
      [3, 'chargePoint.seen'],
    ]);
  });

  test('closing sends what is waiting, and nothing afterwards', () => {
    const { hub, batches, listen } = arrange();
    listen();
    hub.emit('tag.deleted', deleted('A'));
    hub.close();
    hub.emit('tag.deleted', deleted('B'));
    vi.advanceTimersByTime(1000);
    expect(batches.flat().map(({ seq }) => seq)).toEqual([1]);
  });
});
