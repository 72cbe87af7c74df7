import Box from '@mui/material/Box';
import { connectorName } from '../../components/connector-chip';
import { lookOf } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { StatusRow, StatusSegment } from './status-segments';
import { ticksOf } from './status-segments';

const WIDTH = 1000;
const BAR = 22;
/** A word is written into a bar that is this wide, of a thousand. */
const WORD_WIDTH = 90;
const DAY_MS = 86_400_000;

interface StatusChartProps {
  rows: readonly StatusRow[];
  from: number;
  to: number;
}

const toneOf = ({ status }: StatusSegment) => (status === null ? 'quiet' : lookOf(status).tone);

/** One bar for each connector, coloured and worded by its status; gaps are times nothing is known of. */
export const StatusChart = ({ rows, from, to }: StatusChartProps) => {
  const { t, format } = useTexts();
  const xOf = (at: number): number => ((at - from) / (to - from)) * WIDTH;
  const timeOf = (at: number): string => {
    const instant = new Date(at).toISOString();
    return to - from > DAY_MS ? format.instantOfYear(instant) : format.clock(instant);
  };
  const phraseOf = (segment: StatusSegment): string =>
    t('chargePoint.statusHistory.segment', {
      status: [segment.status ?? t('chargePoint.statusHistory.unknown'), faultOf(segment)]
        .filter(Boolean)
        .join(' '),
      from: timeOf(segment.from),
      to: segment.to >= to ? t('chargePoint.statusHistory.now') : timeOf(segment.to),
    });
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 4, rowGap: 2 }}
    >
      {rows.map(({ connectorId, segments }) => {
        const name = connectorName(connectorId, t);
        return [
          <Box key={`${connectorId} name`} sx={{ typography: 'caption', alignSelf: 'center' }}>
            {name}
          </Box>,
          <Box
            key={connectorId}
            component="svg"
            role="img"
            aria-label={t('chargePoint.statusHistory.chart', {
              name,
              segments: segments.map(phraseOf).join(', '),
            })}
            viewBox={`0 0 ${WIDTH} ${BAR}`}
            preserveAspectRatio="none"
            sx={{
              width: '100%',
              height: BAR,
              display: 'block',
              borderRadius: 1,
              bgcolor: 'surface.sunken',
            }}
          >
            {segments.map((segment) => (
              <rect
                key={segment.id}
                x={xOf(segment.from)}
                width={Math.max(1, xOf(segment.to) - xOf(segment.from))}
                height={BAR}
                fill={`var(--mui-palette-tone-${toneOf(segment)}-main)`}
                stroke="var(--mui-palette-background-paper)"
                strokeWidth={1}
                vectorEffect="non-scaling-stroke"
              >
                <title>{phraseOf(segment)}</title>
              </rect>
            ))}
          </Box>,
          <span key={`${connectorId} none`} />,
          <Words key={`${connectorId} words`} segments={segments} xOf={xOf} />,
        ];
      })}
      <span />
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          typography: 'caption',
          color: 'text.secondary',
          whiteSpace: 'nowrap',
        }}
      >
        {ticksOf(from, to, to - from > DAY_MS ? 4 : 6).map((at) => (
          <span key={at}>{timeOf(at).slice(0, -':00'.length)}</span>
        ))}
      </Box>
    </Box>
  );
};

const faultOf = ({ errorCode }: StatusSegment): string | null =>
  errorCode === null || errorCode === 'NoError' ? null : `(${errorCode})`;

/** The status words under the bars that are wide enough: colour alone says too little. */
const Words = ({
  segments,
  xOf,
}: {
  segments: readonly StatusSegment[];
  xOf: (at: number) => number;
}) => (
  <Box aria-hidden sx={{ position: 'relative', height: 16, mt: -1, mb: 1, typography: 'caption' }}>
    {segments
      .filter((segment) => xOf(segment.to) - xOf(segment.from) >= WORD_WIDTH)
      .map((segment) => (
        <Box
          key={segment.id}
          component="span"
          sx={{
            position: 'absolute',
            left: `${xOf(segment.from) / (WIDTH / 100)}%`,
            maxWidth: `${(xOf(segment.to) - xOf(segment.from)) / (WIDTH / 100)}%`,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            color: `tone.${toneOf(segment)}.main`,
          }}
        >
          {segment.status}
        </Box>
      ))}
  </Box>
);
