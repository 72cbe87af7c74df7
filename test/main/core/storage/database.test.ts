import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../../../src/main/core/storage/database';
import { insertTransaction } from '../../../../src/main/core/storage/transactions';
import { StartupError } from '../../../../src/main/core/types';
import { createTempDir, noon } from '../../../support/core';

const open = async (file: string, now?: number) => {
  const opened = await openStorage(file, now === undefined ? {} : { now });
  onTestFinished(() => opened.close());
  return opened;
};

const refusal = async (file: string): Promise<string> => {
  const error = await openStorage(file).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const { message } = error as StartupError;
  expect(message).not.toContain('\n');
  return message;
};

const start = (file: string, startedText: string) => ({
  chargePointId: file,
  connectorId: 1,
  idTag: 'TAG',
  startedText,
  meterStart: 0,
  startedAt: noon,
  receivedAt: noon,
  authorization: 'Accepted',
  reservationId: null,
  state: 'active' as const,
});

describe('the database file', () => {
  test('is created in a folder that does not exist yet, in WAL mode, synchronous, with foreign keys', async () => {
    const file = join(createTempDir(), 'a', 'b', 'data.sqlite');
    const { storage, backupFile } = await open(file);
    const pragma = (name: string) => storage.sqlite.pragma(name, { simple: true });
    expect(backupFile).toBeUndefined();
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('auto_vacuum')).toBe(2);
  });

  test('is opened again with everything in it, without a backup when nothing is migrated', async () => {
    const dir = createTempDir();
    const file = join(dir, 'data.sqlite');
    const first = await openStorage(file);
    first.storage.statement("INSERT INTO setting VALUES ('strict', 'true')").run();
    first.close();
    const { storage, backupFile } = await open(file);
    expect(storage.statement('SELECT * FROM setting').all()).toEqual([
      { name: 'strict', value: 'true' },
    ]);
    expect(backupFile).toBeUndefined();
    expect(readdirSync(dir).filter((name) => name.includes('backup'))).toEqual([]);
  });

  test('is copied before it is migrated', async () => {
    const dir = createTempDir();
    const file = join(dir, 'data.sqlite');
    // As a version would have left it that had no migration yet.
    const older = new Database(file);
    older.exec(`CREATE TABLE kysely_migration (name TEXT PRIMARY KEY, timestamp TEXT NOT NULL);
      CREATE TABLE kysely_migration_lock (id TEXT PRIMARY KEY, is_locked INTEGER NOT NULL);
      CREATE TABLE heirloom (text TEXT); INSERT INTO heirloom VALUES ('kept')`);
    older.close();

    const { storage, backupFile = '' } = await open(file);
    expect(storage.statement('SELECT count(*) AS n FROM charge_point').get()).toEqual({ n: 0 });
    expect(storage.statement('SELECT text FROM heirloom').get()).toEqual({ text: 'kept' });

    const backup = new Database(backupFile, { readonly: true });
    onTestFinished(() => {
      backup.close();
    });
    expect(backup.prepare('SELECT text FROM heirloom').get()).toEqual({ text: 'kept' });
    expect(
      backup.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'charge_point'").get(),
    ).toEqual({ n: 0 });
  });

  test('of a newer version is refused and left untouched', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    (await openStorage(file)).close();
    const newer = new Database(file);
    newer.prepare("INSERT INTO kysely_migration VALUES ('999-future', '2030-01-01')").run();
    newer.close();
    const before = readFileSync(file);
    expect(await refusal(file)).toMatch(/newer version \(999-future\).*--data-dir/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('that is no database is refused and left untouched', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    const text = 'this is a diary, not a database. '.repeat(100);
    writeFileSync(file, text);
    expect(await refusal(file)).toMatch(/not a usable database.*restore a backup/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('of another program is refused and left untouched', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    const foreign = new Database(file);
    foreign.exec("CREATE TABLE diary (text TEXT); INSERT INTO diary VALUES ('mine')");
    foreign.close();
    const before = readFileSync(file);
    expect(await refusal(file)).toMatch(/database of another program.*--data-dir/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('in use by another process is refused with what to do', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    (await openStorage(file)).close();
    const other = new Database(file);
    onTestFinished(() => {
      other.close();
    });
    other.exec('BEGIN EXCLUSIVE');
    expect(await refusal(file)).toMatch(/in use by another program.*--data-dir/);
  });

  test('in a folder that is a file is refused with what to do', async () => {
    const dir = createTempDir();
    writeFileSync(join(dir, 'taken'), '');
    expect(await refusal(join(dir, 'taken', 'data.sqlite'))).toMatch(
      /cannot be written.*--data-dir/,
    );
  });

  // Root may write everywhere, and Windows has no mode of folders.
  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    test('in a folder that may not be written is refused with what to do', async () => {
      const dir = join(createTempDir(), 'sealed');
      mkdirSync(dir, { mode: 0o500 });
      onTestFinished(() => chmodSync(dir, 0o700));
      expect(await refusal(join(dir, 'data.sqlite'))).toMatch(/cannot be written.*--data-dir/);
    });
  }
});

describe('transaction ids', () => {
  test('B12: are positive 32-bit integers that go on growing after a restart', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    const first = await openStorage(file);
    const ids = [1, 2].map((n) => insertTransaction(first.storage, start('CP', `t${n}`)));
    first.close();
    const { storage } = await open(file);
    ids.push(insertTransaction(storage, start('CP', 't3')));
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toSatisfy((n: number) => n > 0 && n <= 2_147_483_647);
  });

  test('B12: never come back, even when the latest transaction is deleted', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    const first = await openStorage(file);
    const id = insertTransaction(first.storage, start('CP', 't1'));
    first.storage.statement('DELETE FROM charging_transaction').run();
    first.close();
    const { storage } = await open(file);
    expect(insertTransaction(storage, start('CP', 't2'))).toBeGreaterThan(id);
  });

  test('B12: a database that was lost gives out higher ids than it can have given out before', async () => {
    const dir = createTempDir();
    const day = 86_400_000;
    const lost = await open(join(dir, 'lost.sqlite'), noon);
    const id = insertTransaction(lost.storage, start('CP', 't1'));
    const anew = await open(join(dir, 'anew.sqlite'), noon + day);
    expect(insertTransaction(anew.storage, start('CP', 't2'))).toBeGreaterThan(id + 10_000);
  });

  test('B12: a clock that was put back does not lower them', async () => {
    const file = join(createTempDir(), 'data.sqlite');
    const first = await openStorage(file, { now: noon });
    const id = insertTransaction(first.storage, start('CP', 't1'));
    first.close();
    const { storage } = await open(file, 0);
    expect(insertTransaction(storage, start('CP', 't2'))).toBeGreaterThan(id);
  });
});
