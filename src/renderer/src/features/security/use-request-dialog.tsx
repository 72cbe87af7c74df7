import type { CertificateRequest } from '@shared/model/certificate-request';
import { type ReactNode, useState } from 'react';
import { RequestDialog } from './request-dialog';
import type { Requests } from './use-requests';

/** The dialog of the request that was opened; it follows the request while that changes. */
export const useRequestDialog = (
  requests: Requests,
): { open: (request: CertificateRequest) => void; dialog: ReactNode } => {
  const [opened, setOpened] = useState<CertificateRequest | null>(null);
  const current = requests.paged.rows.find(({ id }) => id === opened?.id) ?? opened;
  const close = (): void => {
    requests.dismiss();
    setOpened(null);
  };
  return {
    open: setOpened,
    dialog: current !== null && (
      <RequestDialog
        request={current}
        busy={requests.busy}
        failure={requests.failure}
        onClose={close}
        onSign={() => void requests.sign(current.id)}
        onDecline={async () => {
          if (await requests.decline(current.id)) close();
        }}
      />
    ),
  };
};
