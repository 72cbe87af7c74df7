import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startRetention } from '../../../../src/main/core/retention';
import { mostAnnotations } from '../../../../src/main/core/storage/annotations';
import { insertExchange } from '../../../../src/main/core/storage/exchange-record';
import { insertFinding } from '../../../../src/main/core/storage/findings';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { createBench, noon } from '../../../support/core';

const day = 86_400_000;

const record = (
  storage: Storage,
  id: number,
  at = noon,
  callText = `[2,"${id}","Heartbeat",{}]`,
) => {
  insertExchange(storage, {
    id,
    replyId: id + 1,
    at,
    replyAt: at,
    chargePointId: 'CP1',
    connectionId: 1,
    sender: 'chargePoint',
    state: 'answered',
    messageId: String(id),
    action: 'Heartbeat',
    errorCode: null,
    latencyMs: 1,
    findingCount: 1,
    callText,
    replyText: `[3,"${id}",{}]`,
  });
  insertFinding(storage, {
    at,
    chargePointId: 'CP1',
    connectionId: 1,
    exchangeId: id,
    code: 'x',
    severity: 'info',
    clause: null,
    pointer: null,
    message: 'x',
  });
};

test('a pin and a note are told to everybody, found by the filter, and taken away again', async () => {
  const { value, failure, storage, event } = await createBench();
  for (const id of [1, 3, 5]) record(storage, id);
  const pinned = await value('message.pin', { id: 3 });
  expect(pinned.flags).toContain('pinned');
  expect((await event('message.changed')).data).toEqual(pinned);
  const noted = await value('message.note', { id: 5, text: 'Why twice?' });
  expect(noted).toMatchObject({ note: 'Why twice?', flags: expect.arrayContaining(['noted']) });
  const found = async (filter: string) =>
    (await value('message.list', { filter })).items.map(({ id }) => id);
  expect(await found('is:pinned')).toEqual([3]);
  expect(await found('is:noted')).toEqual([5]);
  expect(await found('twice')).toEqual([5]);
  expect(await found('-is:pinned,noted')).toEqual([1]);
  expect((await value('message.unpin', { id: 3 })).flags).not.toContain('pinned');
  expect((await value('message.unnote', { id: 5 })).note).toBeNull();
  expect(storage.statement('SELECT * FROM annotation').all()).toEqual([]);
  expect((await failure('message.pin', { id: 2 })).code).toBe('not-found');
});

test('A14: pinned and noted messages outlive the retention with what was noticed about them', async () => {
  const { value, storage, core } = await createBench({ fixed: { retentionDays: 14 } });
  storage.sqlite.transaction(() => {
    for (let id = 1; id < 900; id += 2) record(storage, id, noon - 20 * day);
  })();
  record(storage, 901, noon);
  for (const id of [1, 451]) await value('message.pin', { id });
  await value('message.note', { id: 701, text: 'keep' });
  const retention = startRetention(core);
  onTestFinished(() => retention.stop());
  await retention.runOnce();
  const ids = (table: string, column: string) =>
    storage.statement(`SELECT ${column} FROM ${table} ORDER BY 1`).pluck().all();
  expect(ids('exchange', 'id')).toEqual([1, 451, 701, 901]);
  expect(ids('finding', 'exchangeId')).toEqual([1, 451, 701, 901]);
  await value('message.unpin', { id: 451 });
  await retention.runOnce();
  expect(ids('exchange', 'id')).toEqual([1, 701, 901]);
});

test('A14: pinned messages stay when the oldest have to go for their size, and no step of it holds up the others', async () => {
  const { value, storage, core } = await createBench({ fixed: { retentionMegabytes: 16 } });
  const text = `"${'x'.repeat(12_000)}"`;
  storage.sqlite.transaction(() => {
    for (let id = 1; id < 6000; id += 2) record(storage, id, noon, text);
  })();
  storage.sqlite.transaction(() => {
    for (let id = 1; id < 1000; id += 2) {
      storage.statement('INSERT INTO annotation VALUES (?, 1, NULL, NULL)').run(id);
    }
  })();
  const retention = startRetention(core);
  onTestFinished(() => retention.stop());
  let isDone = false;
  let turns = 0;
  const running = retention.runOnce().then(() => {
    isDone = true;
  });
  while (!isDone) {
    turns++;
    await setImmediate();
  }
  await running;
  // The 500 pinned ones, and the 1,000 newest that always stay.
  expect(storage.statement('SELECT count(*) FROM exchange').pluck().get()).toBe(1_500);
  expect((await value('message.list', { filter: 'is:pinned', limit: 1000 })).items).toHaveLength(
    500,
  );
  // Steps of 200 rows, each in a turn of its own.
  expect(turns).toBeGreaterThan(1_500 / 200);
});

