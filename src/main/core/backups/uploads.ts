import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@shared/result';

/** Larger than any database here is; a disk is not to be filled by a mistake. */
const mostBytes = 64 * 1024 ** 3;
const tooLarge = () =>
  new AppError('payload-too-large', 'A backup has 64 GiB at the most; this is not one.');

/** Files that come in; nothing of them is believed until they were checked. */
export interface Uploads {
  /** Takes in a piece; returns the id to go on with. */
  add(id: string | undefined, data: Buffer): Promise<string>;
  /** Takes in a whole file as it comes. */
  receive(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  file(id: string): string;
  forget(id: string): Promise<void>;
  /** Deletes what was begun and never finished. */
  stop(): Promise<void>;
}

export const createUploads = (place: (name: string) => string): Uploads => {
  const open = new Map<string, string>();
  const begin = (): string => {
    const id = randomUUID();
    open.set(id, place(`${id}.part`));
    return id;
  };
  const file = (id: string): string => {
    const path = open.get(id);
    if (path !== undefined) return path;
    throw new AppError('not-found', `No upload "${id}" was begun; the first piece has no id.`);
  };
  const forget = async (id: string): Promise<void> => {
    const path = open.get(id);
    open.delete(id);
    if (path !== undefined) await rm(path, { force: true });
  };
  return {
    file,
    forget,
    add: async (given, data) => {
      const id = given ?? begin();
      const path = file(id);
      await appendFile(path, data, { mode: 0o600 });
      if ((await stat(path)).size > mostBytes) {
        await forget(id);
        throw tooLarge();
      }
      return id;
    },
    receive: async (chunks) => {
      const id = begin();
      try {
        let bytes = 0;
        const counted = async function* () {
          for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > mostBytes) throw tooLarge();
            yield chunk;
          }
        };
        await pipeline(counted, createWriteStream(file(id), { mode: 0o600 }));
        return id;
      } catch (error) {
        await forget(id);
        throw error;
      }
    },
    stop: async () => {
      for (const id of [...open.keys()]) await forget(id);
    },
  };
};
