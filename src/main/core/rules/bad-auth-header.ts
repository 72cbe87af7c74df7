import type { Rule } from './rule';

export const badAuthHeader = {
  code: 'bad-auth-header',
  severity: 'warning',
  clause: 'OCPP-J §6.2.2',
  labels: ['C36', 'B27'],
  title: 'Sends an Authorization header that cannot be read',
  meaning:
    'It is not "Basic" with base64 of name:password. Without a password set here it is let in.',
  advice: 'Set its password (AuthorizationKey) again.',
} as const satisfies Rule;
