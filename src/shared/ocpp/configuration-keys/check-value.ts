import type { StandardKey } from './definition';
import { membersOf } from './list-value';

const longestValue = 500;
const daySeconds = 86_400;

const phases = ['L1', 'L2', 'L3', 'N', 'L1-N', 'L2-N', 'L3-N', 'L1-L2', 'L2-L3', 'L3-L1'];
const rotation = /^\d+\.(NotApplicable|Unknown|RST|RTS|SRT|STR|TRS|TSR)$/;

/** A measurand may name a phase: `Voltage.L1` (OCPP 1.6 §9.1.17). */
const isAmong = (values: readonly string[], member: string): boolean =>
  values.includes(member) ||
  phases.some(
    (phase) => member.endsWith(`.${phase}`) && values.includes(member.slice(0, -phase.length - 1)),
  );

const unlimited = 2_147_483_647;

/** `0 to 100 %`, `0 or more s`. */
const rangeOf = ({ minimum, maximum, unit }: StandardKey): string => {
  const range = maximum === unlimited ? `${minimum} or more` : `${minimum} to ${maximum}`;
  return unit === null ? range : `${range} ${unit}`;
};

const checkInteger = (definition: StandardKey, value: string): string | null => {
  const { key, minimum, maximum } = definition;
  const accepted = rangeOf(definition);
  if (!/^-?\d{1,15}$/.test(value)) return `${key} is a whole number; accepted is ${accepted}.`;
  const number = Number(value);
  if (number < (minimum ?? 0) || number > (maximum ?? unlimited)) {
    return `${key} may be ${accepted}, not ${value}.`;
  }
  if (key === 'ClockAlignedDataInterval' && number > 0 && daySeconds % number !== 0) {
    return `${key} divides the day into even intervals; ${value} s does not go evenly into ${daySeconds} s.`;
  }
  return null;
};

const checkList = (definition: StandardKey, value: string, most: number): string | null => {
  const { key, values, maxLengthKey } = definition;
  const members = membersOf(value);
  if (members.join(',') !== value) {
    return `${key} is a list: values with commas between them and no blanks, quotes or empty places.`;
  }
  if (new Set(members).size < members.length) return `${key} names a value twice.`;
  if (members.length > most) {
    return `${key} may hold ${most} values (${maxLengthKey}); these are ${members.length}.`;
  }
  if (key === 'ConnectorPhaseRotation') {
    const strange = members.find((member) => !rotation.test(member));
    return strange === undefined
      ? null
      : `${strange} is no phase rotation; accepted is connector, dot and one of NotApplicable, Unknown, RST, RTS, SRT, STR, TRS, TSR, e.g. 1.RST.`;
  }
  const strange = values === null ? undefined : members.find((member) => !isAmong(values, member));
  return strange === undefined
    ? null
    : `${key} does not know ${strange}; known are ${values?.join(', ')}.`;
};

/**
 * What is wrong with a value that is to be set, in one sentence that also says what is accepted; null where
 * nothing is. Of a key that is not standard only the length is known (OCPP 1.6 §6.7: 500 characters, C24).
 * `most` is how many values a list may hold, where the charge point has told its `maxLengthKey`.
 */
export const checkValue = (
  definition: StandardKey | undefined,
  key: string,
  value: string,
  most = Number.POSITIVE_INFINITY,
): string | null => {
  if (value.length > longestValue) {
    return `A value may have ${longestValue} characters; this one has ${value.length}.`;
  }
  if (definition === undefined) return null;
  if (definition.access === 'R') return `${key} is read-only (${definition.clause}).`;
  if (definition.key === 'AuthorizationKey') {
    return /^([0-9a-f]{2}){16,20}$/i.test(value)
      ? null
      : 'AuthorizationKey takes 32 to 40 hexadecimal digits, an even number of them.';
  }
  switch (definition.type) {
    case 'boolean':
      return /^(true|false)$/i.test(value) ? null : `${key} is true or false.`;
    case 'integer':
      return checkInteger(definition, value);
    case 'list':
      return checkList(definition, value, most);
    case 'string':
      return null;
  }
};
