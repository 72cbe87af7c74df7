import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
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

/** The table of transactions. Its filter is in the address. */
export const TransactionList = ({ query }: { query: Readonly<Record<string, string>> }) => {
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
  const go = (next: TransactionFilter): void =>
    replaceRoute(hrefOf('transactions', { query: { ...next } }));

  return (
    <>
      <FilterBar filter={filter} onChange={go} />
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title="The transactions cannot be read" />
        </Box>
      )}
      <PagedGrid
        label="Transactions"
        columns={transactionColumns}
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
              title="No transaction matches the filter"
              action={
                <Button variant="outlined" onClick={() => go(noFilter)}>
                  Show all transactions
                </Button>
              }
            >
              A transaction appears here as soon as one matches.
            </EmptyState>
          ) : (
            <EmptyState
              icon={ReceiptLongOutlined}
              title="No transactions yet"
              action={
                <Button variant="outlined" href={hrefOf('charge-points')}>
                  Open a charge point to start one
                </Button>
              }
            >
              A transaction begins when a charge point sends StartTransaction, by itself or after a
              remote start.
            </EmptyState>
          )
        }
      />
    </>
  );
};
