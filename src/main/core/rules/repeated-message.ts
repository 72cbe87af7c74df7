import type { Rule } from './rule';

export const repeatedMessage = {
  code: 'repeated-message',
  severity: 'info',
  clause: 'OCPP-J errata 3.1',
  labels: ['C6', 'B19'],
  title: 'Sends a CALL again that was answered',
  meaning:
    'A repetition with the same message id is allowed when the answer got lost; it gets the same answer.',
  advice: 'Nothing to do, unless it happens often: then answers get lost.',
} as const satisfies Rule;
