import type { Rule } from './rule';

export const lateReply = {
  code: 'late-reply',
  severity: 'warning',
  clause: 'OCPP-J §4.1.1',
  labels: ['B22', 'C40'],
  title: 'Answers commands late',
  meaning: 'The answer came after the command had been given up. It is shown with the command.',
  advice: 'Raise its command timeout in its settings.',
} as const satisfies Rule;
