import { randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import type { fileMethods } from '@shared/api/file';
import type { StoredFile } from '@shared/model/file';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { FileRefusal } from '../files/file-store';
import {
  deleteFile,
  type FileRecord,
  findFile,
  insertFile,
  listFiles,
  toStoredFile,
} from '../storage/files';
import { isFileServed } from '../storage/jobs';

const knownFile = (core: Core, id: number): FileRecord => {
  const row = findFile(core.storage, id);
  if (row === undefined) {
    throw new AppError('not-found', `There is no file ${id}; list the files for those there are.`);
  }
  return row;
};

const asAppError = (error: unknown): unknown => {
  if (!(error instanceof FileRefusal)) return error;
  const code = error.reason === 'disk-full' ? 'storage-failure' : 'payload-too-large';
  return new AppError(error.reason === 'broken' ? 'invalid-input' : code, error.message);
};

/** Stores a firmware image as its bytes come in; without its end, nothing of it stays. */
export const storeFirmware = async (
  core: Core,
  name: string,
  bytes: Readable,
): Promise<StoredFile> => {
  const { store } = core.jobs;
  const limitBytes = core.settings().fileLimitMegabytes * 1_048_576;
  const content = await store.write(bytes, limitBytes).catch((error: unknown) => {
    throw asAppError(error);
  });
  const row = await core.commit
    .write(() =>
      insertFile(core.storage, {
        ...content,
        name,
        kind: 'firmware',
        chargePointId: null,
        jobId: null,
        createdAt: core.now(),
      }),
    )
    .catch(async (error: unknown) => {
      await store.remove(content.diskName);
      throw error;
    });
  const file = toStoredFile(row);
  core.events.emit('file.changed', file);
  return file;
};

export const readFileContent = (
  core: Core,
  id: number,
): { readonly file: StoredFile; readonly bytes: ReadStream } => {
  const row = knownFile(core, id);
  return { file: toStoredFile(row), bytes: core.jobs.store.read(row.diskName) };
};

interface Upload {
  readonly bytes: PassThrough;
  readonly stored: Promise<StoredFile>;
  readonly idle: NodeJS.Timeout;
}

/** Uploads in pieces, by the name they were given; a window that is closed does not say so. */
const uploads = new Map<string, Upload>();
const mostUploads = 20;
const abandonedMs = 60_000;

const beginUpload = (core: Core, name: string): readonly [string, Upload] => {
  if (uploads.size >= mostUploads) {
    throw new AppError('conflict', `${mostUploads} files are being stored; wait for their end.`);
  }
  const id = randomBytes(16).toString('hex');
  const bytes = new PassThrough();
  const stored = storeFirmware(core, name, bytes);
  // Whoever sends the next piece is told.
  stored.catch(() => undefined);
  const idle = setTimeout(() => {
    uploads.delete(id);
    bytes.destroy();
  }, abandonedMs).unref();
  const upload = { bytes, stored, idle };
  uploads.set(id, upload);
  return [id, upload];
};

const endUpload = (id: string, { idle, bytes }: Upload): void => {
  clearTimeout(idle);
  uploads.delete(id);
  bytes.destroy();
};

/** Resolves when there is room for more; fails where the file cannot be stored. */
const writePiece = ({ bytes, stored }: Upload, piece: Buffer, last: boolean): Promise<unknown> => {
  const taken = new Promise<void>((resolve) => {
    bytes.write(piece, () => resolve());
  });
  if (last) bytes.end();
  return last ? stored : Promise.race([taken, stored]);
};

export const fileImplementation = {
  'file.list': (core, { kind, received, cpId, jobId, search, ...paging }) =>
    listFiles(core.storage, { kind, received, chargePointId: cpId, jobId, search }, paging),

  'file.get': (core, { id }) => toStoredFile(knownFile(core, id)),

  'file.delete': async (core, { id }) => {
    const { diskName } = knownFile(core, id);
    await core.commit.write(() => {
      if (isFileServed(core.storage, id)) {
        throw new AppError('conflict', 'A job serves this image; cancel it or wait for its end.');
      }
      deleteFile(core.storage, id);
    });
    await core.jobs.store.remove(diskName);
    core.events.emit('file.deleted', { id });
    return {};
  },

  'file.readPart': async (core, { id, offset = 0, length = 524_288 }) => {
    const { diskName, sizeBytes } = knownFile(core, id);
    const part = await core.jobs.store.readPart(diskName, offset, length);
    return { data: part.toString('base64'), sizeBytes };
  },

  'file.uploadPart': async (core, { upload: given, name, data, last }) => {
    const known = given === undefined ? undefined : uploads.get(given);
    if (given !== undefined && known === undefined) {
      throw new AppError('not-found', 'This upload was not begun, or it was given up.');
    }
    const [id, upload] =
      given !== undefined && known !== undefined ? [given, known] : beginUpload(core, name);
    upload.idle.refresh();
    try {
      await writePiece(upload, Buffer.from(data, 'base64'), last);
    } catch (error) {
      endUpload(id, upload);
      throw error;
    }
    if (!last) return { upload: id, file: null };
    const file = await upload.stored;
    endUpload(id, upload);
    return { upload: id, file };
  },
} satisfies Implements<typeof fileMethods>;
