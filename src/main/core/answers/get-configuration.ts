import { putConfigurationKeys } from '../storage/configuration';
import type { OnAnswer } from './answer';

/** OCPP 1.6 §5.8: the keys that came back are stored as last read. */
export const onGetConfiguration: OnAnswer<'GetConfiguration'> = (context, _request, response) => {
  const { core, station, now } = context;
  const keys = (response.configurationKey ?? []).flatMap((entry) =>
    entry?.key === undefined
      ? []
      : [
          {
            key: entry.key,
            // A password is not kept, even where a charge point tells it (OCPP-J errata 3.12).
            value: entry.key.toLowerCase() === 'authorizationkey' ? null : (entry.value ?? null),
            readonly: entry.readonly ?? false,
          },
        ],
  );
  putConfigurationKeys(core.storage, station.chargePointId, keys, now);
  context.after(() =>
    core.events.emit('configuration.changed', { chargePointId: station.chargePointId }),
  );
};
