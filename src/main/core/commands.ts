// The one path on which anything is sent to a charge point. Nothing leaves that nobody asked for,
// and how it ended is the exact answer or one closed word for why there is none.
import { randomUUID } from 'node:crypto';
import { actions, isOutgoingAction, outgoingActions } from '@shared/ocpp/actions';
import { AppError } from '@shared/result';
import type {
  CommandAnswer,
  CommandEnd,
  CommandRequest,
  Connection,
  Core,
  Station,
} from './context';
import { notice } from './findings';
import { orderMembers } from './member-order';
import type { LostReason } from './ocpp/call-queue';
import { callText } from './ocpp/frame';
import { checkPayload } from './ocpp/validate';
import { refuseInQuiet } from './quiet';
import { watchSent } from './rule-watch';
import { insertCommand, updateCommand } from './storage/commands';
import { insertExchange, markUnanswered } from './storage/exchange-record';
import { recordFindings } from './wire-record';

interface Outgoing {
  readonly commandId: string;
  readonly station: Station;
  readonly connection: Connection;
  readonly action: string;
  readonly payload: unknown;
  readonly timeoutMs: number;
  /** Tells the caller; only the first call counts. */
  readonly settle: (end: CommandEnd) => void;
}

/**
 * Sends a CALL and resolves with its answer (or, not waiting, with the stored command). Throws
 * AppError: unknown-charge-point, invalid-input with pointers into the payload, or the outcome.
 */
export const sendCommand = async (core: Core, request: CommandRequest): Promise<CommandAnswer> => {
  const station = core.stations.get(request.chargePointId);
  if (station === undefined) {
    throw new AppError(
      'unknown-charge-point',
      `No charge point "${request.chargePointId}" is known here; it must have connected or been registered before.`,
    );
  }
  if (request.origin === 'automatic') refuseInQuiet(core, request.action);
  const payload = readPayload(request);
  const commandId = randomUUID();
  const connection = station.connections.at(-1);
  const end = connection === undefined ? offline(station) : undefined;
  await core.commit.write(() =>
    insertCommand(core.storage, {
      commandId,
      chargePointId: station.chargePointId,
      action: request.action,
      origin: request.origin,
      request: JSON.stringify(payload),
      createdAt: core.now(),
      ...(end === undefined
        ? { outcome: 'waiting' }
        : { outcome: end.outcome, message: end.message ?? null, finishedAt: core.now() }),
    }),
  );
  core.events.touch('command', commandId);
  if (connection === undefined) throw failure(commandId, request.action, offline(station));
  const ended = new Promise<CommandEnd>((settle) =>
    connection.calls.add(
      queued(core, {
        commandId,
        station,
        connection,
        action: request.action,
        payload,
        timeoutMs: timeoutMs(core, station, request),
        settle,
      }),
    ),
  );
  if (!request.wait) {
    return {
      commandId,
      action: request.action,
      outcome: 'waiting',
      response: null,
      latencyMs: null,
    };
  }
  const result = await ended;
  if (result.outcome !== 'answered') throw failure(commandId, request.action, result);
  return {
    commandId,
    action: request.action,
    outcome: 'answered',
    response: result.response,
    latencyMs: result.latencyMs ?? null,
  };
};

/** The payload in the order of the tables; checked unless it is to go out as it is. */
const readPayload = ({ action, payload = {}, validate }: CommandRequest): unknown => {
  if (!isOutgoingAction(action)) {
    if (!validate) return payload;
    throw new AppError(
      'invalid-input',
      `"${action}" is not an action of the central system; accepted are ${outgoingActions.join(', ')}.`,
      [{ pointer: '/action', message: 'not an action of the central system' }],
    );
  }
  if (validate) {
    const deviations = checkPayload(action, 'request', payload);
    if (deviations.length > 0) {
      throw new AppError(
        'invalid-input',
        `The payload is no valid ${action}.req; validate=false would send it as it is.`,
        deviations.map(({ pointer, message }) => ({ pointer, message })),
      );
    }
  }
  return validate ? orderMembers(actions[action].request, payload) : payload;
};

const timeoutMs = (core: Core, station: Station, request: CommandRequest): number =>
  1000 *
  (request.timeoutSeconds ??
    station.settings.commandTimeoutSeconds ??
    core.settings().commandTimeoutSeconds);

const offline = ({ chargePointId, lastSeenAt }: Station): CommandEnd => ({
  outcome: 'offline',
  message: `${chargePointId} is not connected${
    lastSeenAt === null ? '' : `; it was last seen at ${new Date(lastSeenAt).toISOString()}`
  }.`,
});

const failure = (commandId: string, action: string, end: CommandEnd): AppError => {
  const { outcome, message, callError, response } = end;
  const code = outcome === 'answered' ? 'internal-error' : outcome;
  return new AppError(code, message ?? `${action} ended with ${outcome}.`, {
    commandId,
    action,
    outcome,
    ...(callError == null ? {} : { callError }),
    ...(response === undefined ? {} : { response }),
  });
};

const queued = (core: Core, outgoing: Outgoing) => ({
  messageId: outgoing.commandId,
  start: () => transmit(core, outgoing),
  lost: (reason: LostReason, started: boolean) => lose(core, outgoing, reason, started),
});

