import type { LocalList, LocalListWarning } from '@shared/model/local-list';
import { judgeTag } from '../authorization';
import type { Core } from '../context';
import { configurationValues } from '../storage/configuration';
import { type Selection, type StoredLocalList, selectionOf } from '../storage/local-lists';
import { tagsBehind } from '../storage/tags';
import { createTurns } from '../turns';
import {
  canonical,
  type Difference,
  differenceOf,
  type Entries,
  type Entry,
  keyOf,
} from './entries';
import { readSent } from './sent';

/** idTags are CiString20Type (OCPP 1.6 §7.28); a longer one cannot be sent. */
const longestTag = 20;

/** Every tag as an entry, or as one that OCPP cannot carry. */
export interface Source {
  readonly entries: readonly (Entry & { readonly group: string | null })[];
  readonly tooLong: readonly { readonly idTag: string; readonly group: string | null }[];
}

/** Tags that are read in one go; there may be many, and others want their turn. */
const tagsPerSlice = 250;

/** What the tags say at this moment (OCPP 1.6 §3.9); the same for every charge point. */
export const readSource = async (core: Core): Promise<Source> => {
  const entries: (Entry & { group: string | null })[] = [];
  const tooLong: { idTag: string; group: string | null }[] = [];
  const now = core.now();
  const settings = core.settings();
  const turn = createTurns();
  let last = '';
  for (;;) {
    const tags = tagsBehind(core.storage, last, tagsPerSlice);
    for (const tag of tags) {
      const { idTag } = tag;
      const group = tag.parentIdTag === null ? null : keyOf(tag.parentIdTag);
      if (idTag.length > longestTag || (group?.length ?? 0) > longestTag) {
        tooLong.push({ idTag, group });
      } else {
        entries.push({ idTag, text: canonical(judgeTag(tag, settings, now)), group });
      }
    }
    last = tags.at(-1)?.idTag ?? last;
    if (tags.length < tagsPerSlice) return { entries, tooLong };
    await turn();
  }
};

const selects = ({ parentIdTags, idTags }: Selection) => {
  if (parentIdTags.length === 0 && idTags.length === 0) return () => true;
  const groups = new Set(parentIdTags.map(keyOf));
  const tags = new Set(idTags.map(keyOf));
  return ({ idTag, group }: { readonly idTag: string; readonly group: string | null }): boolean =>
    tags.has(keyOf(idTag)) || (group !== null && groups.has(group));
};

type Limits = LocalList['limits'];

/** How the list of a charge point is, and how it should be. */
export interface Plan {
  readonly row: StoredLocalList;
  readonly sent: Entries;
  readonly wanted: Entries;
  readonly difference: Difference;
  readonly omitted: readonly string[];
  readonly limits: Limits;
  readonly warnings: readonly LocalListWarning[];
}

/** The same for one charge point. */
export const readPlan = async (core: Core, chargePointId: string): Promise<Plan> =>
  planOf(core, chargePointId, await readSource(core));

/** Lists may be long: it is made in slices, of the list as it was at one moment. */
export const planOf = async (core: Core, chargePointId: string, source: Source): Promise<Plan> => {
  const turn = createTurns();
  const { row, sent } = await readSent(core, chargePointId, turn);
  const isSelected = selects(selectionOf(row));
  const wanted = new Map<string, Entry>();
  for (const entry of source.entries) {
    if (isSelected(entry)) wanted.set(keyOf(entry.idTag), entry);
    await turn();
  }
  const omitted: string[] = [];
  for (const tag of source.tooLong) {
    if (isSelected(tag)) omitted.push(tag.idTag);
    await turn();
  }
  const difference = await differenceOf(sent, wanted, turn);
  const limits = readLimits(core, chargePointId);
  return {
    row,
    sent,
    wanted,
    difference,
    omitted,
    limits,
    warnings: warningsOf(limits, wanted.size, omitted),
  };
};

/** The keys that a sync asks for where they are not known (OCPP 1.6 §9.2). */
export const limitKeys = [
  'LocalAuthListEnabled',
  'LocalAuthListMaxLength',
  'SendLocalListMaxLength',
  'SupportedFeatureProfiles',
] as const;

export const readLimits = ({ storage }: Core, chargePointId: string): Limits => {
  const values = configurationValues(storage, chargePointId, limitKeys);
  const number = (text: string | undefined): number | null =>
    text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
  const { LocalAuthListEnabled: enabled, SupportedFeatureProfiles: profiles } = values;
  return {
    enabled: enabled === undefined ? null : /^\s*true\s*$/i.test(enabled),
    supported: profiles === undefined ? null : /LocalAuthListManagement/i.test(profiles),
    listMaxLength: number(values.LocalAuthListMaxLength),
    sendMaxLength: number(values.SendLocalListMaxLength),
  };
};

const warningsOf = (
  { enabled, supported, listMaxLength, sendMaxLength }: Limits,
  entries: number,
  omitted: readonly string[],
): LocalListWarning[] => {
  const warnings: LocalListWarning[] = [];
  const warn = (code: LocalListWarning['code'], message: string): void => {
    warnings.push({ code, message });
  };
  if (supported === false) {
    warn('profile-missing', 'SupportedFeatureProfiles does not name LocalAuthListManagement.');
  }
  if (enabled === false) {
    warn(
      'disabled',
      'LocalAuthListEnabled is false: the list is not used until it is set to true.',
    );
  }
  if (sendMaxLength === null || listMaxLength === null) {
    warn(
      'limits-unknown',
      'SendLocalListMaxLength or LocalAuthListMaxLength is not known; read the configuration.',
    );
  }
  if (listMaxLength !== null && entries > listMaxLength) {
    warn(
      'does-not-fit',
      `The list has ${entries} entries and the charge point holds ${listMaxLength} (LocalAuthListMaxLength); choose fewer tags for it.`,
    );
  }
  const [example] = omitted;
  if (example !== undefined) {
    warn(
      'tags-omitted',
      `${omitted.length} tags are left out, e.g. "${example}": they or their group are longer than ${longestTag} characters.`,
    );
  }
  return warnings;
};

/** Entries of one message where the charge point does not tell how many it takes. */
const cautiousLength = 100;

export const entriesPerMessage = ({ sendMaxLength }: Limits): number =>
  Math.max(1, sendMaxLength ?? cautiousLength);

/** Whether the entries that were sent are what is in the charge point, as far as it can be known. */
export const isKnown = ({ row }: Plan): boolean =>
  row.isCertain === 1 && row.unansweredVersion === null;

/** Reported after the last update was accepted; what was reported before says nothing any more. */
const reportedSince = ({ reportedVersion, reportedAt, sentAt }: StoredLocalList): number | null =>
  reportedAt !== null && reportedAt >= (sentAt ?? 0) ? reportedVersion : null;

/** OCPP 1.6 §5.10: -1 says that there is no list at all. */
export const hasNone = ({ row }: Plan): boolean => reportedSince(row) === -1;

/** An empty list has the version 0, whatever it was sent with (OCPP 1.6 §5.10). */
export const reportsOther = ({ row, sent }: Plan): boolean => {
  const reported = reportedSince(row);
  if (reported === null || row.sentVersion === null) return false;
  return reported !== row.sentVersion && !(sent.size === 0 && reported === 0);
};
