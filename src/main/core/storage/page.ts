import type { Page } from '@shared/model/common';
import { AppError } from '@shared/result';

export type CursorKey = string | number;

type KeysOf<Shape extends readonly ('string' | 'number')[]> = {
  -readonly [I in keyof Shape]: Shape[I] extends 'number' ? number : string;
};

/** What a caller asks of a list: how many, and after which place. */
export interface Paging {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export type Order = 'asc' | 'desc';

const defaultLimit = 100;

export const limitOf = (paging: Paging): number => paging.limit ?? defaultLimit;

/** The keys of the last row shown, opaque to the caller. */
export const encodeCursor = (keys: readonly CursorKey[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The keys of a cursor, or undefined without one; a cursor that is not ours is invalid input. */
export const readCursor = <const Shape extends readonly ('string' | 'number')[]>(
  { cursor }: Paging,
  shape: Shape,
): KeysOf<Shape> | undefined => {
  if (cursor === undefined) return undefined;
  const keys = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const fits =
    Array.isArray(keys) &&
    keys.length === shape.length &&
    keys.every(
      (key, index) =>
        typeof key === shape[index] && (typeof key !== 'number' || Number.isSafeInteger(key)),
    );
  if (fits) return keys as KeysOf<Shape>;
  const message = 'is not a cursor of this list; give the `next` of the page before, or none.';
  throw new AppError('invalid-input', `The cursor ${message}`, [{ pointer: '/cursor', message }]);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON, so not a cursor; the caller says so.
  }
};

/** Makes a page of up to `limit` rows; one row more tells that there is another page. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly CursorKey[],
  toItem: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  };
};
