import CompareArrows from '@mui/icons-material/CompareArrows';
import Download from '@mui/icons-material/Download';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ScheduleComparison } from '@shared/model/charging-profile';
import { useMemo, useState } from 'react';
import { connectorName } from '../../components/connector-chip';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { saveText } from '../../components/save-file';
import type { TabProps } from '../../components/tab-props';
import { TimeSeries } from '../../components/time-series';
import { useTexts } from '../../i18n';
import { DifferenceChip } from './difference-chip';
import { scheduleCsv } from './schedule-csv';
import { rowsOf, seriesOfComparison, seriesOfSchedule } from './schedule-series';
import { ScheduleTable } from './schedule-table';
import { useComposite } from './use-composite';
import { WordSelect } from './word-select';

const hour = 3600;
const spans = [hour, 8 * hour, 24 * hour, 7 * 24 * hour] as const;
const units = ['A', 'W'] as const;
const CHART_PX = 240;

const kinds = ['higher', 'lower', 'phases', 'not-told'] as const;

/** The kinds of difference that there are, the worst first. */
const kindsIn = (differences: ScheduleComparison['differences']) =>
  kinds
    .map((kind) => ({ kind, count: differences.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** The limits as computed here, as the charge point tells them, and what was measured: in one chart or as a table. */
export const CompositePanel = ({ chargePoint }: TabProps) => {
  const { t, format } = useTexts();
  const ids = [
    ...new Set([0, 1, ...chargePoint.connectors.map(({ connectorId }) => connectorId)]),
  ].toSorted((a, b) => a - b);
  const charging = chargePoint.connectors.find(({ transactionId }) => transactionId !== null);
  const [connectorId, setConnectorId] = useState(charging?.connectorId ?? 1);
  const [durationSeconds, setDuration] = useState<number>(24 * hour);
  const [unit, setUnit] = useState<'A' | 'W'>('A');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const cpId = chargePoint.chargePointId;
  const composite = useComposite({
    cpId,
    connectorId,
    durationSeconds,
    chargingRateUnit: unit,
    transactionId:
      chargePoint.connectors.find((one) => one.connectorId === connectorId)?.transactionId ?? null,
  });
  const { schedule, comparison } = composite;
  const series = useMemo(() => {
    const names = {
      expected: t('smartCharging.composite.expected'),
      told: t('smartCharging.composite.told'),
      measured: t('smartCharging.composite.measured'),
    };
    if (comparison !== null) return seriesOfComparison(comparison, names);
    return schedule === null ? null : seriesOfSchedule(schedule, names);
  }, [schedule, comparison, t]);
  const above = comparison?.measured.filter(({ isAbove }) => isAbove).length ?? 0;
  const differences = comparison?.differences ?? [];
  const rows = schedule === null ? [] : rowsOf(schedule, comparison?.told ?? null, differences);
  const drift = comparison?.told.startDifferenceSeconds ?? 0;
  const unlimited = schedule?.periods.every(({ limit }) => limit === null) ?? false;
  return (
    <Panel
      title={t('smartCharging.composite.title')}
      hint={t('smartCharging.composite.hint', { voltage: schedule?.voltage ?? 230 })}
      actions={
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            onChange={(_, next: 'chart' | 'table' | null) => next !== null && setView(next)}
            aria-label={t('smartCharging.view')}
          >
            <ToggleButton value="chart">{t('smartCharging.composite.chart')}</ToggleButton>
            <ToggleButton value="table">{t('smartCharging.composite.table')}</ToggleButton>
          </ToggleButtonGroup>
          <Button
            variant="outlined"
            startIcon={<Download />}
            disabled={schedule === null}
            onClick={() => {
              if (schedule === null) return;
              const name = `composite-schedule-${cpId}-${connectorId}.csv`;
              saveText(name, 'text/csv', scheduleCsv(schedule, rows));
            }}
          >
            {t('smartCharging.composite.csv')}
          </Button>
          <Button
            variant="contained"
            startIcon={<CompareArrows />}
            disabled={composite.busy}
            onClick={() => void composite.compare()}
          >
            {t('smartCharging.composite.ask')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 3, pt: 1 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
          <TextField
            select
            label={t('common.connector')}
            value={connectorId}
            onChange={({ target }) => setConnectorId(Number(target.value))}
            sx={{ width: 180 }}
          >
            {ids.map((id) => (
              <MenuItem key={id} value={id}>
                {connectorName(id, t)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t('smartCharging.composite.ahead')}
            value={durationSeconds}
            onChange={({ target }) => setDuration(Number(target.value))}
            sx={{ width: 130 }}
          >
            {spans.map((seconds) => (
              <MenuItem key={seconds} value={seconds}>
                {format.duration(seconds * 1000)}
              </MenuItem>
            ))}
          </TextField>
          <WordSelect
            label={t('smartCharging.field.unit')}
            words={units}
            value={unit}
            onChange={(next) => setUnit(next ?? 'A')}
            width={90}
          />
        </Box>
        {composite.failure !== null && (
          <Problem failure={composite.failure} title={t('smartCharging.composite.failed')} />
        )}
        {comparison !== null && (
          <Box role="status" sx={{ display: 'grid', gap: 2 }}>
            {comparison.told.status !== 'Accepted' ? (
              <Alert severity="warning">
                {t('smartCharging.composite.refused', { status: comparison.told.status })}
              </Alert>
            ) : differences.length === 0 ? (
              <Alert severity="success">{t('smartCharging.composite.agree')}</Alert>
            ) : (
              <Alert severity="warning">
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
                  {t('smartCharging.composite.differ', { count: differences.length })}
                  {kindsIn(differences).map(({ kind, count }) => (
                    <DifferenceChip key={kind} kind={kind} count={count} />
                  ))}
                </Box>
              </Alert>
            )}
            {Math.abs(drift) > 5 && (
              <Alert severity="info">
                {t('smartCharging.composite.drift', { seconds: drift })}
              </Alert>
            )}
            {above > 0 && (
              <Alert severity="error">
                {t('smartCharging.composite.above', {
                  count: above,
                  total: comparison.measured.length,
                })}
              </Alert>
            )}
          </Box>
        )}
        {series === null && composite.failure === null && (
          <Skeleton variant="rounded" height={CHART_PX} />
        )}
        {comparison === null && unlimited && (
          <Alert severity="info">{t('smartCharging.composite.unlimited')}</Alert>
        )}
        {series !== null && view === 'chart' && (
          <TimeSeries
            title={t('smartCharging.composite.title')}
            unit={unit}
            times={series.times}
            lines={series.lines}
            range={series.range}
            bands={series.bands}
            syncKey={`composite-${cpId}`}
            tone="power"
            fromZero
            height={CHART_PX}
          />
        )}
        {schedule !== null && view === 'table' && (
          <ScheduleTable rows={rows} from={schedule.from} unit={unit} told={comparison !== null} />
        )}
      </Box>
    </Panel>
  );
};
