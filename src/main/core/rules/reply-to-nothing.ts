import type { Rule } from './rule';

export const replyToNothing = {
  code: 'reply-to-nothing',
  severity: 'warning',
  clause: 'OCPP-J §4.1.1',
  labels: ['C40'],
  title: 'Answers what was never asked',
  meaning: 'A CALLRESULT or CALLERROR whose message id belongs to no CALL sent to it.',
  advice: 'Look whether it changes the message id in its answer.',
} as const satisfies Rule;
