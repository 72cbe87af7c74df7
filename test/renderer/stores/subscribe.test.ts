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
const start = async () => {
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
  const refetch = vi.fn(async (): Promise<void> => undefined);
  const subscription = subscribe(bridge);
  const leave = subscription.add({
    apply: (batch) => batches.push(batch.map(({ seq }) => seq)),
    refetch,
  });
  // The fetch of joining is over before the test begins.
  await vi.advanceTimersByTimeAsync(0);
  return { emit: (...seqs: number[]) => emit(seqs.map(event)), link, batches, refetch, leave };
};

describe('the feed of server truth', () => {
  test('a slice is fetched when it joins', async () => {
    expect((await start()).refetch).toHaveBeenCalledTimes(1);
  });

  test('many events become at most ten updates a second', async () => {
    const { emit, batches } = await start();
    for (let seq = 1; seq <= 500; seq += 1) {
      emit(seq);
      vi.advanceTimersByTime(2);
    }
    vi.advanceTimersByTime(100);
    expect(batches.length).toBeLessThanOrEqual(11);
    expect(batches.flat()).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  test('a missing sequence number makes every slice fetch anew', async () => {
    const { emit, refetch } = await start();
    emit(1, 2);
    expect(refetch).toHaveBeenCalledTimes(1);
    emit(4);
    expect(refetch).toHaveBeenCalledTimes(2);
    emit(5, 6);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('numbers that start over, after a restart of the server, are a gap as well', async () => {
    const { emit, refetch } = await start();
    emit(41, 42);
    emit(1);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('events before a gap are applied before the fetch is asked for', async () => {
    const { emit, batches, refetch } = await start();
    emit(1);
    emit(3);
    expect(batches).toEqual([[1, 3]]);
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('a carrier that comes back after an interruption makes every slice fetch anew', async () => {
    const { link, refetch } = await start();
    link('open');
    expect(refetch).toHaveBeenCalledTimes(1);
    link('lost');
    link('open');
    expect(refetch).toHaveBeenCalledTimes(2);
  });

  test('what happens during a fetch is applied after it, so that an older answer cannot undo it', async () => {
    const { emit, batches, refetch } = await start();
    let answer: () => void = () => undefined;
    refetch.mockImplementationOnce(() => new Promise<void>((resolve) => (answer = resolve)));
    emit(1);
    emit(3);
    emit(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(batches).toEqual([[1, 3]]);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(batches).toEqual([[1, 3], [4]]);
  });

  test('who has left is told nothing more', async () => {
    const { emit, batches, leave } = await start();
    leave();
    emit(1);
    vi.advanceTimersByTime(200);
    expect(batches).toEqual([]);
  });
});
