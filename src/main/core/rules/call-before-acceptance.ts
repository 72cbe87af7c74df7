import type { Rule } from './rule';

export const callBeforeAcceptance = {
  code: 'call-before-acceptance',
  severity: 'warning',
  clause: 'OCPP-J errata 3.10',
  labels: ['D6'],
  title: 'Sends before it is accepted',
  meaning:
    'Until its BootNotification is accepted, a charge point sends nothing else. The message is answered all the same.',
  advice: 'Accept the charge point, or leave it: in strict mode it gets a SecurityError.',
} as const satisfies Rule;
