import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { connectorName } from '../../components/connector-chip';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';

const ALL = 'all';

/** What only the trigger of the security extension can ask for (Security §5.5). */
const extended = ['LogStatusNotification', 'SignChargePointCertificate'] as const;

/** Asks for messages now (OCPP 1.6 §5.17); the answer says whether it will send one, then it comes on its own. */
export const TriggerPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [connector, setConnector] = useState(ALL);
  const [confirming, setConfirming] = useState(false);
  const cpId = chargePoint.chargePointId;
  const one = connector === ALL ? {} : { connectorId: Number(connector) };
  const numbers = chargePoint.connectors.map(({ connectorId }) => connectorId);

  const boot = (): void => {
    setConfirming(false);
    void sender.send('BootNotification', 'command.triggerBootNotification', { cpId });
  };
  const call = (requestedMessage: string, action = 'TriggerMessage'): void => {
    void sender.send(requestedMessage, 'command.call', {
      cpId,
      action,
      payload: { requestedMessage },
    });
  };

  return (
    <Panel title={t('chargePoint.trigger')} hint={t('chargePoint.triggerHint')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <Button
            variant="outlined"
            onClick={() => (chargePoint.bootStatus === 'Accepted' ? setConfirming(true) : boot())}
          >
            {'BootNotification'}
          </Button>
          <Button
            variant="outlined"
            onClick={() => void sender.send('Heartbeat', 'command.triggerHeartbeat', { cpId })}
          >
            {'Heartbeat'}
          </Button>
          <Button variant="outlined" onClick={() => call('DiagnosticsStatusNotification')}>
            {'DiagnosticsStatusNotification'}
          </Button>
          <Button variant="outlined" onClick={() => call('FirmwareStatusNotification')}>
            {'FirmwareStatusNotification'}
          </Button>
          {extended.map((requestedMessage) => (
            <Button
              key={requestedMessage}
              variant="outlined"
              onClick={() => call(requestedMessage, 'ExtendedTriggerMessage')}
            >
              {requestedMessage}
            </Button>
          ))}
        </Box>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          <Button
            variant="outlined"
            onClick={() =>
              void sender.send('StatusNotification', 'command.triggerStatusNotification', {
                cpId,
                ...one,
              })
            }
          >
            {'StatusNotification'}
          </Button>
          <Button
            variant="outlined"
            onClick={() =>
              void sender.send('MeterValues', 'command.triggerMeterValues', { cpId, ...one })
            }
          >
            {'MeterValues'}
          </Button>
          <TextField
            select
            label={t('chargePoint.triggerFor')}
            value={connector}
            onChange={(event) => setConnector(event.target.value)}
            sx={{ minWidth: 190 }}
          >
            <MenuItem value={ALL}>{t('chargePoint.allConnectors')}</MenuItem>
            {numbers.map((connectorId) => (
              <MenuItem key={connectorId} value={String(connectorId)}>
                {connectorName(connectorId, t)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </Box>
      <AnswerLine sender={sender} />
      <ConfirmDialog
        open={confirming}
        title={t('chargePoint.triggerBootTitle')}
        confirm={t('chargePoint.triggerBootConfirm')}
        onConfirm={boot}
        onClose={() => setConfirming(false)}
      >
        {t('chargePoint.triggerBootText', { cpId })}
      </ConfirmDialog>
    </Panel>
  );
};
