import { OcppError } from '../../ocpp/error-codes';
import type { Device } from '../device';
import { connect } from '../lifecycle';
import { scheduleAlignedValues, scheduleHeartbeats } from '../schedules';
import { logSecurity } from '../security-log';
import type { Answerer } from './answer';

/** With a new password or profile it leaves, and comes back with it (white paper A01, A05.FR.06). */
const reconnect = (device: Device): void => {
  device.link.close('Reconnecting with the new security settings.');
  connect(device);
};

/** What follows from a changed setting at once. */
const effects: Readonly<Record<string, (device: Device) => void>> = {
  authorizationkey: reconnect,
  securityprofile: reconnect,
  heartbeatinterval: scheduleHeartbeats,
  clockaligneddatainterval: scheduleAlignedValues,
};

/** Their change stands in the security log, without the value (white paper A01.FR.11, FR.12). */
const securityKeys = ['authorizationkey', 'cponame', 'securityprofile'];

/** A profile is only ever raised, and needs what it stands on (white paper A05.FR.01 to .04). */
const isAllowedProfile = ({ configuration, certificates }: Device, value: string): boolean => {
  const profile = Number(value);
  if (profile <= configuration.number('SecurityProfile')) return false;
  if (profile < 3 && configuration.text('AuthorizationKey') === '') return false;
  if (profile > 1 && certificates.roots('CentralSystemRootCertificate').length === 0) return false;
  return profile < 3 || certificates.own() !== undefined;
};

/** OCPP 1.6 §5.3. */
export const changeConfiguration: Answerer<'ChangeConfiguration'> = (device, { key, value }) => {
  const name = key.toLowerCase();
  if (name === 'securityprofile' && !isAllowedProfile(device, value)) {
    return { response: { status: 'Rejected' } };
  }
  const status = device.configuration.change(key, value);
  if (status === 'Accepted' && securityKeys.includes(name)) {
    logSecurity(device, 'ReconfigurationOfSecurityParameters', key);
  }
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
