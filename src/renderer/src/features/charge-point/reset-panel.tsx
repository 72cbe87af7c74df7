import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';

export const ResetPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [confirming, setConfirming] = useState(false);
  const cpId = chargePoint.chargePointId;
  const running = chargePoint.connectors.filter(
    ({ transactionId }) => transactionId !== null,
  ).length;
  const hardReset = (): void => {
    setConfirming(false);
    void sender.send(t('chargePoint.hardReset'), 'command.hardReset', { cpId });
  };
  return (
    <Panel title={t('chargePoint.reset')} hint={t('chargePoint.resetHint')}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          startIcon={<RestartAlt />}
          onClick={() =>
            void sender.send(t('chargePoint.softReset'), 'command.softReset', { cpId })
          }
        >
          {t('chargePoint.softReset')}
        </Button>
        <Button
          variant="outlined"
          color="error"
          startIcon={<RestartAlt />}
          onClick={() => (running > 0 ? setConfirming(true) : hardReset())}
        >
          {t('chargePoint.hardReset')}
        </Button>
      </Box>
      <AnswerLine sender={sender} />
      <ConfirmDialog
        open={confirming}
        title={t('chargePoint.hardResetTitle', { count: running })}
        confirm={t('chargePoint.hardResetConfirm')}
        destructive
        onConfirm={hardReset}
        onClose={() => setConfirming(false)}
      >
        {t('chargePoint.hardResetText')}
      </ConfirmDialog>
    </Panel>
  );
};
