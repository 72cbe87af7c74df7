import type { CertificateRequest } from '@shared/model/certificate-request';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

export interface Requests {
  readonly paged: Paged<CertificateRequest>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  dismiss(): void;
  sign(requestId: number): Promise<boolean>;
  decline(requestId: number): Promise<boolean>;
}

/** Certificate requests of one charge point or, without, of all. */
export const useRequests = (cpId: string, limit = PAGE_SIZE): Requests => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const paged = usePaged({
    key: cpId,
    load: (cursor) =>
      bridge.call('certificateRequest.list', {
        ...(cpId === '' ? {} : { cpId }),
        limit,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) =>
      event.name === 'certificateRequest.changed' &&
      (cpId === '' || event.data.chargePointId === cpId),
  });
  const act = async (call: () => Promise<{ ok: boolean; error?: Failure }>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.error ?? null);
    await paged.refetch();
    return result.ok;
  };
  return {
    paged,
    busy,
    failure,
    dismiss: () => setFailure(null),
    sign: (requestId) => act(() => bridge.call('certificateRequest.sign', { requestId })),
    decline: (requestId) => act(() => bridge.call('certificateRequest.decline', { requestId })),
  };
};

/** What can be signed, whether for the first time or once more. */
export const isSignable = ({ state }: CertificateRequest): boolean =>
  state === 'waiting' || state === 'failed' || state === 'refused';
