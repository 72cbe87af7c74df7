import type { Rule } from './rule';

export const meterValuesOfUnknownTransaction = {
  code: 'meter-values-of-unknown-transaction',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.7',
  labels: ['C4'],
  title: 'Sends meter values of a transaction that is not known',
  meaning: 'The values are stored with what runs on the connector, if anything does.',
  advice: 'Look whether they came before the answer to StartTransaction.',
} as const satisfies Rule;
