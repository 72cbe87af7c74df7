import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startRetention } from '../../../src/main/core/retention';
import { recordAttempt } from '../../../src/main/core/storage/attempts';
import { insertCertificate } from '../../../src/main/core/storage/certificates';
import { insertCommand } from '../../../src/main/core/storage/commands';
import { closeConnection, insertConnection } from '../../../src/main/core/storage/connections';
import { insertStatusChange } from '../../../src/main/core/storage/connectors';
import { databaseSize } from '../../../src/main/core/storage/database-size';
import { insertExchange, lastRecordId } from '../../../src/main/core/storage/exchange-record';
import { insertFile } from '../../../src/main/core/storage/files';
import { insertFinding } from '../../../src/main/core/storage/findings';
import { insertJob } from '../../../src/main/core/storage/jobs';
import { insertReservation, updateReservation } from '../../../src/main/core/storage/reservations';
import type { Storage } from '../../../src/main/core/storage/storage';
import { insertTransaction } from '../../../src/main/core/storage/transactions';
import { createBench, noon } from '../../support/core';

const day = 86_400_000;

const exchange = (storage: Storage, id: number, at: number, text = 'x'): void =>
  insertExchange(storage, {
    id,
    replyId: null,
    at,
    replyAt: null,
    chargePointId: 'CP1',
    connectionId: 1,
    sender: 'chargePoint',
    state: 'answered',
    messageId: `m${id}`,
    action: 'Heartbeat',
    errorCode: null,
    latencyMs: null,
    findingCount: 0,
    callText: text,
    replyText: null,
  });

const finding = (storage: Storage, at: number, exchangeId: number | null): number =>
  insertFinding(storage, {
    at,
    chargePointId: 'CP1',
    connectionId: null,
    exchangeId,
    code: 'x',
    severity: 'info',
    clause: null,
    pointer: null,
    message: 'x',
  });

const ids = (storage: Storage, table: string, column = 'id'): unknown[] =>
  storage.statement(`SELECT ${column} FROM ${table} ORDER BY 1`).pluck().all();

const createRetention = async () => {
  const bench = await createBench();
  const retention = startRetention(bench.core);
  onTestFinished(() => retention.stop());
  return { ...bench, retention };
};

