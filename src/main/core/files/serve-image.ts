import { createReadStream } from 'node:fs';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServedFile, Watch } from './grant';
import type { ByteRange } from './range';

/** Large enough for the disk, small enough that no turn of the event loop is long. */
const pieceBytes = 262_144;

/** Sends a part of the image and counts what was taken; the watch learns how it ended. */
export const serveImage = async (
  image: ServedFile,
  { start, end }: ByteRange,
  target: Writable,
  watch: Watch,
): Promise<boolean> => {
  let position = start;
  const meter = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      position += piece.length;
      watch.moved(position, image.sizeBytes);
      done(null, piece);
    },
  });
  try {
    if (end >= start) {
      const source = createReadStream(image.path, { start, end, highWaterMark: pieceBytes });
      await pipeline(source, meter, target);
    } else {
      target.end();
    }
    watch.ended(null);
    return true;
  } catch (error) {
    // The charge point went away, or the file did: the job tells.
    const reason = error instanceof Error ? error.message : String(error);
    watch.ended(`Broke off after byte ${position}: ${reason}`);
    return false;
  }
};
