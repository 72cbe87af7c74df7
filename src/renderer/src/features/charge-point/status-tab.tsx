import Timeline from '@mui/icons-material/Timeline';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { useNow } from '../../components/now';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { StatusChart } from './status-chart';
import { segmentsOf } from './status-segments';
import { StatusTable } from './status-table';
import { mostChanges, useStatusHistory } from './use-status-history';

const HOUR_MS = 3_600_000;
const spans = {
  hour: HOUR_MS,
  quarter: 6 * HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
} as const;
type Span = keyof typeof spans;

/** What each connector has been, over a while that the reader chooses. */
export const StatusTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  // Of one that has only just come, six hours would show next to nothing.
  const [span, setSpan] = useState<Span>(() =>
    Date.now() - Date.parse(chargePoint.firstSeenAt) < HOUR_MS ? 'hour' : 'quarter',
  );
  const [asTable, setAsTable] = useState(false);
  const { changes, failure } = useStatusHistory(chargePoint, spans[span]);
  const now = useNow();
  const from = now - spans[span];
  const rows = segmentsOf(changes ?? [], from, now).filter(({ segments }) => segments.length > 0);
  return (
    <Panel
      title={t('chargePoint.statusHistory.title')}
      hint={t('chargePoint.statusHistory.hint')}
      flush={asTable}
      actions={
        <>
          <ToggleButton
            size="small"
            value="table"
            selected={asTable}
            onChange={() => setAsTable(!asTable)}
            sx={{ px: 3, textTransform: 'none' }}
          >
            {t('chargePoint.statusHistory.table')}
          </ToggleButton>
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('chargePoint.statusHistory.span')}
            value={span}
            onChange={(_, value: Span | null) => value !== null && setSpan(value)}
          >
            {(Object.keys(spans) as Span[]).map((name) => (
              <ToggleButton key={name} value={name} sx={{ px: 3, textTransform: 'none' }}>
                {t(`chargePoint.statusHistory.spans.${name}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </>
      }
    >
      {failure !== null && (
        <Problem failure={failure} title={t('chargePoint.statusHistory.unlisted')} />
      )}
      {changes === null && failure === null && <Skeleton variant="rounded" height={96} />}
      {changes !== null && rows.length === 0 && (
        <EmptyState icon={Timeline} title={t('chargePoint.statusHistory.emptyTitle')}>
          {t('chargePoint.statusHistory.emptyText')}
        </EmptyState>
      )}
      {rows.length > 0 &&
        (asTable ? (
          <StatusTable rows={rows} now={now} />
        ) : (
          <StatusChart rows={rows} from={from} to={now} />
        ))}
      {changes !== null && changes.length >= mostChanges && (
        <Box sx={{ p: 4 }}>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('chargePoint.statusHistory.truncated', { count: mostChanges })}
          </Typography>
        </Box>
      )}
    </Panel>
  );
};