describe('retention', () => {
  test('deletes exchanges older than the setting, with their findings, and keeps the rest', async () => {
    const { retention, storage } = await createRetention();
    const old = noon - 15 * day;
    storage.sqlite.transaction(() => {
      for (let id = 1; id <= 450; id++) exchange(storage, id, old);
    })();
    exchange(storage, 451, noon - 13 * day);
    finding(storage, old, 7);
    finding(storage, old, null);
    const kept = finding(storage, noon - 13 * day, 451);
    expect(await retention.runOnce()).toEqual({ deleted: 451 });
    expect(ids(storage, 'exchange')).toEqual([451]);
    expect(ids(storage, 'finding')).toEqual([kept]);
    expect(await retention.runOnce()).toEqual({ deleted: 0 });
  });

  test('deletes reservations and jobs that ended over a year ago, but none that is open', async () => {
    const { retention, storage } = await createRetention();
    const old = noon - 400 * day;
    const reserved = (state: string, createdAt: number): number => {
      const id = insertReservation(storage, {
        reservationId: 1,
        chargePointId: 'CP1',
        connectorId: 1,
        idTag: 'A1',
        parentIdTag: null,
        expiryDate: createdAt,
        createdAt,
        commandId: 'c',
      });
      updateReservation(storage, id, { state });
      return id;
    };
    reserved('used', old);
    const live = reserved('accepted', old);
    const recent = reserved('expired', noon - day);
    const job = (finishedAt: number | null, createdAt: number): number =>
      insertJob(storage, {
        kind: 'diagnostics',
        chargePointId: 'CP1',
        state: finishedAt === null ? 'waiting' : 'succeeded',
        protocol: 'HTTP',
        location: 'x',
        stages: '[]',
        warnings: '[]',
        bytesTransferred: 0,
        transfers: 0,
        timedOut: 0,
        token: `${createdAt}${finishedAt}`,
        password: 'x',
        credentials: 0,
        fileKind: 'diagnostics',
        timeoutSeconds: 900,
        createdAt,
        changedAt: createdAt,
        finishedAt,
      }).id;
    job(old, old);
    const open = job(null, old);
    const last = job(noon, noon - day);
    expect(await retention.runOnce()).toEqual({ deleted: 2 });
    expect(ids(storage, 'reservation')).toEqual([live, recent]);
    expect(ids(storage, 'job')).toEqual([open, last]);
  });

  test('follows the setting', async () => {
    const { retention, storage, value } = await createRetention();
    for (const id of [1, 2]) exchange(storage, id, noon - 2 * day);
    expect(await retention.runOnce()).toEqual({ deleted: 0 });
    await value('setting.put', { retentionDays: 1 });
    expect(await retention.runOnce()).toEqual({ deleted: 1 });
  });

  test('keeps the very newest exchange at any age, so that its number is never given out again', async () => {
    const { retention, storage } = await createRetention();
    for (const id of [1, 2]) exchange(storage, id, noon - 100 * day);
    await retention.runOnce();
    expect(lastRecordId(storage)).toBe(2);
  });

  test('deletes old attempts, and connections closed over a year ago, but no open one', async () => {
    const { retention, storage } = await createRetention();
    const knock = (at: number, path: string) =>
      recordAttempt(storage, {
        at,
        chargePointId: null,
        remoteAddress: '192.0.2.1',
        path,
        subprotocols: null,
        reason: 'bad-path',
        refused: true,
        httpStatus: 404,
        explanation: 'x',
      }).id;
    knock(noon - 15 * day, '/old');
    const recent = knock(noon - day, '/new');
    const [open, closed, lately] = [1, 2, 3] as const;
    for (const connectionId of [open, closed, lately]) {
      insertConnection(storage, {
        connectionId,
        chargePointId: 'CP1',
        remoteAddress: '192.0.2.1',
        path: '/CP1',
        subprotocol: null,
        openedAt: noon - 400 * day,
      });
    }
    closeConnection(storage, closed, { at: noon - 370 * day, code: 1000, reason: '' });
    closeConnection(storage, lately, { at: noon - 20 * day, code: 1000, reason: '' });
    expect(await retention.runOnce()).toEqual({ deleted: 2 });
    expect(ids(storage, 'connection_attempt')).toEqual([recent]);
    expect(ids(storage, 'connection', 'connectionId')).toEqual([open, lately]);
  });

  test('keeps commands and status changes for a year, transactions for ever', async () => {
    const { retention, storage } = await createRetention();
    for (const age of [400, 300]) {
      const at = noon - age * day;
      insertCommand(storage, {
        commandId: `${age}`,
        chargePointId: 'CP1',
        action: 'Reset',
        origin: 'rest',
        request: '{}',
        outcome: 'answered',
        createdAt: at,
      });
      insertStatusChange(storage, {
        chargePointId: 'CP1',
        connectorId: age,
        status: 'Available',
        errorCode: null,
        info: null,
        vendorId: null,
        vendorErrorCode: null,
        at,
        receivedAt: at,
      });
    }
    insertTransaction(storage, {
      chargePointId: 'CP1',
      connectorId: 1,
      idTag: 'T',
      startedText: 't',
      meterStart: 0,
      startedAt: noon - 4000 * day,
      receivedAt: noon - 4000 * day,
      authorization: 'Accepted',
      reservationId: null,
      state: 'active',
    });
    expect(await retention.runOnce()).toEqual({ deleted: 2 });
    expect(ids(storage, 'command', 'commandId')).toEqual(['300']);
    expect(ids(storage, 'status_change', 'connectorId')).toEqual([300]);
    expect(ids(storage, 'charging_transaction', 'connectorId')).toEqual([1]);
  });

  test('deletes the oldest messages while the database holds more than the setting, and shrinks the file', async () => {
    const { retention, storage, value } = await createRetention();
    await value('setting.put', { retentionMegabytes: 16 });
    const text = 'x'.repeat(20_000);
    storage.sqlite.transaction(() => {
      for (let id = 1; id <= 3_000; id++) exchange(storage, id, noon, text);
    })();
    const before = databaseSize(storage);
    expect(before.usedBytes).toBeGreaterThan(16 * 1_048_576);
    const { deleted } = await retention.runOnce();
    const left = ids(storage, 'exchange');
    expect(deleted).toBe(3_000 - left.length);
    // The newest thousand stay, although they alone are larger.
    expect([left.at(0), left.at(-1), left.length]).toEqual([2_001, 3_000, 1_000]);
    expect(databaseSize(storage).bytes).toBeLessThan(before.bytes);
  });

  test('lets others have their turn between its steps, and stops when told', async () => {
    const { retention, storage } = await createRetention();
    storage.sqlite.transaction(() => {
      for (let id = 1; id <= 2_000; id++) exchange(storage, id, noon - 15 * day);
    })();
    const running = retention.runOnce();
    let turns = 0;
    while (ids(storage, 'exchange').length > 1_000) {
      turns++;
      await setImmediate();
    }
    expect(turns).toBeGreaterThan(3);
    retention.stop();
    expect((await running).deleted).toBeLessThan(2_000);
    expect(ids(storage, 'exchange').length).toBeGreaterThan(0);
  });
});

