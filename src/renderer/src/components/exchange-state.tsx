import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import TimerOffOutlined from '@mui/icons-material/TimerOffOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Exchange, ExchangeState } from '@shared/model/message';
import { useTexts } from '../i18n';
import type { ToneName } from '../theme';
import { useNow } from './now';

interface StateLook {
  readonly tone: ToneName;
  readonly icon: typeof SvgIcon;
}

const looks: Record<ExchangeState, StateLook> = {
  answered: { tone: 'good', icon: CheckCircleOutlined },
  'call-error': { tone: 'bad', icon: ErrorOutlined },
  waiting: { tone: 'busy', icon: HourglassEmpty },
  unanswered: { tone: 'attention', icon: TimerOffOutlined },
  frame: { tone: 'bad', icon: ReportProblemOutlined },
};

const Since = ({ at }: { at: string }) => {
  const { format } = useTexts();
  return <>{format.duration(useNow() - Date.parse(at))}</>;
};

/** How an exchange ended: icon, word and colour. A CALLERROR shows its code, a wait its length. */
export const ExchangeStateLabel = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTexts();
  const { tone, icon: Icon } = looks[exchange.state];
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
        {exchange.errorCode ?? t(`components.exchangeState.${exchange.state}`)}
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
