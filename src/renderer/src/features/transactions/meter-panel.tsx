import Download from '@mui/icons-material/Download';
import QueryStats from '@mui/icons-material/QueryStats';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { meterCsvHeader, meterCsvLines } from '@shared/meter-csv';
import type { MeterReading } from '@shared/model/meter';
import type { Transaction } from '@shared/model/transaction';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { saveText } from '../../components/save-file';
import { TimeSeries } from '../../components/time-series';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MeterTable } from './meter-table';
import { chartsOf } from './series';
import { MOST_READINGS } from './use-transaction';

const CHART_PX = 140;

interface MeterPanelProps {
  transaction: Transaction;
  /** Null while they are read. */
  readings: readonly MeterReading[] | null;
}

const rangeOf = (
  transaction: Transaction,
  readings: readonly MeterReading[],
): readonly [number, number] => {
  const moments = [transaction.startedAt, transaction.stoppedAt, ...readings.map(({ at }) => at)]
    .filter((at) => at !== null)
    .map((at) => Date.parse(at) / 1000);
  const first = moments.reduce((a, b) => Math.min(a, b));
  const last = moments.reduce((a, b) => Math.max(a, b));
  return [first, Math.max(last, first + 60)];
};

/** What was measured during a transaction: charts with one cursor, or a table; and as CSV. */
export const MeterPanel = ({ transaction, readings }: MeterPanelProps) => {
  const { t } = useTexts();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const charts = useMemo(
    () => (readings === null ? null : chartsOf(readings, transaction, t)),
    [readings, transaction, t],
  );
  const range = useMemo(() => rangeOf(transaction, readings ?? []), [transaction, readings]);
  const none = readings !== null && readings.length === 0;

  return (
    <Panel
      title={t('transactions.meter.title')}
      {...(readings === null || none
        ? {}
        : {
            hint: t(
              readings.length >= MOST_READINGS
                ? 'transactions.meter.firstReadings'
                : 'transactions.meter.readings',
              { count: readings.length },
            ),
          })}
      actions={
        readings !== null &&
        !none && (
          <>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={view}
              onChange={(_, next: 'chart' | 'table' | null) => next !== null && setView(next)}
              aria-label={t('transactions.meter.showAs')}
            >
              <ToggleButton value="chart">{t('transactions.meter.chart')}</ToggleButton>
              <ToggleButton value="table">{t('transactions.meter.table')}</ToggleButton>
            </ToggleButtonGroup>
            <Button
              variant="outlined"
              startIcon={<Download />}
              onClick={() =>
                saveText(`transaction-${transaction.transactionId}.csv`, 'text/csv', [
                  meterCsvHeader,
                  ...readings.map(meterCsvLines),
                ])
              }
            >
              {t('transactions.meter.csv')}
            </Button>
          </>
        )
      }
    >
      {readings === null && <Skeleton variant="rounded" height={3 * CHART_PX} />}
      {none && (
        <EmptyState
          icon={QueryStats}
          title={t('transactions.meter.noneTitle')}
          action={
            <Button
              variant="outlined"
              href={hrefOf('charge-point', { id: transaction.chargePointId })}
            >
              {t('transactions.meter.openChargePoint')}
            </Button>
          }
        >
          {t('transactions.meter.noneText')}
        </EmptyState>
      )}
      {view === 'chart' &&
        charts?.map((chart) => (
          <Box key={chart.measurand} component="section" sx={{ pb: 3 }}>
            <Typography variant="h3" component="h3" sx={{ pb: 1 }}>
              {chart.unit === ''
                ? chart.title
                : t('transactions.meter.withUnit', { title: chart.title, unit: chart.unit })}
            </Typography>
            <TimeSeries
              title={chart.title}
              unit={chart.unit}
              times={chart.times}
              lines={chart.lines}
              range={range}
              syncKey={`transaction-${transaction.transactionId}`}
              tone={chart.tone}
              fromZero={chart.fromZero}
              decimals={chart.decimals}
              height={CHART_PX}
            />
          </Box>
        ))}
      {view === 'table' && charts !== null && charts.length > 0 && <MeterTable charts={charts} />}
    </Panel>
  );
};
