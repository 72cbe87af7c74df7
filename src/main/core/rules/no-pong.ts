import type { Rule } from './rule';

export const noPong = {
  code: 'no-pong',
  severity: 'warning',
  clause: 'RFC 6455 §5.5.3',
  labels: ['C37', 'B2'],
  title: 'Does not answer pings',
  meaning:
    'A ping is to be answered by a pong at once. After the tolerated misses the connection is given up.',
  advice: 'If it never pongs, say so in its settings: then silence counts instead.',
} as const satisfies Rule;
