import type { FindingSummary } from '@shared/model/finding';
import type { Failure } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

/** However much is found, the summary is fetched anew no more often than this. */
const REFETCH_MS = 1000;

/** What a charge point does differently, live; null until the first answer. */
export const useFindingSummary = (
  cpId: string,
): { readonly items: readonly FindingSummary[] | null; readonly failure: Failure | null } => {
  const bridge = useBridge();
  const [items, setItems] = useState<readonly FindingSummary[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refetch = async (): Promise<void> => {
    const result = await bridge.call('finding.summary', { cpId });
    if (result.ok) setItems(result.value.items);
    setFailure(result.ok ? null : result.error);
  };

  useLive(
    {
      apply: (batch) => {
        const concerns = batch.some(
          ({ name, data }) => name === 'finding.recorded' && data.chargePointId === cpId,
        );
        if (!concerns || timer.current !== undefined) return;
        timer.current = setTimeout(() => {
          timer.current = undefined;
          void refetch();
        }, REFETCH_MS);
      },
      refetch,
    },
    cpId,
  );
  return { items, failure };
};
