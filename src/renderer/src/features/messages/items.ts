import { factsOfExchange } from '@shared/exchange-facts';
import type { Filter } from '@shared/filter';
import { isEmptyFilter, readsTexts } from '@shared/filter';
import { matches } from '@shared/filter-match';
import type { Exchange, Frame } from '@shared/model/message';

/** What a row of the list stands for. */
export type Item = Exchange | Frame;

export const isFrame = (item: Item): item is Frame => 'raw' in item;

/** The exchange that a row belongs to; of a frame it may be another row's too. */
export const exchangeIdOf = (item: Item): number => (isFrame(item) ? item.exchangeId : item.id);

/** Of a text in UTF-8. */
const encoder = new TextEncoder();

export const bytesOf = (item: Item): number =>
  isFrame(item) ? encoder.encode(item.raw).length : item.callBytes + (item.replyBytes ?? 0);

/**
 * Whether the exchange belongs to the filter, decided here as the server would; null where only the
 * server can tell, because it takes the texts of the wire.
 */
export const decide = (filter: Filter, item: Item): boolean | null => {
  if (isEmptyFilter(filter)) return true;
  if (isFrame(item) || readsTexts(filter)) return null;
  return matches(filter, factsOfExchange(item));
};

/** The same test as `is:error`: CALLERROR, unanswered, unreadable, or with findings. */
export const wentWrong = (item: Item): boolean =>
  isFrame(item) ? item.errorCode !== null : item.flags.includes('error');
