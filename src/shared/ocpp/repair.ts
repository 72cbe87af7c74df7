// Reads a payload that a schema refuses: names everything that is wrong with it, and keeps what can
// be kept. Runs on input nobody has checked, so it recurses only as deep as the schema, never by the
// depth of the input, takes only members the schema names, and stops listing at a limit.

import { type Deviation, pointerStep } from './deviation';
import {
  type PayloadSchema,
  quoted,
  type Reading,
  readBoolean,
  readNumber,
  readString,
  report,
  reportType,
  shown,
} from './repair-scalar';

export interface Repaired {
  readonly value: Readonly<Record<string, unknown>>;
  readonly deviations: Deviation[];
}

/** A lone item where a list is due counts as a list of one, if it is of the kind of the items. */
const isLoneItem = (items: PayloadSchema, value: unknown): boolean =>
  items.type === 'object'
    ? typeof value === 'object' && value !== null
    : typeof value === 'string' || typeof value === 'number';

const readArray = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
): unknown[] | undefined => {
  const items = schema.items ?? {};
  if (!Array.isArray(value)) {
    const lone = isLoneItem(items, value);
    const outcome = lone ? 'read as a list of one' : 'left out';
    reportType(reading, schema, name, value, pointer, outcome);
    if (!lone) return undefined;
    const only = readValue(reading, items, name, value, pointer);
    return only === undefined ? [] : [only];
  }
  if (value.length < (schema.minItems ?? 0)) {
    const message = `${name} has ${value.length} items; at least ${schema.minItems} are required.`;
    report(reading, pointer, 'minItems', 'OccurenceConstraintViolation', () => message);
  }
  const read: unknown[] = [];
  value.forEach((item: unknown, index) => {
    const kept = readValue(reading, items, `${name}[${index}]`, item, `${pointer}/${index}`);
    if (kept !== undefined) read.push(kept);
  });
  return read;
};

const readObject = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: object,
  pointer: string,
): Record<string, unknown> => {
  const properties = schema.properties ?? {};
  const given = new Map(Object.entries(value));
  const read: Record<string, unknown> = {};
  for (const [member, memberSchema] of Object.entries(properties)) {
    const at = `${pointer}/${member}`;
    if (given.has(member)) {
      const kept = readValue(reading, memberSchema, member, given.get(member), at);
      if (kept !== undefined) read[member] = kept;
    } else if (schema.required?.includes(member)) {
      const message = () => `${member} is missing; it is required.`;
      report(reading, at, 'required', 'OccurenceConstraintViolation', message);
    }
  }
  for (const member of given.keys()) {
    if (Object.hasOwn(properties, member)) continue;
    const at = `${pointer}/${pointerStep(member.slice(0, 100))}`;
    const message = () => `${quoted(member)} is not a member of ${name} (left out).`;
    const clause = 'OCPP-J errata 3.2';
    report(reading, at, 'additionalProperties', 'FormationViolation', message, clause);
  }
  return read;
};

/** The value as the schema wants it, or undefined where it cannot become that. */
const readValue = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
): unknown => {
  switch (schema.type) {
    case 'string':
      return readString(reading, schema, name, value, pointer);
    case 'number':
    case 'integer':
      return readNumber(reading, schema, name, value, pointer);
    case 'boolean':
      return readBoolean(reading, schema, name, value, pointer);
    case 'array':
      return readArray(reading, schema, name, value, pointer);
    default:
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return readObject(reading, schema, name, value, pointer);
      }
      reportType(reading, schema, name, value, pointer, 'left out');
      return undefined;
  }
};

/**
 * Everything that is wrong with a payload, and what is left of it: members of the right basic type
 * only. The codes are those of OCPP-J §4.2.3: a member that is missing or too often there violates
 * an occurrence constraint, a wrong type a type constraint, any other wrong value a property
 * constraint, and a member or payload that the structure of the message has no place for its form.
 */
export const repairPayload = (
  schema: PayloadSchema,
  message: string,
  clause: string,
  payload: unknown,
): Repaired => {
  const reading: Reading = { clause, deviations: [], unlisted: 0 };
  let value: Record<string, unknown> = {};
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) {
    value = readObject(reading, schema, message, payload, '');
  } else {
    const text = () => `The payload is ${shown(payload)}; an object is required.`;
    report(reading, '', 'type', 'FormationViolation', text, 'OCPP-J §4.2.1');
  }
  if (reading.unlisted > 0) {
    reading.deviations.push({
      pointer: '',
      rule: 'furtherDeviations',
      message: `${reading.unlisted} further deviations are not listed.`,
      code: 'GenericError',
      clause,
    });
  }
  return { value, deviations: reading.deviations };
};
