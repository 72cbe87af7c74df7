import { type Static, type TSchema, Type } from 'typebox';
import { ChargePointId, nullable, page, paging, strictObject } from '../model/common';
import { Exchange, ExchangeDetail, ExchangeState, Frame, Sender } from '../model/message';
import { FilterText } from '../model/view';
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
  filter: Type.Optional(FilterText),
  ids: Type.Optional(
    Type.Array(Type.Integer(), {
      minItems: 1,
      maxItems: 1000,
      description: 'Only these exchanges.',
    }),
  ),
  trace: Type.Optional(
    Type.Integer({
      description: 'Messages of this imported trace instead of those recorded here.',
    }),
  ),
};

/** A filter is looked for in slices; what was found in a short time is a page, full or not. */
const searched = <T extends TSchema>(items: T) =>
  strictObject({
    ...page(items).properties,
    progress: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description:
          'With `filter` or `ids`: the share of the record that has been looked through. A page may be short or empty and have a `next`.',
      }),
    ),
  });

const id = { id: Type.Integer() };

const ofTrace = { trace: filter.trace };

const order = {
  order: Type.Optional(
    Type.Enum(['desc', 'asc'], { default: 'desc', description: 'desc: newest first.' }),
  ),
};

/** jsonl: a trace of frames. json: exchanges with both texts. csv: an exchange a line. html: a report. */
export const ExportFormat = Type.Enum(['jsonl', 'json', 'csv', 'html'], {
  default: 'jsonl',
  description:
    'jsonl: a trace, a frame a line. json: exchanges with both texts. csv: an exchange a line. html: a report for people.',
});
export type ExportFormat = Static<typeof ExportFormat>;

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
    output: searched(Exchange),
    errors: ['not-found'],
  }),
  'message.get': method({
    http: 'GET /message/{id}',
    tag,
    summary: 'One exchange with both texts and its findings',
    input: strictObject({ ...id, ...ofTrace }),
    output: ExchangeDetail,
    errors: ['not-found'],
  }),
  'message.pin': method({
    http: 'PUT /message/{id}/pin',
    tag,
    summary: 'Pin a message; it is kept whatever its age',
    input: strictObject(id),
    output: Exchange,
    errors: ['not-found', 'conflict'],
  }),
  'message.unpin': method({
    http: 'DELETE /message/{id}/pin',
    tag,
    summary: 'Unpin a message',
    input: strictObject(id),
    output: Exchange,
    errors: ['not-found'],
  }),
  'message.note': method({
    http: 'PUT /message/{id}/note',
    tag,
    summary: 'Write a note to a message; it is kept whatever its age',
    input: strictObject({ ...id, text: Type.String({ minLength: 1, maxLength: 4000 }) }),
    output: Exchange,
    errors: ['not-found', 'conflict'],
  }),
  'message.unnote': method({
    http: 'DELETE /message/{id}/note',
    tag,
    summary: 'Delete the note of a message',
    input: strictObject(id),
    output: Exchange,
    errors: ['not-found'],
  }),
  'message.export': method({
    http: 'GET /message-export',
    tag,
    summary: 'Messages as a file, a piece at a time',
    description:
      'For callers that cannot stream; /message.jsonl, /message.json, /message.csv and /message.html give the whole file. The pieces put together are the file.',
    input: strictObject({
      ...filter,
      format: Type.Optional(ExportFormat),
      redact: Type.Optional(
        Type.Boolean({
          description:
            'Whether idTags, passwords and addresses are made unreadable; by default in html only.',
        }),
      ),
      language: Type.Optional(
        Type.Enum(['en', 'de'], { default: 'en', description: 'Of the report (html).' }),
      ),
      cursor: paging.cursor,
    }),
    output: strictObject({
      text: Type.String(),
      next: nullable(Type.String({ description: 'The `cursor` of the next piece.' })),
      progress: Type.Number({ minimum: 0, maximum: 1 }),
    }),
    errors: ['not-found'],
  }),
  'frame.list': method({
    http: 'GET /frame',
    tag,
    summary: 'Frames in the order they crossed the wire',
    description: 'As JSON lines: /frame.jsonl with the same filters, without a limit.',
    input: strictObject({ ...paging, ...order, ...filter }),
    output: searched(Frame),
    errors: ['not-found'],
  }),
};
