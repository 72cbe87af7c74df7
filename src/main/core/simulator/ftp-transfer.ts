import type { Readable, Writable } from 'node:stream';
import { Client } from 'basic-ftp';
import type { TransferOptions } from './file-transfer';
import { trustBeside } from './trust';

const silenceMs = 30_000;
const usualPorts: Record<string, number> = { 'ftp:': 21, 'ftps:': 990 };

export const isFtp = ({ protocol }: URL): boolean => protocol in usualPorts;

/** Logs in with the user of the URL, in TLS from the first byte for ftps, and lets the work use the connection. */
const withClient = async (
  url: URL,
  { signal, trusted }: TransferOptions,
  work: (client: Client, path: string) => Promise<unknown>,
): Promise<void> => {
  const client = new Client(silenceMs);
  const abort = (): void => client.close();
  signal.addEventListener('abort', abort);
  try {
    await client.access({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (usualPorts[url.protocol] ?? 21),
      user: decodeURIComponent(url.username) || 'anonymous',
      password: decodeURIComponent(url.password) || 'anonymous',
      ...(url.protocol === 'ftps:'
        ? { secure: 'implicit' as const, secureOptions: trustBeside(trusted) }
        : {}),
    });
    await work(client, decodeURIComponent(url.pathname));
  } finally {
    signal.removeEventListener('abort', abort);
    client.close();
  }
};

export const ftpDownload = (url: URL, options: TransferOptions, target: Writable): Promise<void> =>
  withClient(url, options, (client, path) => client.downloadTo(target, path));

export const ftpUpload = (url: URL, options: TransferOptions, source: Readable): Promise<void> =>
  withClient(url, options, (client, path) => client.uploadFrom(source, path));
