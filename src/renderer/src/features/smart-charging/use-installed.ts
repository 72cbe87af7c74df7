import type { InstalledProfile } from '@shared/model/charging-profile';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

/** What lies in a charge point by what it accepted, kept up to date. */
export const useInstalled = (
  cpId: string,
): { installed: readonly InstalledProfile[] | null; failure: Failure | null } => {
  const bridge = useBridge();
  const [installed, setInstalled] = useState<readonly InstalledProfile[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('installedProfile.list', { cpId });
    if (result.ok) setInstalled(result.value.items);
    setFailure(result.ok ? null : result.error);
  };
  useLive(
    {
      apply: (batch) => {
        // A TxProfile ends with its transaction.
        const changed = batch.some(
          (event) =>
            (event.name === 'installedProfile.changed' || event.name === 'transaction.changed') &&
            event.data.chargePointId === cpId,
        );
        if (changed) void refetch();
      },
      refetch,
    },
    cpId,
  );
  return { installed, failure };
};
