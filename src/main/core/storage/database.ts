import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartupError } from '../types';
import { migrations } from './migrations';
import { finishRestore } from './restore-swap';
import type { Schema } from './schema';
import { createStorage, type Storage } from './storage';

export interface OpenedStorage {
  readonly storage: Storage;
  /** The copy made before migrating, if there was anything to migrate. */
  readonly backupFile: string | undefined;
  /** Where the database before is, if this one was restored just now. */
  readonly replacedFile: string | undefined;
  close(): void;
}

/** Transaction ids count from here in seconds; see `raiseTransactionIds`. */
const transactionIdEpochMs = Date.UTC(2026, 0, 1);

/**
 * Opens (or creates) the database file in WAL mode with synchronous=FULL, backs it up and
 * migrates it where needed. Throws StartupError with a line that names the fix; an existing
 * file that cannot be used is left as it is.
 */
export const openStorage = async (
  file: string,
  options: { readonly nativeBinding?: string | undefined; readonly now?: number } = {},
): Promise<OpenedStorage> => {
  const lock = takeLock(file, options.nativeBinding);
  const replacedFile = restoreBehind(lock, file, options.nativeBinding);
  const sqlite = openBehind(lock, file, options.nativeBinding);
  try {
    sqlite.pragma('busy_timeout = 0');
    const fresh = sqlite.pragma('user_version', { simple: true }) === 0 && isEmpty(sqlite);
    // Before anything is changed: WAL mode would be a change too.
    const applied = fresh ? [] : appliedMigrations(sqlite, file);
    if (fresh) sqlite.pragma('auto_vacuum = INCREMENTAL');
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // 16 MiB. More is slower: after a commit SQLite may walk over the whole cache, and what is not
    // in it the operating system has.
    sqlite.pragma('cache_size = -16384');
    sqlite.pragma('wal_autocheckpoint = 4000');
    const isPending = applied.length < Object.keys(migrations).length;
    const backupFile = isPending && !fresh ? await backUp(sqlite, file) : undefined;
    if (isPending) await migrate(sqlite);
    raiseTransactionIds(sqlite, options.now ?? Date.now());
    const build = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
    const close = (): void => {
      sqlite.close();
      lock.close();
    };
    return { storage: createStorage(sqlite, build), backupFile, replacedFile, close };
  } catch (error) {
    sqlite.close();
    lock.close();
    throw asStartupError(error, file);
  }
};

/**
 * One process a database: two would number their frames alike and end each other's commands. It
 * is a lock of the operating system on a file of its own, so it ends with the process, however.
 */
const takeLock = (file: string, nativeBinding: string | undefined): Database.Database => {
  const lock = openFile(`${file}.lock`, nativeBinding);
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw asStartupError(error, file);
  }
};

const restoreBehind = (
  lock: Database.Database,
  file: string,
  nativeBinding: string | undefined,
): string | undefined => {
  try {
    return finishRestore(file, nativeBinding);
  } catch (error) {
    lock.close();
    throw asStartupError(error, file);
  }
};

const openBehind = (
  lock: Database.Database,
  file: string,
  nativeBinding: string | undefined,
): Database.Database => {
  try {
    return openFile(file, nativeBinding);
  } catch (error) {
    lock.close();
    throw error;
  }
};

const openFile = (file: string, nativeBinding: string | undefined): Database.Database => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  } catch (error) {
    throw asStartupError(error, file);
  }
};

const asStartupError = (error: unknown, file: string): Error => {
  if (error instanceof StartupError) return error;
  const code = (error as { code?: unknown }).code;
  const reason = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new StartupError(
      `${file} is not a usable database (${reason}); restore a backup, or move the file away to start anew.`,
    );
  }
  if (code === 'SQLITE_BUSY') {
    return new StartupError(
      `${file} is in use by another program; close it, or choose another folder with --data-dir.`,
    );
  }
  // Whatever the operating system says to making the folder or the file: E and capitals.
  if (
    (typeof code === 'string' && /^E[A-Z]+$/.test(code)) ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'SQLITE_READONLY' ||
    code === 'SQLITE_FULL' ||
    reason.includes('directory does not exist')
  ) {
    return new StartupError(
      `The data folder ${dirname(file)} cannot be written (${reason}); choose another one with --data-dir.`,
    );
  }
  return error instanceof Error ? error : new Error(reason);
};

const isEmpty = (sqlite: Database.Database): boolean =>
  (sqlite.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }).n === 0;

const migrate = async (sqlite: Database.Database): Promise<void> => {
  // The migrator gets a connection of its own object but the same handle: it never closes it.
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) }),
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
};

/** The migrations that the file has; refuses one of another program or of a newer version. */
const appliedMigrations = (sqlite: Database.Database, file: string): string[] => {
  const known = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'")
    .get();
  if (known === undefined) {
    throw new StartupError(
      `${file} is a database of another program; choose another folder with --data-dir.`,
    );
  }
  const rows = sqlite.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
  const names = (rows as { name: string }[]).map((row) => row.name);
  const unknown = names.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new StartupError(
      `${file} was written by a newer version (${unknown.join(', ')}); install that version, or choose another folder with --data-dir.`,
    );
  }
  return names;
};

const backUp = async (sqlite: Database.Database, file: string): Promise<string> => {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const backupFile = `${file}.before-migration-${stamp}`;
  await sqlite.backup(backupFile);
  if (!existsSync(backupFile) || statSync(backupFile).size === 0) {
    throw new StartupError(
      `No backup could be made as ${backupFile}; free some space and start again.`,
    );
  }
  return backupFile;
};

/**
 * A charge point may still send the StopTransaction of a transaction that a lost, restored or
 * deleted database knew. So that such an id is never given out again, ids start no lower than
 * the seconds since 2026, which outruns any realistic number of transactions (errata 3.54).
 */
const raiseTransactionIds = (sqlite: Database.Database, now: number): void => {
  const floor = Math.min(
    Math.max(0, Math.floor((now - transactionIdEpochMs) / 1000)),
    2_000_000_000,
  );
  sqlite
    .transaction(() => {
      const raised = sqlite
        .prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'charging_transaction'")
        .run(floor);
      if (raised.changes === 0) {
        sqlite
          .prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('charging_transaction', ?)")
          .run(floor);
      }
    })
    .immediate();
};
