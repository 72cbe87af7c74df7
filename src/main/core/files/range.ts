import type { IncomingHttpHeaders } from 'node:http';

export interface ByteRange {
  readonly start: number;
  /** The last byte, inclusive. */
  readonly end: number;
}

/**
 * The part of the file that is asked for (RFC 9110 §14): undefined is the whole. Several ranges at
 * once, and ranges of another version of the file, are answered with the whole.
 */
export const readRange = (
  headers: IncomingHttpHeaders,
  sizeBytes: number,
  etag: string,
): ByteRange | 'unsatisfiable' | undefined => {
  const { range, 'if-range': ifRange } = headers;
  const [, first = '', last = ''] =
    /^bytes=(\d*)-(\d*)$/.exec(range?.replace(/\s/g, '') ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? 'unsatisfiable' : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(first);
  if (start >= sizeBytes) return 'unsatisfiable';
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  return end < start ? undefined : { start, end };
};
