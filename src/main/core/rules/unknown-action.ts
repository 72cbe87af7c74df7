import type { Rule } from './rule';

export const unknownAction = {
  code: 'unknown-action',
  severity: 'warning',
  clause: 'OCPP-J §4.2.3',
  labels: ['C32'],
  title: 'Sends an action that does not exist',
  meaning: 'OCPP 1.6 has no such action; it is answered NotImplemented.',
  advice: 'Look whether it means an action of OCPP 2, or a DataTransfer.',
} as const satisfies Rule;
