import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@shared/result';

/** Larger than any database here is; a disk is not to be filled by a mistake. All unfinished ones together. */
const mostBytes = 64 * 1024 ** 3;
const mostAtOnce = 4;
/** One in pieces that nothing came of for so long was given up. */
const idleMs = 3_600_000;
const everyMs = 600_000;

const tooLarge = () =>
  new AppError(
    'payload-too-large',
    'A backup, and all that are being uploaded together, have 64 GiB at the most; this is too much.',
  );

const tooMany = () =>
  new AppError(
    'too-many-requests',
    `${mostAtOnce} backups are being uploaded; finish one of them. One that nothing comes of for an hour is given up.`,
  );

/** Files that come in; nothing of them is believed until they were checked. */
export interface Uploads {
  /** Takes in a piece; returns the id to go on with. */
  add(id: string | undefined, data: Buffer): Promise<string>;
  /** Takes in a whole file as it comes. */
  receive(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  file(id: string): string;
  forget(id: string): Promise<void>;
  /** Deletes those that were given up. */
  dropIdle(): Promise<void>;
  /** Deletes what was begun and never finished. */
  stop(): Promise<void>;
}

interface Upload {
  readonly path: string;
  bytes: number;
  touchedAt: number;
}

export const createUploads = (place: (name: string) => string, now: () => number): Uploads => {
  const open = new Map<string, Upload>();

  const begin = (): string => {
    if (open.size >= mostAtOnce) throw tooMany();
    const id = randomUUID();
    open.set(id, { path: place(`${id}.part`), bytes: 0, touchedAt: now() });
    return id;
  };
  const find = (id: string): Upload => {
    const upload = open.get(id);
    if (upload !== undefined) return upload;
    throw new AppError('not-found', `No upload "${id}" was begun; the first piece has no id.`);
  };
  const forget = async (id: string): Promise<void> => {
    const upload = open.get(id);
    open.delete(id);
    if (upload !== undefined) await rm(upload.path, { force: true });
  };
  const count = (upload: Upload, bytes: number): void => {
    upload.bytes += bytes;
    upload.touchedAt = now();
    let all = 0;
    for (const one of open.values()) all += one.bytes;
    if (all > mostBytes) throw tooLarge();
  };
  const dropIdle = async (): Promise<void> => {
    for (const [id, { touchedAt }] of [...open]) {
      if (now() - touchedAt >= idleMs) await forget(id);
    }
  };
  const sweep = setInterval(() => void dropIdle(), everyMs).unref();

  return {
    file: (id) => find(id).path,
    forget,
    dropIdle,
    add: async (given, data) => {
      if (given === undefined) await dropIdle();
      const id = given ?? begin();
      const upload = find(id);
      try {
        count(upload, data.length);
        await appendFile(upload.path, data, { mode: 0o600 });
      } catch (error) {
        // A piece that is missing makes the rest worthless.
        await forget(id);
        throw error;
      }
      return id;
    },
    receive: async (chunks) => {
      await dropIdle();
      const id = begin();
      const upload = find(id);
      try {
        const counted = async function* () {
          for await (const chunk of chunks) {
            count(upload, chunk.length);
            yield chunk;
          }
        };
        await pipeline(counted, createWriteStream(upload.path, { mode: 0o600 }));
        return id;
      } catch (error) {
        await forget(id);
        throw error;
      }
    },
    stop: async () => {
      clearInterval(sweep);
      for (const id of [...open.keys()]) await forget(id);
    },
  };
};
