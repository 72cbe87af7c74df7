import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { advanceCharging, hardwareAmps, profileTransaction } from '../charging';
import { connectorOf, type Device, instantOf } from '../device';
import { compositeAnswer } from '../installed-profiles';
import { profileLimits } from '../sessions';
import { refreshStatus } from '../status';
import { type Answerer, assertConnector } from './answer';

/** New limits count at once. */
const apply = (device: Device): void => {
  advanceCharging(device, 0);
  refreshStatus(device);
};

/** A TxProfile needs its transaction, the maximum of the charge point connector 0 (OCPP 1.6 §3.13.1). */
const isInPlace = (device: Device, connectorId: number, profile: ChargingProfile): boolean => {
  switch (profile.chargingProfilePurpose) {
    case 'ChargePointMaxProfile':
      return connectorId === 0;
    case 'TxDefaultProfile':
      return true;
    case 'TxProfile': {
      const transaction = connectorOf(device, connectorId)?.transaction;
      if (transaction === undefined || transaction === null) return false;
      const { transactionId } = profile;
      return transactionId === undefined || transactionId === transaction.transactionId;
    }
  }
};

/** OCPP 1.6 §5.16; an unknown connector is a CALLERROR (errata 3.39). */
export const setChargingProfile: Answerer<'SetChargingProfile'> = (device, request) => {
  const { connectorId, csChargingProfiles: profile } = request;
  assertConnector(device, connectorId);
  const installed =
    isInPlace(device, connectorId, profile) &&
    device.profiles.install(connectorId, profile, profileLimits(device));
  if (!installed) return { response: { status: 'Rejected' } };
  return { response: { status: 'Accepted' }, after: () => apply(device) };
};

/** OCPP 1.6 §5.5. */
export const clearChargingProfile: Answerer<'ClearChargingProfile'> = (device, request) => ({
  response: { status: device.profiles.clear(request) },
  after: () => apply(device),
});

/** It looks ahead no further than this, as devices with little memory do. */
const longestSeconds = 7 * 86_400;

/** OCPP 1.6 §5.7; connector 0 is the grid connection (errata 3.30). */
export const getCompositeSchedule: Answerer<'GetCompositeSchedule'> = (device, request) => {
  const { connectorId, duration, chargingRateUnit: unit = 'A' } = request;
  const connector = connectorOf(device, connectorId);
  if ((connectorId !== 0 && connector === undefined) || duration <= 0) {
    return { response: { status: 'Rejected' } };
  }
  const amps = hardwareAmps(device) * (connectorId === 0 ? device.connectors.length : 1);
  // Whole seconds, so that every limit starts on one.
  const atMs = Math.floor(device.now() / 1000) * 1000;
  return {
    response: {
      status: 'Accepted',
      connectorId,
      scheduleStart: instantOf(atMs),
      chargingSchedule: compositeAnswer({
        profiles: device.profiles.all(),
        connectorId,
        atMs,
        transaction: connector === undefined ? undefined : profileTransaction(connector),
        durationSeconds: Math.min(duration, longestSeconds),
        unit,
        hardwareAmps: amps,
      }),
    },
  };
};
