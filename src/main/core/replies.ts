// A reply of a charge point finds the CALL it belongs to, however late it comes, and no reply is
// dropped: what belongs to nothing is recorded with a finding.
import { isOutgoingAction, type OutgoingAction } from '@shared/ocpp/actions';
import { ocppErrorCodes } from '@shared/ocpp/deviation';
import type { AnswerContext } from './answers/answer';
import { followAnswer, followCallError } from './answers/follow';
import { settleKeyChange } from './authorization-key';
import { maskConfiguration, maskText } from './authorization-key-mask';
import type { CommandEnd } from './context';
import { type Noticed, notice, noticeDeviation } from './findings';
import type { BadFrame, ErrorFrame, ResultFrame } from './ocpp/frame';
import { readTolerantly } from './ocpp/validate';
import { watchAnswered, watchFailed } from './rule-watch';
import { findCommand, type StoredCommand, updateCommand } from './storage/commands';
import { recordReply } from './storage/exchange-record';
import { type Intake, type Outcome, recordFindings, recordFrame } from './wire-record';

export type ReplyFrame = ResultFrame | ErrorFrame | (BadFrame & { readonly messageId: string });

interface Known {
  readonly commandId: string;
  readonly action: string;
  readonly request: unknown;
  readonly exchangeId: number;
  readonly sentAt: number;
}

/** Records a reply with its CALL and decides how the command ended. Runs inside the transaction. */
export const settleReply = (
  intake: Intake,
  frame: ReplyFrame,
  text: string,
  now: number,
  outcome: Outcome,
): void => {
  const { core, station } = intake;
  const pending = core.pendingCalls.get(frame.messageId);
  if (pending !== undefined && pending.chargePointId === station.chargePointId) {
    const end = conclude(intake, pending, frame, text, now, outcome);
    updateCommand(core.storage, pending.commandId, { ...stored(end), finishedAt: now });
    outcome.after.push(() => pending.finish(end));
    return;
  }
  const command = findCommand(core.storage, frame.messageId);
  if (command === undefined || command.chargePointId !== station.chargePointId) {
    outcome.noticed.push(
      notice('reply-to-nothing', 'No CALL with this message id was sent to this charge point.'),
    );
    recordFrame(intake, maskText(text), now, outcome, null);
    return;
  }
  settleLate(intake, command, frame, text, now, outcome);
};

/** A reply to a command that had been given up (C40, B22): matched, shown as late, never a new command's. */
const settleLate = (
  intake: Intake,
  command: StoredCommand,
  frame: ReplyFrame,
  text: string,
  now: number,
  outcome: Outcome,
): void => {
  const { core } = intake;
  const { exchangeId, sentAt } = command;
  if (exchangeId === null || sentAt === null || command.latencyMs !== null) {
    outcome.noticed.push(
      notice('repeated-reply', `The ${command.action} had been answered before.`),
    );
    recordFrame(intake, maskText(text), now, outcome, null);
    return;
  }
  const lateByMs = now - (command.finishedAt ?? now);
  outcome.noticed.push(
    notice('late-reply', `The answer to ${command.action} is late by ${lateByMs / 1000} s.`),
  );
  const known: Known = {
    commandId: command.commandId,
    action: command.action,
    request: JSON.parse(command.request),
    exchangeId,
    sentAt,
  };
  const end = conclude(intake, known, frame, text, now, outcome);
  const { response, callError, latencyMs } = stored(end);
  updateCommand(core.storage, command.commandId, { response, callError, latencyMs, lateByMs });
  outcome.after.push(() => core.events.touch('command', command.commandId));
};

const stored = (end: CommandEnd) => ({
  outcome: end.outcome,
  response: end.response === undefined ? null : JSON.stringify(end.response),
  callError: end.callError == null ? null : JSON.stringify(end.callError),
  message: end.message ?? null,
  latencyMs: end.latencyMs ?? null,
});

