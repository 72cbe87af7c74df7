import type { Rule } from './rule';

export const wrongDirection = {
  code: 'wrong-direction',
  severity: 'warning',
  clause: 'OCPP 1.6 §3.5',
  labels: ['D1'],
  title: 'Sends an action that only the central system sends',
  meaning: 'It is answered NotSupported.',
  advice: 'Report it to the maker.',
} as const satisfies Rule;
