import type { Rule } from './rule';

export const stopWithoutKnownId = {
  code: 'stop-without-known-id',
  severity: 'warning',
  clause: 'errata 3.18',
  labels: ['C2', 'D16'],
  title: 'Stops with -1 although its start was answered',
  meaning:
    '-1 is for a charge point that never got an answer to its StartTransaction; this one did get one.',
  advice: 'Look whether the answer to StartTransaction arrived late or over another connection.',
} as const satisfies Rule;
