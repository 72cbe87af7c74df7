import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import TimerOffOutlined from '@mui/icons-material/TimerOffOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Exchange, ExchangeState } from '@shared/model/message';
import type { ToneName } from '../theme';
import { formatDuration } from './format';
import { useNow } from './now';

interface StateLook {
  readonly word: string;
  readonly tone: ToneName;
  readonly icon: typeof SvgIcon;
}

const looks: Record<ExchangeState, StateLook> = {
  answered: { word: 'Answered', tone: 'good', icon: CheckCircleOutlined },
  'call-error': { word: 'Error', tone: 'bad', icon: ErrorOutlined },
  waiting: { word: 'Waiting', tone: 'busy', icon: HourglassEmpty },
  unanswered: { word: 'Unanswered', tone: 'attention', icon: TimerOffOutlined },
  frame: { word: 'No exchange', tone: 'bad', icon: ReportProblemOutlined },
};

const Since = ({ at }: { at: string }) => <>{formatDuration(useNow() - Date.parse(at))}</>;

/** How an exchange ended: icon, word and colour. A CALLERROR shows its code, a wait its length. */
export const ExchangeStateLabel = ({ exchange }: { exchange: Exchange }) => {
  const { word, tone, icon: Icon } = looks[exchange.state];
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        minWidth: 0,
        color: `tone.${tone}.main`,
        fontWeight: exchange.state === 'answered' ? 450 : 560,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 15, flex: 'none' }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {exchange.errorCode ?? word}
        {exchange.state === 'waiting' && (
          <>
            {' '}
            <Since at={exchange.at} />
          </>
        )}
      </Box>
    </Box>
  );
};
