import { type Static, Type } from 'typebox';
import { filterFlags } from '../filter';
import { TriggeredBy } from './command';
import { Instant, nullable, strictObject } from './common';
import { Finding } from './finding';

export { Finding };

export const Sender = Type.Enum(['chargePoint', 'centralSystem']);
export type Sender = Static<typeof Sender>;

export const ExchangeState = Type.Enum(
  ['answered', 'call-error', 'waiting', 'unanswered', 'frame'],
  {
    description:
      'answered; call-error: answered by a CALLERROR; waiting: no reply yet; unanswered: none came in time; frame: a frame that never became an exchange.',
  },
);
export type ExchangeState = Static<typeof ExchangeState>;

const ExchangeFlag = Type.Enum([...filterFlags]);

/** A call with its reply, or a frame that never became an exchange. */
export const Exchange = strictObject({
  id: Type.Integer({ description: 'Its place in the record; later exchanges have larger ids.' }),
  at: Instant,
  chargePointId: Type.String(),
  connectionId: Type.Integer(),
  sender: Sender,
  messageId: nullable(Type.String()),
  action: nullable(Type.String()),
  summary: Type.String(),
  connectorId: nullable(Type.Integer({ description: 'Of the request.' })),
  transactionId: nullable(Type.Integer({ description: 'Of the request or the answer.' })),
  idTag: nullable(Type.String({ description: 'Of the request.' })),
  status: nullable(Type.String({ description: 'What was answered, or else reported.' })),
  reportedError: nullable(
    Type.String({ description: 'The errorCode that a StatusNotification reports.' }),
  ),
  state: ExchangeState,
  errorCode: nullable(Type.String()),
  latencyMs: nullable(Type.Number()),
  callBytes: Type.Integer(),
  replyBytes: nullable(Type.Integer()),
  findingCount: Type.Integer(),
  flags: Type.Array(ExchangeFlag, { description: 'What `is:` of a filter asks for.' }),
  note: nullable(Type.String({ description: 'What a person has written about it.' })),
});
export type Exchange = Static<typeof Exchange>;

/** An exchange with both texts as they crossed the wire and what was noticed about them. */
export const ExchangeDetail = strictObject({
  ...Exchange.properties,
  callText: Type.String(),
  replyText: nullable(Type.String()),
  replyAt: nullable(Instant),
  delayMs: nullable(
    Type.Integer({
      description: 'How long the answer was held back, as set for the charge point.',
    }),
  ),
  findings: Type.Array(Finding),
  causedBy: nullable(TriggeredBy),
});
export type ExchangeDetail = Static<typeof ExchangeDetail>;

/** One text frame as it crossed the wire. */
export const Frame = strictObject({
  id: Type.Integer({ description: 'Its place in the order of the wire record.' }),
  exchangeId: Type.Integer(),
  at: Instant,
  chargePointId: Type.String(),
  connectionId: Type.Integer(),
  sender: Sender,
  messageId: nullable(Type.String()),
  action: nullable(Type.String()),
  latencyMs: nullable(Type.Number({ description: 'On replies: time since the call.' })),
  errorCode: nullable(Type.String()),
  raw: Type.String({ description: 'The text, byte for byte.' }),
});
export type Frame = Static<typeof Frame>;
