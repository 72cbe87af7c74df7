import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openStorage } from './database';
import { pendingFile } from './restore-swap';
import type { Storage } from './storage';

/** Charge points may start so many transactions between this and the end of the process. */
const idsToSpare = 10_000;
const highestTransactionId = 2_147_483_647;

/**
 * Makes a database ready to take the place of another: brought up to date here, where a failure
 * harms nobody; transaction ids beyond all that were given out (B12, errata 3.54). From then on
 * the next start takes it, whatever happens in between.
 */
export const prepareRestore = async (
  staged: string,
  file: string,
  lastTransactionId: number,
  nativeBinding: string | undefined,
): Promise<void> => {
  const leftovers = () => {
    const name = basename(staged);
    for (const other of readdirSync(dirname(staged))) {
      if (other !== name && other.startsWith(name)) rmSync(join(dirname(staged), other));
    }
  };
  try {
    const { storage, close } = await openStorage(staged, { nativeBinding });
    storage
      .statement(`UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'charging_transaction'`)
      .run(Math.min(lastTransactionId + idsToSpare, highestTransactionId));
    close();
  } catch (error) {
    rmSync(staged, { force: true });
    leftovers();
    throw error;
  }
  // Its lock, and the copy from before it was migrated: the backup is that, too.
  leftovers();
  renameSync(staged, pendingFile(file));
};

/** The highest transaction id that was ever given out. */
export const lastTransactionId = (storage: Storage): number =>
  (storage
    .statement("SELECT seq FROM sqlite_sequence WHERE name = 'charging_transaction'")
    .pluck()
    .get() as number | undefined) ?? 0;
