import type { SitePlan, SiteSample } from '@shared/model/site';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import type { Bridge } from '../../bridge';
import { useBridge, useLive } from '../../stores/context';

/** A day has 8,640 samples. */
const MOST_PAGES = 9;
const PAGE = 1000;
/** However often the plan changes, a sample is taken every ten seconds. */
const REFETCH_MS = 10_000;

export interface History {
  /** Oldest first; null while it is read. */
  readonly samples: readonly SiteSample[] | null;
  readonly failure: Failure | null;
}

const read = async (bridge: Bridge, siteId: number, hours: number): Promise<History> => {
  const from = new Date(Date.now() - hours * 3_600_000).toISOString();
  const samples: SiteSample[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result: Awaited<ReturnType<typeof load>> = await load(bridge, siteId, from, cursor);
    if (!result.ok) return { samples: null, failure: result.error };
    samples.push(...result.value.items);
    cursor = result.value.next;
    if (cursor === null) break;
  }
  return { samples: samples.reverse(), failure: null };
};

const load = (bridge: Bridge, siteId: number, from: string, cursor: string | null) =>
  bridge.call('site.history', {
    siteId,
    from,
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });

/** Limit and measured sum of the last hours, live. */
export const useHistory = (siteId: number, hours: number): History => {
  const bridge = useBridge();
  const [history, setHistory] = useState<History>({ samples: null, failure: null });
  const [fetched, setFetched] = useState({ at: 0 });
  const refetch = async (): Promise<void> => {
    fetched.at = Date.now();
    setHistory(await read(bridge, siteId, hours));
    setFetched({ at: Date.now() });
  };
  useLive(
    {
      apply: (batch) => {
        const concerns = batch.some(
          (event) =>
            event.name === 'sitePlan.changed' && (event.data as SitePlan).siteId === siteId,
        );
        if (concerns && Date.now() - fetched.at > REFETCH_MS) void refetch();
      },
      refetch,
    },
    `${siteId}/${hours}`,
  );
  return history;
};
