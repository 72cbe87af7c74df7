import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { connectorName } from '../../components/connector-chip';
import { Instant } from '../../components/instant';
import { StatusChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { StatusRow } from './status-segments';

/** The same as the chart in words, latest first. */
export const StatusTable = ({ rows, now }: { rows: readonly StatusRow[]; now: number }) => {
  const { t } = useTexts();
  const segments = rows
    .flatMap(({ connectorId, segments: own }) => own.map((one) => ({ ...one, connectorId })))
    .sort((a, b) => b.from - a.from || a.connectorId - b.connectorId);
  return (
    <Table size="small" aria-label={t('chargePoint.statusHistory.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('chargePoint.statusHistory.from')}</TableCell>
          <TableCell>{t('chargePoint.statusHistory.to')}</TableCell>
          <TableCell>{t('common.connector')}</TableCell>
          <TableCell>{t('chargePoint.statusHistory.status')}</TableCell>
          <TableCell>{t('chargePoint.statusHistory.error')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {segments.map(({ id, connectorId, status, errorCode, from, to }) => (
          <TableRow key={id}>
            <TableCell>
              <Instant at={new Date(from).toISOString()} />
            </TableCell>
            <TableCell>
              {to >= now ? (
                t('chargePoint.statusHistory.now')
              ) : (
                <Instant at={new Date(to).toISOString()} />
              )}
            </TableCell>
            <TableCell>{connectorName(connectorId, t)}</TableCell>
            <TableCell>
              <StatusChip status={status} />
            </TableCell>
            <TableCell>{errorCode === 'NoError' ? '' : errorCode}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
