import { type SqlBool, sql } from 'kysely';
import type { Order } from './page';

/**
 * The indexes exchange_place and meter_reading_place hold the rows of a charge point together, but
 * only within a block of so many ids. One commit holds messages of many charge points: this way
 * they fall onto a few pages of the index instead of one page each, and pages are what a commit
 * costs. A reader goes from block to block, one step in the index each.
 */
const idsPerBlock = 1024;

/** Where a block may be full of the charge point's rows, one is enough for a statement. */
const mostBlocks = 64;

/** Word for word the expression of the indexes, so that they serve. */
export const inBlocks = (from: number, to: number) => {
  const first = Math.floor(from / idsPerBlock);
  const count = Math.floor(to / idsPerBlock) - first + 1;
  const blocks = JSON.stringify(Array.from({ length: count }, (_, index) => first + index));
  return sql<SqlBool>`id / 1024 IN (SELECT value FROM json_each(${blocks}))`;
};

export interface BlockSlices {
  readonly edge: (start: number) => number;
  /** To be told how many rows a slice held: after an empty one the next may be longer. */
  readonly found: (rows: number) => void;
}

/** Slices along the blocks; only a walk that nothing but the charge point filters takes several at once. */
export const blockSlices = (order: Order, isPlaceOnly: boolean): BlockSlices => {
  let blocks = 1;
  return {
    edge: (start) => {
      const block = Math.floor(start / idsPerBlock);
      return order === 'desc'
        ? (block - blocks + 1) * idsPerBlock
        : (block + blocks) * idsPerBlock - 1;
    },
    found: (rows) => {
      blocks = rows === 0 && isPlaceOnly ? Math.min(blocks * 2, mostBlocks) : 1;
    },
  };
};
