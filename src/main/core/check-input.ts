import { type MethodName, methods } from '@shared/api';
import { isDateTime } from '@shared/ocpp/timestamp';
import { AppError } from '@shared/result';
import { Ajv, type DefinedError, type ErrorObject, type ValidateFunction } from 'ajv';

/** A member of an input that is not accepted. */
export interface InputFault {
  /** JSON pointer into the input. */
  readonly pointer: string;
  readonly message: string;
}

export type CheckInput = (name: MethodName, input: unknown) => Record<string, unknown>;

/**
 * Checks the input of a method against its schema and fills in the defaults, on a copy. Throws
 * AppError `invalid-input` with every fault in its details. Nothing is coerced: that is the
 * business of whoever reads text. Each schema is compiled when its method is first called.
 */
export const createCheckInput = (): CheckInput => {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false, // Typebox writes the type beside each alternative, not above them.
    allErrors: true,
    useDefaults: true,
    formats: { 'date-time': { type: 'string', validate: isDateTime } },
  });
  const compiled = new Map<MethodName, ValidateFunction>();
  const validatorOf = (name: MethodName): ValidateFunction => {
    const known = compiled.get(name);
    if (known !== undefined) return known;
    const validator = ajv.compile(methods[name].input);
    compiled.set(name, validator);
    return validator;
  };
  return (name, input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      throw invalid([{ pointer: '', message: 'must be an object of members' }]);
    }
    const validator = validatorOf(name);
    // Defaults stand at the top level only, so a flat copy keeps the caller's input untouched.
    const copy: Record<string, unknown> = { ...input };
    if (!validator(copy)) throw invalid(faultsOf(name, validator.errors ?? []));
    return copy;
  };
};

const invalid = (faults: readonly InputFault[]): AppError =>
  new AppError(
    'invalid-input',
    `The input is not accepted: ${faults.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ')}.`,
    faults,
  );

const faultsOf = (name: MethodName, errors: readonly ErrorObject[]): InputFault[] => {
  // A nullable member fails both of its alternatives; one of them is worth telling.
  const nullable = new Set(
    errors
      .filter(({ keyword, params }) => keyword === 'type' && params.type === 'null')
      .map(({ instancePath }) => instancePath),
  );
  return errors
    .filter(
      ({ keyword, params, instancePath }) =>
        !(nullable.has(instancePath) && (keyword === 'anyOf' || params.type === 'null')),
    )
    .map((error) => faultOf(name, error as DefinedError, nullable.has(error.instancePath)));
};

const faultOf = (name: MethodName, error: DefinedError, orNull: boolean): InputFault => {
  const { instancePath } = error;
  if (error.keyword === 'required') {
    return {
      pointer: `${instancePath}/${escaped(error.params.missingProperty)}`,
      message: 'is missing',
    };
  }
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys(methods[name].input.properties).join(', ');
    return {
      pointer: `${instancePath}/${escaped(error.params.additionalProperty)}`,
      message: known === '' ? 'is not known; no member is' : `is not known; known are ${known}`,
    };
  }
  return { pointer: instancePath, message: `${demandOf(error)}${orNull ? ' or null' : ''}` };
};

/** What the schema asks for, in words. */
const demandOf = (error: DefinedError): string => {
  switch (error.keyword) {
    case 'enum':
      return `must be one of ${error.params.allowedValues.join(', ')}`;
    case 'format':
      return error.params.format === 'date-time'
        ? 'must be a date and time such as 2026-01-31T12:00:00Z'
        : `must be a ${error.params.format}`;
    case 'minimum':
      return `must be at least ${error.params.limit}`;
    case 'maximum':
      return `must be at most ${error.params.limit}`;
    case 'minLength':
      return `must have at least ${characters(error.params.limit)}`;
    case 'maxLength':
      return `must have at most ${characters(error.params.limit)}`;
    default:
      return error.message ?? 'is not accepted';
  }
};

const characters = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;

/** A member's name as it stands in a JSON pointer (RFC 6901 §3). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
