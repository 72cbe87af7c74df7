import type { Rule } from './rule';

export const frameMessageId = {
  code: 'frame-message-id',
  severity: 'warning',
  clause: 'OCPP-J §4.1.4',
  labels: ['C30', 'C31', 'D3'],
  title: 'Uses message ids that are empty, too long or no text',
  meaning: 'An id is a text of 1 to 36 characters. It is echoed unchanged.',
  advice: 'Nothing to do; report it to the maker.',
} as const satisfies Rule;
