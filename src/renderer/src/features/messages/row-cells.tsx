import type { Exchange, ExchangeState, Frame } from '@shared/model/message';
import type { ReactNode } from 'react';
import { useNow } from '../../components/now';
import { type Format, NOTHING, type Texts, useTexts } from '../../i18n';
import type { Clock, ColumnId } from './columns';
import { Glyph } from './glyph';
import { bytesOf, type Item, isFrame } from './items';

export interface CellContent {
  readonly content: ReactNode;
  readonly title?: string;
  /** Further classes. */
  readonly more?: string;
}

/** Milliseconds of today; of another day its date, small, so that the seconds are still in view. */
const ClockOf = ({ at }: { at: string }) => {
  const { format } = useTexts();
  if (format.day(new Date(at)) === format.day(new Date())) return format.clock(at, true);
  return (
    <>
      <span className="day">{format.dayOfYear(at)}</span> {format.clock(at)}
    </>
  );
};

const Ago = ({ at }: { at: string }) => {
  const { format } = useTexts();
  return <>{format.ago(at, useNow())}</>;
};

const Waiting = ({ at }: { at: string }) => {
  const { format } = useTexts();
  return <> {format.duration(useNow() - Date.parse(at))}</>;
};

const sinceOf = (at: string, previousAt: string | null, format: Format): string =>
  previousAt === null ? NOTHING : `+${format.latency(Date.parse(at) - Date.parse(previousAt))}`;

const timeOf = (item: Item, { clock, previousAt }: RowContext, { format }: Texts): CellContent => ({
  title: format.instant(item.at, true),
  more: 'mono',
  content:
    clock === 'ago' ? (
      <Ago at={item.at} />
    ) : clock === 'delta' ? (
      sinceOf(item.at, previousAt, format)
    ) : (
      <ClockOf at={item.at} />
    ),
});

const stateTones: Readonly<Record<ExchangeState, string>> = {
  answered: 'good',
  'call-error': 'bad',
  waiting: 'busy',
  unanswered: 'attention',
  frame: 'bad',
};

const resultOfExchange = (exchange: Exchange, { t }: Texts): CellContent => ({
  more: `iconed tone-${stateTones[exchange.state]}`,
  content: (
    <>
      <Glyph name={exchange.state} />
      <span className="cut">
        {exchange.errorCode ?? t(`components.exchangeState.${exchange.state}`)}
        {exchange.state === 'waiting' && <Waiting at={exchange.at} />}
      </span>
    </>
  ),
});

const kinds: Readonly<Record<string, string>> = { 2: 'CALL', 3: 'CALLRESULT', 4: 'CALLERROR' };

/** What a frame is, by its first element (OCPP-J §4.2). */
const kindOf = ({ raw }: Frame): string =>
  kinds[/^\s*\[\s*([234])\s*,/.exec(raw)?.[1] ?? ''] ?? NOTHING;

const resultOfFrame = (frame: Frame): CellContent => {
  const kind = kindOf(frame);
  return {
    more: kind === 'CALLERROR' || kind === NOTHING ? 'mono tone-bad' : 'mono quiet',
    content: frame.errorCode ?? kind,
    title: kind,
  };
};

/** Flags that have a picture; the others are told by the result. */
const pictured = [
  'late',
  'delayed',
  'duplicate',
  'out-of-order',
  'slow',
  'pinned',
  'noted',
] as const;

const flagsOf = (exchange: Exchange, { t }: Texts): CellContent => {
  const { findingCount, flags, note } = exchange;
  const name = flags.includes('schema')
    ? t('inspector.schemaErrors', { count: findingCount })
    : t('inspector.findingCount', { count: findingCount });
  return {
    more: 'iconed end',
    content: (
      <>
        {findingCount > 0 && (
          <span
            className={`iconed count${flags.includes('schema') ? ' tone-bad' : ''}`}
            title={name}
          >
            <Glyph name="findings" title={name} />
            {findingCount}
          </span>
        )}
        {pictured
          .filter((flag) => flags.includes(flag))
          .map((flag) => {
            const title =
              flag === 'noted' && note !== null
                ? t('inspector.noteIs', { note })
                : t(`inspector.flag.${flag}`);
            return (
              <span key={flag} className="iconed" title={title}>
                <Glyph name={flag} title={title} />
              </span>
            );
          })}
      </>
    ),
  };
};

export interface RowContext {
  readonly clock: Clock;
  /** When the row before this one was, where that is told. */
  readonly previousAt: string | null;
  /** Whether there is room for the arrow of the direction only. */
  readonly arrows: boolean;
}

/** What stands in one column of a row. */
export const cellOf = (id: ColumnId, item: Item, row: RowContext, texts: Texts): CellContent => {
  const { t, format } = texts;
  switch (id) {
    case 'time':
      return timeOf(item, row, texts);
    case 'chargePoint':
      return { content: item.chargePointId, title: item.chargePointId, more: 'mono' };
    case 'direction': {
      const received = item.sender === 'chargePoint';
      const word = t(received ? 'messages.received' : 'messages.sent');
      return {
        title: t(`messages.from.${item.sender}`),
        more: 'iconed',
        content: (
          <>
            <Glyph quiet name={received ? 'received' : 'sent'} title={word} />
            {!row.arrows && <span aria-hidden>{word}</span>}
          </>
        ),
      };
    }
    case 'action':
      return { content: item.action ?? NOTHING, title: item.action ?? t('messages.noAction') };
    case 'connector':
      return {
        more: 'end',
        content: isFrame(item) || item.connectorId === null ? '' : String(item.connectorId),
      };
    case 'summary':
      return isFrame(item)
        ? { content: item.raw.slice(0, 400), more: 'mono quiet' }
        : { content: texts.said(item.summary), title: texts.said(item.summary), more: 'quiet' };
    case 'result':
      return isFrame(item) ? resultOfFrame(item) : resultOfExchange(item, texts);
    case 'latency':
      return {
        more: 'end',
        content: item.latencyMs === null ? '' : format.latency(item.latencyMs),
      };
    case 'size':
      return { more: 'end', content: format.bytes(bytesOf(item)) };
    case 'flags':
      return isFrame(item) ? { content: '' } : flagsOf(item, texts);
  }
};
