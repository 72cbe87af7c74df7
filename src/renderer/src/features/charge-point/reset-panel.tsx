import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Panel } from '../../components/panel';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';
import type { TabProps } from './tab-props';

export const ResetPanel = ({ chargePoint }: TabProps) => {
  const sender = useCommand();
  const [confirming, setConfirming] = useState(false);
  const cpId = chargePoint.chargePointId;
  const running = chargePoint.connectors.filter(
    ({ transactionId }) => transactionId !== null,
  ).length;
  const hardReset = (): void => {
    setConfirming(false);
    void sender.send('Hard reset', 'command.hardReset', { cpId });
  };
  return (
    <Panel
      title="Reset"
      hint="Soft: it ends its transactions properly, then restarts. Hard: it restarts at once, like a power cycle."
    >
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          startIcon={<RestartAlt />}
          onClick={() => void sender.send('Soft reset', 'command.softReset', { cpId })}
        >
          Soft reset
        </Button>
        <Button
          variant="outlined"
          color="error"
          startIcon={<RestartAlt />}
          onClick={() => (running > 0 ? setConfirming(true) : hardReset())}
        >
          Hard reset
        </Button>
      </Box>
      <AnswerLine sender={sender} />
      <ConfirmDialog
        open={confirming}
        title={`Hard reset while ${running === 1 ? 'a transaction runs' : `${running} transactions run`}?`}
        confirm="Hard reset now"
        destructive
        onConfirm={hardReset}
        onClose={() => setConfirming(false)}
      >
        It restarts without ending them first. It should report them as stopped when it is back.
      </ConfirmDialog>
    </Panel>
  );
};
