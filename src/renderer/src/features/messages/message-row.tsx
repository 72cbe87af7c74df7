import CallMade from '@mui/icons-material/CallMade';
import CallReceived from '@mui/icons-material/CallReceived';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { Exchange } from '@shared/model/message';
import { type ComponentProps, memo, type ReactNode } from 'react';
import { ExchangeStateLabel } from '../../components/exchange-state';
import { type Format, NOTHING, useTexts } from '../../i18n';
import { MONO } from '../../theme';

export const ROW_PX = 32;

/** The list is a size container: in a narrow one the columns with the class `wide` step back. */
const NARROW = '@container messages (max-width: 780px)';
/** In between the direction is its arrow alone; the word stays in the tooltip. */
const MEDIUM = '@container messages (max-width: 1100px)';

/**
 * The look of all rows, given once to the element around them: rows come and go by the dozen each
 * tenth of a second, so each is made of plain elements that carry nothing but a class.
 */
export const rowStyles = {
  '& .line': {
    display: 'grid',
    gridTemplateColumns:
      '108px minmax(80px, 140px) 84px minmax(120px, 180px) minmax(0, 1fr) 136px 60px 36px',
    columnGap: '12px',
    alignItems: 'center',
    height: ROW_PX,
    px: 3,
    [MEDIUM]: {
      gridTemplateColumns:
        '96px minmax(80px, 0.6fr) 18px minmax(120px, 0.9fr) minmax(0, 1.6fr) 136px 52px 32px',
      '& .roomy': { display: 'none' },
    },
    [NARROW]: {
      gridTemplateColumns: '94px minmax(60px, 1fr) 18px minmax(110px, 1.6fr) 128px 30px',
      columnGap: '8px',
      '& .wide': { display: 'none' },
    },
  },
  '& .cell': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .mono': { fontFamily: MONO, fontSize: '0.75rem' },
  '& .end': { textAlign: 'right' },
  '& .quiet': { color: 'text.secondary' },
  '& .iconed': { display: 'flex', alignItems: 'center', gap: 1 },
  '& .iconed svg': { fontSize: 15 },
  '& .count': { color: 'tone.attention.main', fontWeight: 560, justifyContent: 'flex-end' },
  '& .headings': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    borderBottom: 1,
    borderColor: 'divider',
    color: 'text.secondary',
    fontSize: '0.75rem',
    fontWeight: 560,
  },
  '& .row': {
    position: 'absolute',
    insetInline: 0,
    cursor: 'pointer',
    fontSize: '0.8125rem',
    '&:hover': { bgcolor: 'surface.hover' },
    '&[aria-selected=true]': { bgcolor: 'surface.selected' },
  },
  '&:focus-visible .row.active': { boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)' },
  '& .unseen': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
} as const;

/** The parts of an ARIA grid. Focus stays on the grid itself, which names its active row. */
const Part = (props: ComponentProps<'div'>) => <div {...props} />;

interface CellProps {
  children?: ReactNode;
  /** Further classes. */
  more?: string;
  title?: string;
}

const Cell = ({ children, more = '', title }: CellProps) => (
  <Part role="gridcell" className={`cell ${more}`} title={title}>
    {children}
  </Part>
);

const Heading = ({ children, more = '' }: CellProps) => (
  <Part role="columnheader" className={`cell ${more}`}>
    {children}
  </Part>
);

export const MessageHeadings = () => {
  const { t } = useTexts();
  return (
    <Part role="row" aria-rowindex={1} className="line headings">
      <Heading>{t('messages.time')}</Heading>
      <Heading>{t('common.chargePoint')}</Heading>
      <Heading>
        <span className="roomy" aria-hidden>
          {t('messages.direction')}
        </span>
        <span className="unseen">{t('messages.direction')}</span>
      </Heading>
      <Heading>{t('messages.action')}</Heading>
      <Heading more="wide">{t('messages.summary')}</Heading>
      <Heading>{t('messages.result')}</Heading>
      <Heading more="wide end">{t('messages.latency')}</Heading>
      <Heading more="end">
        <WarningAmberOutlined aria-hidden sx={{ fontSize: 15, verticalAlign: 'middle' }} />
        <span className="unseen">{t('common.findings')}</span>
      </Heading>
    </Part>
  );
};

const isToday = (at: string): boolean => new Date(at).toDateString() === new Date().toDateString();

const timeOf = (at: string, format: Format): string =>
  isToday(at) ? format.clock(at, true) : format.instantOfYear(at);

interface MessageRowProps {
  exchange: Exchange;
  index: number;
  selected: boolean;
  active: boolean;
  onSelect: (id: number) => void;
}

export const rowId = (id: number): string => `message-${id}`;

/** One exchange in one line. */
export const MessageRow = memo((props: MessageRowProps) => {
  const { t, format } = useTexts();
  const { exchange, index, selected, active, onSelect } = props;
  const received = exchange.sender === 'chargePoint';
  const Arrow = received ? CallReceived : CallMade;
  const direction = t(received ? 'messages.received' : 'messages.sent');
  const findings = exchange.findingCount;
  return (
    <Part
      role="row"
      id={rowId(exchange.id)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={active ? 'line row active' : 'line row'}
      onClick={() => onSelect(exchange.id)}
      style={{ top: index * ROW_PX }}
    >
      <Cell more="mono" title={format.instant(exchange.at)}>
        {timeOf(exchange.at, format)}
      </Cell>
      <Cell more="mono" title={exchange.chargePointId}>
        {exchange.chargePointId}
      </Cell>
      <Cell title={t(`messages.from.${exchange.sender}`)}>
        <span className="iconed">
          <Arrow titleAccess={direction} className="quiet" />
          <span className="roomy" aria-hidden>
            {direction}
          </span>
        </span>
      </Cell>
      <Cell title={exchange.action ?? t('messages.noAction')}>{exchange.action ?? NOTHING}</Cell>
      <Cell more="wide quiet" title={exchange.summary}>
        {exchange.summary}
      </Cell>
      <Cell>
        <ExchangeStateLabel exchange={exchange} />
      </Cell>
      <Cell more="wide end">
        {exchange.latencyMs === null ? '' : format.latency(exchange.latencyMs)}
      </Cell>
      <Cell>
        {findings > 0 && (
          <span className="iconed count">
            <WarningAmberOutlined titleAccess={t('messages.findings', { count: findings })} />
            {findings}
          </span>
        )}
      </Cell>
    </Part>
  );
});
