import type { ConfigurationKey } from '../model/charge-point';
import type { ChargingProfile, ChargingRateUnit } from '../ocpp/charging-profile';
import type { Deviation } from '../ocpp/deviation';
import { inspectPayload } from '../ocpp/inspect';
import type { InstalledProfile } from './profile-at';
import { replaces } from './replacing';

type Check = (profile: ChargingProfile) => Deviation | undefined;

const recurringHasKind: Check = ({ chargingProfileKind: kind, recurrencyKind }) =>
  kind !== 'Recurring' || recurrencyKind !== undefined
    ? undefined
    : {
        pointer: '/recurrencyKind',
        rule: 'recurringNeedsKind',
        message: 'recurrencyKind is missing; a Recurring profile is Daily or Weekly.',
        code: 'OccurenceConstraintViolation',
        clause: 'errata 3.56',
      };

const recurringHasStart: Check = ({ chargingProfileKind: kind, chargingSchedule }) =>
  kind !== 'Recurring' || chargingSchedule.startSchedule !== undefined
    ? undefined
    : {
        pointer: '/chargingSchedule/startSchedule',
        rule: 'recurringNeedsStart',
        message:
          'startSchedule is missing; a Recurring schedule restarts at the time of day it tells.',
        code: 'OccurenceConstraintViolation',
        clause: 'errata 3.79',
      };

const validAtAll: Check = ({ validFrom, validTo }) =>
  validFrom === undefined || validTo === undefined || Date.parse(validFrom) < Date.parse(validTo)
    ? undefined
    : {
        pointer: '/validTo',
        rule: 'validToAfterValidFrom',
        message: `validTo ${validTo} is not after validFrom ${validFrom}; the profile would never be valid.`,
        code: 'PropertyConstraintViolation',
        clause: 'OCPP 1.6 §7.8',
      };

const checks: readonly Check[] = [recurringHasKind, recurringHasStart, validAtAll];

const checkPeriods = ({ chargingSchedule }: ChargingProfile): Deviation[] => {
  const periods = chargingSchedule.chargingSchedulePeriod;
  return periods.flatMap(({ startPeriod, limit, numberPhases }, index): Deviation[] => {
    const pointer = `/chargingSchedule/chargingSchedulePeriod/${index}`;
    const clause = 'OCPP 1.6 §7.14';
    const code = 'PropertyConstraintViolation';
    const found: Deviation[] = [];
    const before = periods[index - 1]?.startPeriod;
    if (before !== undefined && startPeriod <= before) {
      const message = `startPeriod is ${startPeriod}; it must be later than ${before}, where the period before starts.`;
      found.push({ pointer: `${pointer}/startPeriod`, rule: 'periodOrder', message, code, clause });
    }
    if (limit < 0) {
      const message = `limit is ${limit}; it must be 0 or more.`;
      found.push({ pointer: `${pointer}/limit`, rule: 'lowestLimit', message, code, clause });
    }
    if (numberPhases !== undefined && ![1, 2, 3].includes(numberPhases)) {
      const message = `numberPhases is ${numberPhases}; it must be 1, 2 or 3.`;
      found.push({ pointer: `${pointer}/numberPhases`, rule: 'phaseCount', message, code, clause });
    }
    return found;
  });
};

const prefix = '/csChargingProfiles';

/**
 * Everything in which a charging profile deviates from the texts, wherever it will be installed;
 * pointers lead into the profile. Takes any value.
 */
export const checkProfile = (profile: unknown): Deviation[] => {
  // What it is installed on is judged by checkPlace, so the connector here is one that never matters.
  const isWhole =
    typeof profile === 'object' &&
    profile !== null &&
    'chargingProfilePurpose' in profile &&
    profile.chargingProfilePurpose === 'ChargePointMaxProfile';
  const { deviations } = inspectPayload('SetChargingProfile', 'request', {
    connectorId: isWhole ? 0 : 1,
    csChargingProfiles: profile,
  });
  const found = deviations.map((deviation) => ({
    ...deviation,
    pointer: deviation.pointer.startsWith(prefix)
      ? deviation.pointer.slice(prefix.length)
      : deviation.pointer,
  }));
  if (found.length > 0 && !isReadable(profile)) return found;
  const readable = profile as ChargingProfile;
  return [...found, ...checks.flatMap((check) => check(readable) ?? []), ...checkPeriods(readable)];
};

/** Whether the members that the other checks look into are there. */
const isReadable = (profile: unknown): boolean => {
  const schedule = (profile as Partial<ChargingProfile> | null)?.chargingSchedule;
  const periods = schedule?.chargingSchedulePeriod;
  return Array.isArray(periods) && periods.every((one) => typeof one === 'object' && one !== null);
};

/** What a charge point tells of its abilities; undefined where it does not. */
export interface SmartChargingAbilities {
  readonly maxPeriods: number | undefined;
  readonly maxStackLevel: number | undefined;
  readonly maxInstalled: number | undefined;
  readonly units: readonly ChargingRateUnit[] | undefined;
  readonly connectors: number | undefined;
  /** SupportedFeatureProfiles names SmartCharging. */
  readonly smartCharging: boolean | undefined;
}

