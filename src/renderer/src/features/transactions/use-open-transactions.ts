import type { Transaction } from '@shared/model/transaction';
import type { Failure } from '@shared/result';
import { useEffect, useState } from 'react';
import { useBridge } from '../../stores/context';

/** The transactions of a charge point that an orphan stop could end, latest start first. */
export const useOpenTransactions = (
  chargePointId: string,
): { open: readonly Transaction[] | null; failure: Failure | null } => {
  const bridge = useBridge();
  const [open, setOpen] = useState<readonly Transaction[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const found: Transaction[] = [];
      for (const state of ['active', 'superseded'] as const) {
        const result = await bridge.call('transaction.list', { cpId: chargePointId, state });
        if (gone) return;
        if (!result.ok) return setFailure(result.error);
        found.push(...result.value.items);
      }
      setOpen(found.sort((a, b) => b.startedAt.localeCompare(a.startedAt)));
    };
    void read();
    return () => {
      gone = true;
    };
  }, [bridge, chargePointId]);
  return { open, failure };
};
