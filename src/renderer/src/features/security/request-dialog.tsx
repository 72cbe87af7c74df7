import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import type { CertificateRequest } from '@shared/model/certificate-request';
import type { Failure } from '@shared/result';
import { Facts } from '../../components/facts';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { RequestState } from './request-state';
import { isSignable } from './use-requests';

interface RequestDialogProps {
  request: CertificateRequest;
  busy: boolean;
  failure: Failure | null;
  onSign: () => void;
  onDecline: () => void;
  onClose: () => void;
}

/** One certificate request: what it says, what does not fit, and the decision. */
export const RequestDialog = (props: RequestDialogProps) => {
  const { request, busy, failure, onSign, onDecline, onClose } = props;
  const { t, format, said } = useTexts();
  const { problems, state, message } = request;
  return (
    <Dialog open onClose={onClose} aria-labelledby="request-title" maxWidth="sm" fullWidth>
      <DialogTitle id="request-title" variant="h2">
        {t('certificates.requestTitle', { id: request.chargePointId })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        {failure !== null && <Problem failure={failure} title={t('certificates.notSigned')} />}
        {problems.map((problem) => (
          <Alert key={problem} severity="warning" variant="outlined">
            {said(problem)}
          </Alert>
        ))}
        <Facts
          facts={[
            { label: t('common.state'), value: <RequestState state={state} /> },
            ...(message === null
              ? []
              : [{ label: t('certificates.reason'), value: said(message) }]),
            { label: t('certificates.commonName'), value: request.commonName, mono: true },
            { label: t('certificates.organization'), value: request.organization, mono: true },
            { label: t('certificates.keyType'), value: request.keyType },
            { label: t('certificates.at'), value: format.instant(request.at) },
            {
              label: t('certificates.message'),
              value: (
                <Link href={hrefOf('messages', { id: request.exchangeId })}>
                  {t('components.exchange')}
                </Link>
              ),
            },
          ]}
        />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('certificates.close')}</Button>
        {state === 'waiting' && (
          <Button disabled={busy} onClick={onDecline}>
            {t('certificates.decline')}
          </Button>
        )}
        {isSignable(request) && (
          <Button variant="contained" disabled={busy} onClick={onSign}>
            {t(problems.length > 0 ? 'certificates.signAnyway' : 'certificates.sign')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
