import Block from '@mui/icons-material/Block';
import Bolt from '@mui/icons-material/Bolt';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { TransactionState } from '@shared/model/transaction';
import { useTexts } from '../i18n';
import type { ToneName } from '../theme';
import { ToneChip } from './status-chip';

const looks: Record<TransactionState, { tone: ToneName; icon: typeof SvgIcon }> = {
  active: { tone: 'busy', icon: Bolt },
  stopped: { tone: 'good', icon: CheckCircleOutlined },
  superseded: { tone: 'attention', icon: LayersOutlined },
  closed: { tone: 'quiet', icon: Block },
};

/** How a transaction stands: icon, word and colour. */
export const TransactionStateChip = ({ state }: { state: TransactionState }) => {
  const { t } = useTexts();
  const { tone, icon } = looks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`components.transactionState.${state}`)}
    </ToneChip>
  );
};
