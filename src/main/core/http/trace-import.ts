import type { Readable } from 'node:stream';
import { TraceName } from '@shared/api/trace';
import type { Trace } from '@shared/model/trace';
import { AppError } from '@shared/result';
import type { FastifyInstance } from 'fastify';
import { coerceQuery } from './coerce';

/** Takes in a trace as its bytes arrive; fails with an AppError. */
export type ImportTrace = (
  name: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
) => Promise<Trace>;

/** The members of the query, with their schemas. */
export const importMembers: ReadonlyMap<string, unknown> = new Map([['name', TraceName]]);

/** JSON lines under any of their names, or a file of which the sender knows no type. */
const LINES =
  /^(?:application\/(?:x-)?(?:jsonl|ndjson|jsonlines|json-lines)|application\/octet-stream|text\/plain)\b/i;

/** Larger than any trace is allowed to be; the import itself says what is. */
const BODY_LIMIT = 1024 * 1024 * 1024;

const readName = (query: unknown): string | undefined => {
  const { name } = Object.fromEntries(coerceQuery(query as Record<string, unknown>, importMembers));
  if (name === undefined) return undefined;
  const text = String(name);
  if (text.length > 0 && text.length <= 200) return text;
  throw new AppError('invalid-input', 'The name of a trace has 1 to 200 characters.', [
    { pointer: '/name', message: 'must have 1 to 200 characters' },
  ]);
};

/** `POST /trace`: a whole trace as the body, read as it comes. */
export const addTraceImport = async (
  app: FastifyInstance,
  importTrace: ImportTrace,
): Promise<void> => {
  await app.register(async (scope) => {
    scope.addContentTypeParser(LINES, (_request, payload, done) => done(null, payload));
    scope.post(
      '/trace',
      { bodyLimit: BODY_LIMIT, config: { isUpload: true } },
      async (request, reply) => {
        const name = readName(request.query);
        if (!isStream(request.body)) {
          throw new AppError(
            'invalid-input',
            'The body is to be JSON lines: send it with the content type application/jsonl.',
          );
        }
        const trace = await importTrace(name, request.body);
        return reply
          .code(201)
          .header('location', `/trace/${trace.id}`)
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(trace));
      },
    );
  });
};

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