const conclude = (
  intake: Intake,
  known: Known,
  frame: ReplyFrame,
  text: string,
  now: number,
  outcome: Outcome,
): CommandEnd => {
  const { core, station, connection } = intake;
  const latencyMs = now - known.sentAt;
  if (frame.type !== 'bad') {
    for (const { code, message } of frame.deviations) outcome.noticed.push(notice(code, message));
  }
  const full = read(intake, known, frame, latencyMs, outcome);
  const end = { ...full, response: maskConfiguration(full.response) };
  recordReply(core.storage, {
    exchangeId: known.exchangeId,
    replyId: core.nextRecordId(),
    replyAt: now,
    state: frame.type === 'result' ? 'answered' : 'call-error',
    errorCode: frame.type === 'error' ? frame.errorCode.slice(0, 100) : null,
    latencyMs,
    findingCount: outcome.noticed.length,
    replyText: maskText(text),
  });
  recordFindings(core, outcome, {
    at: now,
    chargePointId: station.chargePointId,
    connectionId: connection.connectionId,
    exchangeId: known.exchangeId,
  });
  settleKeyChange(core, station, known.commandId, end);
  outcome.after.push(() => core.events.touch('exchange', known.exchangeId));
  return end;
};

const read = (
  intake: Intake,
  known: Known,
  frame: ReplyFrame,
  latencyMs: number,
  outcome: Outcome,
): CommandEnd => {
  if (frame.type === 'bad') {
    return { outcome: 'invalid-response', message: frame.reason, latencyMs };
  }
  if (frame.type === 'error') {
    const { errorCode, description, details } = frame;
    noticeError(intake, known, errorCode, outcome);
    const context = contextOf(intake, known, intake.core.now(), outcome);
    followCallError(context, known.action, known.request, errorCode);
    return {
      outcome: 'call-error',
      callError: { code: errorCode, description, details },
      message: `${known.action} was answered with CALLERROR ${errorCode}${description === '' ? '' : `: ${description}`}.`,
      latencyMs,
    };
  }
  if (!isOutgoingAction(known.action)) {
    return { outcome: 'answered', response: frame.payload, latencyMs };
  }
  return readResult(intake, known, known.action, frame, latencyMs, outcome);
};

/** The codes of a CALLERROR are a closed list (OCPP-J §4.2.3). */
const noticeError = (intake: Intake, known: Known, errorCode: string, outcome: Outcome): void => {
  if (!isOcppErrorCode(errorCode)) {
    outcome.noticed.push(
      notice(
        'unknown-error-code',
        `There is no error code ${JSON.stringify(errorCode.slice(0, 60))}; the codes are ${ocppErrorCodes.join(', ')}.`,
      ),
    );
  }
  outcome.noticed.push(
    ...watchFailed(intake, known.action, known.request, errorCode, intake.core.now()),
  );
};

const isOcppErrorCode = (code: string): boolean =>
  (ocppErrorCodes as readonly string[]).includes(code);

/** Deviations are findings; only what is no object at all, or anything where strict, is no answer (C54). */
const readResult = (
  intake: Intake,
  known: Known,
  action: OutgoingAction,
  frame: ResultFrame,
  latencyMs: number,
  outcome: Outcome,
): CommandEnd => {
  const { core, station } = intake;
  const { value, deviations } = readTolerantly(action, 'response', frame.payload);
  const noticed: Noticed[] = deviations.map(noticeDeviation);
  outcome.noticed.push(...noticed);
  const [first] = deviations;
  const strict = station.settings.strict ?? core.settings().strict;
  const isObject = typeof frame.payload === 'object' && !Array.isArray(frame.payload);
  if (!isObject || (strict && first !== undefined)) {
    return {
      outcome: 'invalid-response',
      response: frame.payload,
      message: `The answer is no valid ${action}.conf: ${first?.message ?? 'not an object'}`,
      latencyMs,
    };
  }
  const now = core.now();
  followAnswer(contextOf(intake, known, now, outcome), action, known.request, value);
  outcome.noticed.push(...watchAnswered(intake, action, known.request, value, now));
  return { outcome: 'answered', response: frame.payload, latencyMs };
};

const contextOf = (
  { core, station }: Intake,
  { commandId }: Known,
  now: number,
  outcome: Outcome,
): AnswerContext => ({
  core,
  station,
  commandId,
  now,
  after: (work) => outcome.after.push(work),
});
