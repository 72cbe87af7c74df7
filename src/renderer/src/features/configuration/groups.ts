import type { ConfigurationKey } from '@shared/model/charge-point';
import { type StandardKey, standardKey } from '@shared/ocpp/configuration-keys';

/** The feature profiles that bring keys, in the order they are shown; `vendor` is what no text defines. */
export const groupNames = [
  'Core',
  'LocalAuthListManagement',
  'Reservation',
  'SmartCharging',
  'FirmwareManagement',
  'Security',
  'vendor',
] as const;
export type GroupName = (typeof groupNames)[number];

export const filterNames = [
  'all',
  'writable',
  'readOnly',
  'afterReboot',
  'changed',
  'vendor',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface ShownKey {
  readonly configurationKey: ConfigurationKey;
  readonly definition: StandardKey | undefined;
}

export interface Group {
  readonly name: GroupName;
  readonly keys: readonly ShownKey[];
}

const groupOf = ({ definition }: ShownKey): GroupName =>
  groupNames.find((name) => name === definition?.profile) ?? 'vendor';

/** The keys by feature profile and then by name; a group without keys is left out. */
export const groupsOf = (keys: readonly ShownKey[]): Group[] =>
  groupNames
    .map((name) => ({
      name,
      keys: keys
        .filter((key) => groupOf(key) === name)
        .toSorted((a, b) => a.configurationKey.key.localeCompare(b.configurationKey.key)),
    }))
    .filter((group) => group.keys.length > 0);

interface Filter {
  readonly search: string;
  readonly filter: FilterName;
  readonly isChanged: (key: string) => boolean;
  /** The sentence as it is shown. */
  readonly said: (english: string) => string;
}

const passes = (
  { configurationKey, definition }: ShownKey,
  { filter, isChanged }: Filter,
): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'writable':
      return !configurationKey.readonly;
    case 'readOnly':
      return configurationKey.readonly;
    case 'afterReboot':
      return configurationKey.rebootRequired;
    case 'changed':
      return isChanged(configurationKey.key);
    case 'vendor':
      return definition === undefined;
  }
};

/** How many values each list may hold, by the name of its key, as far as the charge point has told it. */
export const listLengths = (keys: readonly ConfigurationKey[]): ReadonlyMap<string, number> => {
  const told = new Map(keys.map(({ key, value }) => [key.toLowerCase(), value ?? '']));
  return new Map(
    keys.flatMap(({ key }): [string, number][] => {
      const length = told.get(standardKey(key)?.maxLengthKey?.toLowerCase() ?? '') ?? '';
      return /^\d{1,6}$/.test(length) ? [[key, Number(length)]] : [];
    }),
  );
};

/** The search looks into names, values and the sentence that says what a key is for. */
export const filterKeys = (keys: readonly ConfigurationKey[], filter: Filter): ShownKey[] => {
  const wanted = filter.search.trim().toLowerCase();
  return keys
    .map((configurationKey) => ({
      configurationKey,
      definition: standardKey(configurationKey.key),
    }))
    .filter((shown) => passes(shown, filter))
    .filter(({ configurationKey: { key, value }, definition }) =>
      `${key} ${value ?? ''} ${filter.said(definition?.help ?? '')}`.toLowerCase().includes(wanted),
    );
};
