import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const CommandOutcome = Type.Enum(
  [
    'waiting',
    'answered',
    'offline',
    'timeout',
    'call-error',
    'connection-lost',
    'connection-replaced',
    'invalid-response',
    'not-sent',
  ],
  { description: 'How the command ended; waiting until it has.' },
);
export type CommandOutcome = Static<typeof CommandOutcome>;

/** A message that a TriggerMessage caused. */
export const TriggeredMessage = strictObject({
  exchangeId: Type.Integer(),
  action: Type.String(),
  at: Instant,
  afterMs: Type.Integer({ description: 'Since the trigger was sent.' }),
});
export type TriggeredMessage = Static<typeof TriggeredMessage>;

/** The trigger that caused a message. */
export const TriggeredBy = strictObject({
  commandId: Type.String(),
  action: Type.String(),
  exchangeId: nullable(Type.Integer()),
  afterMs: Type.Integer({ description: 'How long after the trigger the message came.' }),
});
export type TriggeredBy = Static<typeof TriggeredBy>;

/** A CALL to a charge point that a person or a script asked for, and what became of it. */
export const Command = strictObject({
  commandId: Type.String({ description: 'Also the messageId of the CALL.' }),
  chargePointId: Type.String(),
  action: Type.String(),
  request: Type.Unknown(),
  outcome: CommandOutcome,
  response: Type.Unknown({ description: "The charge point's payload; null without one." }),
  callError: nullable(
    strictObject({ code: Type.String(), description: Type.String(), details: Type.Unknown() }),
  ),
  message: nullable(Type.String({ description: 'Why it did not succeed, in a sentence.' })),
  createdAt: Instant,
  sentAt: nullable(Instant),
  finishedAt: nullable(Instant),
  latencyMs: nullable(Type.Number()),
  lateByMs: nullable(
    Type.Number({ description: 'The reply came this long after the command had timed out.' }),
  ),
  exchangeId: nullable(Type.Integer()),
  transactionId: nullable(
    Type.Integer({
      description: 'The transaction that an accepted RemoteStartTransaction caused.',
    }),
  ),
  transactionState: nullable(
    Type.Enum(['pending', 'started', 'timed-out'], {
      description: 'For an accepted RemoteStartTransaction: whether a StartTransaction followed.',
    }),
  ),
  caused: nullable(
    Type.Array(TriggeredMessage, {
      description:
        'For TriggerMessage and ExtendedTriggerMessage: the messages asked for that came within 30 s.',
    }),
  ),
});
export type Command = Static<typeof Command>;
