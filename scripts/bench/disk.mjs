// What the disk adds to every answer: none leaves before its commit is on it.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';
import { percentiles } from './figures.mjs';

const TIMES = 300;
/** Two pages, as a commit of one message writes them. */
const BYTES = 8192;

/** Milliseconds of an fsync after a small write to a file that is there already. */
export const measureFsync = () => {
  const folder = mkdtempSync(join(ROOT, 'out', 'bench-'));
  const file = openSync(join(folder, 'disk'), 'w');
  const bytes = Buffer.alloc(BYTES, 1);
  const times = Array.from({ length: TIMES }, () => {
    const startedAt = performance.now();
    writeSync(file, bytes, 0, BYTES, 0);
    fsyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return percentiles(times);
};
