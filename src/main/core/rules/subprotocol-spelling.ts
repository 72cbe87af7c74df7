import type { Rule } from './rule';

export const subprotocolSpelling = {
  code: 'subprotocol-spelling',
  severity: 'warning',
  clause: 'OCPP-J §3.1.2',
  labels: ['C33', 'B5'],
  title: 'Spells the subprotocol another way',
  meaning: 'ocpp1.6 is the registered name; its own spelling is echoed, because it compares.',
  advice: 'Nothing to do; report it to the maker.',
} as const satisfies Rule;
