import LinkOff from '@mui/icons-material/LinkOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { OrphanStop } from '@shared/model/transaction';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { formatEnergy, formatInstant, NOTHING } from '../../components/format';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
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

const columnsOf = (onAttach: (stop: OrphanStop) => void): readonly GridColDef<OrphanStop>[] => [
  {
    field: 'receivedAt',
    headerName: 'Received',
    width: 170,
    valueFormatter: (value: string) => formatInstant(value),
  },
  {
    field: 'chargePointId',
    headerName: 'Charge point',
    flex: 1,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.chargePointId),
  },
  {
    field: 'transactionId',
    headerName: 'Id it named',
    width: 96,
    renderCell: ({ row }) => mono(row.transactionId),
  },
  {
    field: 'idTag',
    headerName: 'Tag',
    flex: 1,
    minWidth: 100,
    renderCell: ({ row }) => mono(row.idTag),
  },
  {
    field: 'stoppedAt',
    headerName: 'Stopped',
    width: 170,
    valueFormatter: (value: string) => formatInstant(value),
  },
  { field: 'stopReason', headerName: 'Reason', width: 108, valueFormatter: (v) => v ?? NOTHING },
  {
    field: 'meterStop',
    headerName: 'Register',
    width: 108,
    align: 'right',
    headerAlign: 'right',
    valueFormatter: (value: number | null) => formatEnergy(value),
  },
  {
    field: 'attachedTo',
    headerName: 'Belongs to',
    width: 128,
    renderCell: ({ row, tabIndex }) =>
      row.attachedTo === null ? (
        <Button size="small" tabIndex={tabIndex} onClick={() => onAttach(row)}>
          Attach…
        </Button>
      ) : (
        <Link href={hrefOf('transactions', { id: row.attachedTo })} tabIndex={tabIndex}>
          Transaction {row.attachedTo}
        </Link>
      ),
  },
];

/** Stops of transactions nobody knows here; their data are kept and can be given to an open transaction. */
export const OrphanStopList = () => {
  const bridge = useBridge();
  const [attaching, setAttaching] = useState<OrphanStop | null>(null);
  const columns = useMemo(() => columnsOf(setAttaching), []);
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
        A charge point stopped a transaction that is not known here, for instance one it started
        before it was connected to this system. It was answered as the text asks for, and what it
        reported is kept.
      </Typography>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title="The orphan stops cannot be read" />
        </Box>
      )}
      <PagedGrid
        label="Orphan stops"
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
            title="No orphan stops"
            action={
              <Button variant="outlined" href={hrefOf('transactions')}>
                Show transactions
              </Button>
            }
          >
            Every stop so far belonged to a transaction that is known here.
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
