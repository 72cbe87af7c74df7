import { changeConfigurationKey } from '../storage/configuration';
import { recordSnapshot } from '../storage/configuration-snapshots';
import type { OnAnswer } from './answer';

/** OCPP 1.6 §5.3: RebootRequired is accepted too, and takes effect with the next boot. */
export const onChangeConfiguration: OnAnswer<'ChangeConfiguration'> = (
  context,
  request,
  response,
) => {
  const { core, station, now } = context;
  const { key, value } = request;
  if (key === undefined || value === undefined) return;
  if (response.status !== 'Accepted' && response.status !== 'RebootRequired') return;
  if (key.toLowerCase() === 'authorizationkey') {
    // Never shown among the keys (OCPP-J errata 3.12); authorization-key.ts follows it.
    context.after(() => core.events.touch('chargePoint', station.chargePointId));
    return;
  }
  const { status } = response;
  const { chargePointId } = station;
  const rebootRequired = status === 'RebootRequired';
  changeConfigurationKey(core.storage, chargePointId, { key, value, rebootRequired }, now);
  recordSnapshot(core.storage, chargePointId, { cause: 'changed', key, status }, now);
  context.after(() => core.events.emit('configuration.changed', { chargePointId }));
};
