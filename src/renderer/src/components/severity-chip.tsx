import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Severity } from '@shared/model/finding';
import { useTexts } from '../i18n';
import type { ToneName } from '../theme';
import { ToneChip } from './status-chip';

const looks: Record<Severity, { icon: typeof SvgIcon; tone: ToneName }> = {
  info: { icon: InfoOutlined, tone: 'quiet' },
  warning: { icon: WarningAmberOutlined, tone: 'attention' },
  error: { icon: ErrorOutlined, tone: 'bad' },
};

/** How much a finding matters, in icon, word and colour. */
export const SeverityChip = ({ severity }: { severity: Severity }) => {
  const { t } = useTexts();
  const { icon, tone } = looks[severity];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`components.severity.${severity}`)}
    </ToneChip>
  );
};
