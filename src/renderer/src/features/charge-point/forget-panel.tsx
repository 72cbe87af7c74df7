import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { leaveTo } from '../../leaving';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';

export const ForgetPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const [confirming, setConfirming] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const disconnect = async (): Promise<void> => {
    const result = await bridge.call('chargePoint.disconnect', { cpId });
    setFailure(result.ok ? null : result.error);
  };
  const forget = async (): Promise<void> => {
    setConfirming(false);
    const result = await bridge.call('chargePoint.delete', { cpId });
    if (result.ok) leaveTo(hrefOf('charge-points'));
    else setFailure(result.error);
  };

  return (
    <Panel title={t('chargePoint.forget.title')} hint={t('chargePoint.forget.hint')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="outlined" disabled={!chargePoint.connected} onClick={disconnect}>
            {t('chargePoint.forget.disconnect')}
          </Button>
          <Button variant="outlined" color="error" onClick={() => setConfirming(true)}>
            {t('chargePoint.forget.forget')}
          </Button>
        </Box>
        {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
      </Box>
      <ConfirmDialog
        open={confirming}
        title={t('chargePoint.forget.confirmTitle', { cpId })}
        confirm={t('chargePoint.forget.confirm', { cpId })}
        destructive
        onConfirm={forget}
        onClose={() => setConfirming(false)}
      >
        {t('chargePoint.forget.text')}
      </ConfirmDialog>
    </Panel>
  );
};
