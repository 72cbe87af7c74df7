import CloudOff from '@mui/icons-material/CloudOffOutlined';
import Cloud from '@mui/icons-material/CloudOutlined';
import { ToneChip } from './status-chip';

/** Whether a charge point is connected. */
export const LinkChip = ({ connected }: { connected: boolean }) =>
  connected ? (
    <ToneChip tone="good" icon={Cloud}>
      Online
    </ToneChip>
  ) : (
    <ToneChip tone="quiet" icon={CloudOff}>
      Offline
    </ToneChip>
  );
