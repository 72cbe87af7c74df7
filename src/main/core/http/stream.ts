import { Readable } from 'node:stream';

/** A page at a time is in memory: the next one is read when the socket has taken the last. */
export const streamOf = (pieces: AsyncIterable<string>): Readable =>
  Readable.from(pieces, { objectMode: false, highWaterMark: 64 * 1024 });
