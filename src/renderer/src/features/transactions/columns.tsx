import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import type { Transaction } from '@shared/model/transaction';
import { useNow } from '../../components/now';
import { StatusChip } from '../../components/status-chip';
import { TransactionStateChip } from '../../components/transaction-state-chip';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { usePowerNow } from '../../stores/power-now';
import { MONO } from '../../theme';
import { costText } from './cost';

const Mono = ({ children }: { children: string }) => (
  <Box
    component="span"
    sx={{
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      fontFamily: MONO,
      fontSize: '0.75rem',
    }}
  >
    {children}
  </Box>
);

const PowerNow = ({ transaction }: { transaction: Transaction }) => {
  const { format } = useTexts();
  return format.power(usePowerNow(transaction));
};

const Running = ({ since }: { since: string }) => {
  const { format } = useTexts();
  return format.duration(useNow() - Date.parse(since));
};

/** How long it took, or how long it has been running. */
export const DurationOf = ({ transaction }: { transaction: Transaction }) => {
  const { format } = useTexts();
  const { startedAt, stoppedAt, state } = transaction;
  if (stoppedAt !== null) return format.duration(Date.parse(stoppedAt) - Date.parse(startedAt));
  return state === 'active' ? <Running since={startedAt} /> : NOTHING;
};

const costColumn = (texts: Texts): GridColDef<Transaction> => ({
  field: 'cost',
  headerName: texts.t('transactions.cost'),
  width: 94,
  align: 'right',
  headerAlign: 'right',
  valueFormatter: (value: Transaction['cost']) => costText(value, texts),
});

/** The cost has a column where anything has one. */
export const transactionColumns = (
  texts: Texts,
  hasCost: boolean,
): readonly GridColDef<Transaction>[] => {
  const { t, format } = texts;
  return [
    {
      field: 'transactionId',
      headerName: t('transactions.id'),
      width: 84,
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
      headerName: t('common.chargePoint'),
      flex: 1,
      minWidth: 104,
      renderCell: ({ row }) => <Mono>{row.chargePointId}</Mono>,
    },
    {
      field: 'connectorId',
      headerName: t('common.connector'),
      width: 88,
      align: 'right',
      headerAlign: 'right',
    },
    {
      field: 'idTag',
      headerName: t('common.tag'),
      flex: 1,
      minWidth: 90,
      renderCell: ({ row }) => <Mono>{row.idTag}</Mono>,
    },
    {
      field: 'startedAt',
      headerName: t('common.started'),
      width: 166,
      valueFormatter: (value: string) => format.instant(value),
    },
    {
      field: 'duration',
      headerName: t('transactions.duration'),
      width: 92,
      align: 'right',
      headerAlign: 'right',
      renderCell: ({ row }) => <DurationOf transaction={row} />,
    },
    {
      field: 'energyWh',
      headerName: t('common.energy'),
      width: 98,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (value: number | null) => format.energy(value),
    },
    ...(hasCost ? [costColumn(texts)] : []),
    {
      field: 'latestPowerW',
      headerName: t('common.power'),
      width: 82,
      align: 'right',
      headerAlign: 'right',
      renderCell: ({ row }) => <PowerNow transaction={row} />,
    },
    {
      field: 'state',
      headerName: t('common.state'),
      width: 136,
      renderCell: ({ row }) =>
        row.authorization === 'Accepted' || row.state !== 'active' ? (
          <TransactionStateChip state={row.state} />
        ) : (
          <StatusChip
            status={row.authorization}
            label={t('transactions.activeBut', { authorization: row.authorization })}
          />
        ),
    },
  ];
};
