// What a charge point reports of its transfer, told to the job it belongs to. Skipped stages are nothing special:
// each one stands for itself, and the last word ends the job.
import type { JobKind } from '@shared/model/job';
import type { HandlerContext } from '../handlers/handler';
import { countFilesOfJob } from '../storage/files';
import {
  findJob,
  type JobChange,
  type JobRecord,
  newestJob,
  updateJob,
  withStage,
} from '../storage/jobs';
import { isDownload, meaningOf } from './statuses';

interface Reported {
  readonly kind: JobKind;
  readonly status: string | undefined;
  readonly requestId?: number | undefined;
}

type Context = Pick<HandlerContext, 'core' | 'storage' | 'station' | 'now' | 'after'>;

/** A status of one of the four notifications; without a number it belongs to the newest job of its kind. */
export const reportToJob = (context: Context, { kind, status, requestId }: Reported): void => {
  if (status === undefined) return;
  const job = currentJob(context, kind, requestId);
  if (job === undefined || !isInterested(job)) return;
  change(context, job, {
    stages: withStage(job, { at: context.now, source: 'chargePoint', stage: status, detail: null }),
    ...(job.state === 'cancelled' ? {} : follow(context, job, kind, status)),
  });
};

/** With all that our file server has seen by now: a report is often faster than the count. */
const currentJob = (
  { core, storage, station }: Context,
  kind: JobKind,
  requestId: number | undefined,
): JobRecord | undefined => {
  const job = newestJob(storage, station.chargePointId, kind, requestId);
  if (job === undefined) return undefined;
  core.jobs.tell(job.id);
  return findJob(storage, job.id);
};

/** One that was given up may come to life again; one that was cancelled still shows what happened. */
const isInterested = (job: JobRecord): boolean =>
  job.finishedAt === null || job.timedOut === 1 || job.state === 'cancelled';

const follow = (
  { core, storage, now }: Context,
  job: JobRecord,
  kind: JobKind,
  status: string,
): JobChange => {
  const meaning = meaningOf(kind, status);
  if (meaning === 'nothing') return {};
  if (meaning === 'failed') {
    return { state: 'failed', message: `It reports ${status}.`, finishedAt: now, timedOut: 0 };
  }
  const goesOn: JobChange = {
    state: meaning === 'scheduled' ? 'waiting' : 'running',
    message: null,
    startedAt: job.startedAt ?? (meaning === 'scheduled' ? null : now),
    timeoutAt: now + job.timeoutSeconds * 1000,
    finishedAt: null,
    timedOut: 0,
  };
  if (meaning !== 'succeeded') return goesOn;
  if (isDownload(kind)) {
    const message =
      job.transfers === 0 ? `It reports ${status}, though nothing was fetched here.` : null;
    return { ...goesOn, state: 'succeeded', message, finishedAt: now };
  }
  if (countFilesOfJob(storage, job.id) > 0) {
    return { ...goesOn, state: 'succeeded', finishedAt: now };
  }
  // The report may overtake the end of the file.
  if (core.jobs.isTransferring(job.id)) return goesOn;
  return {
    ...goesOn,
    state: 'failed',
    message: `It reports ${status}, but nothing has arrived here.`,
    finishedAt: now,
  };
};

const change = (context: Context, job: JobRecord, own: JobChange): void => {
  updateJob(context.storage, job.id, { ...own, changedAt: context.now });
  context.after(() => context.core.jobs.changed(job.id));
};

/** A boot in the midst of an update: often the only sign of the installation (MicroOcpp #261). */
export const reportBootToJob = (context: Context, firmwareVersion: string | undefined): void => {
  const { storage, station } = context;
  for (const kind of ['firmwareUpdate', 'signedFirmwareUpdate'] as const) {
    const job = newestJob(storage, station.chargePointId, kind);
    if (job === undefined || job.finishedAt !== null || job.startedAt === null) continue;
    change(context, job, {
      stages: withStage(job, {
        at: context.now,
        source: 'centralSystem',
        stage: 'booted',
        detail: firmwareVersion ?? null,
      }),
      timeoutAt: context.now + job.timeoutSeconds * 1000,
    });
  }
};
