import type { StandardKey } from './definition';
import { membersOf } from './list-value';

/** Some charge points name the units where Current and Power belong (errata 3.88, C48). */
const rateUnits: Readonly<Record<string, string>> = { a: 'current', w: 'power' };

const normal = (definition: StandardKey | undefined, value: string): string => {
  switch (definition?.type) {
    case 'boolean':
      return value.trim().toLowerCase();
    case 'integer':
      return /^\s*[+-]?\d+\s*$/.test(value) ? String(Number(value)) : value;
    case 'list': {
      const members = membersOf(value).map((member) => member.toLowerCase());
      const isRateUnit = definition.key === 'ChargingScheduleAllowedChargingRateUnit';
      return members
        .map((member) => (isRateUnit ? (rateUnits[member] ?? member) : member))
        .toSorted()
        .join(',');
    }
    default:
      return value;
  }
};

/**
 * Whether two values mean the same: the case of booleans, leading zeros, and order, blanks and quotes of
 * lists make no other value. Of keys that are not standard every letter counts.
 */
export const isSameValue = (
  definition: StandardKey | undefined,
  one: string | null,
  other: string | null,
): boolean =>
  one === null || other === null
    ? one === other
    : normal(definition, one) === normal(definition, other);
