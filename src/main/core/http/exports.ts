import type { MethodInput } from '@shared/api';
import { messageMethods } from '@shared/api/message';
import type { Frame } from '@shared/model/message';
import { AppError } from '@shared/result';
import type { FastifyInstance } from 'fastify';
import type { CentralSystem } from '../types';
import { coerceQuery, coerceText } from './coerce';
import type { ReadFile, StoreFile } from './files';
import { problemOf, sendProblem } from './problem';
import { streamOf } from './stream';
import type { ImportTrace } from './trace-import';

/** Readers of what is too much for one answer; they deliver piece by piece. */
export interface Exports {
  /** Throws AppError('unknown-transaction') before the first piece. */
  transactionCsv(transactionId: number): AsyncIterable<string>;
  frames(filter: MethodInput<'frame.list'>): AsyncIterable<Frame[]>;
  readonly importTrace: ImportTrace;
  readonly storeFile: StoreFile;
  readonly readFile: ReadFile;
}

const {
  limit: _limit,
  cursor: _cursor,
  ...frameFilter
} = messageMethods['frame.list'].input.properties;

/** The members that filter the frames to be exported, with their schemas. */
export const frameFilterMembers: ReadonlyMap<string, unknown> = new Map(
  Object.entries(frameFilter),
);

async function* asLines(pages: AsyncIterable<Frame[]>): AsyncGenerator<string> {
  for await (const frames of pages) {
    if (frames.length > 0) yield frames.map((frame) => `${JSON.stringify(frame)}\n`).join('');
  }
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    // A reader that went away ends the reading too.
    await rest.return?.();
  }
}

const readTransactionId = (text: string): number => {
  const transactionId = coerceText(text, { type: 'integer' });
  if (typeof transactionId === 'number') return transactionId;
  throw new AppError('invalid-input', `"${text}" is no transaction id; an integer is accepted.`, [
    { pointer: '/transactionId', message: 'must be integer' },
  ]);
};

/** The files: frames as JSON lines, and the meter values of a transaction as CSV. */
export const addExports = (
  app: FastifyInstance,
  call: CentralSystem['call'],
  exports: Exports,
): void => {
  app.get('/frame.jsonl', { exposeHeadRoute: false }, async (request, reply) => {
    const members = coerceQuery(request.query as Record<string, unknown>, frameFilterMembers);
    const filter = Object.fromEntries(members) as MethodInput<'frame.list'>;
    // The smallest page there is: the one gate checks the filter before anything is sent.
    const checked = await call('frame.list', { ...filter, limit: 1 }, 'rest');
    if (!checked.ok) return sendProblem(reply, problemOf(checked.error));
    return reply
      .type('application/jsonl; charset=utf-8')
      .header('content-disposition', 'attachment; filename="frames.jsonl"')
      .send(streamOf(asLines(exports.frames(filter))));
  });

  app.get<{ Params: { transactionId: string } }>(
    '/charge-transaction/:transactionId/meter-value.csv',
    { exposeHeadRoute: false },
    async (request, reply) => {
      coerceQuery(request.query as Record<string, unknown>, new Map());
      const transactionId = readTransactionId(request.params.transactionId);
      const pieces = exports.transactionCsv(transactionId)[Symbol.asyncIterator]();
      const first = await pieces.next();
      return reply
        .type('text/csv; charset=utf-8; header=present')
        .header('content-disposition', `attachment; filename="transaction-${transactionId}.csv"`)
        .send(streamOf(withFirst(first, pieces)));
    },
  );
};
