import type { Rule } from './rule';

export const callWhileWaiting = {
  code: 'call-while-waiting',
  severity: 'warning',
  clause: 'OCPP-J §4.1.1',
  labels: ['C41', 'D1'],
  title: 'Sends a CALL before the one before was answered',
  meaning: 'Each side has at most one unanswered CALL. All of them are answered, in their order.',
  advice: 'Nothing to do; report it to the maker.',
} as const satisfies Rule;
