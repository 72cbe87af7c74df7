import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ConnectionAttempt } from '@shared/model/attempt';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { useAttempts } from '../../stores/context';
import { Accept } from './accept-button';

const Attempt = ({ attempt }: { attempt: ConnectionAttempt }) => {
  const { t, said } = useTexts();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        px: 4,
        py: 2.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <ToneChip tone={attempt.refused ? 'bad' : 'attention'}>
          {t(`chargePoints.reason.${attempt.reason}`)}
        </ToneChip>
        {attempt.count > 1 && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('chargePoints.times', { count: attempt.count })}
          </Typography>
        )}
        <Typography
          variant="caption"
          sx={{ color: 'text.secondary', ml: 'auto', whiteSpace: 'nowrap' }}
        >
          <Ago at={attempt.lastAt} />
        </Typography>
      </Box>
      <Typography variant="body2">{said(attempt.explanation)}</Typography>
      <Typography
        variant="caption"
        component="code"
        sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {attempt.remoteAddress}
        {attempt.transport === 'wss' && ` · ${t('chargePoints.overTls')}`}
        {attempt.path !== null && ` ${t('chargePoints.askedFor', { path: attempt.path })}`}
        {attempt.httpStatus !== null &&
          ` · ${t('chargePoints.httpStatus', { status: attempt.httpStatus })}`}
      </Typography>
      {attempt.reason === 'unknown-charge-point' && attempt.chargePointId !== null && (
        <Accept chargePointId={attempt.chargePointId} />
      )}
    </Box>
  );
};

/** Who knocked on the OCPP port and was turned away, or was let in with a remark, and why. */
export const AttemptsPanel = () => {
  const { t } = useTexts();
  const attempts = useAttempts((state) => state.remarkable);
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel title={t('chargePoints.attempts')} hint={t('chargePoints.attemptsHint')} flush>
        {attempts === null && <Skeleton variant="rectangular" height={72} sx={{ m: 4, mt: 0 }} />}
        {attempts?.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 4, pb: 4 }}>
            {t('chargePoints.noAttempts')}
          </Typography>
        )}
        {attempts !== null && attempts.length > 0 && (
          <Box
            component="ul"
            aria-label={t('chargePoints.attempts')}
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {attempts.map((attempt) => (
              <Attempt key={attempt.id} attempt={attempt} />
            ))}
          </Box>
        )}
      </Panel>
    </Box>
  );
};
