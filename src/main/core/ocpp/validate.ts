// The judge of payloads. Nearly every payload is valid, so the way of a valid one is compiled code
// that allocates nothing; only a payload that fails is looked at member by member.

import {
  type ActionName,
  actions,
  type PayloadKind,
  type TolerantRequest,
  type TolerantResponse,
} from '@shared/ocpp/actions';
import { type Deviation, noDeviations } from '@shared/ocpp/deviation';
import { payloadFormats } from '@shared/ocpp/formats';
import { inspectPayload } from '@shared/ocpp/inspect';
import { checkStricter } from '@shared/ocpp/stricter';
import { Ajv, type ValidateFunction } from 'ajv';

export type { Deviation };

export type TolerantPayload<
  Name extends ActionName,
  Kind extends PayloadKind,
> = Kind extends 'request' ? TolerantRequest<Name> : TolerantResponse<Name>;

export interface TolerantReading<Name extends ActionName, Kind extends PayloadKind> {
  readonly value: TolerantPayload<Name, Kind>;
  readonly deviations: readonly Deviation[];
}

// 0.3 / 0.1 is not a whole number to a computer, hence the precision for multipleOf.
const ajv = new Ajv({
  strict: true,
  multipleOfPrecision: 6,
  formats: Object.fromEntries(
    [...payloadFormats].map(([name, { test }]) => [name, { type: 'string', validate: test }]),
  ),
});

const compiled: Record<PayloadKind, Map<ActionName, ValidateFunction>> = {
  request: new Map(),
  response: new Map(),
};

/** Compiled at first use: a start compiles nothing, and most actions never come. */
const validatorOf = (action: ActionName, kind: PayloadKind): ValidateFunction => {
  const known = compiled[kind].get(action);
  if (known !== undefined) return known;
  const validator = ajv.compile(actions[action][kind]);
  compiled[kind].set(action, validator);
  return validator;
};

/** A missing payload is written `{}` or `null` (OCPP-J §4.2.1). */
const payloadOf = (given: unknown): unknown => given ?? {};

/** Whether schema and stricter checks both pass; allocates nothing if so. */
const isFlawless = (action: ActionName, kind: PayloadKind, payload: unknown): boolean =>
  validatorOf(action, kind)(payload) && checkStricter(action, kind, payload).length === 0;

/** Everything in which a payload deviates from the texts; empty for a good one. */
export const checkPayload = (
  action: ActionName,
  kind: PayloadKind,
  payload: unknown,
): readonly Deviation[] => {
  const given = payloadOf(payload);
  return isFlawless(action, kind, given)
    ? noDeviations
    : inspectPayload(action, kind, given).deviations;
};

/**
 * What a payload says, whatever its faults: a valid one is returned itself, of any other what could
 * be read, each change listed. Takes any value and never throws.
 */
export const readTolerantly = <Name extends ActionName, Kind extends PayloadKind>(
  action: Name,
  kind: Kind,
  payload: unknown,
): TolerantReading<Name, Kind> => {
  const given = payloadOf(payload);
  const { value, deviations } = isFlawless(action, kind, given)
    ? { value: given, deviations: noDeviations }
    : inspectPayload(action, kind, given);
  return { value: value as TolerantPayload<Name, Kind>, deviations };
};
