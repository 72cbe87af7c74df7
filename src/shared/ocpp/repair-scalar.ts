// Single values of a payload that a schema refuses: what is wrong with each, and what it may be read as.

import type { Deviation, OcppErrorCode } from './deviation';
import { payloadFormats } from './formats';
import { readTimestamp, timestampDeviations } from './timestamp';

/** The part of JSON Schema that the action schemas use. */
export interface PayloadSchema {
  readonly type?: string | undefined;
  readonly properties?: Readonly<Record<string, PayloadSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: PayloadSchema | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly multipleOf?: number | undefined;
  readonly format?: string | undefined;
}

export interface Reading {
  /** The clause that defines the action. */
  readonly clause: string;
  readonly deviations: Deviation[];
  unlisted: number;
}

/** One message with thousands of faults is one finding, not thousands. */
const listed = 100;

/**
 * Meter readings may be rounded to the whole number the schema asks for: some meters send tenths
 * of a Wh. Any other whole number names or counts something, and a rounded one would be another.
 */
const roundable: ReadonlySet<string> = new Set(['meterStart', 'meterStop']);

export const report = (
  reading: Reading,
  pointer: string,
  rule: string,
  code: OcppErrorCode,
  message: () => string,
  clause = reading.clause,
): void => {
  if (reading.deviations.length >= listed) {
    reading.unlisted += 1;
    return;
  }
  reading.deviations.push({ pointer, rule, message: message(), code, clause });
};

export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const shown = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'number' ? `the number ${value}` : String(value);
};

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

/** Characters as schemas count them: a surrogate pair is one. */
const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

export const reportType = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
  outcome: string,
): void =>
  report(
    reading,
    pointer,
    'type',
    'TypeConstraintViolation',
    () =>
      `${name} is ${shown(value)}; ${article(schema.type ?? 'value')} is required (${outcome}).`,
  );

const whyNotDateTime = (text: string): string | undefined => {
  const first = readTimestamp(text, 0)?.deviations.find((it) => it !== 'implausible-year');
  return first === undefined ? undefined : timestampDeviations[first];
};

const checkString = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: string,
  pointer: string,
): void => {
  const { enum: allowed, maxLength, format } = schema;
  if (allowed !== undefined && !allowed.includes(value)) {
    report(
      reading,
      pointer,
      'enum',
      'PropertyConstraintViolation',
      () => `${name} is ${quoted(value)}; allowed are ${allowed.join(', ')}.`,
    );
  }
  if (maxLength !== undefined && value.length > maxLength && lengthOf(value) > maxLength) {
    report(
      reading,
      pointer,
      'maxLength',
      'PropertyConstraintViolation',
      () => `${name} is ${lengthOf(value)} characters long; at most ${maxLength} are allowed.`,
    );
  }
  const known = format === undefined ? undefined : payloadFormats.get(format);
  if (known !== undefined && !known.test(value)) {
    report(reading, pointer, 'format', 'PropertyConstraintViolation', () => {
      const why = format === 'date-time' ? whyNotDateTime(value) : undefined;
      return `${name} is ${quoted(value)}; it ${why ?? `must be ${known.required}`}.`;
    });
  }
};

export const readString = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
): string | undefined => {
  if (typeof value === 'string') {
    checkString(reading, schema, name, value, pointer);
    return value;
  }
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    const text = String(value);
    reportType(reading, schema, name, value, pointer, `read as ${quoted(text)}`);
    checkString(reading, schema, name, text, pointer);
    return text;
  }
  reportType(reading, schema, name, value, pointer, 'left out');
  return undefined;
};

const decimal = /^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i;

const numberIn = (value: unknown): number | undefined => {
  const number =
    typeof value === 'string' && decimal.test(value)
      ? Number(value)
      : typeof value === 'number'
        ? value
        : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

export const readNumber = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
): number | undefined => {
  let number = numberIn(value);
  if (number !== undefined && schema.type === 'integer' && !Number.isInteger(number)) {
    number = roundable.has(name) ? Math.round(number) : undefined;
  }
  if (number === undefined) {
    reportType(reading, schema, name, value, pointer, 'left out');
    return undefined;
  }
  if (number !== value) reportType(reading, schema, name, value, pointer, `read as ${number}`);
  if (schema.type === 'integer' && !Number.isSafeInteger(number)) {
    const message = `${name} is ${number}; whole numbers up to ${Number.MAX_SAFE_INTEGER} are exact (left out).`;
    report(reading, pointer, 'exactInteger', 'PropertyConstraintViolation', () => message);
    return undefined;
  }
  const step = schema.multipleOf;
  if (step !== undefined && Math.abs(Math.round(number / step) - number / step) > 1e-6) {
    const message = `${name} is ${number}; a multiple of ${step} is required.`;
    report(reading, pointer, 'multipleOf', 'PropertyConstraintViolation', () => message);
  }
  return number;
};

export const readBoolean = (
  reading: Reading,
  schema: PayloadSchema,
  name: string,
  value: unknown,
  pointer: string,
): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const read = word === 'true' ? true : word === 'false' ? false : undefined;
  const outcome = read === undefined ? 'left out' : `read as ${read}`;
  reportType(reading, schema, name, value, pointer, outcome);
  return read;
};
