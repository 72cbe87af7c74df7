import type { Rule } from './rule';

export const clockSkew = {
  code: 'clock-skew',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.2',
  labels: ['B28'],
  title: 'Its clock is off by more than five minutes',
  meaning: 'Times of its messages differ from their receipt by more than a delay explains.',
  advice: 'See that it sets its clock from the answers to BootNotification and Heartbeat.',
} as const satisfies Rule;
