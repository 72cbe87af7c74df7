import type { Rule } from './rule';

export const transactionIdNotPositive = {
  code: 'transaction-id-not-positive',
  severity: 'warning',
  clause: 'errata 3.54',
  labels: ['C3'],
  title: 'Names transaction 0 or a negative one',
  meaning:
    'Transaction ids given out here are positive, so the message belongs to no known transaction.',
  advice: 'Look at the answer to its StartTransaction; the firmware may not keep the id.',
} as const satisfies Rule;
