import type { IncomingMessage } from 'node:http';
import { type BasicCredentials, readBasic } from './basic-auth';
import { readIdentity } from './identity';
import { badRequest, NOT_A_WEBSOCKET, plainAddress, type Rejection } from './refusal';
import { readSubprotocols, SUBPROTOCOL, type SubprotocolChoice } from './subprotocol';
import { type TlsFacts, tlsFactsOf } from './tls-facts';

export interface KnockDeviation {
  readonly code:
    | 'path-slashes'
    | 'missing-connection-upgrade'
    | 'bad-auth-header'
    | 'auth-user-name'
    | 'client-certificate-unusable'
    | 'no-subprotocol'
    | 'subprotocol-spelling';
  readonly message: string;
  readonly clause: string;
}

/** A WebSocket upgrade request, read. */
export interface Knock {
  /** The last segment of the path, percent-decoded. */
  readonly identity: string;
  /** As on the wire. */
  readonly path: string;
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** The address of ours it reached. */
  readonly localAddress: string;
  readonly subprotocols: readonly string[];
  /** For `admit` only: a knock that was let in no longer carries them. */
  readonly credentials: BasicCredentials | undefined;
  readonly deviations: readonly KnockDeviation[];
  /** Null without TLS. */
  readonly tls: TlsFacts | null;
}

export type KnockReading =
  | { readonly ok: true; readonly knock: Knock; readonly choice: SubprotocolChoice }
  | { readonly ok: false; readonly identity: string | null; readonly rejection: Rejection };

/** What RFC 6455 §4.2.1 asks of the request, so that nobody is registered who cannot be answered. */
const faultOf = (request: IncomingMessage): Rejection | undefined => {
  const {
    upgrade = '',
    'sec-websocket-key': key,
    'sec-websocket-version': version,
  } = request.headers;
  if (upgrade.toLowerCase() !== 'websocket') {
    return NOT_A_WEBSOCKET;
  }
  if (request.method !== 'GET') {
    return badRequest(`The request is a ${request.method}; a WebSocket starts with GET.`, 405);
  }
  if (key === undefined || !/^[+/0-9A-Za-z]{22}==$/.test(key)) {
    return badRequest(
      'The Sec-WebSocket-Key header is missing or is not 16 bytes in base64 (RFC 6455 §4.2.1).',
    );
  }
  if (version !== '13' && version !== '8') {
    return badRequest(
      `The Sec-WebSocket-Version is ${version ?? 'missing'}; 13 is spoken here (RFC 6455 §4.2.1).`,
      426,
    );
  }
  return undefined;
};

const deviationsOf = (
  oddSlashes: boolean,
  connectionHeaderAdded: boolean,
  choice: SubprotocolChoice,
): KnockDeviation[] => {
  const deviations: KnockDeviation[] = [];
  if (connectionHeaderAdded) {
    deviations.push({
      code: 'missing-connection-upgrade',
      message: 'The request has no "Connection: Upgrade" header.',
      clause: 'RFC 6455 §4.2.1',
    });
  }
  if (oddSlashes) {
    deviations.push({
      code: 'path-slashes',
      message: 'The path has repeated or trailing slashes around the identity.',
      clause: 'OCPP-J §3.1.1',
    });
  }
  if (choice.kind === 'none') {
    deviations.push({
      code: 'no-subprotocol',
      message: `No Sec-WebSocket-Protocol was offered; ${SUBPROTOCOL} is assumed.`,
      clause: 'OCPP-J §3.1.2',
    });
  }
  if (choice.kind === 'spelling') {
    deviations.push({
      code: 'subprotocol-spelling',
      message: `The subprotocol is written ${choice.answer} instead of ${SUBPROTOCOL}.`,
      clause: 'OCPP-J §3.1.2',
    });
  }
  return deviations;
};

/** Reads who knocks. What could be tolerated becomes a deviation; what could not, a rejection. */
export const readKnock = (
  request: IncomingMessage,
  connectionHeaderAdded: boolean,
  pathPrefix: string,
): KnockReading => {
  const { socket } = request;
  const path = request.url ?? '/';
  const reading = readIdentity(path, pathPrefix);
  const fault = faultOf(request);
  if (fault) return { ok: false, identity: reading.ok ? reading.identity : null, rejection: fault };
  if (!reading.ok) {
    const { reason, explanation } = reading;
    return { ok: false, identity: null, rejection: { reason, httpStatus: 404, explanation } };
  }
  const { identity, oddSlashes } = reading;
  const { offered, choice } = readSubprotocols(request.headers['sec-websocket-protocol']);
  const deviations = deviationsOf(oddSlashes, connectionHeaderAdded, choice);
  const basic = readBasic(request.headers.authorization, identity);
  if (basic.kind === 'unreadable') {
    deviations.push({
      code: 'bad-auth-header',
      message: basic.explanation,
      clause: 'OCPP-J §6.2.2',
    });
  }
  const credentials = basic.kind === 'read' ? basic.credentials : undefined;
  if (credentials && !credentials.userName.equals(Buffer.from(identity, 'utf8'))) {
    deviations.push({
      code: 'auth-user-name',
      message: 'The user name of the Basic credentials is not the identity.',
      clause: 'Security Whitepaper A00.FR.204',
    });
  }
  const knock: Knock = {
    identity,
    path,
    remoteAddress: plainAddress(socket.remoteAddress),
    remotePort: socket.remotePort ?? 0,
    localAddress: plainAddress(socket.localAddress),
    subprotocols: offered,
    credentials,
    deviations,
    tls: tlsFactsOf(socket),
  };
  return { ok: true, knock, choice };
};
