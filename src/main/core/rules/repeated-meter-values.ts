import type { Rule } from './rule';

export const repeatedMeterValues = {
  code: 'repeated-meter-values',
  severity: 'info',
  clause: 'OCPP 1.6 §3.7',
  labels: ['B8'],
  title: 'Sends the same meter values again',
  meaning: 'The very same reading is stored already; it is counted once.',
  advice: 'Nothing to do, unless it happens often: then answers get lost.',
} as const satisfies Rule;