/** Records the CALL, commits, and only then lets it out; the timeout runs from then on. */
const transmit = (core: Core, outgoing: Outgoing): void => {
  const { commandId, station, connection, action, payload } = outgoing;
  const text = callText(commandId, action, payload);
  const exchangeId = core.nextRecordId();
  const after: (() => void)[] = [];
  let sentAt = 0;
  // The socket may have closed in the meantime; then the queue has told the caller already.
  const isStale = (): boolean => connection.calls.current()?.messageId !== commandId;
  core.commit.add({
    run: () => {
      if (isStale()) return;
      sentAt = core.now();
      const noticed = [
        ...noticeBootTrigger(station, action, payload),
        ...noticeBeforeAcceptance(station, action),
        ...watchSent({ core, station }, action, payload, sentAt),
      ];
      insertExchange(core.storage, {
        id: exchangeId,
        replyId: null,
        at: sentAt,
        replyAt: null,
        chargePointId: station.chargePointId,
        connectionId: connection.connectionId,
        sender: 'centralSystem',
        state: 'waiting',
        messageId: commandId,
        action,
        errorCode: null,
        latencyMs: null,
        findingCount: noticed.length,
        callText: text,
        replyText: null,
      });
      recordFindings(
        core,
        { noticed, after },
        {
          at: sentAt,
          chargePointId: station.chargePointId,
          connectionId: connection.connectionId,
          exchangeId,
        },
      );
      updateCommand(core.storage, commandId, {
        sentAt,
        exchangeId,
        ...(action === 'RemoteStartTransaction' ? { transactionState: 'pending' } : {}),
      });
    },
    committed: () => {
      if (isStale()) return;
      wait(core, outgoing, exchangeId, sentAt);
      core.countFrame();
      connection.sendText(text);
      core.events.touch('exchange', exchangeId);
      core.events.touch('command', commandId);
      for (const follow of after) follow();
    },
    failed: () => {
      outgoing.settle({
        outcome: 'not-sent',
        message: 'The command could not be recorded, so it was not sent.',
      });
      connection.calls.finish(commandId);
    },
  });
};

const wait = (core: Core, outgoing: Outgoing, exchangeId: number, sentAt: number): void => {
  const { commandId, station, connection, action, payload } = outgoing;
  const timer = setTimeout(() => void timeOut(core, outgoing, exchangeId), outgoing.timeoutMs);
  core.pendingCalls.set(commandId, {
    commandId,
    chargePointId: station.chargePointId,
    action,
    request: payload,
    exchangeId,
    sentAt,
    finish: (end) => {
      clearTimeout(timer);
      core.pendingCalls.delete(commandId);
      core.events.touch('command', commandId);
      outgoing.settle(end);
      connection.calls.finish(commandId);
    },
  });
};

const timeOut = async (core: Core, outgoing: Outgoing, exchangeId: number): Promise<void> => {
  const { commandId, action } = outgoing;
  const pending = core.pendingCalls.get(commandId);
  if (pending === undefined) return;
  const message = `${outgoing.station.chargePointId} did not answer the ${action} within ${outgoing.timeoutMs / 1000} s.`;
  await end(core, commandId, exchangeId, { outcome: 'timeout', message });
  core.pendingCalls.get(commandId)?.finish({ outcome: 'timeout', message });
};

const lose = (core: Core, outgoing: Outgoing, reason: LostReason, started: boolean): void => {
  const { commandId, action, station } = outgoing;
  const pending = core.pendingCalls.get(commandId);
  const how = reason === 'connection-replaced' ? 'was replaced by a newer one' : 'was lost';
  const result: CommandEnd =
    started && pending !== undefined
      ? {
          outcome: reason,
          message: `The connection to ${station.chargePointId} ${how} before it answered the ${action}.`,
        }
      : {
          outcome: 'not-sent',
          message: `The connection to ${station.chargePointId} ${how} before the ${action} could be sent.`,
        };
  void end(core, commandId, pending?.exchangeId, result).then(() => {
    if (pending !== undefined) pending.finish(result);
    else outgoing.settle(result);
  });
};

/** Writes how a command ended. The storage may be the very thing that fails; the caller is told all the same. */
const end = async (
  core: Core,
  commandId: string,
  exchangeId: number | undefined,
  { outcome, message }: CommandEnd,
): Promise<void> => {
  try {
    await core.commit.write(() => {
      if (exchangeId !== undefined) markUnanswered(core.storage, exchangeId);
      updateCommand(core.storage, commandId, {
        outcome,
        message: message ?? null,
        finishedAt: core.now(),
      });
    });
    core.events.touch('command', commandId);
    if (exchangeId !== undefined) core.events.touch('exchange', exchangeId);
  } catch (error) {
    core.log.error({ err: error, commandId }, 'The end of a command could not be stored.');
  }
};

/** Errata 3.40: an accepted charge point is not to be asked for its boot; the operator may, visibly. */
const noticeBootTrigger = (station: Station, action: string, payload: unknown) => {
  const requested = (payload as { requestedMessage?: unknown } | null)?.requestedMessage;
  const triggers = action === 'TriggerMessage' || action === 'ExtendedTriggerMessage';
  return triggers && requested === 'BootNotification' && station.bootStatus === 'Accepted'
    ? [
        notice(
          'boot-triggered-after-acceptance',
          'A BootNotification was asked for although the charge point had been accepted; some restart in a loop then.',
        ),
      ]
    : [];
};

/**
 * OCPP 1.6 §4.2: while pending there are no remote starts and stops, and to a rejected charge point
 * nothing is sent at all. Who asks for it all the same gets it, visibly (B29, D11).
 */
const noticeBeforeAcceptance = ({ bootStatus }: Station, action: string) => {
  const isRemote = action === 'RemoteStartTransaction' || action === 'RemoteStopTransaction';
  return bootStatus === 'Rejected' || (bootStatus === 'Pending' && isRemote)
    ? [
        notice(
          'command-before-acceptance',
          `${action} was sent although the boot of the charge point was answered ${bootStatus}.`,
        ),
      ]
    : [];
};
