import type { AuthorizationData } from '@shared/ocpp/actions/send-local-list';
import { type Difference, type Entries, type Entry, infoOf } from './entries';

/** One SendLocalList, but for its version. */
export interface Update {
  readonly updateType: 'Full' | 'Differential';
  /** What is there after it; one without a text is removed. */
  readonly entries: readonly (Entry | Pick<Entry, 'idTag'>)[];
}

/** As it is sent; made for one message at a time, as a list may be long. */
export const payloadOf = ({ updateType, entries }: Update, listVersion: number) => ({
  listVersion,
  localAuthorizationList: entries.map(
    (entry): AuthorizationData =>
      'text' in entry ? { idTag: entry.idTag, idTagInfo: infoOf(entry) } : { idTag: entry.idTag },
  ),
  updateType,
});

const chunksOf = <T>(items: readonly T[], most: number): T[][] => {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += most) {
    chunks.push(items.slice(start, start + most));
  }
  return chunks;
};

/** A Full with what fits into one message, and the rest as Differentials; an empty list is one Full. */
export const fullUpdates = (entries: Entries, most: number): Update[] => {
  const [first = [], ...rest] = chunksOf([...entries.values()], most);
  return [
    { updateType: 'Full', entries: first },
    ...rest.map((chunk): Update => ({ updateType: 'Differential', entries: chunk })),
  ];
};

/** What is removed goes first, so that the list is never longer in between than before or after. */
export const differentialUpdates = (
  { added, changed, removed }: Difference,
  most: number,
): Update[] =>
  chunksOf(
    [...removed.map(({ idTag }) => ({ idTag })), ...changed.map(({ to }) => to), ...added],
    most,
  ).map((chunk): Update => ({ updateType: 'Differential', entries: chunk }));
