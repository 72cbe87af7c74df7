import type { Rule } from './rule';

export const bootTriggeredAfterAcceptance = {
  code: 'boot-triggered-after-acceptance',
  severity: 'info',
  clause: 'errata 3.40',
  labels: ['B24', 'D13'],
  title: 'Was asked for its boot after it had been accepted',
  meaning:
    'TriggerMessage(BootNotification) is not to be sent after acceptance; some charge points restart in a loop then.',
  advice: 'Trigger StatusNotification or Heartbeat instead.',
} as const satisfies Rule;
