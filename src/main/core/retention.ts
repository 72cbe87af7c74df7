import { setImmediate } from 'node:timers/promises';
import type { Core } from './context';
import { databaseSize } from './storage/database-size';
import {
  agingTables,
  deleteAttemptsBefore,
  deleteAttemptsBeyond,
  deleteBefore,
  deleteConnectionsBefore,
  deleteExpiredCertificates,
  deleteOldestExchanges,
  deleteRequestsBefore,
  releasePages,
} from './storage/expiry';
import { takeReceivedBefore, takeReceivedBeyond } from './storage/file-expiry';
import { deleteMarkersBefore } from './storage/markers';

export interface Retention {
  stop(): void;
  /** Deletes what has to go now; `deleted` counts rows of every kind. */
  runOnce(): Promise<{ deleted: number }>;
}

const firstRunMs = 60_000;
const everyMs = 600_000;
const dayMs = 86_400_000;
const megabyte = 1_048_576;

/** Rows a commit deletes; the charge points are answered between two of them. */
const rowsPerStep = 200;
const pagesPerStep = 256;
const filesPerStep = 20;
/** Free pages that stay in the file, because what comes next takes them. */
const sparePages = 4_096;
/** So many exchanges stay even in a database that other things have filled. */
const newestKept = 1_000;
const mostAttempts = 10_000;
/** Commands, status changes, security events, reservations, jobs, certificates that ended and connections are small and tell a story for longer. */
const historyDays = 365;

/** Keeps the record within the limits of the settings, from a minute after the start on. */
export const startRetention = (core: Core): Retention => {
  let stopped = false;
  let running: Promise<{ deleted: number }> | undefined;

  /** Repeats a step, each in its own turn, until it finds nothing more. */
  const repeat = async (step: () => number): Promise<number> => {
    let total = 0;
    while (!stopped) {
      const deleted = await core.commit.write(step);
      if (deleted === 0) break;
      total += deleted;
      await setImmediate();
    }
    return total;
  };

  const deleteOld = async (): Promise<number> => {
    const { storage } = core;
    const { retentionDays } = core.settings();
    const now = core.now();
    const before = now - retentionDays * dayMs;
    const historyBefore = now - Math.max(retentionDays, historyDays) * dayMs;
    const { exchange, finding, dataTransfer } = agingTables;
    const { statusChange, command, securityEvent, reservation, job } = agingTables;
    let total = 0;
    for (const table of [exchange, finding, dataTransfer]) {
      total += await repeat(() => deleteBefore(storage, table, before, rowsPerStep));
    }
    for (const table of [statusChange, command, securityEvent, reservation, job]) {
      total += await repeat(() => deleteBefore(storage, table, historyBefore, rowsPerStep));
    }
    total += await repeat(() => deleteRequestsBefore(storage, historyBefore, rowsPerStep));
    total += await repeat(() => deleteExpiredCertificates(storage, historyBefore, rowsPerStep));
    total += await repeat(() => deleteMarkersBefore(storage, before, rowsPerStep));
    total += await repeat(() => deleteAttemptsBefore(storage, before, rowsPerStep));
    total += await repeat(() => deleteAttemptsBeyond(storage, mostAttempts, rowsPerStep));
    // The reports tell from them when a charge point was offline.
    return total + (await deleteOldConnections(historyBefore));
  };

  const deleteOldConnections = async (before: number): Promise<number> => {
    let total = 0;
    let after: number | undefined = 0;
    while (after !== undefined && !stopped) {
      const from: number = after;
      const { deleted, next } = await core.commit.write(() =>
        deleteConnectionsBefore(core.storage, before, from, rowsPerStep),
      );
      total += deleted;
      after = next;
      await setImmediate();
    }
    return total;
  };

  const shrink = async (): Promise<number> => {
    const { storage } = core;
    const most = core.settings().retentionMegabytes * megabyte;
    const deleted = await repeat(() =>
      databaseSize(storage).usedBytes <= most
        ? 0
        : deleteOldestExchanges(storage, rowsPerStep, newestKept),
    );
    await repeat(() => releasePages(storage, sparePages, pagesPerStep));
    return deleted;
  };

  /** Archives that charge points have sent; firmware images are a person's to delete. */
  const deleteReceived = async (): Promise<number> => {
    const { storage, settings, jobs } = core;
    const { retentionDays, receivedMegabytes } = settings();
    const before = core.now() - retentionDays * dayMs;
    const mostBytes = receivedMegabytes * megabyte;
    let total = 0;
    while (!stopped) {
      const gone = await core.commit.write(() => {
        const old = takeReceivedBefore(storage, before, filesPerStep);
        return old.length > 0 ? old : takeReceivedBeyond(storage, mostBytes, filesPerStep);
      });
      if (gone.length === 0) break;
      for (const { id, diskName } of gone) {
        await jobs.store.remove(diskName);
        core.events.emit('file.deleted', { id });
      }
      total += gone.length;
    }
    return total;
  };

  const deleteAll = async (): Promise<number> =>
    (await deleteOld()) + (await deleteReceived()) + (await shrink());

  const runOnce = (): Promise<{ deleted: number }> => {
    running ??= (async () => ({ deleted: await deleteAll() }))().finally(() => {
      running = undefined;
    });
    return running;
  };

  const runInBackground = (): void => {
    runOnce().catch((error: unknown) =>
      core.log.warn({ err: error }, 'Old messages could not be deleted; tried again later.'),
    );
  };
  const first = setTimeout(runInBackground, firstRunMs).unref();
  const later = setInterval(runInBackground, everyMs).unref();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(first);
      clearInterval(later);
    },
    runOnce,
  };
};
