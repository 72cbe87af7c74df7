import type { Rule } from './rule';

export const registerFell = {
  code: 'register-fell',
  severity: 'warning',
  clause: 'errata 3.78',
  labels: ['B14', 'C11', 'D21'],
  title: 'Its energy register falls during a transaction',
  meaning:
    'A register may only rise. What was counted before it fell is kept, and only what rises counts.',
  advice: 'Check the meter: it was reset or replaced, or does not count on.',
} as const satisfies Rule;
