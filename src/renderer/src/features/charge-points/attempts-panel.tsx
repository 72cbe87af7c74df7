import HowToReg from '@mui/icons-material/HowToReg';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ConnectionAttempt } from '@shared/model/attempt';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import { Trans, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useAttempts, useBridge, useChargePoints } from '../../stores/context';

const Accept = ({ chargePointId }: { chargePointId: string }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const known = useChargePoints((state) => state.byId?.get(chargePointId));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (known !== undefined) {
    return (
      <Typography variant="caption" component="p" sx={{ color: 'tone.good.main', m: 0 }}>
        <Trans
          t={t}
          i18nKey={
            known.connected ? 'chargePoints.acceptedConnected' : 'chargePoints.acceptedAbsent'
          }
          values={{ chargePointId }}
          components={{ page: <Link href={hrefOf('charge-point', { id: chargePointId })} /> }}
        />
      </Typography>
    );
  }
  const accept = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const result = await bridge.call('chargePoint.put', {
      cpId: chargePointId,
      registration: 'Accepted',
    });
    setBusy(false);
    if (!result.ok) setFailure(result.error);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<HowToReg />}
        disabled={busy}
        onClick={accept}
        aria-label={t('chargePoints.acceptLabel', { chargePointId })}
        sx={{ alignSelf: 'start' }}
      >
        {t('chargePoints.accept')}
      </Button>
      {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
};

const Attempt = ({ attempt }: { attempt: ConnectionAttempt }) => {
  const { t } = useTexts();
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
        <ToneChip tone="bad">{t(`chargePoints.reason.${attempt.reason}`)}</ToneChip>
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
      <Typography variant="body2">{attempt.explanation}</Typography>
      <Typography
        variant="caption"
        component="code"
        sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {attempt.remoteAddress}
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

/** Who knocked on the OCPP port and was turned away, and why. */
export const AttemptsPanel = () => {
  const { t } = useTexts();
  const refused = useAttempts((state) => state.refused);
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel title={t('chargePoints.attempts')} hint={t('chargePoints.attemptsHint')} flush>
        {refused === null && <Skeleton variant="rectangular" height={72} sx={{ m: 4, mt: 0 }} />}
        {refused?.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 4, pb: 4 }}>
            {t('chargePoints.noAttempts')}
          </Typography>
        )}
        {refused !== null && refused.length > 0 && (
          <Box
            component="ul"
            aria-label={t('chargePoints.attempts')}
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {refused.map((attempt) => (
              <Attempt key={attempt.id} attempt={attempt} />
            ))}
          </Box>
        )}
      </Panel>
    </Box>
  );
};
