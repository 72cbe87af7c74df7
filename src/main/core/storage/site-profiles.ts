import type { SiteProfileRow } from './schema';
import type { Storage } from './storage';

export const allSiteProfiles = (storage: Storage): SiteProfileRow[] =>
  storage.statement('SELECT * FROM site_profile').all() as SiteProfileRow[];

export const putSiteProfile = (storage: Storage, row: SiteProfileRow): void => {
  storage.run(storage.build.replaceInto('site_profile').values(row));
};

export const deleteSiteProfile = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
): void => {
  storage
    .statement('DELETE FROM site_profile WHERE chargePointId = ? AND connectorId = ?')
    .run(chargePointId, connectorId);
};
