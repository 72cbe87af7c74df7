import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Cloud from '@mui/icons-material/CloudOutlined';
import { useTexts } from '../i18n';
import { ToneChip } from './status-chip';

/** Whether a charge point is connected. */
export const LinkChip = ({ connected }: { connected: boolean }) => {
  const { t } = useTexts();
  return connected ? (
    <ToneChip tone="good" icon={Cloud}>
      {t('components.online')}
    </ToneChip>
  ) : (
    <ToneChip tone="quiet" icon={CloudOff}>
      {t('components.offline')}
    </ToneChip>
  );
};
