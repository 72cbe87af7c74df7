import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup, BackupProgress } from '@shared/model/backup';
import { AppError } from '@shared/result';
import type { Manifest, PackTask, UnpackTask } from '../storage/database-worker';
import { migrationNames } from '../storage/migrations';
import { prepareRestore } from '../storage/restore';
import {
  type BackupFolder,
  type BackupKind,
  backupName,
  createBackupFolder,
  toBackup,
} from './folder';
import { type Running, runWorker } from './run-worker';
import { createUploads, type Uploads } from './uploads';

export interface BackupsOptions {
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly version: string;
  readonly nativeBinding?: string | undefined;
  readonly workerFile?: string | undefined;
  readonly now: () => number;
  /** The highest transaction id that was given out. */
  readonly lastTransactionId: () => number;
  /** Starts the central system anew; without it, somebody has to. */
  readonly restart?: (() => void) | undefined;
  readonly onProgress: (progress: BackupProgress) => void;
}

export interface Backups {
  readonly folder: BackupFolder;
  readonly uploads: Uploads;
  progress(): BackupProgress;
  create(kind: BackupKind): Promise<Backup>;
  verify(name: string): Promise<Backup>;
  /** Checks what was uploaded and keeps it as a backup; otherwise it is deleted. */
  keep(uploadId: string): Promise<Backup>;
  /** Whether the central system starts itself anew. */
  restore(name: string): Promise<boolean>;
  /** Whether what stops now stops for a restore. */
  isRestoring(): boolean;
  stop(): Promise<void>;
}

type Task = NonNullable<BackupProgress['task']>;

const idle: BackupProgress = { task: null, phase: null };

export const createBackups = (options: BackupsOptions): Backups => {
  const { dataDir, databaseFile, version, nativeBinding, workerFile, now } = options;
  const folder = createBackupFolder(join(dataDir, 'backups'));
  const uploads = createUploads(folder.place, now);
  let progress = idle;
  let running: Running | undefined;
  let isRestoring = false;

  const show = (next: BackupProgress): void => {
    progress = next;
    options.onProgress(next);
  };

  /** One after the other: each takes the disk and a core of the machine for itself. */
  const alone = async <T>(task: Task, run: () => Promise<T>): Promise<T> => {
    if (progress.task !== null) {
      throw new AppError(
        'conflict',
        'A backup is being written or checked; wait until it is done.',
      );
    }
    show({ task, phase: null });
    try {
      return await run();
    } finally {
      running = undefined;
      if (!isRestoring) show(idle);
    }
  };

  const work = (task: Task, input: PackTask | UnpackTask): Promise<Manifest> => {
    running = runWorker(input, workerFile, (phase) => show({ task, phase }));
    return running.manifest;
  };

  const unpack = (task: Task, backup: string, target: string): Promise<Manifest> =>
    work(task, {
      task: 'unpack',
      backup,
      target,
      knownMigrations: migrationNames,
      nativeBinding,
    });

  /** The database of a backup is looked at as a file of its own, which goes afterwards. */
  const check = async (backup: string): Promise<Manifest> => {
    const target = folder.place(`check-${now()}.sqlite`);
    try {
      return await unpack('verify', backup, target);
    } finally {
      await rm(target, { force: true });
    }
  };

  const create = (kind: BackupKind): Promise<Backup> =>
    alone('create', async () => {
      const at = now();
      const name = backupName(kind, at);
      const target = folder.place(name);
      const manifest = await work('create', {
        task: 'pack',
        database: databaseFile,
        copy: folder.place(`copy-${at}.sqlite`),
        target: `${target}.part`,
        createdAt: new Date(at).toISOString(),
        version,
        nativeBinding,
      });
      await rename(`${target}.part`, target);
      return toBackup(name, (await stat(target)).size, manifest);
    });

  const verify = (name: string): Promise<Backup> =>
    alone('verify', async () => {
      const file = folder.existing(name);
      return toBackup(name, (await stat(file)).size, await check(file));
    });

  /** What is not kept is deleted, also where its turn does not come: nobody knows its id any more. */
  const keep = (uploadId: string): Promise<Backup> =>
    alone('verify', async () => {
      const part = uploads.file(uploadId);
      const manifest = await check(part);
      const name = backupName('uploaded', now());
      const target = folder.place(name);
      await rename(part, target);
      return toBackup(name, (await stat(target)).size, manifest);
    }).finally(() => uploads.forget(uploadId));

  const restore = (name: string): Promise<boolean> =>
    alone('restore', async () => {
      const backup = folder.existing(name);
      const staged = folder.place(`restore-${now()}.sqlite`);
      await unpack('restore', backup, staged);
      await prepareRestore(staged, databaseFile, options.lastTransactionId(), nativeBinding).catch(
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          throw new AppError(
            'storage-failure',
            `The database in it cannot be brought up to date (${reason}); nothing was changed.`,
          );
        },
      );
      isRestoring = true;
      show({ task: 'restore', phase: 'restarting' });
      options.restart?.();
      return options.restart !== undefined;
    });

  return {
    folder,
    uploads,
    progress: () => progress,
    create,
    verify,
    keep,
    restore,
    isRestoring: () => isRestoring,
    stop: async () => {
      await running?.stop();
      await uploads.stop();
    },
  };
};
