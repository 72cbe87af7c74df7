import type { Finding } from '@shared/model/message';
import type { Deviation } from '@shared/ocpp/deviation';

/** Something the engine noticed about one exchange, before it has an id and a place. */
export interface Noticed {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly clause: string | null;
  readonly pointer: string | null;
  readonly message: string;
}

/**
 * Every kind of finding but those of the schemas (`schema-<keyword>`): its severity and clause,
 * and the label under which the behaviour is known.
 */
export const findingKinds = {
  /** C1, C8, D16 */
  'unknown-transaction-stopped': ['warning', 'OCPP 1.6 §4.10'],
  /** C2 */
  'stop-without-known-id': ['warning', 'errata 3.18'],
  /** C3 */
  'transaction-id-not-positive': ['warning', 'errata 3.54'],
  /** C4 */
  'meter-values-of-unknown-transaction': ['warning', 'OCPP 1.6 §4.7'],
  /** C9 */
  'meter-values-on-other-connector': ['warning', 'OCPP 1.6 §4.7'],
  /** C6, B19 */
  'repeated-message': ['info', 'OCPP-J errata 3.1'],
  /** B19 */
  'message-id-reused': ['warning', 'OCPP-J §4.1.4'],
  /** C7, B8 */
  'repeated-start': ['info', 'OCPP 1.6 §3.7'],
  'repeated-stop': ['info', 'OCPP 1.6 §3.7'],
  'repeated-meter-values': ['info', 'OCPP 1.6 §3.7'],
  /** B10 */
  'transaction-superseded': ['warning', 'OCPP 1.6 §4.8'],
  /** B14, C11 */
  'register-fell': ['warning', 'errata 3.78'],
  /** C10 */
  'old-status': ['info', 'OCPP 1.6 §3.7'],
  /** C15 */
  'timestamp-implausible': ['warning', 'OCPP 1.6 §3.15'],
  /** C13, B28 */
  'clock-skew': ['warning', 'OCPP 1.6 §4.2'],
  /** B24, C42 */
  'boot-loop': ['warning', 'OCPP 1.6 §4.2'],
  /** D6 */
  'call-before-acceptance': ['warning', 'OCPP-J errata 3.10'],
  /** C29 to C32 */
  'frame-not-json': ['error', 'OCPP-J §4.2'],
  'frame-arity': ['warning', 'OCPP-J §4.2'],
  'frame-message-id': ['warning', 'OCPP-J §4.1.4'],
  'frame-call-error': ['warning', 'OCPP-J §4.2.3'],
  'unknown-message-type': ['warning', 'OCPP-J §4.1.3'],
  'unknown-action': ['warning', 'OCPP-J §4.2.3'],
  'wrong-direction': ['warning', 'OCPP 1.6 §3.5'],
  'binary-frame': ['warning', 'OCPP-J §4.1'],
  'frame-too-large': ['error', 'OCPP-J §4.1'],
  'reply-to-nothing': ['warning', 'OCPP-J §4.1.1'],
  'repeated-reply': ['warning', 'OCPP-J §4.1.1'],
  /** B22, C40 */
  'late-reply': ['warning', 'OCPP-J §4.1.1'],
  /** C41 */
  'call-while-waiting': ['warning', 'OCPP-J §4.1.1'],
  /** C54 */
  'invalid-reply': ['error', 'OCPP-J §4.2.2'],
  /** C33 to C36: how it connected */
  'odd-handshake': ['warning', 'OCPP-J §3'],
  /** B1 */
  'connections-evict-each-other': ['error', 'OCPP-J §3.1.1'],
  /** C37 */
  'no-pong': ['warning', 'RFC 6455 §5.5.3'],
  /** B29, D11 */
  'command-before-acceptance': ['info', 'OCPP 1.6 §4.2'],
  /** D13 */
  'boot-triggered-after-acceptance': ['info', 'errata 3.40'],
} as const satisfies Record<string, readonly [Finding['severity'], string]>;

export type FindingKind = keyof typeof findingKinds;

/** A finding of a kind, with its sentence. */
export const notice = (
  kind: FindingKind,
  message: string,
  pointer: string | null = null,
): Noticed => {
  const [severity, clause] = findingKinds[kind];
  return { code: kind, severity, clause, pointer, message };
};

/** A deviation of a payload from its schema, as a finding. */
export const noticeDeviation = (deviation: Deviation): Noticed => ({
  code: `schema-${deviation.rule}`,
  severity: 'warning',
  clause: deviation.clause ?? null,
  pointer: deviation.pointer,
  message: deviation.message,
});
