// Firmware out and archives in, over HTTP. Whoever reaches the port speaks to this: nothing is told to anybody
// who does not know the path of a running job.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Busboy from '@fastify/busboy';
import { FileRefusal, type RefusalReason } from './file-store';
import type { Grant, Grants } from './grant';
import { readRange } from './range';
import { serveImage } from './serve-image';

const silenceMs = 120_000;
const statusOf: Record<RefusalReason, number> = {
  'too-large': 413,
  'disk-full': 507,
  'not-allowed': 403,
  broken: 400,
};

/** The HTTP half of the file server; it listens nowhere itself and is handed its sockets. */
export const createHttpFiles = (grants: Grants, onFault: (error: unknown) => void): Server => {
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 30_000 },
    (request, response) => {
      response.setHeader('server', 'OCPP Central');
      answer(grants, request, response).catch((error: unknown) => {
        if (error instanceof FileRefusal) {
          refuse(response, statusOf[error.reason], error.message);
          return;
        }
        onFault(error);
        refuse(response, 500, 'The file could not be handled.');
      });
    },
  );
  server.setTimeout(silenceMs);
  return server;
};

const refuse = (response: ServerResponse, status: number, message: string): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that is not wanted would be read as the next request.
  response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
};

const answer = async (
  grants: Grants,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const [token = '', ...rest] = pathOf(request.url ?? '/');
  const grant = grants.byToken(token);
  if (grant === undefined) return refuse(response, 404, 'Nothing is served here.');
  if (grant.credentials && !hasCredentials(grant, request)) {
    response.setHeader('www-authenticate', 'Basic realm="files"');
    return refuse(response, 401, 'User and password of the URL are needed.');
  }
  const name = rest.at(-1) ?? '';
  if (grant.image === null) return take(grants, grant, name, request, response);
  if (name !== grant.image.name) return refuse(response, 404, 'Nothing is served here.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'The image can be fetched with GET.');
  }
  await send(grants, grant, request, response);
};

/** The segments of a path, whatever slashes are doubled. */
const pathOf = (url: string): string[] => {
  try {
    return (url.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return []; // A path that cannot be read leads nowhere.
  }
};

const hasCredentials = (grant: Grant, { headers }: IncomingMessage): boolean => {
  const given = /^Basic +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return Buffer.from(given, 'base64').toString('utf8') === `${grant.user}:${grant.password}`;
};

const send = async (
  grants: Grants,
  grant: Grant,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { image } = grant;
  if (image === null) return;
  const etag = `"${image.sha256}"`;
  const range = readRange(request.headers, image.sizeBytes, etag);
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('etag', etag);
  response.setHeader('last-modified', new Date(image.modifiedAt).toUTCString());
  response.setHeader('content-type', 'application/octet-stream');
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${image.sizeBytes}`);
    return refuse(response, 416, `The image has ${image.sizeBytes} bytes.`);
  }
  const { start, end } = range ?? { start: 0, end: image.sizeBytes - 1 };
  if (range !== undefined) {
    response.setHeader('content-range', `bytes ${start}-${end}/${image.sizeBytes}`);
  }
  response.writeHead(range === undefined ? 200 : 206, { 'content-length': end - start + 1 });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await serveImage(image, { start, end }, response, grants.watch(grant));
};

const take = async (
  grants: Grants,
  grant: Grant,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method, headers } = request;
  if (method !== 'PUT' && method !== 'POST') {
    response.setHeader('allow', 'PUT, POST');
    return refuse(response, 405, 'A file can be left here with PUT or POST.');
  }
  const isForm = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  if (isForm) await takeForm(grants, grant, request);
  else {
    const length = Number(headers['content-length'] ?? Number.NaN);
    await store(grants, grant, name, request, Number.isSafeInteger(length) ? length : null);
  }
  response.writeHead(201, { 'content-type': 'text/plain' }).end('stored\n');
};

const store = async (
  grants: Grants,
  grant: Grant,
  name: string,
  bytes: Readable,
  sizeBytes: number | null,
): Promise<void> => {
  const watch = grants.watch(grant);
  await grants.receive(grant, { name, bytes, sizeBytes }, watch);
};

/** The files of a form, one after the other; other fields are let go. */
const takeForm = async (grants: Grants, grant: Grant, request: IncomingMessage): Promise<void> => {
  const form = readForm(request);
  const stored: Promise<void>[] = [];
  form.on('file', (_field, bytes, filename) => {
    const storing = store(grants, grant, filename ?? '', bytes, null);
    storing.catch((error: unknown) => form.destroy(error as Error));
    stored.push(storing);
  });
  try {
    await pipeline(request, form);
    await Promise.all(stored);
  } catch (error) {
    const settled = await Promise.allSettled(stored);
    const reasons = [error, ...settled.map((one) => ('reason' in one ? one.reason : undefined))];
    throw (
      reasons.find((reason) => reason instanceof FileRefusal) ??
      new FileRefusal('broken', 'The form could not be read to its end.')
    );
  }
  if (stored.length === 0) throw new FileRefusal('broken', 'There is no file in the form.');
};

const readForm = ({ headers }: IncomingMessage) => {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { fields: 100, fieldSize: 65_536, files: 10, parts: 110 },
    });
  } catch (error) {
    throw new FileRefusal('broken', error instanceof Error ? error.message : 'This is no form.');
  }
};
