// The CALL that begins a job, and what its answer means.
import type { Origin } from '@shared/api';
import type { JobKind } from '@shared/model/job';
import { AppError } from '@shared/result';
import type { Core } from '../context';
import { toInstant } from '../storage/instant';
import { type JobChange, type JobRecord, openJobs, ownStage, stagesOf } from '../storage/jobs';
import { actionOf } from './payloads';

interface Answer {
  readonly status?: string;
  readonly fileName?: string;
  readonly filename?: string;
}

/** Sends the CALL and notes what was answered, or why there is no answer. */
export const sendCall = async (
  core: Core,
  job: JobRecord,
  payload: unknown,
  origin: Origin,
): Promise<void> => {
  try {
    const { commandId, response } = await core.send({
      chargePointId: job.chargePointId,
      action: actionOf[job.kind as JobKind],
      payload,
      validate: true,
      wait: true,
      origin,
    });
    const answer = (response ?? {}) as Answer;
    await core.jobs.change(job.id, (current) => answered(current, commandId, answer, core.now()));
    if (answer.status === 'AcceptedCanceled') await endOlder(core, job);
  } catch (error) {
    await core.jobs.change(job.id, (current) => unanswered(current, error, core.now()));
  }
};

const answered = (
  job: JobRecord,
  commandId: string,
  { status, fileName, filename }: Answer,
  now: number,
): JobChange => {
  const heard = { commandId, fileName: fileName ?? filename ?? job.fileName };
  if (job.finishedAt !== null) return heard;
  if (status !== undefined && !/^Accepted(Canceled)?$/.test(status)) {
    return { ...heard, state: 'failed', message: `It answered ${status}.`, finishedAt: now };
  }
  const stages = withAnswer(job, now, status ?? null);
  // OCPP 1.6 §5.9: without a name there is nothing to upload, and no status follows.
  if (job.kind === 'diagnostics' && (fileName ?? '') === '' && job.transfers === 0) {
    return {
      ...heard,
      stages,
      state: 'succeeded',
      message: 'It answered without a file name: there is nothing to upload.',
      finishedAt: now,
    };
  }
  if (job.state !== 'queued') return { ...heard, stages };
  // Its notifications have a number, so a log that comes nevertheless finds its job.
  const message =
    job.kind === 'log' && (heard.fileName ?? '') === ''
      ? 'It named no file: there may be nothing to upload (Security §5.10).'
      : null;
  return { ...heard, stages, state: 'waiting', message };
};

/** A status may be stored before the answer it follows is told here; the answer still stands before it. */
const withAnswer = (job: JobRecord, now: number, detail: string | null): string => {
  const stages = stagesOf(job);
  const next = stages[1]?.at;
  const at = next === undefined ? toInstant(now) : next;
  const accepted = { at, source: 'centralSystem', stage: 'accepted', detail } as const;
  return JSON.stringify([...stages.slice(0, 1), accepted, ...stages.slice(1)]);
};

const unanswered = (job: JobRecord, error: unknown, now: number): JobChange => {
  const { code, message, details } =
    error instanceof AppError
      ? error
      : { code: 'internal-error', message: String(error), details: undefined };
  const commandId = (details as { commandId?: string } | undefined)?.commandId ?? null;
  // A status that came nevertheless says more than a missing answer.
  if (job.state !== 'queued') return { commandId };
  const mayHaveArrived = code === 'timeout' || code === 'connection-lost';
  return {
    commandId,
    state: 'failed',
    message,
    finishedAt: now,
    timedOut: mayHaveArrived ? 1 : 0,
  };
};

/** Security §5.9, §5.21: the charge point has given up the older one for this. */
const endOlder = async (core: Core, { id, chargePointId, kind }: JobRecord): Promise<void> => {
  for (const older of openJobs(core.storage)) {
    if (older.id >= id || older.chargePointId !== chargePointId || older.kind !== kind) continue;
    await core.jobs.change(older.id, (current) => ({
      state: 'cancelled',
      message: `The charge point ended it for job ${id}.`,
      stages: ownStage(current, 'cancelled', core.now()),
      finishedAt: core.now(),
    }));
  }
};
