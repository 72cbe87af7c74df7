import type { Readable } from 'node:stream';
import type { StoredFile } from '@shared/model/file';
import { FileName } from '@shared/model/file';
import { AppError } from '@shared/result';
import type { FastifyInstance } from 'fastify';
import { coerceQuery, coerceText } from './coerce';

/** Takes in a firmware image as its bytes arrive; fails with an AppError. */
export type StoreFile = (name: string, bytes: Readable) => Promise<StoredFile>;

/** The content of a file; fails with an AppError where there is none. */
export type ReadFile = (id: number) => { readonly file: StoredFile; readonly bytes: Readable };

/** The members of the query, with their schemas. */
export const uploadMembers: ReadonlyMap<string, unknown> = new Map([['name', FileName]]);

/** Larger than any file may be; the setting fileLimitMegabytes says what is. */
const BODY_LIMIT = 2 ** 40;

const readName = (query: unknown): string => {
  const { name } = Object.fromEntries(coerceQuery(query as Record<string, unknown>, uploadMembers));
  const text = String(name ?? '');
  if (text.length > 0 && text.length <= 255) return text;
  throw new AppError('invalid-input', 'The name of a file has 1 to 255 characters.', [
    { pointer: '/name', message: 'must have 1 to 255 characters' },
  ]);
};

/** A name of any letters for those that read it, and one of plain letters for the others (RFC 6266). */
const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^A-Za-z0-9._ -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** `POST /file` takes an image as the body, whatever its type; `GET /file/{id}/content` gives a file. */
export const addFiles = async (
  app: FastifyInstance,
  { storeFile, readFile }: { readonly storeFile: StoreFile; readonly readFile: ReadFile },
): Promise<void> => {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post(
      '/file',
      { bodyLimit: BODY_LIMIT, config: { isUpload: true } },
      async (request, reply) => {
        const name = readName(request.query);
        if (request.body === undefined) {
          throw new AppError(
            'invalid-input',
            'The body is to be the file: send its bytes with the content type application/octet-stream.',
          );
        }
        const file = await storeFile(name, request.body as Readable);
        return reply
          .code(201)
          .header('location', `/file/${file.id}`)
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(file));
      },
    );
  });

  app.get<{ Params: { id: string } }>('/file/:id/content', async (request, reply) => {
    coerceQuery(request.query as Record<string, unknown>, new Map());
    const id = coerceText(request.params.id, { type: 'integer' });
    if (typeof id !== 'number') {
      throw new AppError('invalid-input', `"${request.params.id}" is no number of a file.`, [
        { pointer: '/id', message: 'must be integer' },
      ]);
    }
    const { file, bytes } = readFile(id);
    return reply
      .header('content-disposition', disposition(file.name))
      .header('content-length', file.sizeBytes)
      .header('x-content-type-options', 'nosniff')
      .type('application/octet-stream')
      .send(bytes);
  });
};
