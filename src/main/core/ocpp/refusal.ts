import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { AttemptReason } from '@shared/model/attempt';
import type { Knock, KnockDeviation } from './knock';
import { SUBPROTOCOL } from './subprotocol';
import { HEAD_LIMIT_BYTES, type UnreadableHead } from './upgrade-bytes';

// Every way to be turned away, each with the sentence the operator reads.

/** Why a knock is turned away, and how. */
export interface Rejection {
  readonly reason: AttemptReason;
  /** 101 completes the handshake first and then closes with 1002 (OCPP-J §3.2). */
  readonly httpStatus: number;
  readonly explanation: string;
}

/** A knock that was turned away. */
export interface Refusal {
  readonly at: number;
  readonly identity: string | null;
  readonly remoteAddress: string;
  readonly path: string | null;
  readonly subprotocols: string | null;
  readonly reason: AttemptReason;
  /** Null when there was no HTTP to answer in. */
  readonly httpStatus: number | null;
  readonly explanation: string;
  /** Which port was knocked on. */
  readonly transport: 'ws' | 'wss';
}

/** Of what a stranger sent, so much is kept with a refusal. */
const KEPT_CHARACTERS = 500;

/** `::ffff:192.0.2.1` is how a dual-stack socket writes 192.0.2.1. */
export const plainAddress = (address: string | undefined): string =>
  (address ?? 'unknown').replace(/^::ffff:(?=\d+\.)/i, '');

type UnansweredRejection = Omit<Rejection, 'httpStatus'> & { readonly httpStatus: number | null };

/** A refusal before there was any HTTP. */
export const refusalAt = (
  remoteAddress: string,
  rejection: UnansweredRejection,
  transport: Refusal['transport'],
): Refusal => ({
  at: Date.now(),
  identity: null,
  remoteAddress,
  path: null,
  subprotocols: null,
  reason: rejection.reason,
  httpStatus: rejection.httpStatus,
  explanation: rejection.explanation,
  transport,
});

export const refusalOf = (
  socket: Socket,
  rejection: UnansweredRejection,
  transport: Refusal['transport'],
  identity: string | null = null,
  request?: IncomingMessage,
): Refusal => ({
  ...refusalAt(plainAddress(socket.remoteAddress), rejection, transport),
  identity,
  path: request?.url?.slice(0, KEPT_CHARACTERS) ?? null,
  subprotocols: request?.headers['sec-websocket-protocol']?.slice(0, KEPT_CHARACTERS) ?? null,
});

export const badRequest = (explanation: string, httpStatus = 400): Rejection => ({
  reason: 'bad-request',
  httpStatus,
  explanation,
});

export const NOT_A_WEBSOCKET: Rejection = {
  reason: 'not-websocket',
  httpStatus: 426,
  explanation:
    'This is the OCPP port of a central system: charge points connect here with a WebSocket (ws://). A browser finds nothing to see on it.',
};

export const UPGRADE_MISSING = badRequest(
  'The "Upgrade: websocket" header is missing (RFC 6455 §4.2.1).',
);

export const NOT_HTTP = badRequest('What was sent is not a valid HTTP request.');

export const STOPPING: Rejection = {
  reason: 'stopping',
  httpStatus: 503,
  explanation: 'The central system is stopping. Connect again in a moment.',
};

export const INTERNAL: Rejection = {
  reason: 'internal-error',
  httpStatus: 503,
  explanation: 'The central system could not check this charge point; its log says why.',
};

/** Null as status: there is no HTTP to answer in. */
export const UNREADABLE: Readonly<
  Record<UnreadableHead, Omit<Rejection, 'httpStatus'> & { readonly httpStatus: number | null }>
> = {
  tls: {
    reason: 'tls-on-plain',
    httpStatus: null,
    explanation: 'The charge point speaks TLS to a port without TLS. Use ws:// instead of wss://.',
  },
  'too-long': badRequest(`The request head is longer than ${HEAD_LIMIT_BYTES} bytes.`, 431),
  timeout: badRequest('The connection was opened, but no complete request came in time.', 408),
  'crowded-out': badRequest(
    'Too many connections were open that had not sent a complete request.',
    503,
  ),
};

