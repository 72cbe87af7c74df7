import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import type { GridColDef } from '@mui/x-data-grid';
import type { Finding } from '@shared/model/finding';
import { SeverityChip } from '../../components/severity-chip';
import { NOTHING, type Texts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';

/** Where the exchange of a finding is shown; undefined for one about a connection. */
export const exchangeHref = ({ lastExchangeId }: Finding): string | undefined =>
  lastExchangeId === null ? undefined : hrefOf('messages', { id: lastExchangeId });

export const findingColumns = ({ t, format, said }: Texts): readonly GridColDef<Finding>[] => [
  {
    field: 'severity',
    headerName: t('findings.severity'),
    width: 104,
    renderCell: ({ row }) => <SeverityChip severity={row.severity} />,
  },
  {
    field: 'lastAt',
    headerName: t('findings.at'),
    width: 172,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    width: 110,
    renderCell: ({ row, tabIndex }) =>
      row.chargePointId === null ? (
        NOTHING
      ) : (
        <Link
          href={hrefOf('charge-point', { id: row.chargePointId, tab: 'findings' })}
          tabIndex={tabIndex}
          sx={{ fontFamily: MONO, fontSize: '0.75rem' }}
        >
          {row.chargePointId}
        </Link>
      ),
  },
  {
    field: 'message',
    headerName: t('findings.what'),
    flex: 1,
    minWidth: 240,
    renderCell: ({ row }) => (
      <Tooltip describeChild title={[said(row.message), row.pointer].filter(Boolean).join(' · ')}>
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {said(row.message)}
        </Box>
      </Tooltip>
    ),
  },
  {
    field: 'count',
    headerName: t('findings.count'),
    width: 68,
    align: 'right',
    headerAlign: 'right',
    valueFormatter: (value: number) => format.count(value),
  },
  { field: 'clause', headerName: t('findings.clause'), width: 130 },
  {
    field: 'exchange',
    headerName: t('findings.exchange'),
    width: 84,
    renderCell: ({ row, tabIndex }) => {
      const href = exchangeHref(row);
      return href === undefined ? (
        NOTHING
      ) : (
        <Link href={href} tabIndex={tabIndex}>
          {t('findings.show')}
        </Link>
      );
    },
  },
];
