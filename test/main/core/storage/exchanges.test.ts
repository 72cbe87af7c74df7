import { describe, expect, test } from 'vitest';
import {
  type ExchangeRecord,
  insertExchange,
} from '../../../../src/main/core/storage/exchange-record';
import { listExchanges } from '../../../../src/main/core/storage/exchanges';
import { insertFinding, listFindings } from '../../../../src/main/core/storage/findings';
import { allFrames, listFrames } from '../../../../src/main/core/storage/frames';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { noon, openTestStorage } from '../../../support/core';

const record = (
  storage: Storage,
  id: number,
  replyId: number | null,
  change: Partial<ExchangeRecord> = {},
): void =>
  insertExchange(storage, {
    id,
    replyId,
    at: noon + id * 1000,
    replyAt: replyId === null ? null : noon + replyId * 1000,
    chargePointId: 'CP1',
    connectionId: 1,
    sender: 'chargePoint',
    state: replyId === null ? 'waiting' : 'answered',
    messageId: `m${id}`,
    action: 'Heartbeat',
    errorCode: null,
    latencyMs: replyId === null ? null : 5,
    findingCount: 0,
    callText: `[2,"m${id}","Heartbeat",{}]`,
    replyText: replyId === null ? null : `[3,"m${id}",{"currentTime":"2026-01-31T12:00:00Z"}]`,
    ...change,
  });

const idsOf = ({ items }: { items: { id: number }[] }): number[] => items.map(({ id }) => id);

describe('the list of exchanges', () => {
  test('is paged newest first, and stable while exchanges are added', async () => {
    const storage = await openTestStorage();
    for (const id of [1, 3, 5, 7]) record(storage, id, id + 1);
    const first = await listExchanges(storage, {}, { limit: 2 }, 'desc');
    record(storage, 9, 10);
    const second = await listExchanges(storage, {}, { limit: 2, cursor: first.next ?? '' }, 'desc');
    expect([idsOf(first), idsOf(second), second.next]).toEqual([[7, 5], [3, 1], null]);
  });

  test('is paged oldest first on demand', async () => {
    const storage = await openTestStorage();
    for (const id of [1, 3, 5]) record(storage, id, id + 1);
    const first = await listExchanges(storage, {}, { limit: 2 }, 'asc');
    const second = await listExchanges(storage, {}, { limit: 2, cursor: first.next ?? '' }, 'asc');
    expect([idsOf(first), idsOf(second)]).toEqual([[1, 3], [5]]);
  });

  test('B15: is filtered by charge point, action, sender, message id, state, time and error', async () => {
    const storage = await openTestStorage();
    record(storage, 1, 2, { chargePointId: 'CP2' });
    record(storage, 3, 4, { action: 'Authorize' });
    record(storage, 5, 6, { sender: 'centralSystem' });
    record(storage, 7, null);
    record(storage, 8, 9, { state: 'call-error', errorCode: 'NotImplemented' });
    record(storage, 10, null, { state: 'frame', action: null, messageId: null, callText: 'x' });
    record(storage, 11, 12, { findingCount: 1 });
    const found = async (filter: Parameters<typeof listExchanges>[1]) =>
      idsOf(await listExchanges(storage, filter, {}, 'asc'));
    expect(await found({ chargePointId: 'CP2' })).toEqual([1]);
    expect(await found({ action: 'Authorize' })).toEqual([3]);
    expect(await found({ sender: 'centralSystem' })).toEqual([5]);
    expect(await found({ messageId: 'm7' })).toEqual([7]);
    expect(await found({ state: 'waiting' })).toEqual([7]);
    expect(await found({ error: true })).toEqual([8, 10, 11]);
    expect(await found({ error: false })).toHaveLength(7);
    expect(await found({ error: true, chargePointId: 'CP2' })).toEqual([]);
    expect(await found({ from: noon + 3000, to: noon + 7000 })).toEqual([3, 5]);
  });

  test('finds the only match far behind everything else', async () => {
    const storage = await openTestStorage();
    record(storage, 1, null, { action: 'BootNotification' });
    storage.sqlite.transaction(() => {
      for (let id = 20_000; id < 32_000; id++) record(storage, id, null);
    })();
    const page = await listExchanges(storage, { action: 'BootNotification' }, {}, 'desc');
    expect([idsOf(page), page.next]).toEqual([[1], null]);
  });

  test('refuses a cursor that is not of this list', async () => {
    const storage = await openTestStorage();
    for (const cursor of ['', 'x', 'W10', Buffer.from('["a"]').toString('base64url')]) {
      await expect(listExchanges(storage, {}, { cursor }, 'desc')).rejects.toMatchObject({
        code: 'invalid-input',
        details: [{ pointer: '/cursor' }],
      });
    }
  });

  test('counts bytes, not characters, and says what happened in one phrase', async () => {
    const storage = await openTestStorage();
    const callText = '[2,"m1","DataTransfer",{"vendorId":"Ü"}]';
    record(storage, 1, null, { callText, action: 'DataTransfer' });
    const { items } = await listExchanges(storage, {}, {}, 'desc');
    expect(items[0]?.callBytes).toBe(Buffer.byteLength(callText));
    expect(items[0]?.summary).not.toBe('');
  });
});

