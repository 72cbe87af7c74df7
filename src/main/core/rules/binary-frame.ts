import type { Rule } from './rule';

export const binaryFrame = {
  code: 'binary-frame',
  severity: 'warning',
  clause: 'OCPP-J §4.1',
  labels: ['C32'],
  title: 'Sends binary frames',
  meaning: 'OCPP-J frames are text. The bytes are kept in the record in hexadecimal.',
  advice: 'Look whether compression or another protocol is switched on.',
} as const satisfies Rule;
