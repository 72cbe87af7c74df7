import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { Timeline } from '@shared/model/report';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { StateBar, StateLegend } from './states';
import { useReport } from './use-report';

const SHOWN_AT_FIRST = 12;
const AGAIN_MS = 30_000;
const TICKS = 5;

type TimelineRow = Timeline['rows'][number];

const partsOf = (row: TimelineRow, { t, local }: Texts) =>
  row.spans.map((span) => ({
    key: span.from,
    state: span.state,
    weight: Date.parse(span.to) - Date.parse(span.from),
    title: t('depot.spanAt', {
      state:
        span.state === 'offline' || span.status === null
          ? t(`depot.state.${span.state}`)
          : [span.status, span.errorCode === 'NoError' ? null : span.errorCode]
              .filter((word) => word !== null)
              .join(' '),
      from: local.clock(span.from),
      to: local.clock(span.to),
    }),
  }));

const Row = ({ row }: { row: TimelineRow }) => {
  const texts = useTexts();
  const { t } = texts;
  const name = t('depot.connectorOf', {
    chargePointId: row.chargePointId,
    connectorId: row.connectorId,
  });
  const last = row.spans.at(-1);
  return (
    <>
      <Link
        href={hrefOf('charge-point', { id: row.chargePointId })}
        noWrap
        sx={{ typography: 'body2', maxWidth: 220 }}
      >
        {name}
      </Link>
      <StateBar
        height={18}
        label={`${name}: ${last === undefined ? '' : t(`depot.state.${last.state}`)}`}
        parts={partsOf(row, texts)}
      />
    </>
  );
};

const Hours = ({ timeline }: { timeline: Timeline }) => {
  const { local } = useTexts();
  const [from, to] = [Date.parse(timeline.from), Date.parse(timeline.to)];
  return (
    <>
      <span />
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          typography: 'caption',
          color: 'text.secondary',
        }}
      >
        {Array.from({ length: TICKS }, (_, index) => {
          const at = new Date(from + ((to - from) * index) / (TICKS - 1)).toISOString();
          return <span key={at}>{local.clock(at).slice(0, 5)}</span>;
        })}
      </Box>
    </>
  );
};

/** Each connector over the last day; nothing where none has told a status. */
export const TimelinePanel = () => {
  const { t } = useTexts();
  const [isAll, setIsAll] = useState(false);
  const { value, failure } = useReport('report.timeline', {}, AGAIN_MS);
  if (failure !== null) return <Problem failure={failure} title={t('depot.unreadable')} />;
  if (value === null || value.rows.length === 0) return null;
  const shown = isAll ? value.rows : value.rows.slice(0, SHOWN_AT_FIRST);
  const hidden = value.rows.length - shown.length + value.omittedRows;
  return (
    <Panel title={t('depot.timeline')} hint={t('depot.timelineHint')} actions={<StateLegend />}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          columnGap: 4,
          rowGap: 1.5,
          alignItems: 'center',
        }}
      >
        {shown.map((row) => (
          <Row key={`${row.chargePointId} ${row.connectorId}`} row={row} />
        ))}
        <Hours timeline={value} />
      </Box>
      {hidden > 0 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pt: 2, typography: 'body2' }}>
          {t('depot.timelineMore', { count: hidden })}
          {!isAll && <Button onClick={() => setIsAll(true)}>{t('depot.showAll')}</Button>}
        </Box>
      )}
    </Panel>
  );
};
