import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

export interface ClientCertificate {
  readonly certificate: X509Certificate;
  /** OpenSSL's word for why its path does not lead to a trusted root, e.g. CERT_HAS_EXPIRED; null: it does. */
  readonly pathProblem: string | null;
}

/** What TLS a connection runs over. */
export interface TlsFacts {
  readonly version: string;
  readonly cipher: string;
  readonly clientCertificate: ClientCertificate | null;
}

/** Null for a socket without TLS. */
export const tlsFactsOf = (socket: Socket): TlsFacts | null => {
  if (!(socket instanceof TLSSocket)) return null;
  const certificate = socket.getPeerX509Certificate();
  return {
    version: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().standardName,
    clientCertificate:
      certificate === undefined
        ? null
        : {
            certificate,
            pathProblem: socket.authorized ? null : String(socket.authorizationError),
          },
  };
};
