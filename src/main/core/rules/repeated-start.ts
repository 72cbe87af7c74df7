import type { Rule } from './rule';

export const repeatedStart = {
  code: 'repeated-start',
  severity: 'info',
  clause: 'OCPP 1.6 §3.7',
  labels: ['C7', 'B8'],
  title: 'Sends the same StartTransaction again',
  meaning: 'Its answer got lost; the repetition gets the same transaction id.',
  advice: 'Nothing to do, unless it happens often: then answers get lost.',
} as const satisfies Rule;
