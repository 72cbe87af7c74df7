import type { ActionRequest, ActionResponse } from '@shared/ocpp/actions';
import type { IdTagInfo } from '@shared/ocpp/types';

type SendStatus = ActionResponse<'SendLocalList'>['status'];

export interface LocalListLimits {
  /** SendLocalListMaxLength: entries of one update. */
  readonly update: number;
  /** LocalAuthListMaxLength: entries of the list. */
  readonly list: number;
}

/** The local authorization list and the cache of a simulated charge point (OCPP 1.6 §3.5). */
export interface LocalAuthorization {
  /** 0 where the list is empty (§5.10). */
  listVersion(): number;
  update(request: ActionRequest<'SendLocalList'>, limits: LocalListLimits): SendStatus;
  clearCache(): void;
  /** Keeps what the central system said of a tag that is not in the list (§3.5.1). */
  remember(idTag: string, info: IdTagInfo): void;
  /** What is known of a tag: the list goes before the cache; Expired where its time is over. */
  find(idTag: string, from: { list: boolean; cache: boolean }, now: number): IdTagInfo | undefined;
}

/** A cache of so many tags; the oldest make room. */
const cacheSize = 200;

const keyOf = (idTag: string): string => idTag.toLowerCase();

const asOf = (info: IdTagInfo, now: number): IdTagInfo =>
  info.status === 'Accepted' && info.expiryDate !== undefined && Date.parse(info.expiryDate) <= now
    ? { ...info, status: 'Expired' }
    : info;

export const createLocalAuthorization = (): LocalAuthorization => {
  let version = 0;
  let list = new Map<string, IdTagInfo>();
  const cache = new Map<string, IdTagInfo>();

  const differential = (
    current: ReadonlyMap<string, IdTagInfo>,
    entries: NonNullable<ActionRequest<'SendLocalList'>['localAuthorizationList']>,
  ): Map<string, IdTagInfo> => {
    const next = new Map(current);
    for (const { idTag, idTagInfo } of entries) {
      if (idTagInfo === undefined) next.delete(keyOf(idTag));
      else next.set(keyOf(idTag), idTagInfo);
    }
    return next;
  };

  return {
    listVersion: () => (list.size === 0 ? 0 : version),
    update: ({ listVersion, localAuthorizationList: entries = [], updateType }, limits) => {
      if (listVersion <= 0 || entries.length > limits.update) return 'Failed';
      // Only a newer version can follow the one there is (§5.15).
      if (updateType === 'Differential' && listVersion <= version) return 'VersionMismatch';
      const full = updateType === 'Full';
      if (full && entries.some(({ idTagInfo }) => idTagInfo === undefined)) return 'Failed';
      const next = differential(full ? new Map() : list, entries);
      if (next.size > limits.list) return 'Failed';
      list = next;
      version = listVersion;
      return 'Accepted';
    },
    clearCache: () => cache.clear(),
    remember: (idTag, info) => {
      const key = keyOf(idTag);
      cache.delete(key);
      if (list.has(key)) return;
      cache.set(key, info);
      const [oldest] = cache.keys();
      if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
    },
    find: (idTag, from, now) => {
      const key = keyOf(idTag);
      const info =
        (from.list ? list.get(key) : undefined) ?? (from.cache ? cache.get(key) : undefined);
      return info === undefined ? undefined : asOf(info, now);
    },
  };
};
