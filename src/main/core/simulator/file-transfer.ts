import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
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
  throw new Error(`${url.protocol} is not spoken here; http and https are.`);
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
  const response = await exchange(open(new URL(location), 'GET', options));
  assertSuccess(response);
  let bytes = 0;
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
  const request = open(fileUrl(folder, fileName), 'PUT', options);
  request.setHeader('content-type', 'text/plain; charset=utf-8');
  request.setHeader('content-length', content.length);
  const response = await exchange(request, content);
  assertSuccess(response);
  response.resume();
};
