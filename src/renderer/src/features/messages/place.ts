import { quoteValue } from '@shared/filter-parse';
import type { ViewMode } from '@shared/model/view';
import type { Static } from 'typebox';
import { hrefOf, type Route } from '../../route';

export type Mode = Static<typeof ViewMode>;

/** A row is an exchange, or one text of the wire. */
export type Shape = 'exchanges' | 'frames';

/** What the inspector shows; all of it is in the address. */
export interface Place {
  /** In the filter language. */
  readonly filter: string;
  readonly mode: Mode;
  readonly shape: Shape;
  /** An imported trace; null is the record of what crosses the wire here. */
  readonly trace: number | null;
  /** The exchange that is shown in full. */
  readonly id: number | null;
}

export const home: Place = {
  filter: '',
  mode: 'filter',
  shape: 'exchanges',
  trace: null,
  id: null,
};

const integer = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;

/** A moment that links can carry; anything else counts as not given. */
const moment = (text: string | undefined): string | null => {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** Links of other screens say what they mean member by member. */
const filterOfMembers = (query: Readonly<Record<string, string>>): string => {
  const { cpId, action, sender, error } = query;
  const [from, to] = [moment(query.from), moment(query.to)];
  return [
    cpId === undefined ? '' : `cp:${quoteValue(cpId)}`,
    action === undefined ? '' : `action:${quoteValue(action)}`,
    sender === 'chargePoint' ? 'dir:in' : sender === 'centralSystem' ? 'dir:out' : '',
    error === 'true' ? 'is:error' : '',
    from === null ? '' : `after:${from}`,
    to === null ? '' : `before:${to}`,
  ]
    .filter((token) => token !== '')
    .join(' ');
};

export const placeOfRoute = ({ id, query }: Route): Place => ({
  filter: query.filter ?? filterOfMembers(query),
  mode: query.mode === 'highlight' ? 'highlight' : 'filter',
  shape: query.rows === 'frames' ? 'frames' : 'exchanges',
  trace: integer(query.trace),
  id: integer(id),
});

export const hrefOfPlace = ({ filter, mode, shape, trace, id }: Place): string =>
  hrefOf('messages', {
    ...(id === null ? {} : { id }),
    query: {
      filter,
      mode: mode === 'filter' ? '' : mode,
      rows: shape === 'exchanges' ? '' : shape,
      trace: trace === null ? '' : String(trace),
    },
  });
