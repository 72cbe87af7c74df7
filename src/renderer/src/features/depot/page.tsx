import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { ownTimeZone } from '@shared/local-days';
import type { Failure } from '@shared/result';
import { useEffect, useMemo, useState } from 'react';
import { localOf } from '../../components/local-time';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { EnergyPanel } from './energy-panel';
import { printReport, saveReport } from './exports';
import { Glance } from './glance';
import { OccupancyPanel } from './occupancy-panel';
import { type Period, type PeriodChoice, periodOf } from './period';
import { PeriodBar } from './period-bar';
import { TariffsPanel } from './tariffs-panel';
import { TimelinePanel } from './timeline-panel';
import { useReport } from './use-report';

const NOW_AGAIN_MS = 5_000;
/** The end of a period that lasts until now moves on so often. */
const MINUTE_MS = 60_000;

const useMinutes = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** The depot as a whole: now, over a period, and what it costs. */
export const DepotPage = () => {
  const { t } = useTexts();
  const today = localOf(new Date().toISOString()).slice(0, 10);
  const [choice, setChoice] = useState<PeriodChoice>({
    name: 'days30',
    firstDay: today,
    lastDay: today,
  });
  const minute = useMinutes();
  const period = useMemo(() => periodOf(choice, minute), [choice, minute]);
  const timeZone = ownTimeZone();
  const now = useReport('report.now', { timeZone }, NOW_AGAIN_MS);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <Page
      title={t('depot.title')}
      subtitle={t('depot.subtitle', { timeZone })}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <PeriodBar choice={choice} onChange={setChoice} />
          <Exports period={period} onFailure={setFailure} />
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {failure !== null && (
          <Problem
            failure={failure}
            title={t('depot.unreadable')}
            onDismiss={() => setFailure(null)}
          />
        )}
        {now.failure !== null && <Problem failure={now.failure} title={t('depot.unreadable')} />}
        <Glance now={now.value} />
        <TimelinePanel />
        <EnergyPanel period={period} />
        <OccupancyPanel period={period} />
        <TariffsPanel />
      </Box>
    </Page>
  );
};

const Exports = (props: {
  period: Period | undefined;
  onFailure: (failure: Failure | null) => void;
}) => {
  const { t, language } = useTexts();
  const bridge = useBridge();
  const { period } = props;
  const run = async (save: typeof saveReport): Promise<void> => {
    if (period !== undefined) props.onFailure(await save(bridge, period, language));
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<FileDownloadOutlined />}
        disabled={period === undefined}
        onClick={() => void run(saveReport)}
      >
        {t('depot.report')}
      </Button>
      <Tooltip title={t('depot.printHint')}>
        <span>
          <Button
            variant="outlined"
            startIcon={<PrintOutlined />}
            disabled={period === undefined}
            onClick={() => void run(printReport)}
          >
            {t('depot.print')}
          </Button>
        </span>
      </Tooltip>
    </>
  );
};
