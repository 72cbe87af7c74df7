import type { markerMethods } from '@shared/api/marker';
import { AppError } from '@shared/result';
import type { Implements } from '../context';
import { deleteMarker, insertMarker, listMarkers, toMarker } from '../storage/markers';
import { knownTrace } from '../traces/known';
import { readFilter } from './message-filter';

export const markerImplementation = {
  'marker.list': (core, { filter, trace, ...paging }) =>
    listMarkers(
      core.storage,
      trace === undefined ? null : knownTrace(core, trace).id,
      readFilter(core, filter),
      paging,
    ),

  'marker.create': async (core, { label, cpId }) => {
    const row = await core.commit.write(() =>
      insertMarker(core.storage, { at: core.now(), chargePointId: cpId ?? null, label }),
    );
    const marker = toMarker(row);
    core.events.emit('marker.changed', marker);
    return marker;
  },

  'marker.delete': async (core, { id }) => {
    const isDeleted = await core.commit.write(() => deleteMarker(core.storage, id));
    if (!isDeleted) throw new AppError('not-found', `There is no marker ${id}.`);
    core.events.emit('marker.deleted', { id });
    return {};
  },
} satisfies Implements<typeof markerMethods>;
