import CallMade from '@mui/icons-material/CallMade';
import CallReceived from '@mui/icons-material/CallReceived';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { Exchange } from '@shared/model/message';
import { memo, type ReactNode } from 'react';
import { formatClock, formatInstant, formatLatency } from '../../components/format';
import { MONO } from '../../theme';
import { ExchangeStateLabel } from './exchange-state';

export const ROW_PX = 32;

/** The list is a size container: in a narrow one the columns with the class `wide` step back. */
const NARROW = '@container messages (max-width: 780px)';
/** In between the direction is its arrow alone; the word stays in the tooltip. */
const MEDIUM = '@container messages (max-width: 1100px)';
const columns = {
  display: 'grid',
  gridTemplateColumns:
    '108px minmax(80px, 140px) 84px minmax(120px, 180px) minmax(0, 1fr) 124px 60px 36px',
  columnGap: '12px',
  alignItems: 'center',
  px: 3,
  [MEDIUM]: {
    gridTemplateColumns:
      '108px minmax(80px, 130px) 18px minmax(120px, 170px) minmax(0, 1fr) 124px 60px 36px',
    '& .roomy': { display: 'none' },
  },
  [NARROW]: {
    gridTemplateColumns: '108px minmax(70px, 1fr) 18px minmax(110px, 1.5fr) 124px 36px',
    '& .wide': { display: 'none' },
  },
};

const Cell = (props: {
  children?: ReactNode;
  wide?: boolean;
  mono?: boolean;
  end?: boolean;
  title?: string;
}) => (
  <Box
    role="gridcell"
    className={props.wide === true ? 'wide' : undefined}
    {...(props.title === undefined ? {} : { title: props.title })}
    sx={{
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      ...(props.mono === true ? { fontFamily: MONO, fontSize: '0.75rem' } : {}),
      ...(props.end === true ? { textAlign: 'right' } : {}),
    }}
  >
    {props.children}
  </Box>
);

const headings: readonly { title: string; wide?: boolean; end?: boolean }[] = [
  { title: 'Time' },
  { title: 'Charge point' },
  { title: 'Direction' },
  { title: 'Action' },
  { title: 'Summary', wide: true },
  { title: 'Result' },
  { title: 'Latency', wide: true, end: true },
  { title: 'Findings', end: true },
];

export const MessageHeadings = () => (
  <Box role="rowgroup">
    <Box
      role="row"
      aria-rowindex={1}
      sx={{
        ...columns,
        height: ROW_PX,
        borderBottom: 1,
        borderColor: 'divider',
        color: 'text.secondary',
        fontSize: '0.75rem',
        fontWeight: 560,
        // The rows below leave room for the scroll bar; the headings stay in line with them.
        scrollbarGutter: 'stable',
        overflow: 'hidden',
      }}
    >
      {headings.map(({ title, wide = false, end = false }) => (
        <Box
          key={title}
          role="columnheader"
          className={wide ? 'wide' : undefined}
          aria-label={title}
          sx={{
            overflow: 'hidden',
            whiteSpace: 'nowrap',
            textAlign: end ? 'right' : 'left',
            textOverflow: 'ellipsis',
            [MEDIUM]: title === 'Direction' ? { visibility: 'hidden' } : {},
          }}
        >
          {title === 'Findings' ? (
            <WarningAmberOutlined aria-hidden sx={{ fontSize: 15, verticalAlign: 'middle' }} />
          ) : (
            title
          )}
        </Box>
      ))}
    </Box>
  </Box>
);

const isToday = (at: string): boolean => new Date(at).toDateString() === new Date().toDateString();

const timeOf = (at: string): string =>
  isToday(at) ? formatClock(at, true) : formatInstant(at).slice('2026-'.length);

interface MessageRowProps {
  exchange: Exchange;
  index: number;
  top: number;
  selected: boolean;
  active: boolean;
  onSelect: (id: number) => void;
}

export const rowId = (id: number): string => `message-${id}`;

/** One exchange in one line. */
export const MessageRow = memo((props: MessageRowProps) => {
  const { exchange, index, top, selected, active, onSelect } = props;
  const received = exchange.sender === 'chargePoint';
  const Arrow = received ? CallReceived : CallMade;
  return (
    <Box
      role="row"
      id={rowId(exchange.id)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={active ? 'active' : undefined}
      onClick={() => onSelect(exchange.id)}
      sx={{
        ...columns,
        position: 'absolute',
        insetInline: 0,
        height: ROW_PX,
        cursor: 'pointer',
        fontSize: '0.8125rem',
        bgcolor: selected ? 'surface.selected' : 'transparent',
        '&:hover': { bgcolor: selected ? 'surface.selected' : 'surface.hover' },
      }}
      style={{ top }}
    >
      <Cell mono title={formatInstant(exchange.at)}>
        {timeOf(exchange.at)}
      </Cell>
      <Cell mono title={exchange.chargePointId}>
        {exchange.chargePointId}
      </Cell>
      <Cell title={received ? 'From the charge point' : 'From the central system'}>
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Arrow aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
          <span className="roomy">{received ? 'Received' : 'Sent'}</span>
        </Box>
      </Cell>
      <Cell title={exchange.action ?? 'No action'}>{exchange.action ?? '–'}</Cell>
      <Cell wide title={exchange.summary}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {exchange.summary}
        </Box>
      </Cell>
      <Cell>
        <ExchangeStateLabel exchange={exchange} />
      </Cell>
      <Cell wide end>
        {exchange.latencyMs === null ? '' : formatLatency(exchange.latencyMs)}
      </Cell>
      <Cell end>
        {exchange.findingCount > 0 && (
          <Box
            component="span"
            role="img"
            aria-label={`${exchange.findingCount} ${exchange.findingCount === 1 ? 'finding' : 'findings'}`}
            sx={{
              color: 'tone.attention.main',
              fontWeight: 560,
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'flex-end',
              gap: 0.5,
            }}
          >
            <WarningAmberOutlined aria-hidden sx={{ fontSize: 15 }} />
            {exchange.findingCount}
          </Box>
        )}
      </Cell>
    </Box>
  );
});
