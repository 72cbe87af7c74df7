import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { hrefOf, navigate } from '../../route';
import { useBridge } from '../../stores/context';
import type { TabProps } from './tab-props';

export const ForgetPanel = ({ chargePoint }: TabProps) => {
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
    if (result.ok) navigate(hrefOf('charge-points'));
    else setFailure(result.error);
  };

  return (
    <Panel
      title="Disconnect or forget"
      hint="Disconnected, it usually comes back by itself. Forgotten, it is treated as unknown when it does."
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="outlined" disabled={!chargePoint.connected} onClick={disconnect}>
            Disconnect
          </Button>
          <Button variant="outlined" color="error" onClick={() => setConfirming(true)}>
            Forget
          </Button>
        </Box>
        {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
      </Box>
      <ConfirmDialog
        open={confirming}
        title={`Forget ${cpId}?`}
        confirm={`Forget ${cpId}`}
        destructive
        onConfirm={forget}
        onClose={() => setConfirming(false)}
      >
        Its connection is closed and its settings and password are deleted. Its transactions, meter
        values and messages are kept.
      </ConfirmDialog>
    </Panel>
  );
};
