import type { Site } from '@shared/model/site';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

/** The sites, a page at a time. */
export const useSites = (): Paged<Site> => {
  const bridge = useBridge();
  return usePaged<Site>({
    key: 'sites',
    load: (cursor) =>
      bridge.call('site.list', { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
    concerns: ({ name }) => name === 'site.changed' || name === 'site.deleted',
  });
};
