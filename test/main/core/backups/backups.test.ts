import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { backupPieceBytes } from '@shared/api/backup';
import { describe, expect, test } from 'vitest';
import { startBackupSchedule } from '../../../../src/main/core/backups/schedule';
import { type Bench, startBench } from '../../../support/bench';
import { createBench, noon } from '../../../support/core';
import { leastLongestTurnMs, longestTurnMs } from '../../../support/turns';
import { until } from '../../../support/until';

const start = '2025-06-01T10:00:00Z';

const charge = async (bench: Bench, identity: string, idTag: string): Promise<number> => {
  await bench.call('tag.put', { idTag, status: 'Accepted' });
  const station = await bench.connect(identity);
  const { transactionId } = await station.call('StartTransaction', {
    connectorId: 1,
    idTag,
    meterStart: 0,
    timestamp: start,
  });
  await station.call('StopTransaction', {
    transactionId,
    meterStop: 5000,
    timestamp: '2025-06-01T11:00:00Z',
  });
  await station.close();
  return transactionId as number;
};

/** What REST lists, without the times that move. */
const lists = async (bench: Bench): Promise<unknown[]> => {
  const paths = ['/id-tag', '/charge-transaction', '/tariff', '/setting', '/message?order=asc'];
  return Promise.all(paths.map(async (path) => (await bench.rest(path)).json()));
};

const fileOf = (bench: Bench, name: string): string => join(bench.dataDir, 'backups', name);

/** A central system that a restore starts anew, as the process does. */
const startRestartable = async (): Promise<Bench & { restarts(): number }> => {
  let restarts = 0;
  const bench: Bench = await startBench({
    restart: () => {
      void bench.restart().then(() => restarts++);
    },
  });
  return Object.assign(bench, { restarts: () => restarts });
};

const restore = async (bench: Bench & { restarts(): number }, name: string): Promise<void> => {
  const before = bench.restarts();
  expect(await bench.call('backup.restore', { name })).toEqual({ restarting: true });
  await until(() => bench.restarts() > before, { withinMs: 15_000 });
};

describe('a backup', () => {
  test('is one file: a line that says what is in it, and the database', async () => {
    const bench = await startBench();
    await charge(bench, 'CP1', 'A1');
    const backup = await bench.call('backup.create', {});
    expect(backup).toMatchObject({ kind: 'manual', version: '0.0.0-test' });
    expect(backup.counts).toMatchObject({ charging_transaction: 1, tag: 1, charge_point: 1 });
    expect((await bench.call('backup.list', {})).items).toEqual([backup]);
    const bytes = readFileSync(fileOf(bench, backup.name));
    const end = bytes.indexOf('\n');
    expect(JSON.parse(bytes.subarray(0, end).toString())).toMatchObject({
      format: 'ocpp-central-backup',
      sha256: backup.sha256,
      counts: backup.counts,
    });
    const database = gunzipSync(bytes.subarray(end + 1));
    expect(database.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(createHash('sha256').update(database).digest('hex')).toBe(backup.sha256);
    expect(readdirSync(join(bench.dataDir, 'backups'))).toEqual([backup.name]);
    const served = await bench.rest(`/backup/${backup.name}/file`);
    expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);
    await bench.event('backup.progressed', ({ phase }) => phase === 'checking');
  });

  test('has everything acknowledged before it began, while charge points go on sending', async () => {
    const bench = await startRestartable();
    const stations = await Promise.all(
      Array.from({ length: 5 }, (_, index) => bench.connect(`LOAD-${index}`)),
    );
    let isRunning = true;
    let acknowledged = 0;
    const send = async (index: number): Promise<void> => {
      const station = stations[index];
      for (let count = 0; isRunning; count++) {
        await station?.ask(
          `[2,"${index}-${count}","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available","info":"${count}"}]`,
        );
        acknowledged++;
      }
    };
    const sending = stations.map((_, index) => send(index));
    await until(() => acknowledged > 300);
    const before = acknowledged;
    const backup = await bench.call('backup.create', {});
    const during = acknowledged - before;
    isRunning = false;
    await Promise.all(sending);
    expect(during).toBeGreaterThan(0);
    expect(backup.counts.status_change).toBeGreaterThanOrEqual(before);
    await restore(bench, backup.name);
    const { items } = await bench.call('finding.list', { limit: 1 });
    expect(items).toBeDefined();
    const restored = await bench.call('backup.create', {});
    expect(restored.counts.status_change).toBe(backup.counts.status_change);
  });

  test('one at a time; a second one is told so', async () => {
    const bench = await startBench();
    const first = bench.call('backup.create', {});
    expect(await bench.failure('backup.create', {})).toMatchObject({ code: 'conflict' });
    await first;
    await bench.call('backup.create', {});
  });

  test('of a large database takes no longer turns of the event loop than one of an empty database', async () => {
    const bench = await createBench();
    const backUp = () => {
      bench.clock.now += 1000; // its name is the time
      return bench.value('backup.create', {});
    };
    await backUp();
    // The thread that does the work is started in a turn, and that takes what it takes.
    const empty = Math.max(await longestTurnMs(backUp), await longestTurnMs(backUp));
    bench.storage.sqlite.exec(`
      WITH RECURSIVE c(v) AS (SELECT 0 UNION ALL SELECT v + 1 FROM c WHERE v < 100000)
      INSERT INTO status_change (chargePointId, connectorId, status, info, at, receivedAt)
      SELECT 'CP' || v, 1, 'Available', hex(randomblob(100)), v, v FROM c`);
    const bar = empty + 16;
    expect(await leastLongestTurnMs(backUp, bar)).toBeLessThan(bar);
  });

  test('a day, as many as the setting keeps', async () => {
    const { core, value, clock } = await createBench({
      fixed: { dailyBackup: true, backupsKept: 2 },
    });
    const schedule = startBackupSchedule(core);
    schedule.stop();
    const daily = async () =>
      (await value('backup.list', {})).items.map(({ createdAt }) => createdAt);
    await value('backup.create', {});
    await schedule.runOnce();
    clock.now += 3_600_000;
    await schedule.runOnce();
    expect(await daily()).toHaveLength(2);
    for (let day = 1; day <= 3; day++) {
      clock.now = noon + day * 86_400_000;
      await schedule.runOnce();
    }
    const { items } = await value('backup.list', {});
    expect(items.map(({ kind, createdAt }) => `${kind} ${createdAt.slice(0, 10)}`)).toEqual([
      'daily 2026-02-03',
      'daily 2026-02-02',
      'manual 2026-01-31',
    ]);
  });
});

