import Autorenew from '@mui/icons-material/Autorenew';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { CertificateRequest, ClientCertificate } from '@shared/model/certificate-request';
import { useState } from 'react';
import { CommandAnswer } from '../../components/command-answer';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { CertificateState, RequestState } from './request-state';
import { RevokeDialog } from './revoke-dialog';
import { useClientCertificates } from './use-client-certificates';
import { useRequestDialog } from './use-request-dialog';
import { useRequests } from './use-requests';

const shown = 5;
const row = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  px: 4,
  py: 2,
  borderTop: 1,
  borderColor: 'divider',
} as const;

const CertificateRow = (props: { certificate: ClientCertificate; onRevoke: () => void }) => {
  const { t, format } = useTexts();
  const { state, serialNumber, validTo, revocationReason } = props.certificate;
  return (
    <Box component="li" sx={row}>
      <CertificateState state={state} />
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography noWrap sx={{ fontFamily: MONO, fontSize: '0.75rem' }} title={serialNumber}>
          {serialNumber}
        </Typography>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {state === 'revoked' && revocationReason
            ? revocationReason
            : t('certificates.until', { instant: format.instant(validTo) })}
        </Typography>
      </Box>
      {state !== 'revoked' && (
        <Button color="error" onClick={props.onRevoke}>
          {t('certificates.revoke')}
        </Button>
      )}
    </Box>
  );
};

const RequestRow = (props: { request: CertificateRequest; onOpen: () => void }) => {
  const { t, said } = useTexts();
  const { state, at, message, problems } = props.request;
  return (
    <Box component="li" sx={row}>
      <RequestState state={state} />
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Link component="button" type="button" variant="body2" onClick={props.onOpen}>
          {t('certificates.request')}
        </Link>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          <Ago at={at} />
          {(message ?? problems[0]) !== undefined && ` · ${said(message ?? problems[0] ?? '')}`}
        </Typography>
      </Box>
      {state === 'waiting' && (
        <Button variant="outlined" onClick={props.onOpen}>
          {t('certificates.decide')}
        </Button>
      )}
    </Box>
  );
};

const list = { listStyle: 'none', m: 0, p: 0 } as const;

/** The certificate that the charge point connects with, and its requests for one (white paper A02, A03). */
export const CertificatePanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const requests = useRequests(cpId, shown);
  const certificates = useClientCertificates(cpId, shown);
  const sender = useCommand();
  const { open, dialog } = useRequestDialog(requests);
  const [revoking, setRevoking] = useState<ClientCertificate | null>(null);
  const newest = certificates.paged.rows.find(({ state }) => state !== 'revoked');
  const ends = newest?.state === 'expiring' || newest?.state === 'expired';
  const isEmpty =
    !requests.paged.loading &&
    !certificates.paged.loading &&
    requests.paged.rows.length + certificates.paged.rows.length === 0;
  const failure = certificates.failure ?? certificates.paged.failure ?? requests.paged.failure;
  const trigger = (): void =>
    void sender.send(t('certificates.renew'), 'command.call', {
      cpId,
      action: 'ExtendedTriggerMessage',
      payload: { requestedMessage: 'SignChargePointCertificate' },
    });
  return (
    <Panel
      title={t('certificates.ownTitle')}
      hint={t('certificates.ownHint')}
      flush
      actions={
        <Button
          variant="outlined"
          startIcon={<Autorenew />}
          disabled={!chargePoint.connected}
          onClick={trigger}
        >
          {t('certificates.renew')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 3, px: 4, '&:not(:empty)': { pb: 3 } }}>
        {ends && (
          <Alert severity="warning" variant="outlined">
            {t('certificates.renewSoon')}
          </Alert>
        )}
        {failure !== null && <Problem failure={failure} title={t('certificates.unreadable')} />}
        {sender.run !== null && <CommandAnswer {...sender.run} onDismiss={sender.dismiss} />}
      </Box>
      {isEmpty && (
        <EmptyState icon={WorkspacePremiumOutlined} title={t('certificates.ownNoneTitle')}>
          {t('certificates.ownNoneText')}
        </EmptyState>
      )}
      {certificates.paged.rows.length > 0 && (
        <Box component="ul" aria-label={t('certificates.view.client-certificates')} sx={list}>
          {certificates.paged.rows.map((certificate) => (
            <CertificateRow
              key={certificate.certificateId}
              certificate={certificate}
              onRevoke={() => setRevoking(certificate)}
            />
          ))}
        </Box>
      )}
      {requests.paged.rows.length > 0 && (
        <Box component="ul" aria-label={t('certificates.view.requests')} sx={list}>
          {requests.paged.rows.map((request) => (
            <RequestRow key={request.id} request={request} onOpen={() => open(request)} />
          ))}
        </Box>
      )}
      {dialog}
      {revoking !== null && (
        <RevokeDialog
          certificate={revoking}
          onClose={() => setRevoking(null)}
          onRevoke={async (reason) => {
            setRevoking(null);
            await certificates.revoke(revoking.certificateId, reason);
          }}
        />
      )}
    </Panel>
  );
};
