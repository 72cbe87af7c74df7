import type { Rule } from './rule';

export const unknownMessageType = {
  code: 'unknown-message-type',
  severity: 'warning',
  clause: 'OCPP-J §4.1.3',
  labels: ['C32', 'D4'],
  title: 'Sends a message type that does not exist',
  meaning: 'The frame is ignored, as the text asks, and the connection stays open.',
  advice: 'Nothing to do; it may speak a later version of OCPP.',
} as const satisfies Rule;
