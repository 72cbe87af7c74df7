import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { SecurityEventSeverity } from '@shared/model/security-event';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

const looks: Record<SecurityEventSeverity, { icon: typeof SvgIcon; tone: ToneName }> = {
  critical: { icon: ErrorOutlined, tone: 'bad' },
  notCritical: { icon: InfoOutlined, tone: 'quiet' },
  unknown: { icon: HelpOutlined, tone: 'attention' },
};

/** How grave a security event is by the list of the white paper, in icon, word and colour. */
export const EventSeverity = ({ severity }: { severity: SecurityEventSeverity }) => {
  const { t } = useTexts();
  const { icon, tone } = looks[severity];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`certificates.severity.${severity}`)}
    </ToneChip>
  );
};
