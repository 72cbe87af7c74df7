import type { Rule } from './rule';

export const noSubprotocol = {
  code: 'no-subprotocol',
  severity: 'warning',
  clause: 'OCPP-J §3.1.2',
  labels: ['C33', 'B5'],
  title: 'Connects without a subprotocol',
  meaning: 'Its handshake names no Sec-WebSocket-Protocol; ocpp1.6 is assumed.',
  advice: 'Look for a setting of the OCPP version in the charge point.',
} as const satisfies Rule;
