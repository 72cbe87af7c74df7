import type { EventEnvelope } from '@shared/api/events';
import type { Job } from '@shared/model/job';

export interface JobWatch {
  /** Takes in what is announced, and answers the jobs that have ended by it, each end once. */
  apply(batch: readonly EventEnvelope[]): Job[];
  /** How much of the files under way has moved, 0 to 1; null while none of a known size is. */
  progress(): number | null;
}

/** What we saw last of its file; what the charge point reports may come before or after it. */
const isTransferring = ({ stages }: Job): boolean =>
  stages.findLast(({ source }) => source === 'centralSystem')?.stage === 'transferBegan';

/** The jobs whose bytes move, and those that succeed or fail from now on. One that somebody cancelled is no news. */
export const createJobWatch = (now: () => number = Date.now): JobWatch => {
  const startedAt = now();
  /** A job may be announced again after its end, and one that was given up may end anew. */
  const toldEnds = new Map<number, string>();

  const moving = new Map<number, Job & { readonly bytesTotal: number }>();

  const follow = (job: Job): void => {
    const { id, finishedAt, bytesTotal, bytesTransferred } = job;
    moving.delete(id);
    if (finishedAt !== null || bytesTotal === null || bytesTransferred >= bytesTotal) return;
    if (isTransferring(job)) moving.set(id, { ...job, bytesTotal });
  };

  const hasEnded = ({ id, state, finishedAt }: Job): boolean => {
    if (finishedAt === null || (state !== 'succeeded' && state !== 'failed')) return false;
    if (Date.parse(finishedAt) < startedAt || toldEnds.get(id) === finishedAt) return false;
    toldEnds.set(id, finishedAt);
    return true;
  };

  return {
    apply: (batch) =>
      batch.flatMap((event) => {
        if (event.name !== 'job.changed') return [];
        follow(event.data);
        return hasEnded(event.data) ? [event.data] : [];
      }),
    progress: () => {
      let transferred = 0;
      let total = 0;
      for (const job of moving.values()) {
        transferred += job.bytesTransferred;
        total += job.bytesTotal;
      }
      return total === 0 ? null : transferred / total;
    },
  };
};
