import type { Rule } from './rule';

export const meterValuesOnOtherConnector = {
  code: 'meter-values-on-other-connector',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.7',
  labels: ['C9'],
  title: 'Mixes up the transactions of its connectors',
  meaning:
    'Meter values name a transaction that runs on another connector than they do. They are stored with the transaction.',
  advice: 'Check the energy of both transactions; the firmware mixes up its connectors.',
} as const satisfies Rule;
