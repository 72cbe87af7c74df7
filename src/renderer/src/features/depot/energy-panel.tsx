import BoltOutlined from '@mui/icons-material/BoltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { EnergyBy, EnergyReport } from '@shared/model/report';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { ByButtons } from './by-buttons';
import { CsvButton } from './csv-button';
import { EnergyBars } from './energy-bars';
import { saveEnergyCsv } from './exports';
import { energyRowName, money } from './names';
import type { Period } from './period';
import { useReport } from './use-report';

const choices: readonly EnergyBy[] = ['day', 'chargePoint', 'connector', 'tag', 'parent'];
const SHOWN_ROWS = 100;
const AGAIN_MS = 60_000;

/** Energy and cost over the period: bars for the days, and a table by whatever is asked for. */
export const EnergyPanel = ({ period }: { period: Period | undefined }) => {
  const { t, format } = useTexts();
  const [by, setBy] = useState<EnergyBy>('day');
  const { value: report, failure } = useReport(
    'report.energy',
    period === undefined ? undefined : { ...period, by },
    AGAIN_MS,
  );
  const isEmpty = report !== null && report.total.sessions === 0 && report.total.energyWh === 0;
  return (
    <Panel
      title={t('depot.energy')}
      {...(report === null
        ? {}
        : {
            hint: t('depot.energyHint', {
              count: report.total.sessions,
              energy: format.energy(report.total.energyWh),
            }),
          })}
      actions={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <ByButtons label={t('depot.energyBy')} choices={choices} value={by} onChange={setBy} />
          <CsvButton
            label={t('depot.exportEnergy')}
            disabled={report === null || period === undefined}
            onClick={() => report !== null && period !== undefined && saveEnergyCsv(report, period)}
          />
        </Box>
      }
    >
      {failure !== null && <Problem failure={failure} title={t('depot.unreadable')} />}
      {isEmpty ? (
        <EmptyState
          icon={BoltOutlined}
          title={t('depot.noEnergyTitle')}
          action={
            <Button variant="outlined" href={hrefOf('charge-points')}>
              {t('depot.openChargePoints')}
            </Button>
          }
        >
          {t('depot.noEnergyText')}
        </EmptyState>
      ) : (
        report !== null && (
          <>
            {report.by === 'day' && report.rows.length > 1 && <EnergyBars rows={report.rows} />}
            <Remarks report={report} />
            <EnergyTable report={report} />
          </>
        )
      )}
    </Panel>
  );
};

const Remarks = ({ report: { total } }: { report: EnergyReport }) => {
  const { t } = useTexts();
  return (
    <>
      {total.registerResets > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 3 }}>
          {t('depot.resets', { count: total.registerResets })}
        </Alert>
      )}
      {total.bookedAtEnd > 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 3 }}>
          {t('depot.bookedAtEnd', { count: total.bookedAtEnd })}
        </Alert>
      )}
    </>
  );
};

const EnergyTable = ({ report }: { report: EnergyReport }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const hasCost = report.total.costs.length > 0;
  // The latest day is what people look for first.
  const ordered = report.by === 'day' ? report.rows.toReversed() : report.rows;
  const shown = ordered.slice(0, SHOWN_ROWS);
  const hidden = ordered.length - shown.length + report.omittedRows;
  return (
    <>
      <Box sx={{ maxHeight: 360, overflow: 'auto', mx: -4 }} tabIndex={0}>
        <Table size="small" stickyHeader aria-label={t('depot.energy')}>
          <TableHead>
            <TableRow>
              <TableCell>{t(`depot.by.${report.by}`)}</TableCell>
              {report.by === 'tag' && <TableCell>{t('depot.by.parent')}</TableCell>}
              <TableCell align="right">{t('depot.energy')}</TableCell>
              <TableCell align="right">{t('depot.sessions')}</TableCell>
              <TableCell align="right">{t('depot.connected')}</TableCell>
              {hasCost && <TableCell align="right">{t('depot.cost')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row) => (
              <TableRow key={energyRowName(row, report.by, texts)}>
                <TableCell component="th" scope="row">
                  {energyRowName(row, report.by, texts)}
                </TableCell>
                {report.by === 'tag' && (
                  <TableCell>{row.parentIdTag ?? t('depot.noGroup')}</TableCell>
                )}
                <TableCell align="right">{format.energy(row.energyWh)}</TableCell>
                <TableCell align="right">{format.count(row.sessions)}</TableCell>
                <TableCell align="right">{format.duration(row.connectedSeconds * 1000)}</TableCell>
                {hasCost && (
                  <TableCell align="right">
                    {row.costs
                      .map(({ amount, currency }) => money(amount, currency, texts))
                      .join(' + ')}
                  </TableCell>
                )}
              </TableRow>
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
