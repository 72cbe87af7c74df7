import { Type } from 'typebox';
import { ChargePointId, page, paging, strictObject } from '../model/common';
import { Exchange, ExchangeDetail, ExchangeState, Frame, Sender } from '../model/message';
import { method } from './method';

const tag = 'Messages';

const filter = {
  cpId: Type.Optional(ChargePointId),
  action: Type.Optional(Type.String({ maxLength: 100 })),
  sender: Type.Optional(Sender),
  messageId: Type.Optional(Type.String({ maxLength: 255 })),
  error: Type.Optional(
    Type.Boolean({
      description: 'Only what went wrong: CALLERROR, unanswered, unreadable, or with findings.',
    }),
  ),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time' })),
};

const order = {
  order: Type.Optional(
    Type.Enum(['desc', 'asc'], { default: 'desc', description: 'desc: newest first.' }),
  ),
};

export const messageMethods = {
  'message.list': method({
    http: 'GET /message',
    tag,
    summary: 'Exchanges: calls with their replies, and frames that never became one',
    input: strictObject({
      ...paging,
      ...order,
      ...filter,
      state: Type.Optional(ExchangeState),
    }),
    output: page(Exchange),
  }),
  'message.get': method({
    http: 'GET /message/{id}',
    tag,
    summary: 'One exchange with both texts and its findings',
    input: strictObject({ id: Type.Integer() }),
    output: ExchangeDetail,
    errors: ['not-found'],
  }),
  'frame.list': method({
    http: 'GET /frame',
    tag,
    summary: 'Frames in the order they crossed the wire',
    description: 'As JSON lines: /frame.jsonl with the same filters, without a limit.',
    input: strictObject({ ...paging, ...order, ...filter }),
    output: page(Frame),
  }),
};
