import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Ago } from '../../components/instant';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { Trans, useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';

/** Says that nobody has looked at this charge point yet. */
export const NewNotice = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const acknowledge = async (): Promise<void> => {
    const result = await bridge.call('chargePoint.acknowledge', {
      cpId: chargePoint.chargePointId,
    });
    setFailure(result.ok ? null : result.error);
  };
  return (
    <>
      <Alert
        severity="info"
        variant="outlined"
        sx={{ mb: 4, alignItems: 'center' }}
        action={
          <Button color="inherit" onClick={acknowledge}>
            {t('chargePoint.keep')}
          </Button>
        }
      >
        <Trans
          t={t}
          i18nKey="chargePoint.selfRegistered"
          components={{ ago: <Ago at={chargePoint.firstSeenAt} /> }}
        />
      </Alert>
      {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
};
