import type { Rule } from './rule';

export const frameArity = {
  code: 'frame-arity',
  severity: 'warning',
  clause: 'OCPP-J §4.2',
  labels: ['C29'],
  title: 'Sends frames with too few or too many elements',
  meaning: 'A CALL has four elements and a CALLRESULT three. What is there is used.',
  advice: 'Nothing to do; report it to the maker.',
} as const satisfies Rule;
