import type { Rule } from './rule';

export const frameCallError = {
  code: 'frame-call-error',
  severity: 'warning',
  clause: 'OCPP-J §4.2.3',
  labels: ['C30'],
  title: 'Writes CALLERRORs in another shape',
  meaning: 'A CALLERROR is [4, id, code, description, {details}].',
  advice: 'Nothing to do; what it says is shown as far as it can be read.',
} as const satisfies Rule;
