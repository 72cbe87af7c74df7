import type { Rule } from './rule';

export const reservationNotHeld = {
  code: 'reservation-not-held',
  severity: 'warning',
  clause: 'OCPP 1.6 §4.8',
  labels: ['D32'],
  title: 'Starts with a reservation that it does not hold',
  meaning:
    'The start names a reservationId that was never given to this charge point, or whose reservation has ended. Some write 0 or -1 where there is none.',
  advice: 'Nothing to do where it is 0 or -1; otherwise compare the reservations of both sides.',
} as const satisfies Rule;
