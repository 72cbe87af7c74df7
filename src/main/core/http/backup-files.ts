import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Backup, BackupName } from '@shared/model/backup';
import { AppError } from '@shared/result';
import type { FastifyInstance } from 'fastify';
import { Value } from 'typebox/value';

/** The files of the backups, as they go out and come in. */
export interface BackupFiles {
  /** The path of a backup's file; throws AppError('not-found'). */
  path(name: string): string;
  /** Takes in a file as it comes, checks it and keeps it; fails with an AppError. */
  receive(chunks: AsyncIterable<Uint8Array>): Promise<Backup>;
}

/** As large as the core takes; it says itself what is too much. */
const BODY_LIMIT = Number.MAX_SAFE_INTEGER;

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** `GET /backup/{name}/file` and `PUT /backup`: whole files, read and written as they go. */
export const addBackupFiles = async (app: FastifyInstance, files: BackupFiles): Promise<void> => {
  app.get<{ Params: { name: string } }>(
    '/backup/:name/file',
    { exposeHeadRoute: false },
    (request, reply) => {
      const { name } = request.params;
      if (!Value.Check(BackupName, name)) {
        throw new AppError('invalid-input', `"${name}" is not the name of a backup.`, [
          { pointer: '/name', message: 'must be the name of a backup' },
        ]);
      }
      const stream = createReadStream(files.path(name));
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(stream);
    },
  );
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
      done(null, payload),
    );
    scope.put(
      '/backup',
      { bodyLimit: BODY_LIMIT, config: { isUpload: true } },
      async (request, reply) => {
        if (!isStream(request.body)) {
          throw new AppError(
            'invalid-input',
            'The body is to be the file of a backup: send it with the content type application/octet-stream.',
          );
        }
        const backup = await files.receive(request.body);
        return reply.code(201).type('application/json; charset=utf-8').send(JSON.stringify(backup));
      },
    );
  });
};
