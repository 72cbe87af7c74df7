// The way of a received frame: recorded, understood and answered in one transaction. Nothing that
// arrives here may stop the process, roll back a neighbour's message or close the socket.
import { dispatch } from './dispatch';
import { notice } from './findings';
import { type BadFrame, type CallFrame, errorText, type Frame, parseFrame } from './ocpp/frame';
import { settleReply } from './replies';
import { insertAnswerDelay } from './storage/answer-delays';
import { type Intake, type Outcome, recordExchange, recordFrame } from './wire-record';

/** Longer ids and action names stand in full only in the text of the frame, not in every list. */
const keptCharacters = 255;

/** Takes in one text frame. The reply leaves after the commit that it shares with its neighbours. */
export const receive = (intake: Intake, text: string): void => {
  const { core, station, connection } = intake;
  const now = core.now();
  station.lastSeenAt = now;
  core.countFrame();
  station.traffic.count(now);
  const frame = parseFrame(text);
  const outcome: Outcome = { reply: undefined, delayMs: 0, noticed: [], after: [] };
  if (frame.type === 'call') noticeCrossing(intake, outcome);
  core.commit.add({
    run: () => process(intake, frame, text, now, outcome),
    committed: () => {
      answer(intake, frame, outcome);
      core.events.touch('chargePointSeen', station.chargePointId);
      for (const follow of outcome.after) followed(intake, follow);
    },
    failed: () => {
      connection.frameSettled();
      core.countLostFrame();
      // The charge point is to try again, so this one is not held back.
      if (frame.type === 'call') {
        connection.unanswered--;
        connection.sendText(
          errorText(frame.idJson, 'InternalError', 'The message could not be stored; try again.'),
        );
      }
    },
  });
};

/** What follows from a message stands each for itself: a command is finished though an event fails. */
const followed = ({ core, station }: Intake, follow: () => void): void => {
  try {
    follow();
  } catch (error) {
    core.log.error(
      { err: error, chargePointId: station.chargePointId },
      'What follows from a message failed; this is a bug.',
    );
  }
};

/** Until its answer has left, a CALL counts as under way, also against a flood (C41). */
const answer = ({ core, connection }: Intake, frame: Frame, { reply, delayMs }: Outcome): void => {
  const settle = (): void => {
    connection.frameSettled();
    if (frame.type === 'call') connection.unanswered--;
  };
  if (reply === undefined) {
    settle();
    return;
  }
  connection.answer(delayMs, () => {
    settle();
    core.countFrame();
    connection.sendText(reply);
  });
};

/** How long the answer to an action is held back (B21, C39). */
const delayOf = ({ settings }: Intake['station'], action: string | null): number => {
  const { responseDelayMs, responseDelayActions } = settings;
  const isMeant =
    responseDelayActions.length === 0 || (action !== null && responseDelayActions.includes(action));
  return isMeant ? responseDelayMs : 0;
};

/** OCPP-J §4.1.1: a charge point waits for the answer to its CALL before it sends the next (C41). */
const noticeCrossing = ({ connection }: Intake, outcome: Outcome): void => {
  connection.unanswered++;
  if (connection.unanswered === 2) {
    outcome.noticed.push(
      notice('call-while-waiting', 'A CALL was sent before the one before it had been answered.'),
    );
  }
};

const process = (
  intake: Intake,
  frame: Frame,
  text: string,
  now: number,
  outcome: Outcome,
): void => {
  switch (frame.type) {
    case 'call':
      processCall(intake, frame, text, now, outcome);
      break;
    case 'result':
    case 'error':
      settleReply(intake, frame, text, now, outcome);
      break;
    case 'unknown-type':
      outcome.noticed.push(
        notice(
          'unknown-message-type',
          `Message type ${frame.messageType} does not exist; the frame is ignored.`,
        ),
      );
      recordFrame(intake, text, now, outcome, null);
      break;
    case 'bad':
      processBad(intake, frame, text, now, outcome);
  }
};

/** Text that is no frame: a CALLERROR where it looks like a CALL, the end of a command where it looks like its reply. */
const processBad = (
  intake: Intake,
  frame: BadFrame,
  text: string,
  now: number,
  outcome: Outcome,
): void => {
  const { reason, detail } = frame;
  outcome.noticed.push(
    notice('frame-not-json', detail === undefined ? reason : `${reason} ${detail}`),
  );
  if (frame.replyTo !== undefined) {
    settleReply(intake, { ...frame, messageId: frame.replyTo }, text, now, outcome);
    return;
  }
  if (frame.idJson !== undefined) {
    outcome.reply = errorText(frame.idJson, frame.code, frame.reason);
    outcome.delayMs = delayOf(intake.station, null);
  }
  recordFrame(intake, text, now, outcome, frame.code);
};

const processCall = (
  intake: Intake,
  frame: CallFrame,
  text: string,
  now: number,
  outcome: Outcome,
): void => {
  const { core, station, connection } = intake;
  const id = core.nextRecordId();
  const answered = dispatch(intake, { frame, text, exchangeId: id, now }, outcome);
  outcome.reply = answered.text;
  outcome.delayMs = delayOf(station, frame.action);
  const repliedAt = core.now() + outcome.delayMs;
  if (outcome.delayMs > 0) insertAnswerDelay(core.storage, id, outcome.delayMs);
  recordExchange(intake, outcome, {
    id,
    replyId: core.nextRecordId(),
    at: now,
    replyAt: repliedAt,
    chargePointId: station.chargePointId,
    connectionId: connection.connectionId,
    sender: 'chargePoint',
    state: answered.errorCode === null ? 'answered' : 'call-error',
    messageId: frame.messageId.slice(0, keptCharacters),
    action: frame.action.slice(0, keptCharacters),
    errorCode: answered.errorCode,
    latencyMs: repliedAt - now,
    findingCount: outcome.noticed.length,
    callText: text,
    replyText: answered.text,
  });
};
