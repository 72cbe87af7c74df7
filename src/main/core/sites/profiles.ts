import type { ActionRequest } from '@shared/ocpp/actions';
import type { SentLimit } from '@shared/site-limit/units';

/** Connector 0 carries the default for whatever starts; see docs/sites.md. */
export const gateConnector = 0;

/** Numbers of a site's profiles: one for the default, one for each connector. Far from what people choose. */
const firstProfileId = 900_000;
export const profileIdOf = (connectorId: number): number => firstProfileId + connectorId;

export interface ProfilePlace {
  readonly connectorId: number;
  /** The session that it limits; null for the default. */
  readonly transactionId: number | null;
  readonly stackLevel: number;
  readonly phases: number;
}

/**
 * One limit without an end. It counts from the start of charging, so that a clock that is wrong
 * does not matter (OCPP 1.6 §7.8).
 */
export const setRequest = (
  { connectorId, transactionId, stackLevel, phases }: ProfilePlace,
  { unit, limit }: SentLimit,
): ActionRequest<'SetChargingProfile'> => ({
  connectorId,
  csChargingProfiles: {
    chargingProfileId: profileIdOf(connectorId),
    ...(transactionId === null ? {} : { transactionId }),
    stackLevel,
    chargingProfilePurpose: transactionId === null ? 'TxDefaultProfile' : 'TxProfile',
    chargingProfileKind: 'Relative',
    chargingSchedule: {
      chargingRateUnit: unit,
      chargingSchedulePeriod: [
        // Three phases is what a missing numberPhases means (errata 3.69).
        { startPeriod: 0, limit, ...(phases === 3 ? {} : { numberPhases: phases }) },
      ],
    },
  },
});

export const clearRequest = (connectorId: number): ActionRequest<'ClearChargingProfile'> => ({
  id: profileIdOf(connectorId),
});
