import type { Rule } from './rule';

export const oldStatus = {
  code: 'old-status',
  severity: 'info',
  clause: 'OCPP 1.6 §3.7',
  labels: ['C10'],
  title: 'Delivers statuses of the past',
  meaning:
    'A queue is delivered after the connection came back. Older statuses go to the history and never replace the current one.',
  advice: 'Nothing to do.',
} as const satisfies Rule;
