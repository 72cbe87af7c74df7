import { open } from 'node:fs/promises';
import { type backupMethods, backupPieceBytes } from '@shared/api/backup';
import { AppError } from '@shared/result';
import type { Implements } from '../context';

export const backupImplementation = {
  'backup.list': async ({ backups }) => ({
    items: await backups.folder.list(),
    folder: backups.folder.path,
    running: backups.progress(),
  }),

  'backup.create': ({ backups }) => backups.create('manual'),

  'backup.delete': async ({ backups }, { name }) => {
    if (backups.progress().task !== null) {
      throw new AppError(
        'conflict',
        'A backup is being written or checked; wait until it is done.',
      );
    }
    await backups.folder.remove(name);
    return {};
  },

  'backup.verify': ({ backups }, { name }) => backups.verify(name),

  'backup.restore': async ({ backups, log }, { name }, origin) => {
    const restarting = await backups.restore(name);
    log.warn({ backup: name, origin }, 'A backup is restored; the central system starts anew.');
    return { restarting };
  },

  'backup.upload': async ({ backups }, { id: given, data, last }) => {
    const id = await backups.uploads.add(given, Buffer.from(data, 'base64'));
    return { id, backup: last ? await backups.keep(id) : null };
  },

  'backup.read': async ({ backups }, { name, offset = 0 }) => {
    const file = await open(backups.folder.existing(name), 'r');
    try {
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(backupPieceBytes),
        0,
        backupPieceBytes,
        offset,
      );
      const isLast = bytesRead < backupPieceBytes;
      return {
        data: buffer.subarray(0, bytesRead).toString('base64'),
        next: isLast ? null : offset + bytesRead,
      };
    } finally {
      await file.close();
    }
  },
} satisfies Implements<typeof backupMethods>;
