import { connect as connectTcp, createServer } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasWholeRecord, takesEcdsa } from '../../../../src/main/core/ocpp/client-hello';

/** The first record that a real TLS client of this runtime sends. */
const helloOf = (options: ConnectionOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        if (!hasWholeRecord(bytes)) return;
        resolve(bytes);
        socket.destroy();
      });
    });
    onTestFinished(() => void server.close());
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      const socket = connectTls({ ...options, socket: connectTcp(port, '127.0.0.1') });
      socket.on('error', () => undefined);
    });
  });

describe('C55 which certificate a client is shown', () => {
  test.each([
    ['TLS 1.3 with all it can', {}, true],
    [
      'TLS 1.2 with an ECDSA suite',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256' },
      true,
    ],
    ['TLS 1.2 with TLS_RSA only', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }, false],
    [
      'TLS 1.3 with RSA signatures only',
      { minVersion: 'TLSv1.3', sigalgs: 'rsa_pss_rsae_sha256' },
      false,
    ],
  ] as const)('%s', async (_, options, ecdsa) => {
    expect(takesEcdsa(await helloOf(options))).toBe(ecdsa);
  });

  test('a record that is cut short, or none at all, is no bug', async () => {
    const hello = await helloOf({});
    for (let length = 0; length < hello.length; length += 7) {
      expect(typeof takesEcdsa(hello.subarray(0, length))).toBe('boolean');
    }
    expect(takesEcdsa(Buffer.alloc(600, 0xff))).toBe(false);
  });
});
