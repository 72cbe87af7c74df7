import type { ConfigurationKey } from '@shared/model/charge-point';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

/** The configuration keys of a charge point as last read, kept up to date. */
export const useConfiguration = (
  cpId: string,
): { keys: readonly ConfigurationKey[] | null; failure: Failure | null } => {
  const bridge = useBridge();
  const [keys, setKeys] = useState<readonly ConfigurationKey[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('chargePoint.configuration', { cpId });
    if (result.ok) setKeys(result.value.items.toSorted((a, b) => a.key.localeCompare(b.key)));
    setFailure(result.ok ? null : result.error);
  };
  useLive(
    {
      apply: (batch) => {
        const changed = batch.some(
          (event) => event.name === 'configuration.changed' && event.data.chargePointId === cpId,
        );
        if (changed) void refetch();
      },
      refetch,
    },
    cpId,
  );
  return { keys, failure };
};
