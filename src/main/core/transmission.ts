// From a command's turn on the wire to its end: recorded, sent, answered or given up.

import { followSent } from './answers/follow';
import { settleKeyChange } from './authorization-key';
import { maskRequest } from './authorization-key-mask';
import type { CommandEnd, Connection, Core, Station } from './context';
import type { LostReason, QueuedCall } from './ocpp/call-queue';
import { callText } from './ocpp/frame';
import { watchSent } from './rule-watch';
import { noticeBeforeAcceptance, noticeBootTrigger } from './sent-too-early';
import { findCommand, updateCommand } from './storage/commands';
import { insertExchange, markUnanswered } from './storage/exchange-record';
import { recordFindings } from './wire-record';

export interface Outgoing {
  readonly commandId: string;
  readonly station: Station;
  readonly connection: Connection;
  readonly action: string;
  readonly payload: unknown;
  readonly timeoutMs: number;
  /** Tells the caller; only the first call counts. */
  readonly settle: (end: CommandEnd) => void;
}

/** A command as its connection's queue takes it: sent when it is its turn, told where the socket goes first. */
export const transmission = (core: Core, outgoing: Outgoing): QueuedCall => ({
  messageId: outgoing.commandId,
  start: () => transmit(core, outgoing),
  lost: (reason, started) => lose(core, outgoing, reason, started),
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
        callText: callText(commandId, action, maskRequest(action, payload)),
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
      const follow = { core, station, commandId, now: sentAt };
      followSent({ ...follow, after: (work) => after.push(work) }, action, payload);
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
      const result: CommandEnd = {
        outcome: 'not-sent',
        message: 'The command could not be recorded, so it was not sent.',
      };
      outgoing.settle(result);
      connection.calls.finish(commandId);
      void end(core, outgoing, undefined, result);
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
  await end(core, outgoing, exchangeId, { outcome: 'timeout', message });
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
  void end(core, outgoing, pending?.exchangeId, result).then(() => {
    if (pending !== undefined) pending.finish(result);
    else outgoing.settle(result);
  });
};

/** Writes how a command ended. The storage may be the very thing that fails; the caller is told all the same. */
const end = async (
  core: Core,
  { commandId, station }: Pick<Outgoing, 'commandId' | 'station'>,
  exchangeId: number | undefined,
  { outcome, message }: CommandEnd,
): Promise<void> => {
  try {
    await core.commit.write(() => {
      // A reply of the same turn may have been first.
      if (findCommand(core.storage, commandId)?.outcome !== 'waiting') return;
      if (exchangeId !== undefined) markUnanswered(core.storage, exchangeId);
      updateCommand(core.storage, commandId, {
        outcome,
        message: message ?? null,
        finishedAt: core.now(),
      });
      settleKeyChange(core, station, commandId, { outcome });
    });
    core.events.touch('command', commandId);
    if (exchangeId !== undefined) core.events.touch('exchange', exchangeId);
  } catch (error) {
    core.log.error({ err: error, commandId }, 'The end of a command could not be stored.');
  }
};
