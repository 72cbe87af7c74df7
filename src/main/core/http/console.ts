import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problemOf, sendProblem } from './problem';

export const API_DOCS = '/v3/api-docs';

export interface PageOptions {
  readonly consoleDir?: string | undefined;
  readonly swaggerUiDir?: string | undefined;
}

const page = { config: { isPublic: true, isPage: true, rateLimit: false } } as const;
const YEAR_MS = 365 * 24 * 3600 * 1000;

const swaggerPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>OCPP Central: REST API</title>
    <link rel="stylesheet" href="/swagger-ui/swagger-ui.css">
    <link rel="stylesheet" href="/swagger-ui/index.css">
    <link rel="icon" type="image/png" href="/swagger-ui/favicon-32x32.png" sizes="32x32">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/swagger-ui/swagger-ui-bundle.js"></script>
    <script src="/swagger-ui/start.js"></script>
  </body>
</html>
`;

const swaggerStart = `SwaggerUIBundle({
  url: '${API_DOCS}',
  dom_id: '#swagger-ui',
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

/** Files whose name carries a hash of their content never change; everything else is asked for anew. */
const sendFile = (reply: FastifyReply, folder: string, file: string): FastifyReply => {
  const isHashed = /^assets\//.test(file);
  reply.removeHeader('cache-control');
  if (isHashed) return reply.sendFile(file, folder, { maxAge: YEAR_MS, immutable: true });
  return reply.header('cache-control', 'no-cache').sendFile(file, folder, { cacheControl: false });
};

const sendMissing = (reply: FastifyReply, message: string): FastifyReply =>
  sendProblem(reply, problemOf({ code: 'not-found', message }));

/** The web console at `/` and the Swagger UI, both from folders of the build: nothing comes from elsewhere. */
export const addPages = async (
  app: FastifyInstance,
  { consoleDir, swaggerUiDir }: PageOptions,
): Promise<void> => {
  await app.register(fastifyStatic, { serve: false, dotfiles: 'deny', index: false });

  const hasConsole = consoleDir !== undefined && existsSync(resolve(consoleDir, 'index.html'));
  app.get('/', page, (_request, reply) =>
    hasConsole
      ? sendFile(reply, consoleDir, 'index.html')
      : sendMissing(
          reply,
          `There is no web console in this build; the REST API is described at ${API_DOCS}.`,
        ),
  );
  if (hasConsole) {
    app.get<{ Params: { '*': string } }>('/*', page, (request, reply) =>
      sendFile(reply, consoleDir, request.params['*']),
    );
  }

  if (swaggerUiDir === undefined || !existsSync(swaggerUiDir)) return;
  for (const path of [
    '/swagger-ui.html',
    '/swagger-ui',
    '/swagger-ui/',
    '/swagger-ui/index.html',
  ]) {
    app.get(path, page, (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(swaggerPage),
    );
  }
  app.get('/swagger-ui/start.js', page, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(swaggerStart),
  );
  app.get<{ Params: { '*': string } }>('/swagger-ui/*', page, (request, reply) =>
    sendFile(reply, swaggerUiDir, request.params['*']),
  );
};
