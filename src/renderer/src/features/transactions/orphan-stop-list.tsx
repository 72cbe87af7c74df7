import LinkOff from '@mui/icons-material/LinkOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { OrphanStop } from '@shared/model/transaction';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';
import { AttachDialog } from './attach-dialog';

const mono = (value: string | number | null) => (
  <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
    {value ?? NOTHING}
  </Box>
);

const columnsOf = (
  onAttach: (stop: OrphanStop) => void,
  { t, format }: Texts,
): readonly GridColDef<OrphanStop>[] => [
  {
    field: 'receivedAt',
    headerName: t('transactions.orphans.received'),
    width: 170,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 1,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.chargePointId),
  },
  {
    field: 'transactionId',
    headerName: t('transactions.orphans.namedId'),
    width: 96,
    renderCell: ({ row }) => mono(row.transactionId),
  },
  {
    field: 'idTag',
    headerName: t('common.tag'),
    flex: 1,
    minWidth: 100,
    renderCell: ({ row }) => mono(row.idTag),
  },
  {
    field: 'stoppedAt',
    headerName: t('common.stopped'),
    width: 170,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'stopReason',
    headerName: t('transactions.orphans.reason'),
    width: 108,
    valueFormatter: (v) => v ?? NOTHING,
  },
  {
    field: 'meterStop',
    headerName: t('transactions.orphans.register'),
    width: 108,
    align: 'right',
    headerAlign: 'right',
    valueFormatter: (value: number | null) => format.energy(value),
  },
  {
    field: 'attachedTo',
    headerName: t('transactions.orphans.belongsTo'),
    width: 128,
    renderCell: ({ row, tabIndex }) =>
      row.attachedTo === null ? (
        <Button size="small" tabIndex={tabIndex} onClick={() => onAttach(row)}>
          {t('transactions.orphans.attachTo')}
        </Button>
      ) : (
        <Link href={hrefOf('transactions', { id: row.attachedTo })} tabIndex={tabIndex}>
          {t('transactions.one', { transactionId: row.attachedTo })}
        </Link>
      ),
  },
];

/** Stops of transactions nobody knows here; their data are kept and can be given to an open transaction. */
export const OrphanStopList = () => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const [attaching, setAttaching] = useState<OrphanStop | null>(null);
  const columns = useMemo(() => columnsOf(setAttaching, texts), [texts]);
  const paged = usePaged({
    key: '',
    load: (cursor) =>
      bridge.call('orphanStop.list', {
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'orphanStop.changed',
  });
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', pb: 3, maxWidth: 760 }}>
        {t('transactions.orphans.explanation')}
      </Typography>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('transactions.orphans.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('transactions.orphans.title')}
        columns={columns}
        rows={paged.rows}
        rowId={(stop) => stop.id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        empty={
          <EmptyState
            icon={LinkOff}
            title={t('transactions.orphans.noneTitle')}
            action={
              <Button variant="outlined" href={hrefOf('transactions')}>
                {t('transactions.orphans.showTransactions')}
              </Button>
            }
          >
            {t('transactions.orphans.noneText')}
          </EmptyState>
        }
      />
      {attaching !== null && (
        <AttachDialog
          stop={attaching}
          onClose={() => setAttaching(null)}
          onAttached={() => {
            setAttaching(null);
            void paged.refetch();
          }}
        />
      )}
    </>
  );
};
