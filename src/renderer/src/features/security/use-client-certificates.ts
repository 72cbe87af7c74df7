import type { ClientCertificate } from '@shared/model/certificate-request';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

export interface ClientCertificates {
  readonly paged: Paged<ClientCertificate>;
  readonly failure: Failure | null;
  dismiss(): void;
  revoke(certificateId: number, reason: string): Promise<boolean>;
}

/** Certificates that were issued to one charge point or, without, to all. */
export const useClientCertificates = (cpId: string, limit = PAGE_SIZE): ClientCertificates => {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const paged = usePaged({
    key: cpId,
    load: (cursor) =>
      bridge.call('clientCertificate.list', {
        ...(cpId === '' ? {} : { cpId }),
        limit,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) =>
      event.name === 'clientCertificate.changed' || event.name === 'certificateRequest.changed',
  });
  return {
    paged,
    failure,
    dismiss: () => setFailure(null),
    revoke: async (certificateId, reason) => {
      const result = await bridge.call('clientCertificate.revoke', { certificateId, reason });
      setFailure(result.ok ? null : result.error);
      await paged.refetch();
      return result.ok;
    },
  };
};
