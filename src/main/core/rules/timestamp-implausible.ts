import type { Rule } from './rule';

export const timestampImplausible = {
  code: 'timestamp-implausible',
  severity: 'warning',
  clause: 'OCPP 1.6 §3.15',
  labels: ['C15', 'B28'],
  title: 'Sends times that cannot be',
  meaning:
    'A time is no time, or lies before 2010 or after 2099: the clock was not set. The time of receipt is used.',
  advice: 'See that it sets its clock from the answers to BootNotification and Heartbeat.',
} as const satisfies Rule;
