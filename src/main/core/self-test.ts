// Whether the OCPP port can be reached through an address of this machine. The proof is that our own
// listener heard the knock: something else could answer on that address and port.
import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import type { Refusal } from './ocpp/listener';

export interface SelfTestResult {
  readonly reached: boolean;
  readonly tookMs: number;
  /** What stood in the way, in words; null when it was reached. */
  readonly problem: string | null;
}

export interface SelfTest {
  /** Knocks on `ws://address:port/...` from outside, as far as one machine can. Never rejects. */
  run(url: string): Promise<SelfTestResult>;
  /** Whether a refused knock was one of ours; such are no connection attempts of a charge point. */
  heard(refusal: Pick<Refusal, 'path'>): boolean;
}

const timeoutMs = 3_000;

const problems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: the connection was refused.',
  EHOSTUNREACH: 'No way leads to this address.',
  ENETUNREACH: 'No way leads to this network.',
  EADDRNOTAVAIL: 'The address is no longer one of this computer.',
  ECONNRESET: 'The connection was cut off, as a firewall does.',
  EACCES: 'The system does not allow the connection, as a firewall does.',
  EPERM: 'The system does not allow the connection, as a firewall does.',
};

export const createSelfTest = (): SelfTest => {
  const awaited = new Map<string, boolean>();

  const knock = (url: string, path: string): Promise<string | null> =>
    new Promise((resolve) => {
      const target = new URL(path, url.replace(/^ws/, 'http'));
      // Whether the certificate is good is for charge points to judge; here only the way counts.
      const options = { agent: false, timeout: timeoutMs, rejectUnauthorized: false } as const;
      const knockOn = target.protocol === 'https:' ? getSecurely : get;
      const request = knockOn(target, options, (response) => {
        response.resume();
        resolve(
          awaited.get(path) === true
            ? null
            : 'Another program answers at this address and port; the knock did not arrive here.',
        );
      });
      request.on('timeout', () => {
        request.destroy();
        resolve(`No answer within ${timeoutMs / 1000} s: a firewall drops what is sent there.`);
      });
      request.on('error', (error: NodeJS.ErrnoException) =>
        resolve(problems[error.code ?? ''] ?? `It failed: ${error.message}.`),
      );
    });

  return {
    run: async (url) => {
      const path = `/self-test-${randomUUID()}`;
      awaited.set(path, false);
      const startedAt = performance.now();
      const problem = await knock(url, path);
      awaited.delete(path);
      const tookMs = Math.round(performance.now() - startedAt);
      return { reached: problem === null, tookMs, problem };
    },
    heard: ({ path }) => {
      if (path === null || !awaited.has(path)) return false;
      awaited.set(path, true);
      return true;
    },
  };
};
