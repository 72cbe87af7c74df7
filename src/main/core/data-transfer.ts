// What a vendor's extension is answered, as a person has written it down (OCPP 1.6 §4.3).
import type { DataTransferStatus } from '@shared/ocpp/actions/data-transfer';
import { AppError } from '@shared/result';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { handlerFor, isKnownVendor, type StoredHandler } from './storage/data-transfer-handlers';
import type { Storage } from './storage/storage';

export interface TransferAnswer {
  readonly status: DataTransferStatus;
  readonly data: string | null;
  readonly handlerId: number | null;
  /** Where the data does not satisfy the schema of the handler. */
  readonly problem: string | null;
}

const unknown = (status: DataTransferStatus): TransferAnswer => ({
  status,
  data: null,
  handlerId: null,
  problem: null,
});

/** Unknown vendors and unknown messages have an answer of their own each (D27). */
export const answerTransfer = (
  storage: Storage,
  vendorId: string,
  messageId: string | null,
  data: unknown,
): TransferAnswer => {
  const handler = handlerFor(storage, vendorId, messageId);
  if (handler === undefined) {
    return unknown(isKnownVendor(storage, vendorId) ? 'UnknownMessageId' : 'UnknownVendorId');
  }
  const problem = problemOf(handler, data);
  if (problem !== null) return { status: 'Rejected', data: null, handlerId: handler.id, problem };
  return {
    status: handler.status as DataTransferStatus,
    data: handler.data,
    handlerId: handler.id,
    problem: null,
  };
};

const problemOf = ({ schema }: StoredHandler, data: unknown): string | null => {
  if (schema === null) return null;
  const read = readData(data);
  if (read === undefined) return 'The data is no JSON text.';
  const validate = validatorOf(schema);
  if (validate(read.value)) return null;
  return (validate.errors ?? []).slice(0, 5).map(sentenceOf).join(' ');
};

const sentenceOf = ({ instancePath, message = 'is not accepted' }: ErrorObject): string =>
  instancePath === '' ? `The data ${message}.` : `${instancePath} ${message}.`;

/** Some send an object where text is asked for; it is read as what it is. */
const readData = (data: unknown): { readonly value: unknown } | undefined => {
  if (typeof data !== 'string') return { value: data ?? null };
  try {
    return { value: JSON.parse(data) };
  } catch {
    return undefined; // Then it satisfies no schema; the answer says so.
  }
};

/** Compiled once for each text; a handful of handlers is what there is. */
const compiled = new Map<string, ValidateFunction>();
const mostCompiled = 200;

const validatorOf = (schema: string): ValidateFunction => {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  // An instance of its own, because two schemas may carry the same $id.
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false, validateFormats: false });
  const validator = ajv.compile(JSON.parse(schema) as object);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(schema, validator);
  return validator;
};

/** Throws AppError where the text is no JSON schema. */
export const assertSchema = (schema: string | null): void => {
  if (schema === null) return;
  try {
    validatorOf(schema);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `is no JSON schema: ${reason.slice(0, 300)}`;
    throw new AppError('invalid-input', `The schema ${message}`, [{ pointer: '/schema', message }]);
  }
};
