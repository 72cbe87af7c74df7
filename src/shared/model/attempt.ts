import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const AttemptReason = Type.Enum(
  [
    'accepted',
    'bad-path',
    'bad-identity',
    'unknown-charge-point',
    'bad-password',
    'missing-password',
    'no-subprotocol',
    'wrong-subprotocol',
    'tls-on-plain',
    'plain-on-tls',
    'tls-too-old',
    'tls-no-cipher',
    'tls-failed',
    'server-certificate-refused',
    'client-certificate-missing',
    'client-certificate-untrusted',
    'client-certificate-expired',
    'client-certificate-revoked',
    'client-certificate-name',
    'security-profile-too-low',
    'not-websocket',
    'bad-request',
    'duplicate-identity',
    'stopping',
    'internal-error',
  ],
  { description: 'Why the knock was refused, or what was special about it.' },
);
export type AttemptReason = Static<typeof AttemptReason>;

/** Somebody knocked on the OCPP port. Equal refused knocks in a row share a row and are counted. */
export const ConnectionAttempt = strictObject({
  id: Type.Integer(),
  firstAt: Instant,
  lastAt: Instant,
  count: Type.Integer(),
  chargePointId: nullable(Type.String()),
  remoteAddress: Type.String(),
  path: nullable(Type.String()),
  subprotocols: nullable(Type.String()),
  reason: AttemptReason,
  refused: Type.Boolean(),
  transport: Type.Enum(['ws', 'wss'], { description: 'The port: without TLS, or with it.' }),
  httpStatus: nullable(Type.Integer()),
  explanation: Type.String({ description: 'A plain sentence: what happened and what to do.' }),
});
export type ConnectionAttempt = Static<typeof ConnectionAttempt>;
