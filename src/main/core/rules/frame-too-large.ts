import type { Rule } from './rule';

export const frameTooLarge = {
  code: 'frame-too-large',
  severity: 'error',
  clause: 'OCPP-J §4.1',
  labels: ['C51'],
  title: 'Sends frames of more than 1 MiB',
  meaning: 'The connection was closed with code 1009.',
  advice: 'Let it send less at once, e.g. fewer stored meter values.',
} as const satisfies Rule;
