// TLS in front of the upgrade: the handshake, which certificate is shown, and a reason for everyone
// whose handshake fails (OCPP 1.6 Security A00.FR.312 to 324).
import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket, type TlsOptions } from 'node:tls';
import { takesEcdsa } from './client-hello';
import { plainAddress, type TlsRejection, tlsAbandoned, tlsRejection } from './refusal';

export interface TlsIdentity {
  readonly algorithm: 'ecdsa' | 'rsa' | string;
  readonly key: string;
  readonly cert: string;
}

/** What the port shows, and whose client certificates it takes. */
export interface TlsMaterial {
  /** At least one; at most one of each algorithm counts. */
  readonly identities: readonly TlsIdentity[];
  /** Roots of client certificates, in PEM; at least one, because none would mean all public ones. */
  readonly clientRoots: readonly string[];
}

export interface TlsDoorOptions {
  /** Asked at each handshake; the same object again means that nothing has changed. */
  readonly material: () => Promise<TlsMaterial>;
  /** The handshake is complete. */
  readonly onSecure: (socket: TLSSocket) => void;
  readonly onFailed: (remoteAddress: string, rejection: TlsRejection) => void;
  readonly onFault: (error: unknown) => void;
}

export interface TlsDoor {
  /** Takes a socket whose first record has been put back; `hello` is that record. */
  open(socket: Socket, hello: Buffer): void;
}

/**
 * The suites of the white paper (A00.FR.317), those with forward secrecy first, and TLS 1.3. Those of
 * TLS_RSA are weak by today's measure, but there are charge points that have no other.
 */
export const cipherSuites = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
];

const handshakeMs = 10_000;

/** Everyone may come with a certificate; whether it is asked for is decided once the identity is known. */
const optionsOf = ({ key, cert }: TlsIdentity, clientRoots: readonly string[]): TlsOptions => ({
  key,
  cert,
  ca: [...clientRoots],
  minVersion: 'TLSv1.2',
  ciphers: cipherSuites.join(':'),
  honorCipherOrder: true,
  requestCert: true,
  rejectUnauthorized: false,
  handshakeTimeout: handshakeMs,
});

const keyOf = (socket: Socket): string => `${socket.remoteAddress} ${socket.remotePort}`;

export const createTlsDoor = (options: TlsDoorOptions): TlsDoor => {
  /** Handshakes under way, by the address and port of the other side. */
  const pending = new Map<string, string>();
  const servers = new Map<string, Server>();
  let current: TlsMaterial | undefined;

  const settle = (key: string, rejection: TlsRejection): void => {
    const remoteAddress = pending.get(key);
    if (!pending.delete(key) || remoteAddress === undefined) return;
    options.onFailed(remoteAddress, rejection);
  };

  const newServer = (tlsOptions: TlsOptions): Server => {
    const server = createServer(tlsOptions);
    server.on('secureConnection', (socket) => {
      pending.delete(keyOf(socket));
      options.onSecure(socket);
    });
    // A socket that is gone already has no address; the close of what it ran on reports it.
    server.on('tlsClientError', (error, socket) => settle(keyOf(socket), tlsRejection(error)));
    return server;
  };

  const take = (material: TlsMaterial): void => {
    if (material === current) return;
    for (const identity of material.identities) {
      const tlsOptions = optionsOf(identity, material.clientRoots);
      const server = servers.get(identity.algorithm);
      if (server === undefined) servers.set(identity.algorithm, newServer(tlsOptions));
      else server.setSecureContext(tlsOptions);
    }
    for (const algorithm of servers.keys()) {
      if (!material.identities.some((identity) => identity.algorithm === algorithm))
        servers.delete(algorithm);
    }
    current = material;
  };

  const serverFor = (hello: Buffer): Server | undefined => {
    const preferred = takesEcdsa(hello) ? 'ecdsa' : 'rsa';
    return servers.get(preferred) ?? servers.values().next().value;
  };

  const open = async (socket: Socket, hello: Buffer): Promise<void> => {
    take(await options.material());
    const server = serverFor(hello);
    if (server === undefined) throw new Error('There is no certificate to show.');
    if (socket.destroyed) return;
    const key = keyOf(socket);
    pending.set(key, plainAddress(socket.remoteAddress));
    socket.once('close', () => settle(key, tlsAbandoned));
    server.emit('connection', socket);
  };

  return {
    open: (socket, hello) => {
      open(socket, hello).catch((error: unknown) => {
        options.onFault(error);
        socket.destroy();
      });
    },
  };
};