describe('a restore', () => {
  test('answers the same lists as before, keeps the database it replaced, and charge points come back', async () => {
    const bench = await startRestartable();
    await charge(bench, 'CP1', 'A1');
    await bench.call('tariff.create', { currency: 'EUR', pricePerKwh: 0.4, validFrom: start });
    await bench.call('setting.put', { heartbeatIntervalSeconds: 77 });
    const { name } = await bench.call('backup.create', {});
    const before = await lists(bench);
    await bench.call('setting.put', { heartbeatIntervalSeconds: 99 });
    const later = await charge(bench, 'CP2', 'B2');
    const station = await bench.connect('CP1');
    await restore(bench, name);
    expect(await station.closed).toEqual({
      code: 1012,
      reason: 'The central system starts anew with a backup.',
    });
    expect(await lists(bench)).toEqual(before);
    expect(await bench.failure('transaction.get', { transactionId: later })).toMatchObject({
      code: 'unknown-transaction',
    });
    const kept = readdirSync(bench.dataDir).filter((file) => file.includes('.before-restore-'));
    expect(kept).toHaveLength(1);
    const again = await bench.connect('CP1');
    expect(await again.ask('[2,"h","Heartbeat",{}]')).toContain('currentTime');
    expect((await bench.call('backup.list', {})).items.map((one) => one.name)).toEqual([name]);
  });

  test('B12 an id that was given out after the backup is not given out again', async () => {
    const bench = await startRestartable();
    await charge(bench, 'CP1', 'A1');
    const { name } = await bench.call('backup.create', {});
    const later = await charge(bench, 'CP2', 'B2');
    await restore(bench, name);
    const after = await charge(bench, 'CP3', 'C3');
    expect(after).toBeGreaterThan(later);
    // The stop of a transaction that the backup does not know is kept like any other (C1).
    const station = await bench.connect('CP2');
    const reply = await station.ask(
      `[2,"s","StopTransaction",{"transactionId":${later},"meterStop":9,"timestamp":"2025-06-01T12:00:00Z"}]`,
    );
    expect(reply).toBe('[3,"s",{}]');
  });

  test('broken off before its start is finished by the next one', async () => {
    const bench = await startBench();
    await charge(bench, 'CP1', 'A1');
    const { name } = await bench.call('backup.create', {});
    await bench.call('tag.put', { idTag: 'LATER', status: 'Accepted' });
    expect(await bench.call('backup.restore', { name })).toEqual({ restarting: false });
    expect(existsSync(`${bench.databaseFile}.restore`)).toBe(true);
    await bench.restart();
    expect((await bench.call('tag.list', {})).items.map(({ idTag }) => idTag)).toEqual(['A1']);
    expect(existsSync(`${bench.databaseFile}.restore`)).toBe(false);
  });
});

