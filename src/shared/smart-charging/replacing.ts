import type { ChargingProfile } from '../ocpp/charging-profile';
import type { InstalledProfile } from './profile-at';

/**
 * Whether installing a profile takes an installed one's place: the same number, or on the same
 * connector the same purpose and stack level (OCPP 1.6 §5.16). That holds for a profile that came
 * with a remote start too (errata 3.42).
 */
export const replaces =
  (
    connectorId: number,
    { chargingProfileId, chargingProfilePurpose, stackLevel }: ChargingProfile,
  ) =>
  ({ connectorId: on, profile }: Pick<InstalledProfile, 'connectorId' | 'profile'>): boolean =>
    profile.chargingProfileId === chargingProfileId ||
    (on === connectorId &&
      profile.stackLevel === stackLevel &&
      profile.chargingProfilePurpose === chargingProfilePurpose);

/** The members of a ClearChargingProfile, whatever they say. */
export interface ClearCriteria {
  readonly id?: number | undefined;
  readonly connectorId?: number | undefined;
  readonly chargingProfilePurpose?: string | undefined;
  readonly stackLevel?: number | undefined;
}

/**
 * Whether a ClearChargingProfile means an installed profile: the number overrides, of other members
 * all must match, and none of them means every profile (errata 3.25, 3.26).
 */
export const isCleared =
  ({ id, connectorId, chargingProfilePurpose, stackLevel }: ClearCriteria) =>
  ({ connectorId: on, profile }: Pick<InstalledProfile, 'connectorId' | 'profile'>): boolean =>
    id !== undefined
      ? profile.chargingProfileId === id
      : (connectorId === undefined || on === connectorId) &&
        (chargingProfilePurpose === undefined ||
          profile.chargingProfilePurpose === chargingProfilePurpose) &&
        (stackLevel === undefined || profile.stackLevel === stackLevel);
