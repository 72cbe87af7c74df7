import type { Rule } from './rule';

export const pathSlashes = {
  code: 'path-slashes',
  severity: 'warning',
  clause: 'OCPP-J §3.1.1',
  labels: ['C34', 'B6'],
  title: 'Connects with extra slashes in its URL',
  meaning: 'Repeated or trailing slashes stand around the identity; they are ignored.',
  advice: 'Write the URL in the charge point without the last slash, since it adds its own.',
} as const satisfies Rule;
