import type { MethodInput, MethodOutput } from '@shared/api';
import { type ExportFormat, messageMethods } from '@shared/api/message';
import type { FastifyInstance } from 'fastify';
import type { CentralSystem } from '../types';
import { coerceQuery } from './coerce';
import { problemOf, sendProblem } from './problem';
import { streamOf } from './stream';

interface ExportFile {
  readonly type: string;
  readonly summary: string;
  readonly example: string;
}

/** The files that messages come in, by the ending of the path. */
export const exportFiles: Readonly<Record<ExportFormat, ExportFile>> = {
  jsonl: {
    type: 'application/jsonl',
    summary: 'Messages as a trace: a frame a line, in the order of the wire',
    example:
      '{"schemaVersion":"1.1","direction":"cp-to-csms","raw":"[2,\\"42\\",\\"Heartbeat\\",{}]"}\n',
  },
  json: {
    type: 'application/json',
    summary: 'Messages with both texts and what was noticed',
    example: '{"messages":[]}',
  },
  csv: {
    type: 'text/csv',
    summary: 'Messages as CSV, an exchange a line',
    example: 'id,at,chargePointId\n',
  },
  html: {
    type: 'text/html',
    summary: 'Messages as a report for people, in one file',
    example: '<!doctype html>',
  },
};

const {
  format: _format,
  cursor: _cursor,
  ...members
} = messageMethods['message.export'].input.properties;

/** The members that choose the messages to be exported, with their schemas. */
export const exportMembers: ReadonlyMap<string, unknown> = new Map(Object.entries(members));

type Piece = MethodOutput<'message.export'>;

async function* pieces(
  call: CentralSystem['call'],
  input: MethodInput<'message.export'>,
  first: Piece,
): AsyncGenerator<string> {
  let piece = first;
  for (;;) {
    if (piece.text !== '') yield piece.text;
    if (piece.next === null) return;
    const result = await call('message.export', { ...input, cursor: piece.next }, 'rest');
    // The answer is under way: only its breaking off can say that it is not complete.
    if (!result.ok) throw new Error(result.error.message);
    piece = result.value;
  }
}

/** The files: `/message.jsonl` and its like, as long as they may be. */
export const addMessageExports = (app: FastifyInstance, call: CentralSystem['call']): void => {
  for (const [format, { type }] of Object.entries(exportFiles)) {
    app.get(`/message.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
      const query = coerceQuery(request.query as Record<string, unknown>, exportMembers);
      // Unchecked on purpose: the call checks every input, wherever it comes from.
      const input = { ...Object.fromEntries(query), format } as MethodInput<'message.export'>;
      const first = await call('message.export', input, 'rest');
      if (!first.ok) return sendProblem(reply, problemOf(first.error));
      return reply
        .type(`${type}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="messages.${format}"`)
        .send(streamOf(pieces(call, input, first.value)));
    });
  }
};
