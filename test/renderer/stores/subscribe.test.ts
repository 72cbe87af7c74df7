import type { EventEnvelope } from '@shared/api/events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bridge, LinkState } from '../../../src/renderer/src/bridge';
import { subscribe } from '../../../src/renderer/src/stores/subscribe';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const event = (seq: number): EventEnvelope => ({
  seq,
  name: 'tag.deleted',
  data: { idTag: `T${seq}` },
});

/** A carrier whose events and link the test controls, with one slice that notes what it is given. */
const start = () => {
  let emit: (batch: readonly EventEnvelope[]) => void = () => undefined;
  let link: (state: LinkState) => void = () => undefined;
  const bridge: Bridge = {
    kind: 'web',
    call: async () => ({
      ok: false,
      error: { code: 'offline', message: 'Not part of this test.' },
    }),
    onEvents: (listener) => {
      emit = listener;
      return () => undefined;
    },
    onLink: (listener) => {
      link = listener;
      return () => undefined;
    },
  };
  const batches: number[][] = [];
  const refetch = vi.fn(async () => undefined);
  const subscription = subscribe(bridge);
  const leave = subscription.add({
    apply: (batch) => batches.push(batch.map(({ seq }) => seq)),
    refetch,
  });
  return { emit: (...seqs: number[]) => emit(seqs.map(event)), link, batches, refetch, leave };
};

describe('the feed of server truth', () => {
  test('a slice is fetched when it joins', () => {
    expect(start().refetch).toHaveBeenCalledTimes(1);
  });

  test('many events become at most ten updates a second', () => {
    const { emit, batches } = start();
    for (let seq = 1; seq <= 500; seq += 1) {
      emit(seq);
      vi.advanceTimersByTime(2);
    }
    vi.advanceTimersByTime(100);
    expect(batches.length).toBeLessThanOrEqual(11);
    expect(batches.flat()).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  test('a missing sequence number makes every slice fetch anew', () => {
    const { emit, refetch } = start();
    emit(1, 2);
    expect(refetch).toHaveBeenCalledTimes(1);
    emit(4);
    expect(refetch).toHaveBeenCalledTimes(2);
    emit(5, 6);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('numbers that start over, after a restart of the server, are a gap as well', () => {
    const { emit, refetch } = start();
    emit(41, 42);
    emit(1);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('events before a gap are applied before the fetch is asked for', () => {
    const { emit, batches, refetch } = start();
    emit(1);
    emit(3);
    expect(batches).toEqual([[1, 3]]);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('a carrier that comes back after an interruption makes every slice fetch anew', () => {
    const { link, refetch } = start();
    link('open');
    expect(refetch).toHaveBeenCalledTimes(1);
    link('lost');
    link('open');
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('who has left is told nothing more', () => {
    const { emit, batches, leave } = start();
    leave();
    emit(1);
    vi.advanceTimersByTime(200);
    expect(batches).toEqual([]);
  });
});
