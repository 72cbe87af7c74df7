import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { EmptyState } from '../../components/empty-state';
import { formatEnergy } from '../../components/format';
import { Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { TransactionStateChip } from '../../components/transaction-state-chip';
import { hrefOf } from '../../route';
import type { TabProps } from './tab-props';
import { useRecentTransactions } from './use-recent';

/** Its latest transactions; all of them are under Transactions. */
export const TransactionsTab = ({ chargePoint }: TabProps) => {
  const cpId = chargePoint.chargePointId;
  const { items, failure } = useRecentTransactions(cpId);
  return (
    <Panel
      title="Recent transactions"
      flush
      actions={
        <Button variant="outlined" href={hrefOf('transactions', { query: { cpId } })}>
          All its transactions
        </Button>
      }
    >
      {failure !== null && <Problem failure={failure} title="The transactions cannot be listed" />}
      {items === null && failure === null && (
        <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />
      )}
      {items?.length === 0 && (
        <EmptyState icon={ReceiptLongOutlined} title="No transaction yet">
          A transaction begins when this charge point sends StartTransaction: after a known tag was
          shown to it, or after a remote start under Commands.
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <Table size="small" aria-label="Recent transactions">
          <TableHead>
            <TableRow>
              <TableCell>Transaction</TableCell>
              <TableCell>Connector</TableCell>
              <TableCell>Tag</TableCell>
              <TableCell>Started</TableCell>
              <TableCell>Stopped</TableCell>
              <TableCell align="right">Energy</TableCell>
              <TableCell>State</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((transaction) => (
              <TableRow key={transaction.transactionId} hover>
                <TableCell>
                  <Link href={hrefOf('transactions', { id: transaction.transactionId })}>
                    {transaction.transactionId}
                  </Link>
                </TableCell>
                <TableCell>{transaction.connectorId}</TableCell>
                <TableCell>
                  <code>{transaction.idTag}</code>
                </TableCell>
                <TableCell>
                  <Instant at={transaction.startedAt} />
                </TableCell>
                <TableCell>
                  <Instant at={transaction.stoppedAt} />
                </TableCell>
                <TableCell align="right">{formatEnergy(transaction.energyWh)}</TableCell>
                <TableCell>
                  <TransactionStateChip state={transaction.state} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
};
