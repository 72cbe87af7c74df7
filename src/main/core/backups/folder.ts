import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '@shared/model/backup';
import { AppError } from '@shared/result';
import type { Manifest } from '../storage/database-worker';

const ending = '.ocpp-backup';
const longestManifest = 65_536;

export type BackupKind = Backup['kind'];

/** The name says what kind it is and when it was made. */
export const backupName = (kind: BackupKind, now: number): string =>
  `${kind}-${new Date(now).toISOString().replace(/[:.]/g, '-')}${ending}`;

const kindOf = (name: string): BackupKind =>
  name.startsWith('daily-') ? 'daily' : name.startsWith('uploaded-') ? 'uploaded' : 'manual';

export const toBackup = (name: string, bytes: number, manifest: Manifest): Backup => ({
  name,
  kind: kindOf(name),
  createdAt: manifest.createdAt,
  bytes,
  databaseBytes: manifest.databaseBytes,
  version: manifest.version,
  migration: manifest.migrations.at(-1) ?? '',
  sha256: manifest.sha256,
  counts: { ...manifest.counts },
});

export interface BackupFolder {
  readonly path: string;
  /** The path of a file that may not be there yet. */
  place(name: string): string;
  /** The path of a backup that is there. */
  existing(name: string): string;
  list(): Promise<Backup[]>;
  remove(name: string): Promise<void>;
}

/** What a process that ended in the middle left behind. */
const leftover = /^(copy|check|restore)-\d+\.sqlite|\.part$/;

const clear = (path: string): void => {
  if (!existsSync(path)) return;
  for (const name of readdirSync(path)) if (leftover.test(name)) rmSync(join(path, name));
};

export const createBackupFolder = (path: string): BackupFolder => {
  clear(path);
  const place = (name: string): string => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return join(path, name);
  };
  const existing = (name: string): string => {
    const file = join(path, name);
    if (existsSync(file)) return file;
    throw new AppError(
      'not-found',
      `There is no backup "${name}"; list the backups for those that are.`,
    );
  };
  const list = async (): Promise<Backup[]> => {
    if (!existsSync(path)) return [];
    const names = (await readdir(path)).filter((name) => name.endsWith(ending));
    const found = await Promise.all(names.map((name) => readBackup(join(path, name), name)));
    return found
      .filter((one) => one !== undefined)
      .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  };
  return {
    path,
    place,
    existing,
    list,
    remove: (name) => rm(existing(name), { force: true }),
  };
};

/** What the first line of a file says; undefined where it is no backup. */
const readBackup = async (file: string, name: string): Promise<Backup | undefined> => {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestManifest), 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    const manifest = JSON.parse(buffer.subarray(0, Math.max(0, end)).toString('utf8')) as Manifest;
    return toBackup(name, (await stat(file)).size, manifest);
  } catch {
    return undefined; // A file of somebody else, or one that is being written.
  } finally {
    await handle.close();
  }
};
