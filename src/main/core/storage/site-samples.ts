import type { Page } from '@shared/model/common';
import type { SiteSample } from '@shared/model/site';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { SiteSampleRow } from './schema';
import type { Storage } from './storage';

type StoredSample = Selectable<SiteSampleRow>;

export const insertSiteSample = (storage: Storage, sample: Omit<StoredSample, 'id'>): void => {
  storage.run(storage.build.insertInto('site_sample').values(sample));
};

export const deleteSiteSamplesBefore = (storage: Storage, siteId: number, at: number): void => {
  storage.statement('DELETE FROM site_sample WHERE siteId = ? AND at < ?').run(siteId, at);
};

/** Latest first. */
export const listSiteSamples = (
  storage: Storage,
  filter: {
    readonly siteId: number;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  },
  paging: Paging,
): Page<SiteSample> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number', 'number']) ?? [
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER,
  ];
  const rows = storage
    .statement(
      `SELECT * FROM site_sample WHERE siteId = ? AND at >= ? AND at < ? AND (at, id) < (?, ?)
       ORDER BY at DESC, id DESC LIMIT ?`,
    )
    .all(
      filter.siteId,
      filter.from ?? 0,
      filter.to ?? Number.MAX_SAFE_INTEGER,
      before[0],
      before[1],
      limit + 1,
    ) as StoredSample[];
  return toPage(rows, limit, (row) => [row.at, row.id], toSample);
};

const toSample = (row: StoredSample): SiteSample => ({
  at: toInstant(row.at),
  limit: row.limit,
  allowed: row.allowed,
  reserved: row.reserve,
  measured: row.measured,
  charging: row.charging,
  waiting: row.waiting,
});
