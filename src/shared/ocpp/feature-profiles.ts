import type { Profile } from './action';

/** The profiles a charge point may name (OCPP 1.6 §9.1); Security came later and is none of them. */
const nameable: readonly Profile[] = [
  'Core',
  'FirmwareManagement',
  'LocalAuthListManagement',
  'Reservation',
  'SmartCharging',
  'RemoteTrigger',
];

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/**
 * What the configuration key `SupportedFeatureProfiles` says; null where it says nothing that could be
 * read. Spelling is taken leniently. Core is required of everybody, and what cannot be named there counts
 * as supported, because its absence means nothing.
 */
export const supportedProfiles = (value: string | null): ReadonlySet<Profile> | null => {
  const named = new Set((value ?? '').split(/[,;]/).map(plain));
  const known = nameable.filter((profile) => named.has(plain(profile)));
  return known.length === 0 ? null : new Set<Profile>(['Core', 'Security', ...known]);
};