describe('the list of frames', () => {
  test('B15: has calls and replies byte for byte in the order they crossed the wire', async () => {
    const storage = await openTestStorage();
    record(storage, 1, 4);
    record(storage, 2, 3, { sender: 'centralSystem', callText: ' [2,"m2" ,"Reset",{}]' });
    const { items } = await listFrames(storage, {}, {}, 'asc');
    expect(items.map(({ id, exchangeId, sender, raw }) => [id, exchangeId, sender, raw])).toEqual([
      [1, 1, 'chargePoint', '[2,"m1","Heartbeat",{}]'],
      [2, 2, 'centralSystem', ' [2,"m2" ,"Reset",{}]'],
      [3, 2, 'chargePoint', '[3,"m2",{"currentTime":"2026-01-31T12:00:00Z"}]'],
      [4, 1, 'centralSystem', '[3,"m1",{"currentTime":"2026-01-31T12:00:00Z"}]'],
    ]);
  });

  test('is paged across the two frames of an exchange', async () => {
    const storage = await openTestStorage();
    record(storage, 1, 4);
    record(storage, 2, 3);
    record(storage, 5, null);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listFrames(storage, {}, { limit: 2, cursor }, 'desc');
      seen.push(...idsOf(page));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  test('takes sender and time from the frame itself, not from its call', async () => {
    const storage = await openTestStorage();
    record(storage, 1, 4);
    record(storage, 2, 3, { sender: 'centralSystem' });
    const found = async (filter: Parameters<typeof listFrames>[1]) =>
      idsOf(await listFrames(storage, filter, {}, 'asc'));
    expect(await found({ sender: 'chargePoint' })).toEqual([1, 3]);
    expect(await found({ from: noon + 3000, to: noon + 4000 })).toEqual([3]);
  });

  test('is exported whole, batch by batch, whatever its length', async () => {
    const storage = await openTestStorage();
    storage.sqlite.transaction(() => {
      for (let id = 1; id < 9_000; id += 2) record(storage, id, id + 1);
    })();
    const seen: number[] = [];
    let batches = 0;
    for await (const frames of allFrames(storage, {}, 'asc')) {
      batches++;
      expect(frames.length).toBeLessThanOrEqual(500);
      seen.push(...frames.map(({ id }) => id));
    }
    expect(seen).toEqual(Array.from({ length: 9_000 }, (_, index) => index + 1));
    expect(batches).toBeGreaterThan(10);
  });
});

describe('the list of findings', () => {
  test('is paged newest first and filtered by charge point and code', async () => {
    const storage = await openTestStorage();
    const ids = ['a', 'b', 'a', 'a'].map((code, index) =>
      insertFinding(storage, {
        at: noon,
        chargePointId: index === 3 ? 'CP2' : 'CP1',
        connectionId: null,
        exchangeId: null,
        code,
        severity: 'warning',
        clause: 'OCPP 1.6 §4.2',
        pointer: null,
        message: 'x',
      }),
    );
    const first = await listFindings(storage, { code: 'a' }, { limit: 2 });
    const second = await listFindings(
      storage,
      { code: 'a' },
      { limit: 2, cursor: first.next ?? '' },
    );
    expect([...idsOf(first), ...idsOf(second)]).toEqual([ids[3], ids[2], ids[0]]);
    expect(idsOf(await listFindings(storage, { chargePointId: 'CP2' }, {}))).toEqual([ids[3]]);
  });
});
