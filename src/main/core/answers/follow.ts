// What follows from commands, in the transaction that records them. A follow-up that fails is a bug
// of ours and must cost neither a command its way nor a reply its place in the record.
import { isOutgoingAction } from '@shared/ocpp/actions';
import { inSavepoint } from '../commit';
import { readTolerantly } from '../ocpp/validate';
import { answers, callErrors, sent } from '.';
import type { AnswerContext } from './answer';

type Follow = (context: AnswerContext, request: unknown, reply?: unknown) => void;

/** A command is on its way. */
export const followSent = (context: AnswerContext, action: string, request: unknown): void =>
  follow(context, sent, action, request);

/** It was answered with a CALLRESULT. */
export const followAnswer = (
  context: AnswerContext,
  action: string,
  request: unknown,
  response: unknown,
): void => follow(context, answers, action, request, response);

/** It was answered with a CALLERROR. */
export const followCallError = (
  context: AnswerContext,
  action: string,
  request: unknown,
  errorCode: string,
): void => follow(context, callErrors, action, request, errorCode);

const follow = (
  context: AnswerContext,
  registry: object,
  action: string,
  request: unknown,
  reply?: unknown,
): void => {
  if (!isOutgoingAction(action)) return;
  // A registry pairs each action with its follow-up; the union of all pairs cannot say so.
  const step = (registry as { readonly [A in string]?: Follow })[action];
  if (step === undefined) return;
  const { core, station } = context;
  const result = inSavepoint(core.storage, () =>
    // A script may have written the request as it liked; what follows reads it like any other.
    step(context, readTolerantly(action, 'request', request).value, reply),
  );
  if ('value' in result) return;
  core.log.error(
    { err: result.error, chargePointId: station.chargePointId, action },
    'What follows from a command failed; this is a bug.',
  );
};
