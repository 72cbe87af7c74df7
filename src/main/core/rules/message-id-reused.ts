import type { Rule } from './rule';

export const messageIdReused = {
  code: 'message-id-reused',
  severity: 'warning',
  clause: 'OCPP-J §4.1.4',
  labels: ['B19', 'D3'],
  title: 'Uses a message id twice for different CALLs',
  meaning:
    'An id is unique for the charge point, over reconnects too; another CALL with the same id cannot be told from a repetition.',
  advice: 'Ask the maker for ids that are random or keep counting over a restart.',
} as const satisfies Rule;
