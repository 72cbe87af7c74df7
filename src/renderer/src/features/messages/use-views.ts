import type { Trace } from '@shared/model/trace';
import type { View } from '@shared/model/view';
import { useBridge } from '../../stores/context';
import { useFetched } from './use-fetched';

const noViews: readonly View[] = [];
const noTraces: readonly Trace[] = [];

/** Filters that are kept under a name. */
export const useViews = (): readonly View[] => {
  const bridge = useBridge();
  const { value } = useFetched(
    'views',
    () => bridge.call('view.list', {}),
    ({ name }) => name === 'view.changed' || name === 'view.deleted',
  );
  return value?.items ?? noViews;
};

/** Imported traces, newest first. */
export const useTraces = (): readonly Trace[] => {
  const bridge = useBridge();
  const { value } = useFetched(
    'traces',
    () => bridge.call('trace.list', { limit: 100 }),
    ({ name }) => name === 'trace.changed' || name === 'trace.deleted',
  );
  return value?.items ?? noTraces;
};
