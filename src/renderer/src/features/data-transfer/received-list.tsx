import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import type { DataTransfer } from '@shared/model/data-transfer';
import { useMemo } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import { SuggestingField } from '../../components/suggesting-field';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf, navigate, replaceRoute } from '../../route';
import { useBridge, useChargePoints } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';

interface Filter {
  readonly cpId: string;
  readonly vendorId: string;
}

const filterOf = ({ cpId = '', vendorId = '' }: Readonly<Record<string, string>>): Filter => ({
  cpId,
  vendorId,
});

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const mono = (value: string | null) => (
  <Box component="span" sx={{ ...cut, fontFamily: MONO, fontSize: '0.75rem' }}>
    {value ?? NOTHING}
  </Box>
);

/** A message without a handler leads to the form for one. */
const HandlerLink = ({ row, tabIndex }: { row: DataTransfer; tabIndex: number }) => {
  const { t, said } = useTexts();
  if (row.handlerId !== null) {
    const problem = row.problem === null ? '' : said(row.problem);
    return (
      <Box component="span" title={problem} sx={cut}>
        {problem || NOTHING}
      </Box>
    );
  }
  return (
    <Link
      href={hrefOf('data-transfer', {
        id: 'handlers',
        query: { vendorId: row.vendorId, messageId: row.messageId ?? '' },
      })}
      tabIndex={tabIndex}
      onClick={(event) => event.stopPropagation()}
    >
      {t('dataTransfer.answerIt')}
    </Link>
  );
};

const columnsIn = ({ t, format }: Texts): readonly GridColDef<DataTransfer>[] => [
  {
    field: 'at',
    headerName: t('dataTransfer.at'),
    width: 160,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 0.6,
    minWidth: 112,
    renderCell: ({ row }) => mono(row.chargePointId),
  },
  {
    field: 'vendorId',
    headerName: t('dataTransfer.vendorId'),
    flex: 0.8,
    minWidth: 120,
    renderCell: ({ row }) => mono(row.vendorId),
  },
  {
    field: 'messageId',
    headerName: t('dataTransfer.messageId'),
    flex: 0.7,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.messageId),
  },
  {
    field: 'data',
    headerName: t('dataTransfer.data'),
    flex: 1.4,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.data),
  },
  {
    field: 'status',
    headerName: t('dataTransfer.answer'),
    width: 172,
    renderCell: ({ row }) => <StatusChip status={row.status} />,
  },
  {
    field: 'handlerId',
    headerName: t('dataTransfer.handler'),
    flex: 0.8,
    minWidth: 150,
    renderCell: ({ row, tabIndex }) => <HandlerLink row={row} tabIndex={tabIndex} />,
  },
];

/** What charge points sent, newest first. Its filter is in the address. */
export const ReceivedList = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const bar = useFilterKey();
  const { t } = texts;
  const bridge = useBridge();
  const byId = useChargePoints((state) => state.byId);
  const columns = useMemo(() => columnsIn(texts), [texts]);
  const filter = filterOf(query);
  const { cpId, vendorId } = filter;
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('dataTransfer.list', {
        ...(cpId === '' ? {} : { cpId }),
        ...(vendorId === '' ? {} : { vendorId }),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'dataTransfer.received',
  });
  const go = (next: Filter): void =>
    replaceRoute(hrefOf('data-transfer', { id: 'received', query: { ...next } }));
  const isFiltered = cpId !== '' || vendorId !== '';
  const clear = () => go({ cpId: '', vendorId: '' });
  return (
    <>
      <Box
        ref={bar}
        role="search"
        aria-label={t('dataTransfer.filterBar')}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
      >
        <SuggestingField
          label={t('common.chargePoint')}
          width={190}
          value={cpId}
          options={[...(byId?.keys() ?? [])].sort()}
          onChange={(next) => go({ ...filter, cpId: next })}
        />
        <SuggestingField
          label={t('dataTransfer.vendorId')}
          width={220}
          value={vendorId}
          options={[...new Set(paged.rows.map((row) => row.vendorId))].sort()}
          onChange={(next) => go({ ...filter, vendorId: next })}
        />
        {isFiltered && <Button onClick={clear}>{t('dataTransfer.clearFilter')}</Button>}
      </Box>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('dataTransfer.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('dataTransfer.view.received')}
        columns={columns}
        rows={paged.rows}
        rowId={({ id }) => id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={({ exchangeId }) => navigate(hrefOf('messages', { id: exchangeId }))}
        empty={
          isFiltered ? (
            <EmptyState
              icon={FilterAltOffOutlined}
              title={t('dataTransfer.noMatchTitle')}
              action={
                <Button variant="outlined" onClick={clear}>
                  {t('dataTransfer.showAll')}
                </Button>
              }
            >
              {t('dataTransfer.noMatchText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={MoveToInboxOutlined}
              title={t('dataTransfer.noneTitle')}
              action={
                <Button variant="outlined" href={hrefOf('data-transfer', { id: 'handlers' })}>
                  {t('dataTransfer.toHandlers')}
                </Button>
              }
            >
              {t('dataTransfer.noneText')}
            </EmptyState>
          )
        }
      />
    </>
  );
};
