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

const triggers = ['TriggerMessage', 'ExtendedTriggerMessage'] as const;
type Trigger = (typeof triggers)[number];

/** Asked for as a whole: what a connector has nothing to do with. */
const ofAll = [
  'BootNotification',
  'Heartbeat',
  'DiagnosticsStatusNotification',
  'FirmwareStatusNotification',
  'LogStatusNotification',
  'SignChargePointCertificate',
] as const;
const ofConnectors = ['StatusNotification', 'MeterValues'] as const;
type Message = (typeof ofAll)[number] | (typeof ofConnectors)[number];

/** What one trigger alone can ask for (OCPP 1.6 §5.17; Security §6.16); the others come by either. */
const onlyBy: { readonly [M in Message]?: Trigger } = {
  DiagnosticsStatusNotification: 'TriggerMessage',
  LogStatusNotification: 'ExtendedTriggerMessage',
  SignChargePointCertificate: 'ExtendedTriggerMessage',
};

/** Asks for messages now (OCPP 1.6 §5.17); the answer says whether it will send one, then it comes on its own. */
export const TriggerPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [chosen, setChosen] = useState<Trigger>('TriggerMessage');
  const [connector, setConnector] = useState(ALL);
  const [confirming, setConfirming] = useState(false);
  const cpId = chargePoint.chargePointId;
  // Connector 0 cannot be asked for alone (OCPP 1.6 §6.51).
  const numbers = chargePoint.connectors
    .map(({ connectorId }) => connectorId)
    .filter((connectorId) => connectorId > 0);

  const send = (message: Message): void => {
    const isOfOne = connector !== ALL && ofConnectors.some((one) => one === message);
    void sender.send(message, 'command.call', {
      cpId,
      action: onlyBy[message] ?? chosen,
      payload: {
        requestedMessage: message,
        ...(isOfOne ? { connectorId: Number(connector) } : {}),
      },
    });
  };
  const ask = (message: Message): void => {
    if (message === 'BootNotification' && chargePoint.bootStatus === 'Accepted') {
      setConfirming(true);
    } else send(message);
  };
  const buttons = (messages: readonly Message[]) =>
    messages.map((message) => (
      <Button key={message} variant="outlined" onClick={() => ask(message)}>
        {message}
      </Button>
    ));

  return (
    <Panel title={t('chargePoint.trigger')} hint={t('chargePoint.triggerHint')}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <TextField
          select
          label={t('chargePoint.triggerBy')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value as Trigger)}
          helperText={t(`chargePoint.triggerByHint.${chosen}`)}
          sx={{ maxWidth: 420 }}
        >
          {triggers.map((trigger) => (
            <MenuItem key={trigger} value={trigger}>
              {trigger}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>{buttons(ofAll)}</Box>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
          {buttons(ofConnectors)}
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
        onConfirm={() => {
          setConfirming(false);
          send('BootNotification');
        }}
        onClose={() => setConfirming(false)}
      >
        {t('chargePoint.triggerBootText', { cpId })}
      </ConfirmDialog>
    </Panel>
  );
};
