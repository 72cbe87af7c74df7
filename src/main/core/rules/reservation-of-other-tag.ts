import type { Rule } from './rule';

export const reservationOfOtherTag = {
  code: 'reservation-of-other-tag',
  severity: 'error',
  clause: 'OCPP 1.6 §5.13',
  labels: ['D32'],
  title: 'Lets another tag use a reservation',
  meaning:
    'A reserved connector starts only for the tag of the reservation or one of its parent group.',
  advice: 'Check the parent group of the tag; report it to the vendor.',
} as const satisfies Rule;
