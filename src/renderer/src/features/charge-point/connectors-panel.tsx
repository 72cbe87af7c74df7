import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ChargePoint } from '@shared/model/charge-point';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';
import { isTooEarly } from './boot-notice';
import { ConnectorRow } from './connector-row';
import { RemoteStartForm } from './remote-start-form';

/** The connectors to command: those reported, and the charge point as a whole. */
const rowsOf = (chargePoint: ChargePoint) =>
  chargePoint.connectors.toSorted((a, b) => a.connectorId - b.connectorId);

/** Connectors live: status, energy and power, and what each can be told. */
export const ConnectorsPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [starting, setStarting] = useState(false);
  /** A remote stop that waits for a yes, because it comes too early. */
  const [stopping, setStopping] = useState<number | null>(null);
  const rows = rowsOf(chargePoint);
  const cpId = chargePoint.chargePointId;
  const stop = (transactionId: number): void => {
    setStopping(null);
    void sender.send(t('chargePoint.remoteStop'), 'command.stopTransaction', { transactionId });
  };
  return (
    <Panel
      title={t('chargePoint.connectors')}
      flush
      actions={
        <Button variant="contained" onClick={() => setStarting(!starting)} aria-expanded={starting}>
          {t('chargePoint.remoteStart')}
        </Button>
      }
    >
      {starting && (
        <RemoteStartForm
          chargePoint={chargePoint}
          sender={sender}
          onClose={() => setStarting(false)}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState
          icon={EvStationOutlined}
          title={t('chargePoint.noConnectorsTitle')}
          action={
            <Button
              variant="outlined"
              onClick={() =>
                void sender.send('StatusNotification', 'command.triggerStatusNotification', {
                  cpId,
                })
              }
            >
              {t('chargePoint.askStatus')}
            </Button>
          }
        >
          {t('chargePoint.noConnectorsText')}
        </EmptyState>
      ) : (
        <Box
          component="ul"
          aria-label={t('chargePoint.connectors')}
          sx={{ listStyle: 'none', m: 0, p: 0 }}
        >
          {rows.map((connector) => (
            <ConnectorRow
              key={connector.connectorId}
              cpId={cpId}
              connector={connector}
              connected={chargePoint.connected}
              sender={sender}
              onRemoteStop={isTooEarly(chargePoint) ? setStopping : stop}
            />
          ))}
        </Box>
      )}
      {sender.run !== null && (
        <Box sx={{ px: 4, pb: 4 }}>
          <AnswerLine sender={sender} />
        </Box>
      )}
      <ConfirmDialog
        open={stopping !== null}
        title={t('chargePoint.tooEarlyTitle')}
        confirm={t('chargePoint.remoteStop')}
        onConfirm={() => stopping !== null && stop(stopping)}
        onClose={() => setStopping(null)}
      >
        {t('chargePoint.tooEarly', { cpId })}
      </ConfirmDialog>
    </Panel>
  );
};
