import { AppError } from '@shared/result';
import type { FastifyInstance } from 'fastify';

/** Larger than any payload a charge point accepts. */
export const BODY_LIMIT = 1024 * 1024;

const NOT_JSON = 'The body is not JSON';

/** JSON is the only body; an empty one is the same as none, whatever the header promises. */
export const addJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    /^application\/(?:[\w.-]+\+)?json\b/i,
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => {
      if (body.length === 0) return undefined;
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(body);
      } catch {
        throw new BodyError(`${NOT_JSON}: it is not UTF-8 text.`);
      }
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw new BodyError(
          `${NOT_JSON}: ${error instanceof Error ? error.message : String(error)}.`,
        );
      }
    },
  );
};

/** A body that could not be read, as opposed to one whose members are wrong. */
export class BodyError extends AppError {
  constructor(message: string) {
    super('invalid-input', message);
    this.name = 'BodyError';
  }
}
