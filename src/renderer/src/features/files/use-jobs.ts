import type { Job } from '@shared/model/job';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export const mostJobs = 50;

interface Jobs {
  /** Newest first; null until they are known. */
  readonly items: readonly Job[] | null;
  readonly failure: Failure | null;
}

/** The latest jobs, of one charge point or of all, kept up to date by their events. */
export const useJobs = (cpId?: string): Jobs => {
  const bridge = useBridge();
  const [jobs, setJobs] = useState<Jobs>({ items: null, failure: null });
  useLive(
    {
      refetch: async () => {
        const of = cpId === undefined ? {} : { cpId };
        const result = await bridge.call('job.list', { ...of, limit: mostJobs });
        setJobs((before) =>
          result.ok
            ? { items: result.value.items, failure: null }
            : { ...before, failure: result.error },
        );
      },
      apply: (batch) => {
        const changed = new Map<number, Job>();
        for (const event of batch) {
          if (event.name !== 'job.changed') continue;
          if (cpId === undefined || event.data.chargePointId === cpId) {
            changed.set(event.data.id, event.data);
          }
        }
        if (changed.size === 0) return;
        setJobs(({ items, failure }) => {
          if (items === null) return { items, failure };
          const merged = new Map(items.map((job) => [job.id, job]));
          for (const [id, job] of changed) merged.set(id, job);
          const sorted = [...merged.values()].sort((a, b) => b.id - a.id);
          return { items: sorted.slice(0, mostJobs), failure };
        });
      },
    },
    cpId ?? '',
  );
  return jobs;
};
