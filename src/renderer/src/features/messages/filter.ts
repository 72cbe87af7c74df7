import type { MethodInput } from '@shared/api';
import type { Exchange, Sender } from '@shared/model/message';

/** What the list shows; an empty text shows all. */
export interface MessageFilter {
  readonly cpId: string;
  readonly action: string;
  readonly sender: Sender | '';
  readonly error: boolean;
  /** Moments as ISO texts, given by links of other screens. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: MessageFilter = {
  cpId: '',
  action: '',
  sender: '',
  error: false,
  from: '',
  to: '',
};

export const isFiltered = (filter: MessageFilter): boolean =>
  JSON.stringify(filter) !== JSON.stringify(noFilter);

/** A moment that links can carry; anything else counts as not given. */
const moment = (text: string | undefined): string => {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
};

export const filterOfQuery = (query: Readonly<Record<string, string>>): MessageFilter => ({
  cpId: query.cpId ?? '',
  action: query.action ?? '',
  sender: query.sender === 'chargePoint' || query.sender === 'centralSystem' ? query.sender : '',
  error: query.error === 'true',
  from: moment(query.from),
  to: moment(query.to),
});

export const queryOfFilter = (filter: MessageFilter): Record<string, string> => ({
  cpId: filter.cpId,
  action: filter.action,
  sender: filter.sender,
  error: filter.error ? 'true' : '',
  from: filter.from,
  to: filter.to,
});

/** The members of `message.list` and `frame.list` that say the same. */
export const inputOfFilter = (
  filter: MessageFilter,
): Pick<MethodInput<'frame.list'>, 'cpId' | 'action' | 'sender' | 'error' | 'from' | 'to'> => ({
  ...(filter.cpId === '' ? {} : { cpId: filter.cpId }),
  ...(filter.action === '' ? {} : { action: filter.action }),
  ...(filter.sender === '' ? {} : { sender: filter.sender }),
  ...(filter.error ? { error: true } : {}),
  ...(filter.from === '' ? {} : { from: filter.from }),
  ...(filter.to === '' ? {} : { to: filter.to }),
});

/** The same test as the server's `error` filter: CALLERROR, unanswered, unreadable, or with findings. */
export const wentWrong = (exchange: Exchange): boolean =>
  exchange.findingCount > 0 || ['call-error', 'unanswered', 'frame'].includes(exchange.state);

/** Whether a new exchange belongs into the filtered list, decided as the server would. */
export const matches = (exchange: Exchange, filter: MessageFilter): boolean =>
  (filter.cpId === '' || exchange.chargePointId === filter.cpId) &&
  (filter.action === '' || exchange.action === filter.action) &&
  (filter.sender === '' || exchange.sender === filter.sender) &&
  (!filter.error || wentWrong(exchange)) &&
  (filter.from === '' || exchange.at >= filter.from) &&
  (filter.to === '' || exchange.at < filter.to);
