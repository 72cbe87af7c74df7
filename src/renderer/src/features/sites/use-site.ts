import type { MethodInput } from '@shared/api';
import type { Site, SiteCleared, SitePlan } from '@shared/model/site';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

/** What can be done to a site, and what came of the last thing that was. */
export interface SiteActions {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What was cleared when it was last switched off here. */
  readonly cleared: readonly SiteCleared[] | null;
  dismiss(): void;
  dismissCleared(): void;
  save(siteId: number | null, input: MethodInput<'site.create'>): Promise<Site | null>;
  switchOn(siteId: number): Promise<boolean>;
  switchOff(siteId: number): Promise<boolean>;
  remove(siteId: number): Promise<boolean>;
}

export const useSiteActions = (): SiteActions => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [cleared, setCleared] = useState<readonly SiteCleared[] | null>(null);
  const act = async <T>(call: () => Promise<Result<T>>): Promise<T | null> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    return result.ok ? result.value : null;
  };
  return {
    busy,
    failure,
    cleared,
    dismiss: () => setFailure(null),
    dismissCleared: () => setCleared(null),
    save: (siteId, input) =>
      act(() =>
        siteId === null
          ? bridge.call('site.create', input)
          : bridge.call('site.put', { siteId, ...input }),
      ),
    switchOn: async (siteId) => {
      setCleared(null);
      return (await act(() => bridge.call('site.switchOn', { siteId }))) !== null;
    },
    switchOff: async (siteId) => {
      const off = await act(() => bridge.call('site.switchOff', { siteId }));
      if (off !== null) setCleared(off.items);
      return off !== null;
    },
    remove: async (siteId) => (await act(() => bridge.call('site.delete', { siteId }))) !== null,
  };
};

export interface SiteNow {
  readonly site: Site | null;
  readonly plan: SitePlan | null;
  readonly failure: Failure | null;
}

/** One site and its plan, live. */
export const useSite = (siteId: number): SiteNow => {
  const bridge = useBridge();
  const [now, setNow] = useState<SiteNow>({ site: null, plan: null, failure: null });
  const refetch = async (): Promise<void> => {
    const [site, plan] = await Promise.all([
      bridge.call('site.get', { siteId }),
      bridge.call('site.plan', { siteId }),
    ]);
    if (!site.ok) setNow((before) => ({ ...before, failure: site.error }));
    else if (!plan.ok) setNow((before) => ({ ...before, failure: plan.error }));
    else setNow({ site: site.value, plan: plan.value, failure: null });
  };
  useLive(
    {
      apply: (batch) => {
        for (const event of batch) {
          if (event.name === 'site.changed' && event.data.siteId === siteId) {
            const site = event.data;
            setNow((before) => ({ ...before, site }));
          }
          if (event.name === 'sitePlan.changed' && event.data.siteId === siteId) {
            const plan = event.data;
            setNow((before) => ({ ...before, plan }));
          }
        }
      },
      refetch,
    },
    String(siteId),
  );
  return now;
};
