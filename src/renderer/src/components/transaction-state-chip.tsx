import Block from '@mui/icons-material/Block';
import Bolt from '@mui/icons-material/Bolt';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { TransactionState } from '@shared/model/transaction';
import type { ToneName } from '../theme';
import { ToneChip } from './status-chip';

const looks: Record<TransactionState, { word: string; tone: ToneName; icon: typeof SvgIcon }> = {
  active: { word: 'Active', tone: 'busy', icon: Bolt },
  stopped: { word: 'Stopped', tone: 'good', icon: CheckCircleOutlined },
  superseded: { word: 'Superseded', tone: 'attention', icon: LayersOutlined },
  closed: { word: 'Closed', tone: 'quiet', icon: Block },
};

/** How a transaction stands: icon, word and colour. */
export const TransactionStateChip = ({ state }: { state: TransactionState }) => {
  const { word, tone, icon } = looks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {word}
    </ToneChip>
  );
};
