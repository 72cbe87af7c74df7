import type { AddressInfo } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import type { Log } from '../log';
import type { CentralSystem } from '../types';
import { addBackupFiles, type BackupFiles } from './backup-files';
import { addBodyTime } from './body-time';
import { API_DOCS, addPages, type PageOptions } from './console';
import { addErrors } from './errors';
import { addExports, type Exports } from './exports';
import { addFiles } from './files';
import { addGuard, assertGuarded, isLoopback } from './guard';
import { addSecurityHeaders } from './headers';
import { addMessageExports } from './message-exports';
import { openApiDocument } from './openapi';
import { addJsonBodies, BODY_LIMIT } from './parse-body';
import { problemOf, sendProblem } from './problem';
import { addReportExports } from './report-exports';
import { addMethodRoutes } from './routes';
import {
  createEventStreams,
  type EventStreams,
  type EventStreamTimes,
  readStreamQuery,
} from './sse';
import { addTraceImport } from './trace-import';

export interface HttpOptions extends PageOptions {
  readonly host: string;
  readonly port: number;
  /** Needed beyond loopback; on loopback it is asked for where it is set. */
  readonly token: string | undefined;
  readonly version: string;
  readonly log: Log;
  readonly call: CentralSystem['call'];
  readonly on: CentralSystem['on'];
  readonly exports: Exports;
  readonly backupFiles: BackupFiles;
  readonly eventTimes?: EventStreamTimes | undefined;
  readonly bodyTimeMs?: number | undefined;
}

export interface HttpServer {
  readonly address: { readonly host: string; readonly port: number };
  /** Ends streams, lets running requests finish for a moment, and closes every socket. */
  close(): Promise<void>;
}

/** Headers and body of a request have to arrive in this time each; how long its answer takes is another matter. */
const REQUEST_TIMEOUT_MS = 30_000;
const CLOSE_GRACE_MS = 800;
const REQUESTS_PER_SECOND = { loopback: 1000, beyond: 200 };
/** A path member of 255 characters, each percent-encoded as three bytes. */
const MAX_PARAM_LENGTH = 2500;

const createApp = (): FastifyInstance =>
  fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 0,
    http: { headersTimeout: REQUEST_TIMEOUT_MS },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // What the router itself refuses (a broken percent-encoding) is a problem like every other.
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, problemOf({ code: 'invalid-input', message: error.message }, 400));
    },
  });

const addRequestLog = (app: FastifyInstance, log: Log): void => {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime);
    log.debug({ method, url, status: reply.statusCode, ms }, 'answered a request');
  });
};

const addRateLimit = (app: FastifyInstance) =>
  app.register(rateLimit, {
    timeWindow: 1000,
    max: (_request, address) =>
      isLoopback(address) ? REQUESTS_PER_SECOND.loopback : REQUESTS_PER_SECOND.beyond,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  });

const addEvents = (app: FastifyInstance, streams: EventStreams): void => {
  app.get('/event', { exposeHeadRoute: false, config: { rateLimit: false } }, (request, reply) => {
    streams.open(reply, readStreamQuery(request));
  });
};

const addApiDocs = (app: FastifyInstance, version: string, hasToken: boolean): void => {
  const text = JSON.stringify(openApiDocument(version, hasToken));
  app.get(API_DOCS, { config: { isPublic: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  );
};

const closeWithin = async (app: FastifyInstance, graceMs: number): Promise<void> => {
  const timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
};

/** Serves REST, its description, events, files and the web console. A fault of listening keeps its code (EADDRINUSE). */
export const createHttpServer = async (options: HttpOptions): Promise<HttpServer> => {
  const { host, port, token, version, call, on } = options;
  assertGuarded(host, token);
  const log = options.log.child({ part: 'http' });
  const app = createApp();
  const streams = createEventStreams(on, options.eventTimes);
  addErrors(app, log);
  addBodyTime(app, options.bodyTimeMs ?? REQUEST_TIMEOUT_MS);
  addSecurityHeaders(app);
  addGuard(app, { host, token });
  addRequestLog(app, log);
  addJsonBodies(app);
  await addRateLimit(app);
  addMethodRoutes(app, call);
  addExports(app, call, options.exports);
  addMessageExports(app, call);
  addReportExports(app, call);
  await addBackupFiles(app, options.backupFiles);
  await addTraceImport(app, options.exports.importTrace);
  await addFiles(app, options.exports);
  addEvents(app, streams);
  addApiDocs(app, version, token !== undefined);
  await addPages(app, options);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = app.server.address() as AddressInfo;
  return {
    address: { host: address.address, port: address.port },
    close: () => {
      streams.close();
      return closeWithin(app, CLOSE_GRACE_MS);
    },
  };
};
