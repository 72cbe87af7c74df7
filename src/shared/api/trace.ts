import { Type } from 'typebox';
import { Empty, page, paging, strictObject } from '../model/common';
import { Trace } from '../model/trace';
import { method } from './method';

const tag = 'Traces';

export const TraceName = Type.String({ minLength: 1, maxLength: 200 });

export const traceMethods = {
  'trace.list': method({
    http: 'GET /trace',
    tag,
    summary: 'Imported traces, newest first',
    description: 'Their messages are listed by GET /message?trace=.',
    input: strictObject({ ...paging }),
    output: page(Trace),
  }),
  'trace.get': method({
    http: 'GET /trace/{id}',
    tag,
    summary: 'An imported trace',
    input: strictObject({ id: Type.Integer() }),
    output: Trace,
    errors: ['not-found'],
  }),
  'trace.delete': method({
    http: 'DELETE /trace/{id}',
    tag,
    summary: 'Delete an imported trace with its messages',
    input: strictObject({ id: Type.Integer() }),
    output: Empty,
    errors: ['not-found'],
  }),
  'trace.import': method({
    http: 'POST /trace-part',
    tag,
    summary: 'Import a trace, a piece at a time',
    description:
      'For callers that cannot stream; POST /trace takes a whole file as its body. The first piece has no id, the answer gives it. Pieces end with a line.',
    input: strictObject({
      id: Type.Optional(Type.Integer({ description: 'Of the trace that was begun.' })),
      name: Type.Optional(TraceName),
      text: Type.String({ maxLength: 1_000_000, description: 'Whole lines, a JSON object each.' }),
      last: Type.Boolean(),
    }),
    output: Trace,
    errors: ['not-found', 'conflict', 'payload-too-large'],
  }),
};
