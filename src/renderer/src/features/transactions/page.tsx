import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { OrphanStopList } from './orphan-stop-list';
import { TransactionDetailPage } from './transaction-detail-page';
import { TransactionList } from './transaction-list';

const transactionIdOf = (id: string | null): number | null =>
  id !== null && /^\d+$/.test(id) ? Number(id) : null;

const ORPHANS = 'orphan-stops';

/** Transactions, one of them in detail, and the stops that belong to none. */
export const TransactionsPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const transactionId = transactionIdOf(route.id);
  if (transactionId !== null)
    return <TransactionDetailPage key={transactionId} transactionId={transactionId} />;
  const orphans = route.id === ORPHANS;
  return (
    <Page fill title={t('transactions.title')} subtitle={t('transactions.subtitle')}>
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={orphans ? ORPHANS : 'list'}
          onChange={(_, tab: string) =>
            navigate(hrefOf('transactions', tab === ORPHANS ? { id: ORPHANS } : {}))
          }
          aria-label={t('transactions.kinds')}
        >
          <Tab value="list" label={t('transactions.title')} />
          <Tab value={ORPHANS} label={t('transactions.orphans.title')} />
        </Tabs>
      </Box>
      {orphans ? <OrphanStopList /> : <TransactionList query={route.query} />}
    </Page>
  );
};
