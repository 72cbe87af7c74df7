import type { Rule } from './rule';

export const transactionSuperseded = {
  code: 'transaction-superseded',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.8',
  labels: ['B10'],
  title: 'Starts a transaction while another is open on the connector',
  meaning: 'The one before was never stopped; the new one takes its place.',
  advice:
    'Look for the lost StopTransaction; the energy of the older transaction ends with its last meter value.',
} as const satisfies Rule;
