import type { Rule } from './rule';

export const unknownTransactionStopped = {
  code: 'unknown-transaction-stopped',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.10',
  labels: ['C1', 'C8', 'D16'],
  title: 'Stops a transaction that is not known here',
  meaning:
    'A StopTransaction names a transaction that was never started here, as after free charging or with another central system. It is answered like any other.',
  advice: 'Attach the orphan stop to the transaction it belongs to, if there is one.',
} as const satisfies Rule;
