import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import {
  type OccupancyBy,
  type OccupancyFigures,
  type OccupancyReport,
  type OccupancyRow,
  occupancyStates,
} from '@shared/model/report';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { ByButtons } from './by-buttons';
import { CsvButton } from './csv-button';
import { saveOccupancyCsv } from './exports';
import { occupancyRowName } from './names';
import type { Period } from './period';
import { StateBar, StateLegend } from './states';
import { useReport } from './use-report';

const choices: readonly OccupancyBy[] = ['day', 'chargePoint', 'connector'];
const columns = occupancyStates.filter((state) => state !== 'unknown');
const SHOWN_ROWS = 100;
const AGAIN_MS = 60_000;

const percent = (value: number, { format }: Texts): string => `${format.fixed(value, 1)} %`;

const chargingPercent = ({ seconds, chargingSeconds }: OccupancyFigures): number => {
  const known = columns.reduce((sum, state) => sum + seconds[state], 0);
  return known === 0 ? 0 : (chargingSeconds / known) * 100;
};

/** What connectors were over the period, in per cent of the time. */
export const OccupancyPanel = ({ period }: { period: Period | undefined }) => {
  const texts = useTexts();
  const { t } = texts;
  const [by, setBy] = useState<OccupancyBy>('day');
  const { value: report, failure } = useReport(
    'report.occupancy',
    period === undefined ? undefined : { ...period, by },
    AGAIN_MS,
  );
  return (
    <Panel
      title={t('depot.occupancy')}
      {...(report === null || report.rows.length === 0
        ? {}
        : {
            hint: t('depot.occupancyHint', {
              percent: percent(chargingPercent(report.total), texts),
            }),
          })}
      actions={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <ByButtons label={t('depot.occupancyBy')} choices={choices} value={by} onChange={setBy} />
          <CsvButton
            label={t('depot.exportOccupancy')}
            disabled={report === null || period === undefined}
            onClick={() =>
              report !== null && period !== undefined && saveOccupancyCsv(report, period)
            }
          />
        </Box>
      }
    >
      {failure !== null && <Problem failure={failure} title={t('depot.unreadable')} />}
      {report !== null && report.rows.length === 0 && (
        <EmptyState
          icon={EvStationOutlined}
          title={t('depot.noConnectorsTitle')}
          action={
            <Button variant="outlined" href={hrefOf('charge-points')}>
              {t('depot.openChargePoints')}
            </Button>
          }
        >
          {t('depot.noConnectorsText')}
        </EmptyState>
      )}
      {report !== null && report.rows.length > 0 && (
        <>
          <StateLegend />
          <OccupancyTable report={report} />
        </>
      )}
    </Panel>
  );
};

const Row = ({ row, by }: { row: OccupancyRow; by: OccupancyBy }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const parts = occupancyStates
    .filter((state) => row.seconds[state] > 0)
    .map((state) => ({
      key: state,
      state,
      weight: row.seconds[state],
      title: t('depot.stateShare', {
        state: t(`depot.state.${state}`),
        percent: percent(row.percent[state], texts),
      }),
    }));
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {occupancyRowName(row, by, texts)}
      </TableCell>
      <TableCell sx={{ width: '34%', minWidth: 140 }}>
        <StateBar label={parts.map(({ title }) => title).join(', ')} parts={parts} />
      </TableCell>
      {columns.map((state) => (
        <TableCell key={state} align="right">
          {percent(row.percent[state], texts)}
        </TableCell>
      ))}
      <TableCell align="right">{format.count(row.faults)}</TableCell>
    </TableRow>
  );
};

const OccupancyTable = ({ report }: { report: OccupancyReport }) => {
  const { t } = useTexts();
  const ordered = report.by === 'day' ? report.rows.toReversed() : report.rows;
  const shown = ordered.slice(0, SHOWN_ROWS);
  const hidden = ordered.length - shown.length + report.omittedRows;
  return (
    <>
      <Box sx={{ maxHeight: 400, overflow: 'auto', mx: -4, mt: 2 }} tabIndex={0}>
        <Table size="small" stickyHeader aria-label={t('depot.occupancy')}>
          <TableHead>
            <TableRow>
              <TableCell>{t(`depot.by.${report.by}`)}</TableCell>
              <TableCell />
              {columns.map((state) => (
                <TableCell key={state} align="right">
                  {t(`depot.state.${state}`)}
                </TableCell>
              ))}
              <TableCell align="right">{t('depot.faults')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row) => (
              <Row
                key={`${row.day} ${row.chargePointId} ${row.connectorId}`}
                row={row}
                by={report.by}
              />
            ))}
          </TableBody>
        </Table>
      </Box>
      {hidden > 0 && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 2, mb: 0 }}>
          {t('depot.moreRows', { count: hidden })}
        </Typography>
      )}
    </>
  );
};
