import { defineAction } from '../action';
import { closed, integer, oneOf } from '../types';

export const cancelReservation = defineAction({
  action: 'CancelReservation',
  sentBy: 'centralSystem',
  profile: 'Reservation',
  clause: 'OCPP 1.6 §5.1',
  request: closed({
    reservationId: integer({ description: 'The number the reservation was made with.' }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether it had the reservation and let it go.',
    }),
  }),
});
