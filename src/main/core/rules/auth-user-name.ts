import type { Rule } from './rule';

export const authUserName = {
  code: 'auth-user-name',
  severity: 'warning',
  clause: 'Security Whitepaper A00.FR.204',
  labels: ['C36', 'D39'],
  title: 'Gives another user name than its identity',
  meaning: 'The user name of HTTP Basic authentication is the identity. The password counts.',
  advice: 'Set the user name in the charge point to its identity.',
} as const satisfies Rule;
