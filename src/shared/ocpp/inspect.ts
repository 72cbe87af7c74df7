// Names everything that is wrong with a payload, without compiled code, so that it runs wherever code may
// not be made at run time: a window with a strict content security policy.

import { type ActionName, actions, type PayloadKind } from './actions/index';
import type { Deviation } from './deviation';
import { repairPayload } from './repair';
import { checkStricter } from './stricter';

/** One message with thousands of faults is one finding, not thousands. */
const mostStricter = 100;

export interface Inspected {
  /** What is left of the payload: members of the right basic type only. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Each way in which it is not what schema and text ask for; empty for a good one. */
  readonly deviations: readonly Deviation[];
}

/** Reads a payload member by member, by its schema and by the rules the schemas leave out. */
export const inspectPayload = (
  action: ActionName,
  kind: PayloadKind,
  payload: unknown,
): Inspected => {
  const definition = actions[action];
  const message = `${action}.${kind === 'request' ? 'req' : 'conf'}`;
  const { value, deviations } = repairPayload(
    definition[kind],
    message,
    definition.clause,
    payload,
  );
  return {
    value,
    deviations: [...deviations, ...checkStricter(action, kind, value).slice(0, mostStricter)],
  };
};
