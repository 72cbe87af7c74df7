// Serves the built console as app://ocpp-central/. A scheme of its own instead of file:// gives the page an
// origin, a content security policy in a header, and no way to read any other file of the machine.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, isOurPage } from './origin';

/** Scripts only from the app itself. Styles may be inline: Emotion writes them into the page at run time. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before the app is ready. */
export const declareAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

/** The file a URL means, or undefined where it leaves the folder. */
const fileOf = (folder: string, url: string): string | undefined => {
  const { pathname } = new URL(url);
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  return file.startsWith(folder + sep) ? file : undefined;
};

const refuse = (status: number): Response => new Response(null, { status });

/** Answers one request out of the folder. */
const serve = async (folder: string, request: { method: string; url: string }) => {
  if (request.method !== 'GET' || !isOurPage(request.url, undefined)) return refuse(403);
  let file: string | undefined;
  try {
    file = fileOf(folder, request.url);
  } catch {
    return refuse(400); // the path is no valid percent-encoding
  }
  const mediaType = file === undefined ? undefined : MEDIA_TYPES[extname(file)];
  if (file === undefined || mediaType === undefined) return refuse(404);
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return refuse(404); // there is no such file
  }
};

export const serveApp = (folder: string): void => {
  protocol.handle(APP_SCHEME, (request) => serve(normalize(folder), request));
};
