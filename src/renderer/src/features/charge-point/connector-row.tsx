import LockOpen from '@mui/icons-material/LockOpen';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Connector } from '@shared/model/charge-point';
import type { Transaction } from '@shared/model/transaction';
import { connectorName } from '../../components/connector-chip';
import { Ago } from '../../components/instant';
import { useNow } from '../../components/now';
import { StatusChip, ToneChip } from '../../components/status-chip';
import { Trans, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useActiveTransactions } from '../../stores/context';
import { usePowerNow } from '../../stores/power-now';
import type { CommandSender } from '../../stores/use-command';

const Running = ({ transaction }: { transaction: Transaction }) => {
  const { t, format } = useTexts();
  const now = useNow();
  const powerW = usePowerNow(transaction);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        columnGap: 4,
        rowGap: 1,
        flex: '1 1 300px',
        minWidth: 0,
        overflowWrap: 'anywhere',
      }}
    >
      <Box component="span" sx={{ typography: 'h2' }}>
        {format.energy(transaction.energyWh)}
      </Box>
      {powerW !== null && <span>{format.power(powerW)}</span>}
      {transaction.latestSocPercent !== null && (
        <span>
          {t('chargePoint.charged', { percent: format.percent(transaction.latestSocPercent) })}
        </span>
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {format.duration(now - Date.parse(transaction.startedAt))}
        {' · '}
        <Trans
          t={t}
          i18nKey="chargePoint.tagIs"
          values={{ idTag: transaction.idTag }}
          components={{ code: <code /> }}
        />
        {' · '}
        <Link href={hrefOf('transactions', { id: transaction.transactionId })}>
          {t('chargePoint.transactionNumber', { transactionId: transaction.transactionId })}
        </Link>
      </Typography>
    </Box>
  );
};

const Fault = ({ connector }: { connector: Connector }) => {
  const { t } = useTexts();
  const { errorCode, vendorErrorCode, vendorId, info } = connector;
  const parts = [
    errorCode === 'NoError' ? null : errorCode,
    vendorErrorCode === null ? null : `${vendorId ?? t('chargePoint.vendor')} ${vendorErrorCode}`,
    info,
  ].filter((part) => part !== null && part !== '');
  if (parts.length === 0) return null;
  return (
    <Typography
      variant="caption"
      sx={{ color: errorCode === 'NoError' ? 'text.secondary' : 'tone.bad.main' }}
    >
      {parts.join(' · ')}
    </Typography>
  );
};

interface ConnectorRowProps {
  cpId: string;
  connector: Connector;
  connected: boolean;
  sender: CommandSender;
  onRemoteStop: (transactionId: number) => void;
}

export const ConnectorRow = (props: ConnectorRowProps) => {
  const { cpId, connector, connected, sender, onRemoteStop } = props;
  const { t } = useTexts();
  const { connectorId, transactionId } = connector;
  const name = connectorName(connectorId, t);
  const transaction = useActiveTransactions((state) =>
    transactionId === null ? undefined : state.byId.get(transactionId),
  );
  const setAvailability = (type: 'Operative' | 'Inoperative'): void => {
    void sender.send(t('chargePoint.availabilityAnswer', { name, type }), 'command.call', {
      cpId,
      action: 'ChangeAvailability',
      payload: { connectorId, type },
    });
  };
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        px: 4,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          columnGap: 3,
          rowGap: 1,
          flexWrap: 'wrap',
          minHeight: 30,
        }}
      >
        <Typography variant="h3" component="h3" sx={{ minWidth: 92 }}>
          {name}
        </Typography>
        <StatusChip status={connector.status} stale={!connected} />
        {connector.availabilityPending !== null && (
          <ToneChip tone="attention">
            {t('chargePoint.whenFree', { availability: connector.availabilityPending })}
          </ToneChip>
        )}
        {connector.statusAt !== null && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            <Ago at={connector.statusAt} />
          </Typography>
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', ml: 'auto', mr: -2 }}>
          {connectorId > 0 && (
            <Button
              startIcon={<LockOpen />}
              aria-label={t('chargePoint.unlockOf', { name })}
              onClick={() =>
                void sender.send(t('chargePoint.unlockOf', { name }), 'command.unlockConnector', {
                  cpId,
                  connectorId,
                })
              }
            >
              {t('chargePoint.unlock')}
            </Button>
          )}
          <Button
            aria-label={t('chargePoint.availabilityOf', { type: t('chargePoint.operative'), name })}
            onClick={() => setAvailability('Operative')}
          >
            {t('chargePoint.operative')}
          </Button>
          <Button
            aria-label={t('chargePoint.availabilityOf', {
              type: t('chargePoint.inoperative'),
              name,
            })}
            onClick={() => setAvailability('Inoperative')}
          >
            {t('chargePoint.inoperative')}
          </Button>
        </Box>
      </Box>
      <Fault connector={connector} />
      {transactionId !== null && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
          {transaction !== undefined && <Running transaction={transaction} />}
          <Button
            color="error"
            startIcon={<StopCircleOutlined />}
            aria-label={t('chargePoint.remoteStopOn', { name })}
            onClick={() => onRemoteStop(transactionId)}
            sx={{ ml: 'auto', mr: -2 }}
          >
            {t('chargePoint.remoteStop')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
