import type { Storage } from './storage';

export interface DatabaseSize {
  /** Of the file. */
  readonly bytes: number;
  /** Of what is in use inside it; the rest is free for what comes next. */
  readonly usedBytes: number;
}

export const databaseSize = ({ sqlite }: Storage): DatabaseSize => {
  const read = (name: string): number => Number(sqlite.pragma(name, { simple: true }));
  const pageBytes = read('page_size');
  const pages = read('page_count');
  return { bytes: pages * pageBytes, usedBytes: (pages - read('freelist_count')) * pageBytes };
};
