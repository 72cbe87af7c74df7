import type { Rule } from './rule';

export const unknownErrorCode = {
  code: 'unknown-error-code',
  severity: 'info',
  clause: 'OCPP-J §4.2.3, errata 5.1, 5.2',
  labels: ['D7'],
  title: 'Answers with an error code that does not exist',
  meaning:
    'The codes of a CALLERROR are a closed list, FormationViolation and OccurenceConstraintViolation spelt so.',
  advice: 'Nothing to do; the code is shown as it came.',
} as const satisfies Rule;
