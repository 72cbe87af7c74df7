import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Failure } from '@shared/result';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, replaceRoute } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { transactionColumns } from './columns';
import {
  filterOfQuery,
  inputOfFilter,
  isFiltered,
  noFilter,
  type TransactionFilter,
} from './filter';
import { FilterBar } from './filter-bar';
import { saveTransactions } from './save-transactions';

/** The table of transactions. Its filter is in the address. */
export const TransactionList = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const filter = filterOfQuery(query);
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('transaction.list', {
        ...inputOfFilter(filter),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'transaction.changed',
  });
  const hasCost = paged.rows.some(({ cost }) => cost !== null);
  const columns = useMemo(() => transactionColumns(texts, hasCost), [texts, hasCost]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = (next: TransactionFilter): void =>
    replaceRoute(hrefOf('transactions', { query: { ...next } }));

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <FilterBar filter={filter} onChange={go} />
        </Box>
        <Button
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          aria-label={t('transactions.csvLabel')}
          onClick={async () => setFailure(await saveTransactions(bridge, inputOfFilter(filter)))}
          sx={{ mt: 0.5 }}
        >
          {t('transactions.meter.csv')}
        </Button>
      </Box>
      {failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={failure}
            title={t('transactions.unreadable')}
            onDismiss={() => setFailure(null)}
          />
        </Box>
      )}
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('transactions.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('transactions.title')}
        columns={columns}
        rows={paged.rows}
        rowId={(transaction) => transaction.transactionId}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={({ transactionId }) => navigate(hrefOf('transactions', { id: transactionId }))}
        empty={
          isFiltered(filter) ? (
            <EmptyState
              icon={FilterAltOffOutlined}
              title={t('transactions.noMatchTitle')}
              action={
                <Button variant="outlined" onClick={() => go(noFilter)}>
                  {t('transactions.showAll')}
                </Button>
              }
            >
              {t('transactions.noMatchText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={ReceiptLongOutlined}
              title={t('transactions.noneTitle')}
              action={
                <Button variant="outlined" href={hrefOf('charge-points')}>
                  {t('transactions.openChargePoint')}
                </Button>
              }
            >
              {t('transactions.noneText')}
            </EmptyState>
          )
        }
      />
    </>
  );
};
