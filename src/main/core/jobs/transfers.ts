// What our own file server sees of a transfer. Bytes are counted in memory and told twice a second at most;
// a beginning and an end are written down with that, bytes alone now and then.
import type { Core } from '../context';
import { FileRefusal, type FileStore, type IncomingFile, tooLarge } from '../files/file-store';
import type { Grant, Watch } from '../files/grant';
import { countFilesOfJob, insertFile, toStoredFile } from '../storage/files';
import {
  findJob,
  type JobRecord,
  showProgress,
  stagesOf,
  updateJob,
  withStage,
} from '../storage/jobs';
import { isDownload } from './statuses';

const tellMs = 500;
/** A commit waits for the disk, so bytes alone are written down less often than they are told. */
const writeMs = 5000;
/** A client that leaves file after file would fill the disk. */
const mostFiles = 20;

interface Movement {
  position: number;
  total: number | null;
  begun: number;
  /** Told with the next flush: whether it ended, and why it broke off. */
  ended: { readonly problem: string | null } | undefined;
  /** Whether there is more to tell than bytes. */
  isNews: boolean;
}

export interface Transfers {
  watch(grant: Grant): Watch;
  receive(
    grant: Grant,
    file: IncomingFile,
    watch: Watch,
  ): Promise<{
    readonly diskName: string;
    readonly sizeBytes: number;
    readonly sha256: string;
  }>;
  isTransferring(jobId: number): boolean;
  /** Writes down at once how far a job has come; within a transaction. */
  tell(jobId: number): void;
  /** Tells what is waiting to be told. */
  flush(): Promise<void>;
}

export const createTransfers = (
  core: Core,
  store: FileStore,
  limitBytes: () => number,
): Transfers => {
  const running = new Map<number, number>();
  /** Jobs whose beginning is written down. */
  const known = new Set<number>();
  const moved = new Map<number, Movement>();
  let writtenAt = 0;
  showProgress(core.storage, moved);
  let timer: NodeJS.Timeout | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (moved.size === 0) return;
    writtenAt = performance.now();
    try {
      const told = await core.commit.write(() => {
        const jobIds = [...moved.keys()];
        for (const [jobId, movement] of moved) record(core, jobId, movement);
        moved.clear();
        return jobIds;
      });
      for (const jobId of told) core.jobs.changed(jobId);
    } catch (error) {
      core.log.warn({ err: error }, 'The progress of a transfer could not be stored.');
    }
  };

  /** Tells what has moved; what is more than bytes is written down first. */
  const tell = (): void => {
    timer = undefined;
    const isDue = performance.now() - writtenAt > writeMs;
    if (isDue || [...moved.values()].some(({ isNews }) => isNews)) {
      void flush();
      return;
    }
    for (const jobId of moved.keys()) core.events.touch('job', jobId);
  };

  const movementOf = (jobId: number): Movement => {
    let movement = moved.get(jobId);
    if (movement === undefined) {
      movement = { position: 0, total: null, begun: 0, ended: undefined, isNews: false };
      moved.set(jobId, movement);
    }
    timer ??= setTimeout(tell, tellMs);
    return movement;
  };

  const watch = ({ jobId }: Grant): Watch => {
    let isRunning = true;
    running.set(jobId, (running.get(jobId) ?? 0) + 1);
    const begun = movementOf(jobId);
    begun.begun++;
    begun.isNews ||= !known.has(jobId);
    known.add(jobId);
    return {
      moved: (position, total) => {
        const movement = movementOf(jobId);
        movement.position = Math.max(movement.position, position);
        movement.total = total ?? movement.total;
      },
      ended: (problem) => {
        if (!isRunning) return;
        isRunning = false;
        const left = (running.get(jobId) ?? 1) - 1;
        if (left === 0) running.delete(jobId);
        else running.set(jobId, left);
        const movement = movementOf(jobId);
        movement.ended = { problem };
        // Of a file that is fetched in a thousand pieces, only the last one is news.
        if (problem !== null || movement.total === null || movement.position === movement.total) {
          movement.isNews = true;
          known.delete(jobId);
        }
      },
    };
  };

  const receive: Transfers['receive'] = async (grant, { name, bytes, sizeBytes }, told) => {
    const { jobId } = grant;
    try {
      if (countFilesOfJob(core.storage, jobId) >= mostFiles) {
        throw new FileRefusal('not-allowed', `A job takes ${mostFiles} files at most.`);
      }
      if (sizeBytes !== null && sizeBytes > limitBytes()) throw tooLarge(limitBytes());
      const received = await store.write(bytes, limitBytes(), (position) =>
        told.moved(position, sizeBytes),
      );
      await keep(core, store, grant, name, received);
      told.ended(null);
      return received;
    } catch (error) {
      told.ended(error instanceof Error ? error.message : String(error));
      throw error;
    }
  };

  return {
    watch,
    receive,
    flush,
    isTransferring: (jobId) => running.has(jobId),
    tell: (jobId) => {
      const movement = moved.get(jobId);
      if (movement === undefined) return;
      moved.delete(jobId);
      record(core, jobId, movement);
    },
  };
};

