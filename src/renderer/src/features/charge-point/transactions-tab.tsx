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
import { Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { TransactionStateChip } from '../../components/transaction-state-chip';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useRecentTransactions } from './use-recent';

/** Its latest transactions; all of them are under Transactions. */
export const TransactionsTab = ({ chargePoint }: TabProps) => {
  const { t, format } = useTexts();
  const cpId = chargePoint.chargePointId;
  const { items, failure } = useRecentTransactions(cpId);
  return (
    <Panel
      title={t('chargePoint.transactions.title')}
      flush
      actions={
        <Button variant="outlined" href={hrefOf('transactions', { query: { cpId } })}>
          {t('chargePoint.transactions.all')}
        </Button>
      }
    >
      {failure !== null && (
        <Problem failure={failure} title={t('chargePoint.transactions.unlisted')} />
      )}
      {items === null && failure === null && (
        <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />
      )}
      {items?.length === 0 && (
        <EmptyState icon={ReceiptLongOutlined} title={t('chargePoint.transactions.emptyTitle')}>
          {t('chargePoint.transactions.emptyText')}
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <Table size="small" aria-label={t('chargePoint.transactions.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('common.transaction')}</TableCell>
              <TableCell>{t('common.connector')}</TableCell>
              <TableCell>{t('common.tag')}</TableCell>
              <TableCell>{t('common.started')}</TableCell>
              <TableCell>{t('common.stopped')}</TableCell>
              <TableCell align="right">{t('common.energy')}</TableCell>
              <TableCell>{t('common.state')}</TableCell>
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
                <TableCell align="right">{format.energy(transaction.energyWh)}</TableCell>
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