/** Reads the configuration keys of OCPP 1.6 §9.4, as far as they are known. */
export const abilitiesOf = (
  keys: readonly Pick<ConfigurationKey, 'key' | 'value'>[],
): SmartChargingAbilities => {
  const values = new Map(keys.map(({ key, value }) => [key.toLowerCase(), value]));
  const number = (key: string): number | undefined => {
    const value = values.get(key.toLowerCase())?.trim();
    return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  };
  const list = (key: string): string[] | undefined =>
    values
      .get(key.toLowerCase())
      ?.split(',')
      .map((word) => word.replace(/["'\s]/g, ''))
      .filter((word) => word !== '');
  return {
    maxPeriods: number('ChargingScheduleMaxPeriods'),
    maxStackLevel: number('ChargeProfileMaxStackLevel'),
    maxInstalled: number('MaxChargingProfilesInstalled'),
    units: unitsOf(list('ChargingScheduleAllowedChargingRateUnit')),
    connectors: number('NumberOfConnectors'),
    smartCharging: list('SupportedFeatureProfiles')?.includes('SmartCharging'),
  };
};

/** Current means A and Power means W (errata 3.88); some charge points list A and W themselves (C48). */
const unitsOf = (words: readonly string[] | undefined): ChargingRateUnit[] | undefined => {
  const units = (words ?? []).flatMap((word): ChargingRateUnit[] => {
    if (/^(current|a)$/i.test(word)) return ['A'];
    return /^(power|w)$/i.test(word) ? ['W'] : [];
  });
  return units.length === 0 ? undefined : units;
};

export interface Place {
  readonly connectorId: number;
  readonly abilities: SmartChargingAbilities;
  readonly installed: readonly InstalledProfile[];
  /** Whether a transaction runs on the connector. */
  readonly charging: boolean;
}

/** What speaks against installing a profile on a connector of a charge point. */
export const checkPlace = (profile: ChargingProfile, place: Place): Deviation[] => [
  ...checkConnector(profile, place),
  ...checkAbilities(profile, place),
];

const checkConnector = (
  { chargingProfilePurpose: purpose }: ChargingProfile,
  { connectorId, abilities, charging }: Place,
): Deviation[] => {
  const at = (message: string, clause: string): Deviation => ({
    pointer: '/connectorId',
    rule: 'profileConnector',
    message,
    code: 'PropertyConstraintViolation',
    clause,
  });
  if (abilities.connectors !== undefined && connectorId > abilities.connectors) {
    const last = abilities.connectors;
    return [at(`connectorId is ${connectorId}; the charge point has 1 to ${last}.`, 'errata 3.39')];
  }
  if (purpose === 'ChargePointMaxProfile' && connectorId !== 0) {
    const message = `connectorId is ${connectorId}; a ChargePointMaxProfile is installed on connector 0 only.`;
    return [at(message, 'OCPP 1.6 §3.13.1')];
  }
  if (purpose !== 'TxProfile') return [];
  if (connectorId === 0) {
    const message =
      'connectorId is 0; a TxProfile is installed on the connector of its transaction.';
    return [at(message, 'OCPP 1.6 §3.13.1')];
  }
  if (charging) return [];
  const message = `No transaction runs on connector ${connectorId}; a TxProfile needs one.`;
  return [at(message, 'OCPP 1.6 §3.13.1')];
};

const checkAbilities = (
  profile: ChargingProfile,
  { connectorId, abilities, installed }: Place,
): Deviation[] => {
  const { stackLevel, chargingSchedule } = profile;
  const { chargingRateUnit: unit, chargingSchedulePeriod: periods } = chargingSchedule;
  const found: Deviation[] = [];
  const against = (pointer: string, rule: string, message: string, clause: string): void => {
    found.push({ pointer, rule, message, code: 'PropertyConstraintViolation', clause });
  };
  const { maxPeriods, maxStackLevel, maxInstalled, units, smartCharging } = abilities;
  if (smartCharging === false) {
    const message = 'SupportedFeatureProfiles does not name SmartCharging.';
    against('', 'smartChargingSupported', message, 'errata 3.39');
  }
  if (maxPeriods !== undefined && periods.length > maxPeriods) {
    const message = `There are ${periods.length} periods; ChargingScheduleMaxPeriods is ${maxPeriods}.`;
    against('/chargingSchedule/chargingSchedulePeriod', 'maxPeriods', message, 'OCPP 1.6 §9.4.3');
  }
  if (maxStackLevel !== undefined && stackLevel > maxStackLevel) {
    const message = `stackLevel is ${stackLevel}; ChargeProfileMaxStackLevel is ${maxStackLevel}.`;
    against('/stackLevel', 'maxStackLevel', message, 'OCPP 1.6 §9.4.1');
  }
  if (units !== undefined && !units.includes(unit)) {
    const message = `chargingRateUnit is ${unit}; ChargingScheduleAllowedChargingRateUnit allows ${units.join(' and ')}.`;
    against('/chargingSchedule/chargingRateUnit', 'allowedUnit', message, 'OCPP 1.6 §9.4.2');
  }
  const isReplaced = replaces(connectorId, profile);
  const left = installed.filter((one) => !isReplaced(one)).length;
  if (maxInstalled !== undefined && left >= maxInstalled) {
    const message = `${left} profiles are installed already; MaxChargingProfilesInstalled is ${maxInstalled}.`;
    against('', 'maxInstalled', message, 'OCPP 1.6 §9.4.5');
  }
  return found;
};
