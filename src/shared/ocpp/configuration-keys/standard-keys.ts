import { coreKeys } from './core';
import type { StandardKey } from './definition';
import { profileKeys } from './profiles';
import { securityKeys } from './security';

/** Every configuration key that the texts define, by feature profile. */
export const standardKeys: readonly StandardKey[] = [...coreKeys, ...profileKeys, ...securityKeys];

const byName = new Map(
  standardKeys.map((definition) => [definition.key.toLowerCase(), definition]),
);

/** Key names are CiString50: upper and lower case are the same. */
export const standardKey = (key: string): StandardKey | undefined => byName.get(key.toLowerCase());

/** Keys whose value is a secret: it is set and never told, shown or stored (OCPP-J errata 3.12). */
export const isWriteOnly = (key: string): boolean => standardKey(key)?.access === 'W';