describe('retention of files', () => {
  const createFiles = async () => {
    const bench = await createRetention();
    const { core, storage } = bench;
    const archive = async (
      createdAt: number,
      megabytes = 0,
      rest: object = {},
    ): Promise<number> => {
      const content = await core.jobs.store.write(Readable.from([Buffer.from('log')]), 100);
      const { id } = insertFile(storage, {
        ...content,
        name: 'log.txt',
        kind: 'log',
        chargePointId: 'CP1',
        jobId: null,
        createdAt,
        ...rest,
        sizeBytes: megabytes * 1_048_576,
      });
      return id;
    };
    const isOnDisk = (id: number): boolean =>
      existsSync(core.jobs.store.pathOf(names.get(id) ?? ''));
    const names = new Map<number, string>();
    const remember = (): void => {
      for (const { id, diskName } of storage.all(
        storage.build.selectFrom('file').select(['id', 'diskName']),
      )) {
        names.set(id, diskName);
      }
    };
    return { ...bench, archive, isOnDisk, remember };
  };

  test('received archives go with their content after the days for messages, firmware stays', async () => {
    const { retention, storage, archive, isOnDisk, remember, event } = await createFiles();
    const old = await archive(noon - 15 * day);
    const fresh = await archive(noon - 13 * day);
    const firmware = await archive(noon - 400 * day, 0, { kind: 'firmware' });
    remember();
    await retention.runOnce();
    expect(ids(storage, 'file')).toEqual([fresh, firmware]);
    expect([old, fresh, firmware].map(isOnDisk)).toEqual([false, true, true]);
    expect((await event('file.deleted')).data).toEqual({ id: old });
  });

  test('the oldest archives go while all together are too large', async () => {
    const { retention, storage, archive, value } = await createFiles();
    await value('setting.put', { receivedMegabytes: 100 });
    await archive(noon - 3 * day, 60);
    await archive(noon - 2 * day, 60);
    const kept = [await archive(noon - day, 60), await archive(noon, 40)];
    await retention.runOnce();
    expect(ids(storage, 'file')).toEqual(kept);
  });

  test('certificates of charge points go a year after their end', async () => {
    const { retention, storage } = await createRetention();
    const certificate = (use: string, validTo: number, name: string) =>
      insertCertificate(storage, {
        use,
        origin: 'own',
        algorithm: 'ecdsa',
        commonName: name,
        organization: '',
        issuerName: '',
        serialNumber: name,
        fingerprint: name,
        keyId: null,
        names: '[]',
        validFrom: 0,
        validTo,
        pem: '',
        chargePointId: 'CP1',
        createdAt: 0,
      });
    certificate('chargePoint', noon - 366 * day, 'gone');
    certificate('chargePoint', noon - 364 * day, 'ended');
    certificate('root', noon - 366 * day, 'root');
    await retention.runOnce();
    expect(ids(storage, 'certificate', 'commonName')).toEqual(['ended', 'root']);
  });
});
