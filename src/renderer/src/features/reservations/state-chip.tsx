import Block from '@mui/icons-material/Block';
import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import PendingOutlined from '@mui/icons-material/PendingOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ReservationState } from '@shared/model/reservation';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

interface StateLook {
  readonly tone: ToneName;
  readonly icon: typeof SvgIcon;
}

export const stateLooks: Readonly<Record<ReservationState, StateLook>> = {
  pending: { tone: 'attention', icon: PendingOutlined },
  accepted: { tone: 'reserved', icon: BookmarkBorder },
  refused: { tone: 'bad', icon: Block },
  used: { tone: 'good', icon: CheckCircleOutlined },
  expired: { tone: 'quiet', icon: HourglassEmpty },
  cancelled: { tone: 'quiet', icon: RemoveCircleOutlined },
  replaced: { tone: 'quiet', icon: LayersOutlined },
};

/** How a reservation stands: icon, word and colour. */
export const ReservationStateChip = ({ state }: { state: ReservationState }) => {
  const { t } = useTexts();
  const { tone, icon } = stateLooks[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {t(`reservations.state.${state}`)}
    </ToneChip>
  );
};
