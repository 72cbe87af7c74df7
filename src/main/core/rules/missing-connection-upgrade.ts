import type { Rule } from './rule';

export const missingConnectionUpgrade = {
  code: 'missing-connection-upgrade',
  severity: 'warning',
  clause: 'RFC 6455 §4.2.1',
  labels: ['C35', 'B7'],
  title: 'Connects without "Connection: Upgrade"',
  meaning:
    'Its WebSocket handshake lacks a header that HTTP asks for; it is read as if it were there.',
  advice: 'Nothing to do here; a proxy in between may refuse it.',
} as const satisfies Rule;
