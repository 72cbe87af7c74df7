// The content of files: streamed to and from the data folder, under names of our own. What a charge point or a
// browser calls a file never becomes a path.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, type ReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface IncomingFile {
  readonly name: string;
  readonly bytes: Readable;
  /** Announced by the sender; not believed, but refused early when it is too much. */
  readonly sizeBytes: number | null;
}

export interface ReceivedFile {
  readonly diskName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export type RefusalReason = 'too-large' | 'disk-full' | 'not-allowed' | 'broken';

/** A file that cannot be kept, in words for a person; each protocol has its own number for the reason. */
export class FileRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'FileRefusal';
    this.reason = reason;
  }
}

export interface FileStore {
  pathOf(diskName: string): string;
  /** Writes the stream to the disk; nothing of it stays where it breaks off. */
  write(
    bytes: Readable,
    limitBytes: number,
    onBytes?: (position: number) => void,
  ): Promise<ReceivedFile>;
  read(diskName: string): ReadStream;
  readPart(diskName: string, offset: number, length: number): Promise<Buffer>;
  remove(diskName: string): Promise<void>;
  /** Takes away what an ended process left unfinished or without an entry. */
  tidy(known: ReadonlySet<string>): Promise<void>;
}

const partSuffix = '.part';
const diskNames = /^[0-9a-f]{32}(\.part)?$/;

export const tooLarge = (limitBytes: number): FileRefusal =>
  new FileRefusal(
    'too-large',
    `Files of up to ${Math.floor(limitBytes / 1_048_576)} MB are taken (setting fileLimitMegabytes).`,
  );

const asRefusal = (error: unknown): unknown => {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new FileRefusal('disk-full', 'The disk is full; nothing of the file was kept.');
  }
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE') {
    return new FileRefusal('broken', 'The connection broke off before the end of the file.');
  }
  return error;
};

export const createFileStore = (dir: string): FileStore => {
  mkdirSync(dir, { recursive: true });
  const pathOf = (diskName: string): string => join(dir, diskName);

  return {
    pathOf,
    write: async (bytes, limitBytes, onBytes = () => undefined) => {
      const diskName = randomBytes(16).toString('hex');
      const part = pathOf(diskName + partSuffix);
      const hash = createHash('sha256');
      let sizeBytes = 0;
      const meter = new Transform({
        transform: (piece: Buffer, _encoding, done) => {
          sizeBytes += piece.length;
          if (sizeBytes > limitBytes) return done(tooLarge(limitBytes));
          hash.update(piece);
          onBytes(sizeBytes);
          done(null, piece);
        },
      });
      try {
        // What is acknowledged is on the disk.
        await pipeline(bytes, meter, createWriteStream(part, { flags: 'wx', flush: true }));
        await rename(part, pathOf(diskName));
      } catch (error) {
        await rm(part, { force: true });
        throw asRefusal(error);
      }
      return { diskName, sizeBytes, sha256: hash.digest('hex') };
    },
    read: (diskName) => createReadStream(pathOf(diskName)),
    readPart: async (diskName, offset, length) => {
      const handle = await open(pathOf(diskName), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    remove: (diskName) => rm(pathOf(diskName), { force: true }),
    tidy: async (known) => {
      for (const name of await readdir(dir)) {
        if (diskNames.test(name) && !known.has(name)) await rm(pathOf(name), { force: true });
      }
    },
  };
};
