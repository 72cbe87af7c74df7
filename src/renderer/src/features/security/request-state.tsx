import Block from '@mui/icons-material/Block';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import SendOutlined from '@mui/icons-material/SendOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { CertificateRequestState, ClientCertificate } from '@shared/model/certificate-request';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

interface ChipLook {
  readonly icon: typeof SvgIcon;
  readonly tone: ToneName;
}

const requestLooks: Record<CertificateRequestState, ChipLook> = {
  waiting: { icon: HourglassEmpty, tone: 'attention' },
  sent: { icon: SendOutlined, tone: 'busy' },
  accepted: { icon: CheckCircleOutlined, tone: 'good' },
  refused: { icon: ErrorOutlined, tone: 'bad' },
  failed: { icon: ErrorOutlined, tone: 'bad' },
  declined: { icon: Block, tone: 'quiet' },
  rejected: { icon: Block, tone: 'bad' },
};

export const RequestState = ({ state }: { state: CertificateRequestState }) => {
  const { t } = useTexts();
  const { icon, tone } = requestLooks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`certificates.requestState.${state}`)}
    </ToneChip>
  );
};

const certificateLooks: Record<ClientCertificate['state'], ChipLook> = {
  valid: { icon: CheckCircleOutlined, tone: 'good' },
  expiring: { icon: WarningAmberOutlined, tone: 'attention' },
  expired: { icon: HourglassEmpty, tone: 'bad' },
  revoked: { icon: Block, tone: 'bad' },
};

export const CertificateState = ({ state }: { state: ClientCertificate['state'] }) => {
  const { t } = useTexts();
  const { icon, tone } = certificateLooks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`certificates.certificateState.${state}`)}
    </ToneChip>
  );
};
