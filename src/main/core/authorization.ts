import type { IdTagInfo } from '@shared/ocpp/types';
import type { Settings } from '@shared/settings';
import type { Storage } from './storage/storage';
import { findTag, type StoredTag } from './storage/tags';
import { activeWithTag, type TransactionRow } from './storage/transactions';

/**
 * What is known of a tag (OCPP 1.6 §3.9, §4.1). Blocked, Expired and Invalid are three
 * different answers; case does not matter.
 */
export const authorizeTag = (
  storage: Storage,
  settings: Settings,
  idTag: string | undefined,
  now: number,
): IdTagInfo => {
  const isGiven = idTag !== undefined && idTag !== '';
  return isGiven ? judgeTag(findTag(storage, idTag), settings, now) : { status: 'Invalid' };
};

/** What a tag says at a moment; undefined is a tag that is not known here. */
export const judgeTag = (
  tag: StoredTag | undefined,
  settings: Settings,
  now: number,
): IdTagInfo => {
  if (tag === undefined) {
    return { status: settings.unknownTags === 'accept' ? 'Accepted' : 'Invalid' };
  }
  const expired = tag.expiryDate !== null && tag.expiryDate <= now;
  return {
    ...(tag.expiryDate === null ? {} : { expiryDate: new Date(tag.expiryDate).toISOString() }),
    ...(tag.parentIdTag === null ? {} : { parentIdTag: tag.parentIdTag }),
    status: tag.status === 'Blocked' ? 'Blocked' : expired ? 'Expired' : 'Accepted',
  };
};

export interface StartCircumstances {
  /** Transactions that this start takes the place of; they do not count as concurrent (B10). */
  readonly superseded: readonly TransactionRow[];
  /** For a start of the past: only what had started by then ran at the same time (C10). */
  readonly startedBefore: number | undefined;
}

/**
 * The same for a start: a tag that may not be used twice at once is answered ConcurrentTx while
 * an accepted transaction runs with it elsewhere.
 */
export const authorizeStart = (
  storage: Storage,
  settings: Settings,
  idTag: string | undefined,
  now: number,
  { superseded, startedBefore = Number.POSITIVE_INFINITY }: StartCircumstances,
): IdTagInfo => {
  if (idTag === undefined || idTag === '') return { status: 'Invalid' };
  const tag = findTag(storage, idTag);
  const info = judgeTag(tag, settings, now);
  if (info.status !== 'Accepted' || tag === undefined || tag.allowConcurrent === 1) return info;
  const others = activeWithTag(storage, idTag).filter(
    (row) =>
      row.startedAt <= startedBefore &&
      !superseded.some((gone) => gone.transactionId === row.transactionId),
  );
  return others.length === 0 ? info : { ...info, status: 'ConcurrentTx' };
};
