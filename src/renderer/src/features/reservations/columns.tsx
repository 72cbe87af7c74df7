import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import type { Reservation } from '@shared/model/reservation';
import { NOTHING, type Texts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { ReservationStateChip } from './state-chip';

const mono = (value: string | null) => (
  <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
    {value ?? NOTHING}
  </Box>
);

export const reservationColumns = ({ t, format }: Texts): readonly GridColDef<Reservation>[] => [
  { field: 'reservationId', headerName: t('reservations.number'), width: 84 },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 1,
    minWidth: 110,
    renderCell: ({ row, tabIndex }) => (
      <Link
        href={hrefOf('charge-point', { id: row.chargePointId, tab: 'reservations' })}
        tabIndex={tabIndex}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
        onClick={(event) => event.stopPropagation()}
      >
        {row.chargePointId}
      </Link>
    ),
  },
  {
    field: 'connectorId',
    headerName: t('common.connector'),
    width: 92,
    valueFormatter: (value: number) => (value === 0 ? t('components.allConnectors') : value),
  },
  {
    field: 'idTag',
    headerName: t('common.tag'),
    flex: 1,
    minWidth: 120,
    renderCell: ({ row }) => mono(row.idTag),
  },
  {
    field: 'state',
    headerName: t('common.state'),
    width: 156,
    renderCell: ({ row }) => <ReservationStateChip state={row.state} />,
  },
  { field: 'status', headerName: t('reservations.answer'), width: 104 },
  {
    field: 'createdAt',
    headerName: t('reservations.made'),
    width: 162,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'expiryDate',
    headerName: t('reservations.until'),
    width: 162,
    valueFormatter: (value: string) => format.instant(value),
  },
];