describe('a file that cannot be restored is refused, and nothing is changed', () => {
  const refused = async (
    spoil: (bytes: Buffer) => Buffer,
    reason: string | RegExp,
  ): Promise<void> => {
    const bench = await startBench();
    await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
    const { name } = await bench.call('backup.create', {});
    const other = 'other.ocpp-backup';
    writeFileSync(fileOf(bench, other), spoil(readFileSync(fileOf(bench, name))));
    await bench.call('tag.put', { idTag: 'A2', status: 'Accepted' });
    const failure = await bench.failure('backup.restore', { name: other });
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toMatch(reason);
    expect(await bench.failure('backup.verify', { name: other })).toEqual(failure);
    expect((await bench.call('tag.list', {})).items).toHaveLength(2);
    expect(readdirSync(join(bench.dataDir, 'backups')).toSorted()).toEqual(
      [name, other].toSorted(),
    );
    expect(readdirSync(bench.dataDir).filter((file) => file.includes('restore'))).toEqual([]);
  };

  test('cut short', () => refused((bytes) => bytes.subarray(0, bytes.length - 500), /cut short/));

  test('a byte of it changed', () =>
    refused((bytes) => {
      const changed = Buffer.from(bytes);
      const place = bytes.length - 4000;
      changed[place] = (changed[place] ?? 0) ^ 0xff;
      return changed;
    }, /damaged/));

  test('of a newer version', () =>
    refused((bytes) => {
      const end = bytes.indexOf('\n');
      const manifest = JSON.parse(bytes.subarray(0, end).toString());
      const newer = {
        ...manifest,
        version: '9.0.0',
        migrations: [...manifest.migrations, '999-future'],
      };
      return Buffer.concat([Buffer.from(JSON.stringify(newer)), bytes.subarray(end)]);
    }, /newer version \(9\.0\.0; unknown here: 999-future\)/));

  test('something else', () =>
    refused(() => Buffer.from('PK\u0003\u0004 a picture\nof something'), /not a backup/));
});

describe('an upload', () => {
  const pieces = (bytes: Buffer): string[] => {
    const list: string[] = [];
    for (let at = 0; at < bytes.length; at += backupPieceBytes) {
      list.push(bytes.subarray(at, at + backupPieceBytes).toString('base64'));
    }
    return list;
  };

  test('in pieces or as one body is checked and kept; read in pieces it is the same file', async () => {
    const bench = await startBench();
    await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
    const { name, sha256 } = await bench.call('backup.create', {});
    const bytes = readFileSync(fileOf(bench, name));
    await bench.call('backup.delete', { name });
    let id: string | undefined;
    const all = pieces(bytes);
    let kept: unknown = null;
    for (const [index, data] of all.entries()) {
      const answer = await bench.call('backup.upload', {
        ...(id === undefined ? {} : { id }),
        data,
        last: index === all.length - 1,
      });
      id = answer.id;
      kept = answer.backup;
    }
    expect(kept).toMatchObject({ kind: 'uploaded', sha256 });
    const put = await bench.rest('/backup', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    expect(put.status).toBe(201);
    const { items } = await bench.call('backup.list', {});
    expect(items).toHaveLength(2);
    const read: Buffer[] = [];
    for (let offset: number | null = 0; offset !== null; ) {
      const piece: { data: string; next: number | null } = await bench.call('backup.read', {
        name: items[0]?.name ?? '',
        offset,
      });
      read.push(Buffer.from(piece.data, 'base64'));
      offset = piece.next;
    }
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
    expect(statSync(fileOf(bench, items[0]?.name ?? '')).mode & 0o077).toBe(0);
  });

  test('whose turn does not come leaves nothing behind', async () => {
    const bench = await startBench();
    const creating = bench.call('backup.create', {});
    const put = await bench.rest('/backup', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(10),
    });
    expect(put.status).toBe(409);
    await creating;
    const { folder } = await bench.call('backup.list', {});
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of something else leaves nothing behind', async () => {
    const bench = await startBench();
    const data = Buffer.from('nothing of the kind').toString('base64');
    expect(await bench.failure('backup.upload', { data, last: true })).toMatchObject({
      code: 'invalid-input',
      message: 'This is not a backup of OCPP Central.',
    });
    expect(readdirSync(join(bench.dataDir, 'backups'))).toEqual([]);
    expect(await bench.failure('backup.upload', { id: 'x', data, last: true })).toMatchObject({
      code: 'not-found',
    });
  });

  test('a name never leads out of the folder', async () => {
    const bench = await startBench();
    for (const name of ['../ocpp-central.sqlite', '..%2Focpp-central.sqlite.ocpp-backup', 'x']) {
      expect((await bench.rest(`/backup/${encodeURIComponent(name)}/file`)).status).toBe(422);
      expect((await bench.failure('backup.delete', { name })).code).toBe('invalid-input');
    }
    expect((await bench.rest('/backup/none.ocpp-backup/file')).status).toBe(404);
  });
});
