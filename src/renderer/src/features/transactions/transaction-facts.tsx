import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Transaction } from '@shared/model/transaction';
import { type Fact, Facts } from '../../components/facts';
import {
  formatEnergy,
  formatInstant,
  formatPercent,
  formatPower,
  NOTHING,
} from '../../components/format';
import { Instant } from '../../components/instant';
import { StatusChip } from '../../components/status-chip';
import { hrefOf } from '../../route';
import { DurationOf } from './columns';

const factsOf = (transaction: Transaction): Fact[] => [
  {
    label: 'Charge point',
    value: (
      <Link href={hrefOf('charge-point', { id: transaction.chargePointId })}>
        {transaction.chargePointId}
      </Link>
    ),
    mono: true,
  },
  { label: 'Connector', value: transaction.connectorId },
  { label: 'Tag', value: transaction.idTag, mono: true },
  { label: 'Answered', value: <StatusChip status={transaction.authorization} /> },
  { label: 'Started', value: <Instant at={transaction.startedAt} /> },
  {
    label: 'Stopped',
    value: transaction.stoppedAt === null ? NOTHING : <Instant at={transaction.stoppedAt} />,
  },
  { label: 'Duration', value: <DurationOf transaction={transaction} /> },
  { label: 'Stop reason', value: transaction.stopReason },
  ...(transaction.stopIdTag === null
    ? []
    : [{ label: 'Stopped with', value: transaction.stopIdTag, mono: true }]),
  { label: 'Register at start', value: formatEnergy(transaction.meterStart) },
  {
    label: transaction.meterStop === null ? 'Latest register' : 'Register at stop',
    value: formatEnergy(transaction.meterStop ?? transaction.latestMeterWh),
  },
  ...(transaction.reservationId === null
    ? []
    : [{ label: 'Reservation', value: transaction.reservationId }]),
  ...(transaction.commandId === null
    ? []
    : [{ label: 'Remote start', value: transaction.commandId, mono: true }]),
];

const Figure = ({ label, value }: { label: string; value: string }) => (
  <Box>
    <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ typography: 'h1', whiteSpace: 'nowrap' }}>{value}</Box>
  </Box>
);

/** What is known about a transaction, its energy first. */
export const TransactionFacts = ({ transaction }: { transaction: Transaction }) => {
  const active = transaction.state === 'active';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 2, pb: 4 }}>
        <Figure label="Energy" value={formatEnergy(transaction.energyWh)} />
        {active && <Figure label="Power now" value={formatPower(transaction.latestPowerW)} />}
        {transaction.latestSocPercent !== null && (
          <Figure
            label={active ? 'State of charge' : 'Last state of charge'}
            value={formatPercent(transaction.latestSocPercent)}
          />
        )}
      </Box>
      {transaction.registerResetAt !== null && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 4 }}>
          Register reset at {formatInstant(transaction.registerResetAt)}: the meter fell, so the
          energy cannot be the plain difference of its registers.
        </Alert>
      )}
      {transaction.state === 'superseded' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 4 }}>
          A later transaction started on the same connector without a stop of this one.
        </Alert>
      )}
      <Facts facts={factsOf(transaction)} />
    </>
  );
};
