import type { Rule } from './rule';

export const repeatedStop = {
  code: 'repeated-stop',
  severity: 'info',
  clause: 'OCPP 1.6 §3.7',
  labels: ['B8'],
  title: 'Sends the same StopTransaction again',
  meaning: 'The transaction was stopped before; the repetition changes nothing.',
  advice: 'Nothing to do, unless it happens often: then answers get lost.',
} as const satisfies Rule;
