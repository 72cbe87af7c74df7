import { afterProfileAccepted, onProfileAccepted } from '../security/upgrade';
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
  const raised = securityProfileOf(key, value);
  if (raised !== undefined) {
    onProfileAccepted(core, station, raised);
    context.after(() => afterProfileAccepted(core, station));
  }
  recordSnapshot(core.storage, chargePointId, { cause: 'changed', key, status }, now);
  context.after(() => core.events.emit('configuration.changed', { chargePointId }));
};

/** The value where it is one that a charge point can be raised to (OCPP 1.6 Security A05). */
const securityProfileOf = (key: string, value: string): number | undefined =>
  key.toLowerCase() === 'securityprofile' && /^[123]$/.test(value) ? Number(value) : undefined;
