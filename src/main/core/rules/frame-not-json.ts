import type { Rule } from './rule';

export const frameNotJson = {
  code: 'frame-not-json',
  severity: 'error',
  clause: 'OCPP-J §4.2',
  labels: ['C54'],
  title: 'Sends text that is no frame',
  meaning:
    'The text is not JSON, or not an array that begins with a message type. A command that waited for it ends as invalid-response.',
  advice: 'Look at the text; often a value holds a quote or a line break that was not escaped.',
} as const satisfies Rule;
