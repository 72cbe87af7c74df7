import type { IdTagInfo } from '@shared/ocpp/types';

/** An entry of a local list; `text` is its idTagInfo, the same for the same content. */
export interface Entry {
  readonly idTag: string;
  readonly text: string;
}

/** Read only where it is shown or sent: a list may be long. */
export const infoOf = ({ text }: Entry): IdTagInfo => JSON.parse(text) as IdTagInfo;

/** Entries by idTag in one case, in the order in which they are sent. */
export type Entries = ReadonlyMap<string, Entry>;

/** Upper and lower case of an idTag are the same (OCPP 1.6 §3.9). */
export const keyOf = (idTag: string): string => idTag.toLowerCase();

type LooseIdTagInfo = { readonly [M in keyof IdTagInfo]?: IdTagInfo[M] | string | undefined };

/** One spelling for the same content, however a script wrote it. */
export const canonical = ({ status, expiryDate, parentIdTag }: LooseIdTagInfo): string => {
  const expiresAt = expiryDate === undefined ? Number.NaN : Date.parse(expiryDate);
  return JSON.stringify({
    ...(expiryDate === undefined
      ? {}
      : { expiryDate: Number.isNaN(expiresAt) ? expiryDate : new Date(expiresAt).toISOString() }),
    ...(parentIdTag === undefined ? {} : { parentIdTag }),
    status,
  });
};

export const entriesOf = (entries: Iterable<Entry>): Entries => {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) byKey.set(keyOf(entry.idTag), entry);
  return byKey;
};

export interface Difference {
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly from: Entry; readonly to: Entry }[];
  readonly removed: readonly Entry[];
}

/** What has to happen to the list as sent, so that it is as wanted. */
export const differenceOf = (sent: Entries, wanted: Entries): Difference => {
  const added: Entry[] = [];
  const changed: { from: Entry; to: Entry }[] = [];
  for (const [key, to] of wanted) {
    const from = sent.get(key);
    if (from === undefined) added.push(to);
    else if (from.text !== to.text) changed.push({ from, to });
  }
  return {
    added,
    changed,
    removed: [...sent].flatMap(([key, entry]) => (wanted.has(key) ? [] : [entry])),
  };
};

export const sizeOf = ({ added, changed, removed }: Difference): number =>
  added.length + changed.length + removed.length;
