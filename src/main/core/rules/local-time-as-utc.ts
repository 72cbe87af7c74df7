import type { Rule } from './rule';

export const localTimeAsUtc = {
  code: 'local-time-as-utc',
  severity: 'warning',
  clause: 'OCPP 1.6 §3.15',
  labels: ['C13', 'B28'],
  title: 'Writes local time and labels it Z',
  meaning: 'Its times differ from UTC by whole quarters of an hour, as a time zone does.',
  advice: 'Set its time zone to UTC, or ask the maker to convert times before it writes Z.',
} as const satisfies Rule;
