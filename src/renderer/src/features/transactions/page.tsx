import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { hrefOf, navigate, type Route } from '../../route';
import { OrphanStopList } from './orphan-stop-list';
import { TransactionDetailPage } from './transaction-detail-page';
import { TransactionList } from './transaction-list';

const transactionIdOf = (id: string | null): number | null =>
  id !== null && /^\d+$/.test(id) ? Number(id) : null;

const ORPHANS = 'orphan-stops';

/** Transactions, one of them in detail, and the stops that belong to none. */
export const TransactionsPage = ({ route }: { route: Route }) => {
  const transactionId = transactionIdOf(route.id);
  if (transactionId !== null)
    return <TransactionDetailPage key={transactionId} transactionId={transactionId} />;
  const orphans = route.id === ORPHANS;
  return (
    <Page
      fill
      title="Transactions"
      subtitle="Every charging session, from its start to its last meter value"
    >
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={orphans ? ORPHANS : 'list'}
          onChange={(_, tab: string) =>
            navigate(hrefOf('transactions', tab === ORPHANS ? { id: ORPHANS } : {}))
          }
          aria-label="Kinds of transactions"
        >
          <Tab value="list" label="Transactions" />
          <Tab value={ORPHANS} label="Orphan stops" />
        </Tabs>
      </Box>
      {orphans ? <OrphanStopList /> : <TransactionList query={route.query} />}
    </Page>
  );
};
