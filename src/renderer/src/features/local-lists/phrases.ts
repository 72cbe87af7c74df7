import type { LocalList, LocalListSync } from '@shared/model/local-list';
import type { IdTagInfo } from '@shared/ocpp/types';
import { NOTHING, type Texts } from '../../i18n';

/** What became of a sync, in a sentence. */
export const syncPhrase = (sync: LocalListSync, { t }: Pick<Texts, 't'>): string => {
  const { status, updateType, fellBack, entries: count } = sync;
  const version = sync.listVersion ?? NOTHING;
  if (status === null) return t('localLists.syncDone.none', { version });
  if (status === 'NotSupported') return t('localLists.syncDone.notSupported');
  if (status !== 'Accepted') return t('localLists.syncDone.refused', { status });
  if (fellBack) return t('localLists.syncDone.fellBack', { version, count });
  return t(
    updateType === 'Full' ? 'localLists.syncDone.full' : 'localLists.syncDone.differential',
    { version, count },
  );
};

export const isSynced = ({ status }: LocalListSync): boolean =>
  status === null || status === 'Accepted';

/** What the list says of a tag: `Accepted until 2026-01-31 12:00:00, group FLEET`. */
export const infoPhrase = (
  { status, expiryDate, parentIdTag }: IdTagInfo,
  texts: Texts,
): string => {
  const { t, format } = texts;
  const word =
    expiryDate === undefined
      ? status
      : t('localLists.expiry', { status, at: format.instant(expiryDate) });
  return parentIdTag === undefined ? word : `${word}, ${t('localLists.group', { parentIdTag })}`;
};

/** A version as GetLocalListVersion tells it (OCPP 1.6 §5.10). */
export const versionPhrase = (version: number, { t }: Pick<Texts, 't'>): string => {
  if (version === 0) return t('localLists.emptyVersion');
  return version === -1 ? t('localLists.noVersion') : String(version);
};

/** The version it told since the last update; what it told before says nothing any more. */
export const reportedSince = ({ reportedVersion, reportedAt, sentAt }: LocalList): number | null =>
  reportedAt !== null && (sentAt === null || reportedAt >= sentAt) ? reportedVersion : null;

export const hasDrift = ({ added, changed, removed }: LocalList): boolean =>
  added + changed + removed > 0;
