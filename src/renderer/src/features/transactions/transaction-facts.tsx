import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Transaction } from '@shared/model/transaction';
import { type Fact, Facts } from '../../components/facts';
import { Instant } from '../../components/instant';
import { StatusChip } from '../../components/status-chip';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { usePowerNow } from '../../stores/power-now';
import { DurationOf } from './columns';
import { costLines, costText } from './cost';

const factsOf = (transaction: Transaction, texts: Texts): Fact[] => {
  const { t, format } = texts;
  return [
    {
      label: t('common.chargePoint'),
      value: (
        <Link href={hrefOf('charge-point', { id: transaction.chargePointId })}>
          {transaction.chargePointId}
        </Link>
      ),
      mono: true,
    },
    { label: t('common.connector'), value: transaction.connectorId },
    { label: t('common.tag'), value: transaction.idTag, mono: true },
    {
      label: t('transactions.fact.answered'),
      value: <StatusChip status={transaction.authorization} />,
    },
    { label: t('common.started'), value: <Instant at={transaction.startedAt} /> },
    {
      label: t('common.stopped'),
      value: transaction.stoppedAt === null ? NOTHING : <Instant at={transaction.stoppedAt} />,
    },
    { label: t('transactions.duration'), value: <DurationOf transaction={transaction} /> },
    { label: t('transactions.fact.stopReason'), value: transaction.stopReason },
    ...(transaction.stopIdTag === null
      ? []
      : [{ label: t('transactions.fact.stoppedWith'), value: transaction.stopIdTag, mono: true }]),
    { label: t('transactions.fact.registerAtStart'), value: format.energy(transaction.meterStart) },
    {
      label: t(
        transaction.meterStop === null
          ? 'transactions.fact.latestRegister'
          : 'transactions.fact.registerAtStop',
      ),
      value: format.energy(transaction.meterStop ?? transaction.latestMeterWh),
    },
    ...(transaction.cost === null
      ? []
      : [
          {
            label: t('transactions.cost'),
            value: costLines(transaction.cost, texts).map((line) => <div key={line}>{line}</div>),
          },
        ]),
    ...(transaction.reservationId === null
      ? []
      : [{ label: t('transactions.fact.reservation'), value: transaction.reservationId }]),
    ...(transaction.commandId === null
      ? []
      : [{ label: t('transactions.fact.remoteStart'), value: transaction.commandId, mono: true }]),
  ];
};

const Figure = ({ label, value }: { label: string; value: string }) => (
  <Box>
    <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ typography: 'h1', whiteSpace: 'nowrap' }}>{value}</Box>
  </Box>
);

/** What is known about a transaction, its energy first. */
export const TransactionFacts = ({ transaction }: { transaction: Transaction }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const active = transaction.state === 'active';
  const powerW = usePowerNow(transaction);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 2, pb: 4 }}>
        <Figure label={t('common.energy')} value={format.energy(transaction.energyWh)} />
        {active && <Figure label={t('transactions.powerNow')} value={format.power(powerW)} />}
        {transaction.cost !== null && (
          <Figure
            label={t(transaction.cost.isFinal ? 'transactions.cost' : 'transactions.costSoFar')}
            value={costText(transaction.cost, texts)}
          />
        )}
        {transaction.latestSocPercent !== null && (
          <Figure
            label={t(active ? 'transactions.soc' : 'transactions.lastSoc')}
            value={format.percent(transaction.latestSocPercent)}
          />
        )}
      </Box>
      {transaction.registerResetAt !== null && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 4 }}>
          {t('transactions.registerReset', { at: format.instant(transaction.registerResetAt) })}
        </Alert>
      )}
      {transaction.state === 'superseded' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 4 }}>
          {t('transactions.superseded')}
        </Alert>
      )}
      <Facts facts={factsOf(transaction, texts)} />
    </>
  );
};
