// From a CALL of a charge point to its answer. Answer first, judge second: a CALLERROR to a
// transaction message can stall a charge point's queue for ever, so the tolerant reading answers
// with a CALLRESULT and records findings; the strict one answers what the text asks for.
import {
  type ActionResponse,
  type IncomingAction,
  isActionName,
  isIncomingAction,
} from '@shared/ocpp/actions';
import type { OcppErrorCode } from '@shared/ocpp/deviation';
import { inSavepoint, isStorageFault } from './commit';
import { notice, noticeDeviation } from './findings';
import { handlers, readOnlyActions } from './handlers';
import type { HandlerContext } from './handlers/handler';
import { OcppError } from './ocpp/error-codes';
import { type CallFrame, errorText, resultText } from './ocpp/frame';
import { readTolerantly } from './ocpp/validate';
import { watchReceived } from './rule-watch';
import { linkTriggered } from './triggered';
import type { Intake, Outcome } from './wire-record';

export interface Answer {
  readonly text: string;
  readonly errorCode: OcppErrorCode | null;
}

export interface Incoming {
  readonly frame: CallFrame;
  readonly text: string;
  readonly exchangeId: number;
  readonly now: number;
}

/** Actions whose answer carries the current time: an old answer would be a wrong one. */
const neverReplayed: ReadonlySet<string> = new Set(['Heartbeat', 'BootNotification']);

/**
 * Finds the answer to a CALL. What a handler wrote is undone where it ends in a CALLERROR.
 * Throws nothing but a fault of the storage.
 */
export const dispatch = (intake: Intake, incoming: Incoming, outcome: Outcome): Answer => {
  const { frame, text } = incoming;
  const { answers } = intake.station;
  try {
    const repeated = findRepeated(intake, incoming, outcome);
    if (repeated !== undefined) return { text: repeated, errorCode: null };
    const answer = { text: answerCall(intake, incoming, outcome), errorCode: null };
    if (!neverReplayed.has(frame.action)) {
      outcome.after.push(() => answers.keep(frame.messageId, text, answer.text));
    }
    return answer;
  } catch (error) {
    if (isStorageFault(error)) throw error;
    const fault = error instanceof OcppError ? error : internalError(intake, frame, error);
    return {
      text: errorText(frame.idJson, fault.code, fault.description, fault.details),
      errorCode: fault.code,
    };
  }
};

const internalError = ({ core, station }: Intake, frame: CallFrame, error: unknown): OcppError => {
  core.log.error(
    { err: error, chargePointId: station.chargePointId, action: frame.action },
    'A handler failed; this is a bug.',
  );
  return new OcppError('InternalError', 'The central system could not process the message.');
};

/**
 * A message id that was answered lately: the same CALL again gets the same answer (C6,
 * OCPP-J errata 3.1); another CALL with the id is a finding, and an error where strict (B19).
 */
const findRepeated = (
  intake: Intake,
  { frame, text }: Incoming,
  outcome: Outcome,
): string | undefined => {
  const known = intake.station.answers.find(frame.messageId, text);
  if (known === undefined) return undefined;
  if (known.same) {
    outcome.noticed.push(
      notice('repeated-message', 'The same CALL was sent before; it gets the same answer.'),
    );
    return known.replyText;
  }
  const message = `The message id "${frame.messageId}" was used before for another CALL.`;
  outcome.noticed.push(notice('message-id-reused', message));
  if (isStrict(intake)) throw new OcppError('FormationViolation', message);
  return undefined;
};

const isStrict = ({ core, station }: Intake): boolean =>
  station.settings.strict ?? core.settings().strict;

const answerCall = (intake: Intake, incoming: Incoming, outcome: Outcome): string => {
  const { frame } = incoming;
  const strict = isStrict(intake);
  for (const deviation of frame.deviations) {
    outcome.noticed.push(notice(deviation.code, deviation.message));
    if (strict) throw new OcppError('FormationViolation', deviation.message);
  }
  const action = knownAction(frame.action, outcome);
  checkAcceptance(intake, action, strict, outcome);
  const { value, deviations } = readTolerantly(action, 'request', frame.payload);
  for (const deviation of deviations) outcome.noticed.push(noticeDeviation(deviation));
  const [first] = deviations;
  if (strict && first !== undefined) {
    throw new OcppError(first.code, first.message, { pointer: first.pointer });
  }
  const answer = handle(intake, action, value, incoming, outcome);
  outcome.noticed.push(...watchReceived(intake, action, value, answer, incoming.now));
  linkTriggered(intake, { ...incoming, action, request: value }, outcome);
  return resultText(frame.idJson, answer);
};

const knownAction = (name: string, outcome: Outcome): IncomingAction => {
  if (isIncomingAction(name)) return name;
  if (isActionName(name)) {
    const message = `${name} is sent by the central system, not by the charge point.`;
    outcome.noticed.push(notice('wrong-direction', message));
    throw new OcppError('NotSupported', message);
  }
  const message = `There is no action "${name.slice(0, 100)}".`;
  outcome.noticed.push(notice('unknown-action', message));
  throw new OcppError('NotImplemented', message);
};

/** Before it is accepted a charge point sends nothing but its boot (OCPP 1.6 §4.2, OCPP-J errata 3.10). */
const checkAcceptance = (
  { station }: Intake,
  action: IncomingAction,
  strict: boolean,
  outcome: Outcome,
): void => {
  const { registration } = station.settings;
  if (action === 'BootNotification' || registration === 'Accepted') return;
  const message = `${action} was sent while the registration is ${registration}.`;
  outcome.noticed.push(notice('call-before-acceptance', message));
  if (strict) throw new OcppError('SecurityError', message);
};

const handle = (
  { core, station, connection }: Intake,
  action: IncomingAction,
  request: unknown,
  { now, exchangeId }: Incoming,
  outcome: Outcome,
): unknown => {
  const context: HandlerContext = {
    core,
    storage: core.storage,
    settings: core.settings(),
    station,
    connection,
    now,
    exchangeId,
    notice: (noticed) => outcome.noticed.push(noticed),
    after: (work) => outcome.after.push(work),
  };
  // The registry pairs each action with its handler; the union of all pairs cannot say so.
  const handler = handlers[action] as unknown as (
    context: HandlerContext,
    request: unknown,
  ) => ActionResponse<IncomingAction>;
  if (readOnlyActions.has(action)) return handler(context, request);
  const events = outcome.after.length;
  const result = inSavepoint(core.storage, () => handler(context, request));
  if ('value' in result) return result.value;
  outcome.after.length = events;
  throw result.error;
};
