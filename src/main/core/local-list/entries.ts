import type { IdTagInfo } from '@shared/ocpp/types';
import type { PutEntry } from '../storage/local-lists';
import type { Turns } from '../turns';

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

export interface Difference {
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly from: Entry; readonly to: Entry }[];
  readonly removed: readonly Entry[];
}

/** An entry of a SendLocalList; one without an idTagInfo takes the tag out of the list (OCPP 1.6 §7.2). */
export interface SentEntry {
  readonly idTag?: string | undefined;
  readonly idTagInfo?: LooseIdTagInfo | undefined;
}

export const putEntryOf = (entry: SentEntry | undefined | null): PutEntry[] =>
  entry?.idTag === undefined
    ? []
    : [
        {
          idTag: entry.idTag,
          idTagInfo: entry.idTagInfo === undefined ? null : canonical(entry.idTagInfo),
        },
      ];

/** What has to happen to the list as sent, so that it is as wanted. */
export const differenceOf = async (
  sent: Entries,
  wanted: Entries,
  turn: Turns,
): Promise<Difference> => {
  const added: Entry[] = [];
  const changed: { from: Entry; to: Entry }[] = [];
  for (const [key, to] of wanted) {
    const from = sent.get(key);
    if (from === undefined) added.push(to);
    else if (from.text !== to.text) changed.push({ from, to });
    await turn();
  }
  const removed: Entry[] = [];
  for (const [key, entry] of sent) {
    if (!wanted.has(key)) removed.push(entry);
    await turn();
  }
  return { added, changed, removed };
};

export const sizeOf = ({ added, changed, removed }: Difference): number =>
  added.length + changed.length + removed.length;
