import type { Route } from '../../route';
import { SiteDetail } from './site-detail';
import { SiteList } from './site-list';

/** All sites, or one of them. */
export const SitesPage = ({ route }: { route: Route }) => {
  const siteId = Number(route.id);
  return Number.isInteger(siteId) && siteId > 0 ? (
    <SiteDetail key={siteId} siteId={siteId} />
  ) : (
    <SiteList />
  );
};
