import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PendingOutlined from '@mui/icons-material/PendingOutlined';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Sync from '@mui/icons-material/Sync';
import type SvgIcon from '@mui/material/SvgIcon';
import type { JobState } from '@shared/model/job';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

const looks: Readonly<Record<JobState, { tone: ToneName; icon: typeof SvgIcon }>> = {
  queued: { tone: 'attention', icon: PendingOutlined },
  waiting: { tone: 'attention', icon: HourglassEmpty },
  running: { tone: 'busy', icon: Sync },
  interrupted: { tone: 'attention', icon: RestartAlt },
  succeeded: { tone: 'good', icon: CheckCircleOutlined },
  failed: { tone: 'bad', icon: ErrorOutlined },
  cancelled: { tone: 'quiet', icon: CancelOutlined },
};

/** How a job stands: icon, word and colour. */
export const JobStateChip = ({ state }: { state: JobState }) => {
  const { t } = useTexts();
  const { tone, icon } = looks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`files.state.${state}`)}
    </ToneChip>
  );
};
