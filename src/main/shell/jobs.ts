import type { EventEnvelope } from '@shared/api/events';
import type { Job } from '@shared/model/job';

export interface JobWatch {
  /** Takes in what is announced, and answers the jobs that have ended by it, each end once. */
  apply(batch: readonly EventEnvelope[]): Job[];
}

/** The jobs that succeed or fail from now on. One that somebody cancelled is no news. */
export const createJobWatch = (now: () => number = Date.now): JobWatch => {
  const startedAt = now();
  /** A job may be announced again after its end, and one that was given up may end anew. */
  const toldEnds = new Map<number, string>();

  const hasEnded = ({ id, state, finishedAt }: Job): boolean => {
    if (finishedAt === null || (state !== 'succeeded' && state !== 'failed')) return false;
    if (Date.parse(finishedAt) < startedAt || toldEnds.get(id) === finishedAt) return false;
    toldEnds.set(id, finishedAt);
    return true;
  };

  return {
    apply: (batch) =>
      batch.flatMap((event) =>
        event.name === 'job.changed' && hasEnded(event.data) ? [event.data] : [],
      ),
  };
};
