import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import PowerSettingsNew from '@mui/icons-material/PowerSettingsNew';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { SitePlan } from '@shared/model/site';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';

const looks = {
  off: { tone: 'quiet', icon: PowerSettingsNew },
  quiet: { tone: 'attention', icon: PauseCircleOutlined },
  settling: { tone: 'busy', icon: HourglassEmpty },
  kept: { tone: 'good', icon: CheckCircleOutlined },
  over: { tone: 'bad', icon: WarningAmberOutlined },
} as const;

/** Whether the limit of a site is kept, in a word. */
export const PlanState = ({ state }: { state: SitePlan['state'] }) => {
  const { t } = useTexts();
  return <ToneChip {...looks[state]}>{t(`sites.planState.${state}`)}</ToneChip>;
};