test('there is an end to what can be kept for ever', async () => {
  const { value, failure, storage } = await createBench();
  for (const id of [1, 3]) record(storage, id);
  await value('message.pin', { id: 1 });
  storage.sqlite.transaction(() => {
    for (let id = 1; id < mostAnnotations; id++) {
      storage.statement('INSERT INTO annotation VALUES (?, 1, NULL, NULL)').run(10_000 + id);
    }
  })();
  expect((await failure('message.pin', { id: 3 })).code).toBe('conflict');
  expect((await value('message.note', { id: 1, text: 'has a pin already' })).note).not.toBeNull();
  expect((await value('message.unpin', { id: 3 })).flags).not.toContain('pinned');
});

test('a marker stands behind the latest message, is filtered by what concerns it, and ages', async () => {
  const { value, failure, storage, core, event, clock } = await createBench();
  record(storage, 7);
  const marker = await value('marker.create', { label: 'plugged in cable', cpId: 'CP1' });
  expect(marker).toMatchObject({
    afterId: 8,
    chargePointId: 'CP1',
    at: '2026-01-31T12:00:00.000Z',
  });
  expect((await event('marker.changed')).data).toEqual(marker);
  const general = await value('marker.create', { label: 'lunch' });
  const labels = async (filter: string) =>
    (await value('marker.list', { filter })).items.map(({ label }) => label);
  expect(await labels('')).toEqual(['lunch', 'plugged in cable']);
  expect(await labels('action:Heartbeat')).toEqual(['lunch', 'plugged in cable']);
  expect(await labels('cp:CP2')).toEqual(['lunch']);
  expect(await labels('CABLE')).toEqual(['plugged in cable']);
  expect(await labels('-is:marker')).toEqual([]);
  expect((await value('message.list', { filter: 'is:marker' })).items).toEqual([]);
  const page = await value('marker.list', { limit: 1 });
  expect((await value('marker.list', { limit: 1, cursor: page.next ?? '' })).items).toEqual([
    marker,
  ]);
  await value('marker.delete', { id: general.id });
  expect((await event('marker.deleted')).data).toEqual({ id: general.id });
  expect((await failure('marker.delete', { id: general.id })).code).toBe('not-found');

  clock.now = noon + 15 * day;
  const retention = startRetention(core);
  onTestFinished(() => retention.stop());
  await retention.runOnce();
  expect(await labels('')).toEqual([]);
});

test('three views ship; more can be kept, changed and deleted, each under its own name', async () => {
  const { value, failure, event } = await createBench();
  const { items } = await value('view.list', {});
  expect(items.map(({ name, shipped }) => [name, shipped])).toEqual([
    ['Errors', 'errors'],
    ['No heartbeats', 'no-heartbeats'],
    ['Transactions', 'transactions'],
  ]);
  const mine = await value('view.create', { name: 'Mine', filter: 'cp:CP1', mode: 'highlight' });
  expect((await event('view.changed')).data).toEqual(mine);
  expect((await failure('view.create', { name: 'MINE', filter: '' })).code).toBe('conflict');
  expect(await value('view.put', { id: mine.id, name: 'mine' })).toEqual({ ...mine, name: 'mine' });
  expect((await failure('view.put', { id: mine.id, name: 'errors' })).code).toBe('conflict');
  const [errors] = items;
  const changed = await value('view.put', { id: errors?.id ?? 0, filter: 'is:error cp:CP1' });
  expect(changed).toMatchObject({ name: 'Errors', shipped: null });
  await value('view.delete', { id: mine.id });
  expect((await event('view.deleted')).data).toEqual({ id: mine.id });
  expect((await failure('view.delete', { id: mine.id })).code).toBe('not-found');
  expect((await failure('view.put', { id: mine.id })).code).toBe('not-found');
});
