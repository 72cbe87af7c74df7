import EditOutlined from '@mui/icons-material/EditOutlined';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import type { ConfigurationKeyChange } from '@shared/model/configuration';
import { StatusChip, ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';

const looks = {
  read: { tone: 'quiet', icon: Visibility },
  changed: { tone: 'busy', icon: EditOutlined },
  booted: { tone: 'good', icon: RestartAlt },
} as const;

/** What made a snapshot or a change: a reading, a change of ours with its answer, or a boot. */
export const CauseChip = ({ cause, status }: Pick<ConfigurationKeyChange, 'cause' | 'status'>) => {
  const { t } = useTexts();
  return (
    <>
      <ToneChip {...looks[cause]}>{t(`configuration.cause.${cause}`)}</ToneChip>
      {status === 'RebootRequired' && <StatusChip status={status} />}
    </>
  );
};
