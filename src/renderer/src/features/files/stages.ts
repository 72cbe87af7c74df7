import type { Job, JobKind, JobStage } from '@shared/model/job';

/** What a charge point may report on its way, in this order; it may leave any of them out. */
const expected: Readonly<Record<JobKind, readonly string[]>> = {
  firmwareUpdate: ['Downloading', 'Downloaded', 'Installing', 'Installed'],
  signedFirmwareUpdate: [
    'Downloading',
    'Downloaded',
    'SignatureVerified',
    'Installing',
    'InstallRebooting',
    'Installed',
  ],
  diagnostics: ['Uploading', 'Uploaded'],
  log: ['Uploading', 'Uploaded'],
};

export interface Step {
  readonly stage: string;
  readonly state: 'done' | 'current' | 'seen' | 'skipped' | 'failed' | 'todo';
  readonly at: string | null;
}

export const isDownload = ({ kind }: Pick<Job, 'kind'>): boolean =>
  kind === 'firmwareUpdate' || kind === 'signedFirmwareUpdate';

export const isOpen = ({ finishedAt }: Pick<Job, 'finishedAt'>): boolean => finishedAt === null;

/** Our own server knows what was begun and what has gone, whatever is reported. */
const seenAt = (stages: readonly JobStage[], stage: string): string | null => {
  const own =
    stage === 'Downloading' || stage === 'Uploading'
      ? 'transferBegan'
      : stage === 'Downloaded' || stage === 'Uploaded'
        ? 'transferEnded'
        : null;
  const found = stages.find((one) => one.source === 'centralSystem' && one.stage === own);
  return found?.at ?? null;
};

/**
 * The steps of a job as they are known: reported, seen by our file server, left out, or to come
 * (MicroOcpp #261: charge points omit stages).
 */
export const stepsOf = (job: Pick<Job, 'kind' | 'stages' | 'state' | 'finishedAt'>): Step[] => {
  const names = expected[job.kind];
  const reports = job.stages.filter(({ source }) => source === 'chargePoint');
  const last = reports.findLast(({ stage }) => names.includes(stage));
  const reached = last === undefined ? -1 : names.indexOf(last.stage);
  const steps = names.map((stage, index): Step => {
    const report = reports.findLast((one) => one.stage === stage);
    if (report !== undefined) {
      const isCurrent = report === last && isOpen(job);
      return { stage, state: isCurrent ? 'current' : 'done', at: report.at };
    }
    const seen = seenAt(job.stages, stage);
    if (seen !== null) return { stage, state: 'seen', at: seen };
    return { stage, state: index < reached ? 'skipped' : 'todo', at: null };
  });
  if (job.state !== 'failed') return steps;
  const failure = reports.at(-1);
  if (failure === undefined || names.includes(failure.stage)) return steps;
  const known = steps.filter(({ state }) => state !== 'todo');
  return [...known, { stage: failure.stage, state: 'failed', at: failure.at }];
};

/** How much has gone, between 0 and 100; null while the whole is not known. */
export const percentOf = ({
  bytesTotal,
  bytesTransferred,
}: Pick<Job, 'bytesTotal' | 'bytesTransferred'>): number | null => {
  if (bytesTotal === null) return null;
  return bytesTotal === 0 ? 100 : Math.min(100, (bytesTransferred / bytesTotal) * 100);
};
