import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { NOTHING, useTexts } from '../../i18n';
import { DifferenceChip } from './difference-chip';
import type { ScheduleRow } from './schedule-series';

interface ScheduleTableProps {
  rows: readonly ScheduleRow[];
  /** When second 0 is. */
  from: string;
  unit: string;
  /** Whether the charge point has told anything. */
  told: boolean;
}

/** The schedules as numbers, with a verdict on each part. */
export const ScheduleTable = ({ rows, from, unit, told }: ScheduleTableProps) => {
  const { t, format } = useTexts();
  const start = Date.parse(from);
  const at = (seconds: number): string =>
    format.instantOfYear(new Date(start + seconds * 1000).toISOString());
  const rate = (limit: number | null, phases: number | null, none: string): string =>
    limit === null
      ? none
      : `${format.number(limit, 1)} ${unit}${phases === null ? '' : ` · ${t('smartCharging.composite.phases', { count: phases })}`}`;
  return (
    <TableContainer
      tabIndex={0}
      component="section"
      aria-label={t('smartCharging.composite.title')}
    >
      <Table size="small" aria-label={t('smartCharging.composite.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('smartCharging.composite.from')}</TableCell>
            <TableCell>{t('smartCharging.composite.until')}</TableCell>
            <TableCell>{t('smartCharging.composite.expected')}</TableCell>
            <TableCell>{t('smartCharging.composite.decidedBy')}</TableCell>
            {told && <TableCell>{t('smartCharging.composite.told')}</TableCell>}
            {told && <TableCell>{t('smartCharging.composite.difference')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.startSeconds}>
              <TableCell>{at(row.startSeconds)}</TableCell>
              <TableCell>{at(row.endSeconds)}</TableCell>
              <TableCell>
                {rate(row.expected, row.expectedPhases, t('smartCharging.composite.noLimit'))}
                {row.minChargingRate !== null && (
                  <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                    {t('smartCharging.composite.leastUseful', {
                      rate: `${format.number(row.minChargingRate, 1)} ${unit}`,
                    })}
                  </Box>
                )}
              </TableCell>
              <TableCell>
                {row.chargingProfileId === null ? NOTHING : <code>{row.chargingProfileId}</code>}
              </TableCell>
              {told && <TableCell>{rate(row.told, row.toldPhases, NOTHING)}</TableCell>}
              {told && (
                <TableCell>
                  <DifferenceChip kind={row.kind} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
