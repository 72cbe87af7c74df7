import type { Rule } from './rule';

export const repeatedReply = {
  code: 'repeated-reply',
  severity: 'warning',
  clause: 'OCPP-J §4.1.1',
  labels: ['C40'],
  title: 'Answers a command twice',
  meaning: 'The command had been answered before; the first answer counts.',
  advice: 'Nothing to do; report it to the maker.',
} as const satisfies Rule;