export const PLAIN_ON_TLS: Rejection = {
  reason: 'plain-on-tls',
  httpStatus: 400,
  explanation:
    'The charge point speaks without TLS to the port with TLS. Use wss:// instead of ws://, or the other port.',
};

/** A TLS handshake that came to nothing; there is no HTTP to answer in. */
export interface TlsRejection {
  readonly reason: AttemptReason;
  readonly httpStatus: null;
  readonly explanation: string;
}

const failedTls = (explanation: string, reason: AttemptReason = 'tls-failed'): TlsRejection => ({
  reason,
  httpStatus: null,
  explanation,
});

/** The alerts of RFC 8446 §6.2 by which the other side refuses a certificate, as OpenSSL spells them. */
const certificateAlert =
  /ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|CERTIFICATE_REVOKED|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)/;

/** What an error of TLS means, in words. */
export const tlsRejection = (error: Error & { code?: string }): TlsRejection => {
  const code = error.code ?? '';
  if (/UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|UNKNOWN_PROTOCOL|INAPPROPRIATE_FALLBACK/.test(code)) {
    return failedTls(
      'The charge point offers no TLS version from 1.2 on, which is the least that is accepted (Security Whitepaper A00.FR.312). Update its firmware, or let it connect without TLS.',
      'tls-too-old',
    );
  }
  if (/NO_SHARED_CIPHER|NO_CIPHER|WRONG_CURVE|NO_SHARED_GROUP|NO_COMMON_SIGNATURE/.test(code)) {
    return failedTls(
      'The charge point offers none of the cipher suites that are accepted (Security Whitepaper A00.FR.317).',
      'tls-no-cipher',
    );
  }
  const alert = certificateAlert.exec(code)?.[1];
  if (alert !== undefined) {
    return failedTls(
      `The charge point refuses our certificate (alert ${alert.toLowerCase()}). Install our CA certificate on it, and let it connect to a name or address that is in the certificate.`,
      'server-certificate-refused',
    );
  }
  return code === 'ERR_TLS_HANDSHAKE_TIMEOUT'
    ? failedTls('The TLS handshake was not finished in time.')
    : failedTls(`The TLS handshake failed: ${code || error.message}.`);
};

export const tlsAbandoned = failedTls(
  'The charge point broke off the TLS handshake without a word. Often it does not trust our certificate: install our CA certificate on it.',
);

export const goneAfterHandshake = failedTls(
  'The charge point left right after the TLS handshake, without a request. Often the name or address it connects to is not in our certificate.',
);

/** Only other subprotocols are offered: refused in either mode (D2). */
export const wrongSubprotocol = (offered: readonly string[]): Rejection => ({
  reason: 'wrong-subprotocol',
  httpStatus: 101,
  explanation: `The charge point offers ${offered.join(', ')}; ${SUBPROTOCOL} is spoken here. Set it to OCPP 1.6 JSON.`,
});

/** What strict checking makes of the deviations of a knock; undefined when it may come in. */
export const strictRejection = (knock: Knock): Rejection | undefined => {
  const deviates = (code: KnockDeviation['code']): boolean =>
    knock.deviations.some((deviation) => deviation.code === code);
  if (deviates('missing-connection-upgrade')) {
    return badRequest(
      'The "Connection: Upgrade" header is missing, which strict checking does not accept (RFC 6455 §4.2.1).',
    );
  }
  if (deviates('path-slashes')) {
    return {
      reason: 'bad-path',
      httpStatus: 404,
      explanation:
        'The path has repeated or trailing slashes, which strict checking does not accept (OCPP-J §3.1.1).',
    };
  }
  if (deviates('no-subprotocol')) {
    return {
      reason: 'no-subprotocol',
      httpStatus: 101,
      explanation: `No subprotocol was offered, and strict checking asks for ${SUBPROTOCOL} (OCPP-J §3.2).`,
    };
  }
  return deviates('subprotocol-spelling') ? wrongSubprotocol(knock.subprotocols) : undefined;
};

/** The reason of a close frame has room for this many bytes (RFC 6455 §5.5). */
const CLOSE_REASON_BYTES = 123;

/** Cut to what a close frame holds, never inside a character. */
export const closeReason = (text: string): string => {
  const bytes = Buffer.from(text, 'utf8').subarray(0, CLOSE_REASON_BYTES);
  return bytes.toString('utf8').replace(/\ufffd+$/, '');
};
