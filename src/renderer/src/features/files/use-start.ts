import type { MethodInput } from '@shared/api';
import type { FileTransferOffer } from '@shared/model/job';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { emptyWay, type WayForm } from './start-fields';

export type StartMethod =
  | 'job.startFirmwareUpdate'
  | 'job.startSignedFirmwareUpdate'
  | 'job.startDiagnostics'
  | 'job.startLog';

/** What the beginning of every job needs: what is offered to this charge point, and how it went. */
export const useStart = (cpId: string) => {
  const bridge = useBridge();
  const [offer, setOffer] = useState<FileTransferOffer | null>(null);
  const [way, setWay] = useState<WayForm>(emptyWay);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('job.offer', { cpId });
    if (result.ok) setOffer(result.value);
  };
  useLive(
    {
      refetch,
      apply: (batch) => {
        const isConcerned = batch.some(
          ({ name, data }) =>
            (name === 'configuration.changed' || name === 'chargePoint.changed') &&
            'chargePointId' in data &&
            data.chargePointId === cpId,
        );
        if (isConcerned) void refetch();
      },
    },
    cpId,
  );
  const start = async <N extends StartMethod>(
    prepare: () => Promise<
      { readonly method: N; readonly input: MethodInput<N> } | { readonly failure: Failure }
    >,
  ): Promise<void> => {
    setBusy(true);
    const prepared = await prepare();
    if ('failure' in prepared) setFailure(prepared.failure);
    else {
      const result = await bridge.call(prepared.method, prepared.input);
      setFailure(result.ok ? null : result.error);
    }
    setBusy(false);
  };
  return { offer, way, setWay, busy, failure, dismiss: () => setFailure(null), start };
};
