import type { Marker } from '@shared/model/marker';
import { useBridge } from '../../stores/context';
import type { Place } from './place';
import { useFetched } from './use-fetched';

/** More are for the exports. */
const MOST_MARKERS = 1000;

const none: readonly Marker[] = [];

/** The markers between the messages; a filter leaves those that it speaks of. */
export const useMarkers = ({ filter, mode, trace }: Place): readonly Marker[] => {
  const bridge = useBridge();
  const text = mode === 'filter' ? filter : '';
  const { value } = useFetched(
    `${trace} ${text}`,
    () =>
      bridge.call('marker.list', {
        limit: MOST_MARKERS,
        ...(text === '' ? {} : { filter: text }),
        ...(trace === null ? {} : { trace }),
      }),
    ({ name }) => name === 'marker.changed' || name === 'marker.deleted',
  );
  return value?.items ?? none;
};
