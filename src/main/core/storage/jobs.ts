import type { Page } from '@shared/model/common';
import { type Job, type JobKind, type JobStage, openJobStates } from '@shared/model/job';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { JobRow } from './schema';
import type { Storage } from './storage';

export type JobRecord = Selectable<JobRow>;

export type JobChange = Updateable<JobRow>;

export const insertJob = (storage: Storage, job: Insertable<JobRow>): JobRecord => {
  const row = storage.get(storage.build.insertInto('job').values(job).returningAll());
  if (row === undefined) throw new Error('A job was written and is not there.');
  return row;
};

export const updateJob = (storage: Storage, id: number, change: JobChange): void => {
  storage.run(storage.build.updateTable('job').set(change).where('id', '=', id));
};

export const findJob = (storage: Storage, id: number): JobRecord | undefined =>
  storage.statement('SELECT * FROM job WHERE id = ?').get(id) as JobRecord | undefined;

export const openJobs = (storage: Storage): JobRecord[] =>
  storage.statement('SELECT * FROM job WHERE finishedAt IS NULL ORDER BY id').all() as JobRecord[];

export const countOpenJobs = (storage: Storage): number =>
  (
    storage.statement('SELECT count(*) AS count FROM job WHERE finishedAt IS NULL').get() as {
      count: number;
    }
  ).count;

/** The newest job of a kind, or the one of a kind with that number of its own. */
export const newestJob = (
  storage: Storage,
  chargePointId: string,
  kind: JobKind,
  requestId?: number,
): JobRecord | undefined =>
  (requestId === undefined
    ? storage
        .statement(
          'SELECT * FROM job WHERE chargePointId = ? AND kind = ? ORDER BY id DESC LIMIT 1',
        )
        .get(chargePointId, kind)
    : storage
        .statement(
          'SELECT * FROM job WHERE chargePointId = ? AND kind = ? AND requestId = ? ORDER BY id DESC LIMIT 1',
        )
        .get(chargePointId, kind, requestId)) as JobRecord | undefined;

export const isFileServed = (storage: Storage, fileId: number): boolean =>
  storage
    .statement('SELECT 1 FROM job WHERE fileId = ? AND finishedAt IS NULL LIMIT 1')
    .get(fileId) !== undefined;

export interface JobFilter {
  readonly chargePointId?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Newest first. */
export const listJobs = (storage: Storage, filter: JobFilter, paging: Paging): Page<Job> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const { chargePointId, kind, state, open } = filter;
  let query = storage.build
    .selectFrom('job')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query = query.where('id', '<', before[0]);
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (state !== undefined) query = query.where('state', '=', state);
  if (open !== undefined) query = query.where('state', open ? 'in' : 'not in', openJobStates);
  return toPage(
    storage.all(query),
    limit,
    (row) => [row.id],
    (row) => toJob(storage, row),
  );
};

export const stagesOf = (row: Pick<JobRecord, 'stages'>): JobStage[] => JSON.parse(row.stages);

/** How far a transfer has come that is under way; written down now and then only. */
export interface Progress {
  readonly position: number;
  readonly total: number | null;
  /** Transfers that were begun. */
  readonly begun: number;
}

const underWay = new WeakMap<Storage, ReadonlyMap<number, Progress>>();

/** Lets jobs be read with the progress that is not written yet: a commit waits for the disk. */
export const showProgress = (storage: Storage, progress: ReadonlyMap<number, Progress>): void => {
  underWay.set(storage, progress);
};

const progressOf = (storage: Storage, row: JobRecord) => {
  const { bytesTotal, bytesTransferred, transfers } = row;
  const now = underWay.get(storage)?.get(row.id);
  return now === undefined
    ? { bytesTotal, bytesTransferred, transfers }
    : {
        bytesTotal: bytesTotal ?? now.total,
        bytesTransferred: Math.max(bytesTransferred, now.position),
        transfers: transfers + now.begun,
      };
};

export const toJob = (storage: Storage, row: JobRecord): Job => ({
  id: row.id,
  kind: row.kind as Job['kind'],
  chargePointId: row.chargePointId,
  state: row.state as Job['state'],
  message: row.message,
  stages: stagesOf(row),
  protocol: row.protocol as Job['protocol'],
  location: row.location,
  warnings: JSON.parse(row.warnings),
  fileId: row.fileId,
  fileName: row.fileName,
  requestId: row.requestId,
  commandId: row.commandId,
  ...progressOf(storage, row),
  allowedFrom: toInstantOrNull(row.allowedFrom),
  timeoutSeconds: row.timeoutSeconds,
  timeoutAt: toInstantOrNull(row.timeoutAt),
  createdAt: toInstant(row.createdAt),
  startedAt: toInstantOrNull(row.startedAt),
  changedAt: toInstant(row.changedAt),
  finishedAt: toInstantOrNull(row.finishedAt),
});

/** Adds to what has happened; a repetition of the last stage of ours takes its place. */
export const withStage = (
  row: Pick<JobRecord, 'stages'>,
  stage: Omit<JobStage, 'at'> & { readonly at: number },
): string => {
  const stages = stagesOf(row);
  const last = stages.at(-1);
  if (last?.source === 'centralSystem' && last.stage === stage.stage) stages.pop();
  return JSON.stringify([...stages, { ...stage, at: toInstant(stage.at) }].slice(-mostStages));
};

const mostStages = 100;

/** With a stage that we saw or did. */
export const ownStage = (
  row: Pick<JobRecord, 'stages'>,
  stage: string,
  at: number,
  detail: string | null = null,
): string => withStage(row, { at, source: 'centralSystem', stage, detail });

/**
 * What an ended process left open (ux A10): what was under way is interrupted, and everything gets
 * its whole time anew, since nobody listened meanwhile.
 */
export const interruptLeftJobs = (storage: Storage, now: number): void => {
  for (const row of openJobs(storage)) {
    const timeoutAt = Math.max(now, row.allowedFrom ?? 0) + row.timeoutSeconds * 1000;
    if (row.state === 'waiting') {
      updateJob(storage, row.id, { timeoutAt });
      continue;
    }
    updateJob(storage, row.id, {
      state: 'interrupted',
      message:
        'The central system was ended while this was under way; what comes now still counts.',
      stages: withStage(row, {
        at: now,
        source: 'centralSystem',
        stage: 'restarted',
        detail: null,
      }),
      timeoutAt,
      changedAt: now,
    });
  }
};
