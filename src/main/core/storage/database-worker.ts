// Runs in a thread of its own, beside the one that answers charge points: copying, checking and packing a
// database takes seconds. It is a program alone: it may import packages and node:, but no file of ours (but for
// types), so that it runs as it is wherever it lies.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createGunzip, createGzip } from 'node:zlib';
import Database from 'better-sqlite3';

/** The first line of a backup; behind it is the database, gzipped. */
export interface Manifest {
  readonly format: 'ocpp-central-backup';
  readonly formatVersion: 1;
  readonly createdAt: string;
  /** Of the program that wrote it. */
  readonly version: string;
  readonly migrations: readonly string[];
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of the database as a file of its own. */
  readonly databaseBytes: number;
  readonly sha256: string;
}

export interface PackTask {
  readonly task: 'pack';
  readonly database: string;
  /** Where the copy is made; it is gone afterwards. */
  readonly copy: string;
  readonly target: string;
  readonly createdAt: string;
  readonly version: string;
  readonly nativeBinding: string | undefined;
}

export interface UnpackTask {
  readonly task: 'unpack';
  readonly backup: string;
  /** The database as it was; where something is wrong with it, it is gone again. */
  readonly target: string;
  readonly knownMigrations: readonly string[];
  readonly nativeBinding: string | undefined;
}

export type Phase = 'copying' | 'unpacking' | 'checking' | 'packing';

export type WorkerMessage =
  | { readonly phase: Phase }
  | { readonly manifest: Manifest }
  /** `refused` is a file that is not what it should be; anything else is a fault of this machine. */
  | { readonly error: string; readonly refused: boolean };

/** A backup that cannot be taken, with the reason in plain words. */
class Refusal extends Error {}

const pagesPerStep = 2_000;
const longestManifest = 65_536;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

const openDatabase = (
  file: string,
  nativeBinding: string | undefined,
  readonly: boolean,
): Database.Database =>
  new Database(file, {
    readonly,
    fileMustExist: true,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });

/**
 * A copy of what was committed when it began: the read transaction is held all the while, so that
 * what charge points send meanwhile neither disturbs it nor waits for it (SQLite's WAL mode).
 */
const copyDatabase = async ({ database, copy, nativeBinding }: PackTask): Promise<void> => {
  const source = openDatabase(database, nativeBinding, true);
  try {
    source.exec('BEGIN');
    source.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get();
    await source.backup(copy, { progress: () => pagesPerStep });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
  const target = openDatabase(copy, nativeBinding, false);
  // One file that needs no others beside it.
  target.pragma('journal_mode = DELETE');
  target.close();
};

interface Contents {
  readonly migrations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads the whole of a database; throws where it is not sound. */
const check = (file: string, nativeBinding: string | undefined): Contents => {
  const database = openDatabase(file, nativeBinding, true);
  try {
    const said = database.pragma('integrity_check(1)', { simple: true });
    if (said !== 'ok') throw new Refusal(`The database in it is not sound: ${String(said)}.`);
    const names = (sqlText: string): string[] =>
      database.prepare(sqlText).pluck().all() as string[];
    const tables = names(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    );
    if (!tables.includes('kysely_migration')) {
      throw new Refusal('The database in it is of another program.');
    }
    const counts = Object.fromEntries(
      tables.map((table) => [
        table,
        database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number,
      ]),
    );
    return { migrations: names('SELECT name FROM kysely_migration ORDER BY name'), counts };
  } finally {
    database.close();
  }
};

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

const pack = async (task: PackTask): Promise<Manifest> => {
  const { copy, target, createdAt, version } = task;
  try {
    tell({ phase: 'copying' });
    await copyDatabase(task);
    tell({ phase: 'checking' });
    const contents = check(copy, task.nativeBinding);
    const manifest: Manifest = {
      format: 'ocpp-central-backup',
      formatVersion: 1,
      createdAt,
      version,
      ...contents,
      databaseBytes: statSync(copy).size,
      sha256: await sha256Of(copy),
    };
    tell({ phase: 'packing' });
    const file = await open(target, 'wx', 0o600);
    await file.write(`${JSON.stringify(manifest)}\n`);
    await pipeline(
      createReadStream(copy),
      createGzip({ level: 3 }),
      file.createWriteStream({ flush: true }),
    );
    return manifest;
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(copy + ending, { force: true });
  }
};

const notOurs = 'This is not a backup of OCPP Central.';

/** The manifest and where the database begins. */
const readManifest = async (file: string): Promise<{ manifest: Manifest; start: number }> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestManifest), 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    if (end < 0) throw new Refusal(notOurs);
    const manifest = parseManifest(buffer.subarray(0, end).toString('utf8'));
    return { manifest, start: end + 1 };
  } finally {
    await handle.close();
  }
};

const parseManifest = (line: string): Manifest => {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(line) as Partial<Manifest>;
  } catch {
    throw new Refusal(notOurs);
  }
  if (manifest?.format !== 'ocpp-central-backup') throw new Refusal(notOurs);
  if (manifest.formatVersion !== 1) {
    throw new Refusal(
      `It was written by a newer version (${manifest.version ?? 'unknown'}) in a form that this one does not know; install that version.`,
    );
  }
  return manifest as Manifest;
};

const refuseNewer = (
  migrations: readonly string[],
  version: string,
  known: readonly string[],
): void => {
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new Refusal(
    `It was written by a newer version (${version}; unknown here: ${unknown.join(', ')}); install that version first.`,
  );
};

/** Hands the bytes on, adds them up, and ends a file that holds more than it says. */
const measured = (hash: ReturnType<typeof createHash>, most: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > most) done(new Refusal('The file is damaged: it holds more than it says.'));
      else done(null, chunk);
    },
  });
};

/** What zlib says of a file that ends too early. */
const cutShort = 'Z_BUF_ERROR';

const unpack = async (task: UnpackTask): Promise<Manifest> => {
  const { backup, target, knownMigrations, nativeBinding } = task;
  try {
    tell({ phase: 'unpacking' });
    const { manifest, start } = await readManifest(backup);
    refuseNewer(manifest.migrations ?? [], manifest.version, knownMigrations);
    const hash = createHash('sha256');
    try {
      await pipeline(
        createReadStream(backup, { start }),
        createGunzip(),
        measured(hash, manifest.databaseBytes),
        createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
      );
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (code === cutShort) throw new Refusal('The file is cut short: its end is missing.');
      if (typeof code === 'string' && code.startsWith('Z_')) {
        throw new Refusal('The file is damaged: it cannot be unpacked.');
      }
      throw error;
    }
    if (hash.digest('hex') !== manifest.sha256) {
      throw new Refusal('The file is damaged: its contents are not those that were written.');
    }
    tell({ phase: 'checking' });
    const contents = check(target, nativeBinding);
    refuseNewer(contents.migrations, manifest.version, knownMigrations);
    return manifest;
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
};

const run = async (): Promise<void> => {
  const task = workerData as PackTask | UnpackTask;
  try {
    tell({ manifest: task.task === 'pack' ? await pack(task) : await unpack(task) });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const isUnreadable = code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT';
    tell({
      error: error instanceof Error ? error.message : String(error),
      refused: error instanceof Refusal || (isUnreadable && task.task === 'unpack'),
    });
  }
};

await run();