/** Makes an entry of what was received, and ends the job where the report of it was faster. */
const keep = async (
  core: Core,
  store: FileStore,
  grant: Grant,
  name: string,
  received: { readonly diskName: string; readonly sizeBytes: number; readonly sha256: string },
): Promise<void> => {
  const now = core.now();
  const file = await core.commit.write(() => {
    const job = findJob(core.storage, grant.jobId);
    if (job === undefined || job.finishedAt !== null) return undefined;
    const isReported = stagesOf(job).some(
      ({ source, stage }) => source === 'chargePoint' && stage === 'Uploaded',
    );
    updateJob(core.storage, job.id, {
      bytesTransferred: received.sizeBytes,
      bytesTotal: received.sizeBytes,
      changedAt: now,
      ...(isReported ? { state: 'succeeded', finishedAt: now, message: null } : {}),
    });
    return insertFile(core.storage, {
      ...received,
      name: nameOf(name, job, grant),
      kind: job.fileKind,
      chargePointId: job.chargePointId,
      jobId: job.id,
      createdAt: now,
    });
  });
  if (file === undefined) {
    await store.remove(received.diskName);
    throw new FileRefusal('not-allowed', 'The job has ended; nothing is taken any more.');
  }
  core.events.emit('file.changed', toStoredFile(file));
  core.jobs.changed(grant.jobId);
};

/** What the sender calls it, or what the charge point announced; no path, no control characters. */
const nameOf = (name: string, job: JobRecord, grant: Grant): string => {
  const last = (text: string | null): string =>
    (text ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(0, 255)
      .trim() ?? '';
  return last(name) || last(job.fileName) || grant.fallbackName;
};

/** Writes down how far a transfer has come, and what that says of its job. */
const record = (core: Core, jobId: number, { position, total, begun, ended }: Movement): void => {
  const { storage } = core;
  const job = findJob(storage, jobId);
  if (job === undefined) return;
  const now = core.now();
  let { stages } = job;
  const note = (stage: string, detail: string | null): void => {
    stages = withStage({ stages }, { at: now, source: 'centralSystem', stage, detail });
  };
  if (begun > 0 && !isKnownBegun(job)) note('transferBegan', null);
  const isWhole = !isDownload(job.kind) || position === total;
  if (ended !== undefined && ended.problem !== null) note('transferBroke', ended.problem);
  else if (ended !== undefined && isWhole) note('transferEnded', null);
  // A file that is fetched in pieces has come as far as its last piece; one that is sent again begins anew.
  const bytesTransferred = isDownload(job.kind)
    ? Math.max(job.bytesTransferred, position)
    : Math.max(position, begun > 0 ? 0 : job.bytesTransferred);
  updateJob(storage, jobId, {
    stages,
    transfers: job.transfers + begun,
    bytesTransferred,
    bytesTotal: job.bytesTotal ?? total,
    startedAt: job.startedAt ?? now,
    changedAt: now,
    // The last bytes of a job may be told after its end.
    ...(job.finishedAt === null
      ? {
          state: 'running',
          timeoutAt: now + job.timeoutSeconds * 1000,
          ...(job.state === 'interrupted' ? { message: null } : {}),
        }
      : {}),
  });
};

/** A client that fetches piece by piece begins a thousand times; that is told once. */
const isKnownBegun = (job: JobRecord): boolean => {
  const own = stagesOf(job).filter(({ source }) => source === 'centralSystem');
  return own.at(-1)?.stage === 'transferBegan' || own.at(-1)?.stage === 'transferEnded';
};
