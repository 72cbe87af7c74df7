import Download from '@mui/icons-material/Download';
import QueryStats from '@mui/icons-material/QueryStats';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Site, SiteSample } from '@shared/model/site';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { saveText } from '../../components/save-file';
import { TimeSeries } from '../../components/time-series';
import { useTexts } from '../../i18n';
import { useHistory } from './use-history';

const CHART_PX = 200;
const periods = [1, 6, 24] as const;

const csvOf = (samples: readonly SiteSample[]): string[] => [
  'at,limit,allowed,reserved,measured,charging,waiting\r\n',
  ...samples.map(
    ({ at, limit, allowed, reserved, measured, charging, waiting }) =>
      `${[at, limit, allowed, reserved, measured ?? '', charging, waiting].join(',')}\r\n`,
  ),
];

/** The limit against the measured sum over the last hours. */
export const HistoryPanel = ({ site }: { site: Site }) => {
  const { t } = useTexts();
  const [hours, setHours] = useState<(typeof periods)[number]>(1);
  const { samples, failure } = useHistory(site.siteId, hours);
  const factor = site.unit === 'W' ? 0.001 : 1;
  const lines = useMemo(() => {
    const all = samples ?? [];
    const scaled = (value: number | null) => (value === null ? null : value * factor);
    return [
      { label: t('sites.historyLines.limit'), values: all.map(({ limit }) => scaled(limit)) },
      { label: t('sites.historyLines.allowed'), values: all.map((one) => scaled(one.allowed)) },
      { label: t('sites.historyLines.measured'), values: all.map((one) => scaled(one.measured)) },
    ];
  }, [samples, factor, t]);
  const times = useMemo(() => (samples ?? []).map(({ at }) => Date.parse(at) / 1000), [samples]);
  const last = times.at(-1) ?? Date.now() / 1000;
  return (
    <Panel
      title={t('sites.history')}
      hint={t('sites.historyHint')}
      actions={
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={hours}
            onChange={(_, next: (typeof periods)[number] | null) => next !== null && setHours(next)}
            aria-label={t('sites.period.label')}
          >
            {periods.map((period) => (
              <ToggleButton key={period} value={period}>
                {t(`sites.period.${period}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {samples !== null && samples.length > 0 && (
            <Button
              variant="outlined"
              startIcon={<Download />}
              onClick={() => saveText(`site-${site.siteId}.csv`, 'text/csv', csvOf(samples))}
            >
              {t('sites.csv')}
            </Button>
          )}
        </>
      }
    >
      {failure !== null && <Problem failure={failure} />}
      {samples === null && failure === null && <Skeleton variant="rounded" height={CHART_PX} />}
      {samples !== null && samples.length === 0 && (
        <EmptyState icon={QueryStats} title={t('sites.historyNoneTitle')}>
          {t('sites.historyNoneText')}
        </EmptyState>
      )}
      {samples !== null && samples.length > 0 && (
        <TimeSeries
          title={t('sites.historyTitle')}
          unit={site.unit === 'W' ? 'kW' : 'A'}
          times={times}
          lines={lines}
          range={[Math.min(times[0] ?? last, last - 60), last]}
          syncKey={`site-${site.siteId}`}
          tone="power"
          fromZero
          height={CHART_PX}
        />
      )}
    </Panel>
  );
};
