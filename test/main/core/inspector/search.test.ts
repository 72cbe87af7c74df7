import { parseFilter } from '@shared/filter-parse';
import { expect, test } from 'vitest';
import type { StoredExchange } from '../../../../src/main/core/storage/exchange-query';
import { insertExchange } from '../../../../src/main/core/storage/exchange-record';
import { walkExchanges } from '../../../../src/main/core/storage/exchanges';
import { walkFrames } from '../../../../src/main/core/storage/frames';
import { liveRecord } from '../../../../src/main/core/storage/record-source';
import { search, searchAll, searchPage } from '../../../../src/main/core/storage/search';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { createBench, noon, openTestStorage } from '../../../support/core';

const record = (storage: Storage, id: number, text: string, chargePointId = 'CP1') =>
  insertExchange(storage, {
    id,
    replyId: null,
    at: noon + id,
    replyAt: null,
    chargePointId,
    connectionId: 1,
    sender: 'chargePoint',
    state: 'answered',
    messageId: String(id),
    action: 'Heartbeat',
    errorCode: null,
    latencyMs: null,
    findingCount: 0,
    callText: text,
    replyText: null,
  });

const fill = async (count: number, textOf: (id: number) => string): Promise<Storage> => {
  const storage = await openTestStorage();
  storage.sqlite.transaction(() => {
    for (let id = 1; id <= count; id++) record(storage, id, textOf(id), `CP${id % 10}`);
  })();
  return storage;
};

const walkOf = (storage: Storage, text: string, order: 'asc' | 'desc' = 'desc', batch = 100) =>
  walkExchanges(
    storage,
    liveRecord(storage),
    { filter: parseFilter(text) },
    order,
    batch,
    undefined,
  );

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

test('A3: a search that has run out of patience gives back what it has, how far it came and where to go on', async () => {
  const storage = await fill(6_000, (id) => (id === 3 ? 'the needle' : 'hay'));
  const source = liveRecord(storage);
  let walk = walkOf(storage, 'needle');
  const shares: number[] = [];
  const found: number[] = [];
  for (;;) {
    const result = await search(storage, walk, 101, 0);
    const page = searchPage(result, 100, source, 'desc', (row: StoredExchange) => row.id);
    found.push(...page.items);
    shares.push(page.progress);
    if (result.resume === undefined) {
      expect(page.next).toBeNull();
      break;
    }
    expect(page.next).not.toBeNull();
    walk = { ...walk, high: result.resume };
  }
  expect(found).toEqual([3]);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect([shares[0] ?? 1, shares.at(-1)]).toEqual([expect.closeTo(0.17, 1), 1]);
});

test('A3: one message of a megabyte after the other does not make a slice long, and none is passed over', async () => {
  const large = 'x'.repeat(1_000_000);
  const storage = await fill(24, (id) => (id % 8 === 0 ? `${large}needle` : large));
  let longestMs = 0;
  const walk = walkOf(storage, 'NEEDLE');
  const timed = {
    ...walk,
    read: (...slice: Parameters<typeof walk.read>) => {
      const startedAt = performance.now();
      const rows = walk.read(...slice);
      longestMs = Math.max(longestMs, performance.now() - startedAt);
      return rows;
    },
  };
  const { rows, resume } = await search(storage, timed, 101, 60_000);
  expect(idsOf(rows)).toEqual([24, 16, 8]);
  expect(resume).toBeUndefined();
  const all = walkOf(storage, 'needle');
  const startedAt = performance.now();
  all.read(1, 24, 100, undefined);
  // As one statement it would take many times longer.
  expect(longestMs).toBeLessThan((performance.now() - startedAt) / 2);
});

test('A3: pages of a search hold what matches, once each, in either order, along the index and without', async () => {
  const storage = await fill(5_000, (id) => (id % 7 === 0 ? 'needle' : 'hay'));
  const all = Array.from({ length: 5_000 }, (_, index) => index + 1).filter((id) => id % 7 === 0);
  const walked = async (text: string, order: 'asc' | 'desc') => {
    const ids: number[] = [];
    for await (const rows of searchAll(storage, walkOf(storage, text, order, 37)))
      ids.push(...idsOf(rows));
    return ids;
  };
  expect(await walked('needle', 'asc')).toEqual(all);
  expect(await walked('needle', 'desc')).toEqual(all.toReversed());
  const three = all.filter((id) => id % 10 === 3);
  expect(await walked('needle cp:CP3', 'asc')).toEqual(three);
  expect(await walked('needle cp:CP3,CP4', 'desc')).toEqual(
    all.filter((id) => id % 10 === 3 || id % 10 === 4).toReversed(),
  );
  expect(await walked('needle cp:CP*', 'asc')).toEqual(all);
});

test('A3: a search whose slices are cut short at any row finds what it would have found', async () => {
  const storage = await fill(150, (id) => (id % 7 === 0 ? 'needle' : 'hay'));
  const clock = storage.slice;
  // The time of every slice is over after a few rows, sooner or later.
  let calls = 0;
  const hasty = {
    within: <T>(forMs: number, read: () => T) =>
      clock.within(forMs === Infinity ? forMs : 0.002 * (calls++ % 40), read),
  };
  for (const order of ['asc', 'desc'] as const) {
    for (const text of ['needle', 'needle cp:CP3', 'needle cp:CP3,CP4', '-hay -is:pinned']) {
      const expected = (await search(storage, walkOf(storage, text, order), 1000, 60_000)).rows;
      const found = await search({ slice: hasty }, walkOf(storage, text, order), 1000, 60_000);
      expect(idsOf(found.rows), `${text} ${order}`).toEqual(idsOf(expected));
      const frames = walkFrames(
        storage,
        liveRecord(storage),
        { filter: parseFilter(text) },
        order,
        100,
        undefined,
      );
      const some = await search({ slice: hasty }, frames, 1000, 60_000);
      expect(idsOf(some.rows), `frames of ${text} ${order}`).toEqual(idsOf(expected));
    }
  }
});

test('a filter stands beside the other members, and one that says nothing filters nothing', async () => {
  const { value, storage } = await createBench();
  for (const id of [1, 2, 3]) record(storage, id, id === 2 ? 'needle' : 'hay', `CP${id}`);
  const found = async (input: { filter: string; cpId?: string; ids?: number[]; from?: string }) =>
    idsOf((await value('message.list', input)).items);
  expect(await found({ filter: 'hay' })).toEqual([3, 1]);
  expect(await found({ filter: 'hay', cpId: 'CP1' })).toEqual([1]);
  expect(await found({ filter: 'hay', ids: [1, 2, 99] })).toEqual([1]);
  expect(await found({ filter: 'hay', from: '2026-01-31T12:00:00.002Z' })).toEqual([3]);
  expect(await found({ filter: 'odd:token cp: ' })).toEqual([3, 2, 1]);
  expect(await value('message.list', { filter: '' })).not.toHaveProperty('progress');
  expect(await value('message.list', { filter: 'hay' })).toMatchObject({ progress: 1, next: null });
  const frames = await value('frame.list', { filter: 'needle' });
  expect(frames).toMatchObject({ items: [{ raw: 'needle' }], next: null, progress: 1 });
});
