import { randomUUID } from 'node:crypto';
import { AppError, type Failure } from '@shared/result';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from '../log';
import { BODY_LIMIT, BodyError } from './parse-body';
import { type Problem, problemOf, sendProblem } from './problem';

const requestFailure = (error: FastifyError): Problem | undefined => {
  switch (error.statusCode) {
    case 403:
      return problemOf({ code: 'forbidden', message: 'This path is not served.' });
    case 404:
      return problemOf({ code: 'not-found', message: 'There is no such file.' });
    case 413:
      return problemOf({
        code: 'payload-too-large',
        message: `The body is larger than the ${BODY_LIMIT} bytes that are accepted.`,
      });
    case 415:
      return problemOf(
        {
          code: 'invalid-input',
          message: 'A body is accepted as JSON only: send "Content-Type: application/json".',
        },
        415,
      );
    case 429:
      return problemOf({ code: 'too-many-requests', message: error.message });
    default:
      if (error.statusCode === undefined || error.statusCode < 400 || error.statusCode > 499)
        return undefined;
      return problemOf({ code: 'invalid-input', message: error.message }, error.statusCode);
  }
};

/** The problem an exception stands for; what nobody expected is logged under an id that the caller is told. */
const problemOfError = (
  error: FastifyError | AppError,
  request: FastifyRequest,
  log: Log,
): Problem => {
  if (error instanceof BodyError) return problemOf(error, 400);
  if (error instanceof AppError) return problemOf(error);
  const expected = requestFailure(error);
  if (expected !== undefined) return expected;
  const id = randomUUID();
  log.error(
    { err: error, id, method: request.method, url: request.url },
    'a request ended in a bug',
  );
  return problemOf({
    code: 'internal-error',
    message: `This is a fault of the server; it is logged as ${id}.`,
  });
};

interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+^$()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`);

const unknownPath = ({ method, url, headers }: FastifyRequest): Failure => {
  const [path = ''] = url.split('?', 1);
  const isCharger = headers.upgrade?.toLowerCase() === 'websocket';
  return {
    code: 'not-found',
    message: isCharger
      ? 'This is the port of REST and console; charge points connect to the OCPP port.'
      : `There is nothing at ${method} ${path}; GET /v3/api-docs describes what there is.`,
  };
};

/** Every failure leaves as a problem of RFC 9457, also that of a path or a verb that does not exist. */
export const addErrors = (app: FastifyInstance, log: Log): void => {
  const known: KnownRoute[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (url.endsWith('*')) return;
    for (const each of [method].flat()) known.push({ method: each, pattern: patternOf(url) });
  });
  app.setErrorHandler<FastifyError | AppError>((error, request, reply) =>
    sendProblem(reply, problemOfError(error, request, log)),
  );
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const verbs = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (verbs.length === 0 || verbs.includes(request.method)) {
      return sendProblem(reply, problemOf(unknownPath(request)));
    }
    const allowed = [...new Set(verbs)].sort().join(', ');
    const message = `${request.method} is not accepted at ${path}; ${allowed} is.`;
    return sendProblem(
      reply.header('allow', allowed),
      problemOf({ code: 'unknown-method', message }, 405),
    );
  });
};
