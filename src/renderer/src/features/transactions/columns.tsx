import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import type { Transaction } from '@shared/model/transaction';
import {
  formatDuration,
  formatEnergy,
  formatInstant,
  formatPower,
  NOTHING,
} from '../../components/format';
import { useNow } from '../../components/now';
import { StatusChip } from '../../components/status-chip';
import { TransactionStateChip } from '../../components/transaction-state-chip';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';

const Mono = ({ children }: { children: string }) => (
  <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
    {children}
  </Box>
);

const Running = ({ since }: { since: string }) => formatDuration(useNow() - Date.parse(since));

/** How long it took, or how long it has been running. */
export const DurationOf = ({ transaction }: { transaction: Transaction }) => {
  const { startedAt, stoppedAt, state } = transaction;
  if (stoppedAt !== null) return formatDuration(Date.parse(stoppedAt) - Date.parse(startedAt));
  return state === 'active' ? <Running since={startedAt} /> : NOTHING;
};

export const transactionColumns: readonly GridColDef<Transaction>[] = [
  {
    field: 'transactionId',
    headerName: 'Id',
    width: 96,
    renderCell: ({ row, tabIndex }) => (
      <Link
        href={hrefOf('transactions', { id: row.transactionId })}
        tabIndex={tabIndex}
        sx={{ fontFamily: MONO, fontSize: '0.75rem' }}
      >
        {row.transactionId}
      </Link>
    ),
  },
  {
    field: 'chargePointId',
    headerName: 'Charge point',
    flex: 1,
    minWidth: 110,
    renderCell: ({ row }) => <Mono>{row.chargePointId}</Mono>,
  },
  {
    field: 'connectorId',
    headerName: 'Connector',
    width: 90,
    align: 'right',
    headerAlign: 'right',
  },
  {
    field: 'idTag',
    headerName: 'Tag',
    flex: 1,
    minWidth: 100,
    renderCell: ({ row }) => <Mono>{row.idTag}</Mono>,
  },
  {
    field: 'startedAt',
    headerName: 'Started',
    width: 170,
    valueFormatter: (value: string) => formatInstant(value),
  },
  {
    field: 'duration',
    headerName: 'Duration',
    width: 104,
    align: 'right',
    headerAlign: 'right',
    renderCell: ({ row }) => <DurationOf transaction={row} />,
  },
  {
    field: 'energyWh',
    headerName: 'Energy',
    width: 104,
    align: 'right',
    headerAlign: 'right',
    valueFormatter: (value: number | null) => formatEnergy(value),
  },
  {
    field: 'latestPowerW',
    headerName: 'Power',
    width: 92,
    align: 'right',
    headerAlign: 'right',
    valueGetter: (_, row) => (row.state === 'active' ? row.latestPowerW : null),
    valueFormatter: (value: number | null) => formatPower(value),
  },
  {
    field: 'state',
    headerName: 'State',
    width: 128,
    renderCell: ({ row }) =>
      row.authorization === 'Accepted' || row.state !== 'active' ? (
        <TransactionStateChip state={row.state} />
      ) : (
        <StatusChip status={row.authorization} label={`Active, ${row.authorization}`} />
      ),
  },
];
