import type { MethodInput } from '@shared/api';
import type { TransactionState } from '@shared/model/transaction';

/** What the table shows; an empty text shows all. */
export interface TransactionFilter {
  readonly cpId: string;
  readonly idTag: string;
  readonly state: TransactionState | '';
  /** Local days, `2026-01-31`, both included. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: TransactionFilter = { cpId: '', idTag: '', state: '', from: '', to: '' };

export const isFiltered = (filter: TransactionFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

const states: readonly string[] = ['active', 'stopped', 'superseded', 'closed'];
const isState = (text: string | undefined): text is TransactionState =>
  text !== undefined && states.includes(text);

const dayOf = (text: string | undefined): string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : '';

export const filterOfQuery = (query: Readonly<Record<string, string>>): TransactionFilter => ({
  cpId: query.cpId ?? '',
  idTag: query.idTag ?? '',
  state: isState(query.state) ? query.state : '',
  from: dayOf(query.from),
  to: dayOf(query.to),
});

/** The first moment of a local day, or of a later one. */
const midnight = (day: string, daysLater: number): string => {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
};

export const inputOfFilter = (filter: TransactionFilter): MethodInput<'transaction.list'> => ({
  ...(filter.cpId === '' ? {} : { cpId: filter.cpId }),
  ...(filter.idTag === '' ? {} : { idTag: filter.idTag }),
  ...(filter.state === '' ? {} : { state: filter.state }),
  ...(filter.from === '' ? {} : { from: midnight(filter.from, 0) }),
  ...(filter.to === '' ? {} : { to: midnight(filter.to, 1) }),
});
