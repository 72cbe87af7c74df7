import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable, Writable } from 'node:stream';
import { ftpDownload, ftpUpload, isFtp } from './ftp-transfer';
import { trustBeside } from './trust';

export interface TransferOptions {
  readonly signal: AbortSignal;
  /** Certificates in PEM that are trusted beside the usual ones. */
  readonly trusted: readonly string[];
}

/** A server that says nothing for so long is given up. */
const silenceMs = 30_000;

/** The file's own address: its name behind the folder (OCPP 1.6 §5.9). */
const fileUrl = (folder: string, fileName: string): URL => {
  const url = new URL(folder);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(fileName)}`;
  return url;
};

const open = (url: URL, method: 'GET' | 'PUT', options: TransferOptions): ClientRequest => {
  const { signal, trusted } = options;
  const common = { method, signal, timeout: silenceMs };
  if (url.protocol === 'http:') return httpRequest(url, common);
  if (url.protocol === 'https:') {
    return httpsRequest(url, { ...common, ...trustBeside(trusted) });
  }
  throw new Error(`${url.protocol} is not spoken here; http, https, ftp and ftps are.`);
};

/** Sends the request with its body and waits for the head of the answer. */
const exchange = (request: ClientRequest, body?: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
    request.once('timeout', () => request.destroy(new Error('The server fell silent.')));
    request.end(body);
  });

const assertSuccess = (response: IncomingMessage): void => {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return;
  response.destroy();
  throw new Error(`The server answered HTTP ${status}.`);
};

/** Fetches a file and hands it out piece by piece; answers how long it is. */
export const download = async (
  location: string,
  options: TransferOptions,
  onPiece: (piece: Buffer) => void = () => undefined,
): Promise<number> => {
  const url = new URL(location);
  let bytes = 0;
  if (isFtp(url)) {
    const target = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        bytes += piece.length;
        onPiece(piece);
        done();
      },
    });
    await ftpDownload(url, options, target);
    return bytes;
  }
  const response = await exchange(open(url, 'GET', options));
  assertSuccess(response);
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    onPiece(piece);
  }
  return bytes;
};

/** Puts a file into a folder. */
export const upload = async (
  folder: string,
  fileName: string,
  content: Buffer,
  options: TransferOptions,
): Promise<void> => {
  const url = fileUrl(folder, fileName);
  if (isFtp(url)) return ftpUpload(url, options, Readable.from([content]));
  const request = open(url, 'PUT', options);
  request.setHeader('content-type', 'text/plain; charset=utf-8');
  request.setHeader('content-length', content.length);
  const response = await exchange(request, content);
  assertSuccess(response);
  response.resume();
};
