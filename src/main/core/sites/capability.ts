import type { ChargingRateUnit } from '@shared/ocpp/charging-profile';
import { allowedUnits, sentUnitOf } from '@shared/site-limit/units';

/** What a charge point says about smart charging; what it does not say is assumed to work. */
export interface Capability {
  readonly unit: ChargingRateUnit;
  /** The highest it takes, so that nothing goes before ours; 0 is always allowed (OCPP 1.6 §7.8). */
  readonly stackLevel: number;
  readonly isSupported: boolean;
  /** Whether it was ever asked for the keys. */
  readonly isKnown: boolean;
}

export const capabilityKeys = [
  'ChargingScheduleAllowedChargingRateUnit',
  'ChargeProfileMaxStackLevel',
  'SupportedFeatureProfiles',
];

/** From its configuration keys, names in lower case. */
export const capabilityOf = (
  siteUnit: ChargingRateUnit,
  keys: ReadonlyMap<string, string | null>,
): Capability => {
  const profiles = keys.get('supportedfeatureprofiles');
  const level = Number(keys.get('chargeprofilemaxstacklevel') ?? '0');
  return {
    unit: sentUnitOf(
      siteUnit,
      allowedUnits(keys.get('chargingscheduleallowedchargingrateunit') ?? ''),
    ),
    stackLevel: Number.isSafeInteger(level) && level >= 0 ? level : 0,
    isSupported: profiles === undefined || profiles === null || /smart\s*charging/i.test(profiles),
    isKnown: keys.size > 0,
  };
};
