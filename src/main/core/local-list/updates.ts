import type { AuthorizationData } from '@shared/ocpp/actions/send-local-list';
import { type Difference, type Entries, type Entry, infoOf } from './entries';

/** One SendLocalList, but for its version. */
export interface Update {
  readonly updateType: 'Full' | 'Differential';
  readonly localAuthorizationList: readonly AuthorizationData[];
}

const data = (entry: Entry): AuthorizationData => ({
  idTag: entry.idTag,
  idTagInfo: infoOf(entry),
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
  const [first = [], ...rest] = chunksOf([...entries.values()].map(data), most);
  return [
    { updateType: 'Full', localAuthorizationList: first },
    ...rest.map((chunk): Update => ({ updateType: 'Differential', localAuthorizationList: chunk })),
  ];
};

/** What is removed goes first, so that the list is never longer in between than before or after. */
export const differentialUpdates = (
  { added, changed, removed }: Difference,
  most: number,
): Update[] =>
  chunksOf(
    [
      ...removed.map(({ idTag }) => ({ idTag })),
      ...changed.map(({ to }) => data(to)),
      ...added.map(data),
    ],
    most,
  ).map((chunk): Update => ({ updateType: 'Differential', localAuthorizationList: chunk }));
