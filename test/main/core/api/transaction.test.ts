import { describe, expect, test } from 'vitest';
import { transactionCsv } from '../../../../src/main/core/api/exports';
import { insertReading } from '../../../../src/main/core/storage/meter-readings';
import type { Storage } from '../../../../src/main/core/storage/storage';
import {
  insertOrphanStop,
  insertTransaction,
  type NewTransaction,
} from '../../../../src/main/core/storage/transactions';
import { createBench, noon } from '../../../support/core';

const hour = 3_600_000;

const start = (storage: Storage, change: Partial<NewTransaction> = {}): number =>
  insertTransaction(storage, {
    chargePointId: 'CP1',
    connectorId: 1,
    idTag: 'TAG',
    startedText: 't',
    meterStart: 1000,
    startedAt: noon,
    receivedAt: noon,
    authorization: 'Accepted',
    reservationId: null,
    state: 'active',
    ...change,
  });

const orphan = (storage: Storage, change: object = {}): number =>
  insertOrphanStop(storage, {
    chargePointId: 'CP1',
    transactionId: -1,
    idTag: 'TAG',
    meterStop: 4500,
    stoppedAt: noon + hour,
    stopReason: 'PowerLoss',
    receivedAt: noon + 2 * hour,
    ...change,
  }) ?? 0;

describe('transaction.close', () => {
  test('B10: closes a zombie without inventing a meter value or a time', async () => {
    const { value, storage, event, sent } = await createBench();
    const transactionId = start(storage);
    const closed = await value('transaction.close', { transactionId });
    expect(closed).toMatchObject({ state: 'closed', meterStop: null, stoppedAt: null });
    expect(await value('transaction.get', { transactionId })).toEqual(closed);
    expect((await event('transaction.changed')).data).toEqual(closed);
    expect(sent).toEqual([]);
  });

  test('refuses what is not active, and what is not known', async () => {
    const { value, failure, storage } = await createBench();
    const transactionId = start(storage);
    await value('transaction.close', { transactionId });
    expect((await failure('transaction.close', { transactionId })).code).toBe('conflict');
    expect((await failure('transaction.close', { transactionId: 3 })).code).toBe(
      'unknown-transaction',
    );
  });
});

describe('orphanStop.attach', () => {
  test('B9: ends the transaction with the data of the stop', async () => {
    const { value, storage, event } = await createBench();
    const transactionId = start(storage);
    const id = orphan(storage);
    expect(await value('orphanStop.attach', { id, transactionId })).toMatchObject({
      state: 'stopped',
      meterStop: 4500,
      energyWh: 3500,
      stoppedAt: '2026-01-31T13:00:00.000Z',
      stopReason: 'PowerLoss',
      stopIdTag: 'TAG',
    });
    const { items } = await value('orphanStop.list', {});
    expect(items).toMatchObject([{ id, attachedTo: transactionId }]);
    expect((await event('orphanStop.changed')).data).toEqual(items[0]);
  });

  test('a superseded transaction, which never got its stop, can get it', async () => {
    const { value, storage } = await createBench();
    const transactionId = start(storage, { state: 'superseded' });
    const id = orphan(storage);
    expect((await value('orphanStop.attach', { id, transactionId })).state).toBe('stopped');
  });

  test('refuses another charge point, a later start, a second use, and what is stopped', async () => {
    const { value, failure, storage } = await createBench();
    const id = orphan(storage);
    const code = async (transactionId: number, stop = id) =>
      (await failure('orphanStop.attach', { id: stop, transactionId })).code;
    expect(await code(start(storage, { chargePointId: 'CP2' }))).toBe('conflict');
    expect(await code(start(storage, { startedAt: noon + 2 * hour }))).toBe('conflict');
    expect(await code(5)).toBe('unknown-transaction');
    const transactionId = start(storage);
    expect(await code(transactionId, 99)).toBe('not-found');
    await value('orphanStop.attach', { id, transactionId });
    expect(await code(start(storage))).toBe('conflict');
    const other = orphan(storage, { meterStop: 1 });
    expect(await code(transactionId, other)).toBe('conflict');
    expect((await value('transaction.get', { transactionId })).meterStop).toBe(4500);
  });

  test('orphan stops are paged newest first and filtered by charge point', async () => {
    const { value, storage } = await createBench();
    const ids = [1, 2, 3].map((n) => orphan(storage, { transactionId: n }));
    const other = orphan(storage, { chargePointId: 'CP2' });
    const first = await value('orphanStop.list', { cpId: 'CP1', limit: 2 });
    const second = await value('orphanStop.list', {
      cpId: 'CP1',
      limit: 2,
      cursor: first.next ?? '',
    });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...ids].reverse());
    expect((await value('orphanStop.list', { cpId: 'CP2' })).items[0]?.id).toBe(other);
  });
});

describe('meter values of a transaction', () => {
  const sample = {
    measurand: 'Power.Active.Import',
    phase: null,
    location: 'Outlet',
    context: 'Sample.Periodic',
    unit: 'W',
    value: -7.5,
  };
  const read = (storage: Storage, transactionId: number, at: number, samples = [sample]) =>
    insertReading(storage, {
      chargePointId: 'CP1',
      connectorId: 1,
      transactionId,
      at,
      receivedAt: at,
      samples,
    });
  const csvOf = async (pieces: AsyncIterable<string>): Promise<string> => {
    let text = '';
    for await (const piece of pieces) text += piece;
    return text;
  };

  test('come as CSV: quoted where needed, numbers as they are, no text that runs as a formula', async () => {
    const { core, storage } = await createBench();
    const transactionId = start(storage);
    read(storage, transactionId, noon, [
      sample,
      { ...sample, unit: '=cmd|"x"', value: null as never, ...{ raw: 'a,b\r\n' } },
    ]);
    expect(await csvOf(transactionCsv(core, transactionId))).toBe(
      [
        'at,measurand,phase,location,context,unit,value,raw',
        '2026-01-31T12:00:00.000Z,Power.Active.Import,,Outlet,Sample.Periodic,W,-7.5,',
        `2026-01-31T12:00:00.000Z,Power.Active.Import,,Outlet,Sample.Periodic,"'=cmd|""x""",,"a,b\r\n"`,
        '',
      ].join('\r\n'),
    );
  });

  test('come complete and oldest first however many there are', async () => {
    const { core, storage } = await createBench();
    const transactionId = start(storage);
    storage.sqlite.transaction(() => {
      for (let n = 0; n < 1_234; n++) read(storage, transactionId, noon + ((n * 7) % 1_234));
    })();
    const lines = (await csvOf(transactionCsv(core, transactionId))).trimEnd().split('\r\n');
    const times = lines.slice(1).map((line) => line.split(',')[0]);
    expect(times).toHaveLength(1_234);
    expect(times).toEqual([...times].sort());
  });

  test('of an unknown transaction fail before the first piece', async () => {
    const { core, failure } = await createBench();
    await expect(csvOf(transactionCsv(core, 5))).rejects.toMatchObject({
      code: 'unknown-transaction',
    });
    const error = await failure('transaction.meterValues', { transactionId: 5 });
    expect(error.code).toBe('unknown-transaction');
  });
});
