import Block from '@mui/icons-material/Block';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import SyncProblemOutlined from '@mui/icons-material/SyncProblemOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { LocalList } from '@shared/model/local-list';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

const looks: Readonly<Record<LocalList['state'], { tone: ToneName; icon: typeof SvgIcon }>> = {
  unsupported: { tone: 'quiet', icon: Block },
  'never-sent': { tone: 'quiet', icon: RemoveCircleOutlined },
  unknown: { tone: 'bad', icon: HelpOutlined },
  'version-differs': { tone: 'bad', icon: WarningAmberOutlined },
  'tags-changed': { tone: 'attention', icon: SyncProblemOutlined },
  'in-sync': { tone: 'good', icon: CheckCircleOutlined },
};

/** How a list stands to the tags: icon, word and colour. */
export const LocalListStateChip = ({ state }: { state: LocalList['state'] }) => {
  const { t } = useTexts();
  const { tone, icon } = looks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`localLists.state.${state}`)}
    </ToneChip>
  );
};
