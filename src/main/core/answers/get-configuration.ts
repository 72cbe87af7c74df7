import { putConfigurationKeys, putUnknownKeys } from '../storage/configuration';
import { recordSnapshot } from '../storage/configuration-snapshots';
import type { OnAnswer } from './answer';

/**
 * OCPP 1.6 §5.8: the keys that came back are stored as last read. A snapshot is kept of a reading of all
 * keys, and of one that found a known key changed.
 */
export const onGetConfiguration: OnAnswer<'GetConfiguration'> = (context, request, response) => {
  const { core, station, now } = context;
  const { storage } = core;
  const { chargePointId } = station;
  const keys = (response.configurationKey ?? []).flatMap((entry) =>
    entry?.key === undefined
      ? []
      : [{ key: entry.key, value: entry.value ?? null, readonly: entry.readonly ?? false }],
  );
  const unknown = (response.unknownKey ?? []).filter((key) => key !== undefined);
  const changed =
    putConfigurationKeys(storage, chargePointId, keys, now) +
    putUnknownKeys(storage, chargePointId, unknown, now);
  const isAll = request.key === undefined || request.key.length === 0;
  if (changed > 0 || (isAll && keys.length > 0)) {
    recordSnapshot(storage, chargePointId, { cause: 'read' }, now);
  }
  context.after(() => core.events.emit('configuration.changed', { chargePointId }));
};
