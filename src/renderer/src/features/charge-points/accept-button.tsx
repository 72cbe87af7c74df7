import HowToReg from '@mui/icons-material/HowToReg';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Problem } from '../../components/problem';
import { Trans, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge, useChargePoints } from '../../stores/context';

/** Registers a charge point that was turned away as unknown. */
export const Accept = ({ chargePointId }: { chargePointId: string }) => {
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
