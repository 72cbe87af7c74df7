import { existsSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';

/** A database that waits here takes the place of the other when that is opened next. */
export const pendingFile = (file: string): string => `${file}.restore`;

/**
 * Puts the database that waits in the place of the other, which is kept. Called with the lock held
 * and before the file is opened. Broken off at any point, the next start goes on with it. Returns
 * where the one before is.
 */
export const finishRestore = (
  file: string,
  nativeBinding: string | undefined,
): string | undefined => {
  const pending = pendingFile(file);
  if (!existsSync(pending)) return undefined;
  let previous: string | undefined;
  if (existsSync(file)) {
    // What a process that was killed left in the WAL belongs to the database before.
    if (existsSync(`${file}-wal`)) {
      new Database(file, nativeBinding === undefined ? {} : { nativeBinding }).close();
    }
    previous = `${file}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    renameSync(file, previous);
  }
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(file + ending)) renameSync(file + ending, `${previous ?? pending}${ending}`);
  }
  renameSync(pending, file);
  return previous;
};
