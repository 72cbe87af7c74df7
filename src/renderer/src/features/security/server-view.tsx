import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Certificate } from '@shared/model/certificate';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { CertificateTable } from './certificate-table';
import { ImportDialog } from './import-dialog';
import { PortPanel } from './port-panel';
import { useCertificates } from './use-security';

type Asking =
  | { readonly kind: 'server' | 'trusted' | 'replace' }
  | { readonly kind: 'delete'; readonly certificate: Certificate };

/** The ports of this server and the certificates that they need. */
export const ServerView = () => (
  <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, overflow: 'auto' }}>
    <PortPanel />
    <CertificatesPanel />
  </Box>
);

const CertificatesPanel = () => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { value: certificates, busy, failure, act, dismiss } = useCertificates();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [missingNames, setMissingNames] = useState<readonly string[]>([]);
  const hasRoots = certificates?.some(({ use }) => use === 'root') === true;
  const close = (): void => {
    dismiss();
    setAsking(null);
  };

  const importIt = async (certificate: string, key: string): Promise<void> => {
    const done =
      asking?.kind === 'trusted'
        ? await act(() => bridge.call('certificate.trust', { certificate }))
        : await act(async () => {
            const result = await bridge.call('certificate.importServer', { certificate, key });
            if (result.ok) setMissingNames(result.value.missingNames);
            return result;
          });
    if (done) setAsking(null);
  };

  const make = (
    <Button
      variant="contained"
      disabled={busy}
      onClick={() => void act(() => bridge.call('certificate.makeAuthority', {}))}
    >
      {t('security.make')}
    </Button>
  );
  return (
    <Panel
      flush
      title={t('security.certificates')}
      hint={t('security.certificatesHint')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end' }}>
          <Button onClick={() => setAsking({ kind: 'trusted' })}>{t('security.trust')}</Button>
          <Button onClick={() => setAsking({ kind: 'server' })}>
            {t('security.importServer')}
          </Button>
          {hasRoots && (
            <>
              <Button disabled={busy} onClick={() => setAsking({ kind: 'replace' })}>
                {t('security.replace')}
              </Button>
              <Button
                variant="outlined"
                disabled={busy}
                onClick={() => void act(() => bridge.call('certificate.renewServer', {}))}
              >
                {t('security.renew')}
              </Button>
            </>
          )}
        </Box>
      }
    >
      {failure !== null && asking === null && (
        <Box sx={{ px: 4, pb: 3 }}>
          <Problem failure={failure} title={t('security.notChanged')} onDismiss={dismiss} />
        </Box>
      )}
      {missingNames.length > 0 && (
        <Box sx={{ px: 4, pb: 3 }}>
          <Alert severity="warning" variant="outlined" onClose={() => setMissingNames([])}>
            {t('security.missingNames', { names: missingNames.join(', ') })}
          </Alert>
        </Box>
      )}
      {certificates?.length === 0 && (
        <EmptyState
          icon={VerifiedUserOutlined}
          title={t('security.noAuthorityTitle')}
          action={make}
        >
          {t('security.noAuthorityText')}
        </EmptyState>
      )}
      {certificates !== null && certificates.length > 0 && (
        <CertificateTable
          certificates={certificates}
          onDelete={(certificate) => setAsking({ kind: 'delete', certificate })}
        />
      )}
      {(asking?.kind === 'server' || asking?.kind === 'trusted') && (
        <ImportDialog
          kind={asking.kind}
          failure={failure}
          busy={busy}
          onImport={importIt}
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={asking?.kind === 'replace'}
        title={t('security.replaceTitle')}
        confirm={t('security.replaceConfirm')}
        destructive
        busy={busy}
        onClose={close}
        onConfirm={async () => {
          setAsking(null);
          await act(() => bridge.call('certificate.makeAuthority', { replace: true }));
        }}
      >
        {t('security.replaceText')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking?.kind === 'delete'}
        title={t('security.forgetTitle', {
          name: asking?.kind === 'delete' ? asking.certificate.commonName : '',
        })}
        confirm={t('security.forget')}
        destructive
        busy={busy}
        onClose={close}
        onConfirm={async () => {
          setAsking(null);
          if (asking?.kind !== 'delete') return;
          const { certificateId } = asking.certificate;
          await act(() => bridge.call('certificate.delete', { certificateId }));
        }}
      >
        {t('security.forgetText')}
      </ConfirmDialog>
    </Panel>
  );
};
