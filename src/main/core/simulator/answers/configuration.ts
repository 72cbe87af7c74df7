import { OcppError } from '../../ocpp/error-codes';
import type { Device } from '../device';
import { connect } from '../lifecycle';
import { scheduleAlignedValues, scheduleHeartbeats } from '../schedules';
import type { Answerer } from './answer';

/** With a new password it leaves, and comes back with it (white paper A01). */
const reconnect = (device: Device): void => {
  device.link.close('Reconnecting with the new AuthorizationKey.');
  connect(device);
};

/** What follows from a changed setting at once. */
const effects: Readonly<Record<string, (device: Device) => void>> = {
  authorizationkey: reconnect,
  heartbeatinterval: scheduleHeartbeats,
  clockaligneddatainterval: scheduleAlignedValues,
};

/** A profile is only ever raised, and 1 needs a password first (white paper A05.FR.02, .03). */
const isAllowedProfile = ({ configuration }: Device, value: string): boolean =>
  Number(value) >= configuration.number('SecurityProfile') &&
  (Number(value) === 0 || configuration.text('AuthorizationKey') !== '');

/** OCPP 1.6 §5.3. */
export const changeConfiguration: Answerer<'ChangeConfiguration'> = (device, { key, value }) => {
  const name = key.toLowerCase();
  if (name === 'securityprofile' && !isAllowedProfile(device, value)) {
    return { response: { status: 'Rejected' } };
  }
  const status = device.configuration.change(key, value);
  const effect = status === 'Accepted' ? effects[name] : undefined;
  return { response: { status }, ...(effect === undefined ? {} : { after: () => effect(device) }) };
};

/** OCPP 1.6 §5.8: more keys than GetConfigurationMaxKeys are too many for one request. */
export const getConfiguration: Answerer<'GetConfiguration'> = (device, { key = [] }) => {
  const most = device.configuration.number('GetConfigurationMaxKeys');
  if (key.length > most) {
    throw new OcppError(
      'OccurenceConstraintViolation',
      `${key.length} keys are too many; ${most} may be asked for at once.`,
    );
  }
  const { configurationKey, unknownKey } = device.configuration.read(key);
  return {
    response: { configurationKey, ...(unknownKey.length === 0 ? {} : { unknownKey }) },
  };
};
