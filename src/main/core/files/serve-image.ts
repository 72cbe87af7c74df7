import { type FileHandle, open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { ServedFile, Watch } from './grant';
import type { ByteRange } from './range';
import { nextTurn } from './turns';

const pieceBytes = 262_144;

/**
 * Sends a part of the image and counts what was taken; the watch learns how it ended. One piece of each transfer
 * is in memory, and few of all transfers are moved in one turn of the event loop: many charge points that fetch
 * at once must not keep the others waiting.
 */
export const serveImage = async (
  image: ServedFile,
  { start, end }: ByteRange,
  target: Writable,
  watch: Watch,
): Promise<boolean> => {
  let position = start;
  let file: FileHandle | undefined;
  const gone = new AbortController();
  const onGone = (error?: Error): void =>
    gone.abort(error ?? new Error('The connection broke off.'));
  target.once('error', onGone);
  target.once('close', onGone);
  try {
    file = await open(image.path, 'r');
    const buffer = Buffer.allocUnsafe(pieceBytes);
    while (position <= end) {
      await nextTurn();
      const length = Math.min(pieceBytes, end + 1 - position);
      const { bytesRead } = await file.read(buffer, 0, length, position);
      if (bytesRead === 0) throw new Error('The file has become shorter.');
      await taken(gone.signal, (done) => target.write(buffer.subarray(0, bytesRead), done));
      position += bytesRead;
      watch.moved(position, image.sizeBytes);
    }
    await taken(gone.signal, (done) => target.end(done));
    watch.ended(null);
    return true;
  } catch (error) {
    // The charge point went away, or the file did: the job tells.
    const reason = error instanceof Error ? error.message : String(error);
    watch.ended(`Broke off after byte ${position}: ${reason}`);
    target.destroy();
    return false;
  } finally {
    target.off('close', onGone);
    await file?.close();
  }
};

/** Waits until the stream has done it; a connection that goes meanwhile never says so itself. */
const taken = (
  signal: AbortSignal,
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort);
    act((error) => {
      signal.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else resolve();
    });
  });
