import ArrowBack from '@mui/icons-material/ArrowBack';
import Replay from '@mui/icons-material/Replay';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import type { ConfigurationRun } from '@shared/model/configuration-run';
import { Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { type Translate, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { RunStateChip } from './run-chips';
import { RunRow } from './run-row';
import { useRun } from './use-run';

const shownStates = ['done', 'waiting-for-boot', 'failed', 'stopped', 'running', 'queued'] as const;

const summary = ({ counts }: ConfigurationRun, t: Translate): string =>
  shownStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${t(`configuration.rowState.${state}`).toLowerCase()}`)
    .join(' · ');

const progressOf = ({ counts }: ConfigurationRun): number => {
  const open = counts.queued + counts.running;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all === 0 ? 100 : (100 * (all - open)) / all;
};

/** One run: how far it is, and a row for each charge point. */
export const RunDetail = ({ runId }: { runId: number }) => {
  const { t } = useTexts();
  const { run, rows, failure, busy, stop, retry } = useRun(runId);
  if (run === null) {
    return failure === null ? (
      <Skeleton variant="rounded" height={200} />
    ) : (
      <Problem failure={failure} title={t('configuration.runsUnreadable')} />
    );
  }
  const canRetry = run.state !== 'running' && run.counts.failed + run.counts.stopped > 0;
  return (
    <Panel
      fill
      flush
      title={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
          <IconButton
            aria-label={t('configuration.allRuns')}
            href={hrefOf('configuration', { id: 'runs' })}
            sx={{ ml: -1.5 }}
          >
            <ArrowBack sx={{ fontSize: 18 }} />
          </IconButton>
          {run.name}
          <RunStateChip state={run.state} />
        </Box>
      }
      hint={
        <>
          <Instant at={run.startedAt} />
          {' · '}
          <span role="status">{summary(run, t)}</span>
        </>
      }
      actions={
        <>
          {run.state === 'running' && (
            <Button
              variant="outlined"
              startIcon={<StopCircleOutlined />}
              disabled={busy}
              onClick={stop}
            >
              {t('configuration.stop')}
            </Button>
          )}
          {canRetry && (
            <Button variant="outlined" startIcon={<Replay />} disabled={busy} onClick={retry}>
              {t('configuration.retry', { count: run.counts.failed + run.counts.stopped })}
            </Button>
          )}
        </>
      }
    >
      {run.state === 'running' && (
        <LinearProgress
          variant="determinate"
          value={progressOf(run)}
          aria-label={t('configuration.progress')}
        />
      )}
      {failure !== null && (
        <Box sx={{ p: 4 }}>
          <Problem failure={failure} />
        </Box>
      )}
      <Box
        component="ul"
        aria-label={t('configuration.chargePoints')}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {rows.map((row) => (
          <RunRow key={row.chargePointId} row={row} isOnly={rows.length === 1} />
        ))}
      </Box>
    </Panel>
  );
};
