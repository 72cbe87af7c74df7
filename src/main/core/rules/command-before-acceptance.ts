import type { Rule } from './rule';

export const commandBeforeAcceptance = {
  code: 'command-before-acceptance',
  severity: 'info',
  clause: 'OCPP 1.6 §4.2',
  labels: ['B29', 'D11'],
  title: 'Was sent a command before it was accepted',
  meaning:
    'While pending there are no remote starts and stops, and nothing is sent to a rejected charge point. It was asked for, so it was sent.',
  advice: 'Accept the charge point first.',
} as const satisfies Rule;
