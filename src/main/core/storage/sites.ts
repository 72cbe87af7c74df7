import type { Page } from '@shared/model/common';
import type { Site, SiteMember } from '@shared/model/site';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { SiteMemberRow, SiteRow } from './schema';
import type { Storage } from './storage';

export type StoredSite = Selectable<SiteRow>;
type Written = Omit<StoredSite, 'siteId' | 'createdAt' | 'enabled'>;

export const findSite = (storage: Storage, siteId: number): StoredSite | undefined =>
  storage.statement('SELECT * FROM site WHERE siteId = ?').get(siteId) as StoredSite | undefined;

export const allSites = (storage: Storage): StoredSite[] =>
  storage.statement('SELECT * FROM site ORDER BY siteId').all() as StoredSite[];

/** In the order they were created. */
export const listSites = (storage: Storage, paging: Paging): Page<Site> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number'])?.[0] ?? 0;
  const rows = storage
    .statement('SELECT * FROM site WHERE siteId > ? ORDER BY siteId LIMIT ?')
    .all(after, limit + 1) as StoredSite[];
  return toPage(
    rows,
    limit,
    (row) => [row.siteId],
    (row) => toSite(row, membersOf(storage, row.siteId)),
  );
};

export const membersOf = (storage: Storage, siteId: number): SiteMemberRow[] =>
  storage
    .statement('SELECT * FROM site_member WHERE siteId = ? ORDER BY chargePointId')
    .all(siteId) as SiteMemberRow[];

/** Which site a charge point is of, if any. */
export const siteOf = (storage: Storage, chargePointId: string): number | undefined =>
  (
    storage
      .statement('SELECT siteId FROM site_member WHERE chargePointId = ?')
      .get(chargePointId) as { siteId: number } | undefined
  )?.siteId;

export const insertSite = (storage: Storage, site: Written): number => {
  const { lastInsertRowid } = storage.run(
    storage.build.insertInto('site').values({ ...site, enabled: 0, createdAt: site.changedAt }),
  );
  return Number(lastInsertRowid);
};

export const updateSite = (
  storage: Storage,
  siteId: number,
  change: Partial<Omit<StoredSite, 'siteId'>>,
): void => {
  storage.run(storage.build.updateTable('site').set(change).where('siteId', '=', siteId));
};

export const deleteSite = (storage: Storage, siteId: number): void => {
  storage.statement('DELETE FROM site WHERE siteId = ?').run(siteId);
};

export const putMembers = (
  storage: Storage,
  siteId: number,
  members: readonly SiteMember[],
): void => {
  storage.statement('DELETE FROM site_member WHERE siteId = ?').run(siteId);
  const insert = storage.statement(
    'INSERT INTO site_member (chargePointId, siteId, maxAmps, phases) VALUES (?, ?, ?, ?)',
  );
  for (const { chargePointId, maxAmps, phases } of members) {
    insert.run(chargePointId, siteId, maxAmps, phases);
  }
};

export const toSite = (row: StoredSite, members: readonly SiteMemberRow[]): Site => ({
  siteId: row.siteId,
  name: row.name,
  unit: row.unit as Site['unit'],
  limit: row.limit,
  strategy: row.strategy as Site['strategy'],
  minimumAmps: row.minimumAmps,
  turnMinutes: row.turnMinutes,
  volts: row.volts,
  members: members.map(({ chargePointId, maxAmps, phases }) => ({
    chargePointId,
    maxAmps,
    phases,
  })),
  enabled: row.enabled === 1,
  createdAt: toInstant(row.createdAt),
  changedAt: toInstant(row.changedAt),
});
