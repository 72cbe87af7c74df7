import type { LocalList } from '@shared/model/local-list';
import type { Failure } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { fetchAll } from '../../stores/fetch-all';
import { changesTags } from './use-local-list';

export const mostLists = 500;
const GATHER_MS = 1000;

export interface LocalListsShown {
  /** By charge point; null until the first answer. */
  readonly lists: readonly LocalList[] | null;
  readonly failure: Failure | null;
}

/** The local lists of all charge points, live: one that changes is read alone, tags concern all. */
export const useLocalLists = (): LocalListsShown => {
  const bridge = useBridge();
  const [lists, setLists] = useState<readonly LocalList[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refetch = async (): Promise<void> => {
    const result = await fetchAll(bridge, 'localList.list', {}, mostLists);
    if (result.ok) setLists(result.value);
    setFailure(result.ok ? null : result.error);
  };
  const readOne = async (cpId: string): Promise<void> => {
    const result = await bridge.call('localList.get', { cpId });
    if (!result.ok) return;
    setLists(
      (before) =>
        before?.map((list) => (list.chargePointId === cpId ? result.value : list)) ?? null,
    );
  };
  useLive({
    apply: (batch) => {
      const changed = new Set(
        batch.flatMap((event) =>
          event.name === 'localList.changed' ? [event.data.chargePointId] : [],
        ),
      );
      for (const cpId of changed) void readOne(cpId);
      if (timer.current !== undefined || !batch.some(changesTags)) return;
      timer.current = setTimeout(() => {
        timer.current = undefined;
        void refetch();
      }, GATHER_MS);
    },
    refetch,
  });
  return { lists, failure };
};
