import type { Rule } from './rule';

export const bootLoop = {
  code: 'boot-loop',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.2',
  labels: ['B24', 'C42'],
  title: 'Boots again and again',
  meaning: 'Five accepted boots within ten minutes, with or without a reconnect.',
  advice: 'Look at what was sent before each boot, and at its power supply.',
} as const satisfies Rule;
