import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, dateTime, idToken, integer, oneOf } from '../types';

export const reserveNow = defineAction({
  action: 'ReserveNow',
  sentBy: 'centralSystem',
  profile: 'Reservation',
  clause: 'OCPP 1.6 §5.13',
  request: closed({
    connectorId: integer({
      description: 'The connector to keep free; 0 is any one of them.',
      default: 1,
    }),
    expiryDate: dateTime({ description: 'When the reservation ends.' }),
    idTag: idToken({ description: 'The tag it is kept for.' }),
    parentIdTag: Type.Optional(idToken({ description: 'Every tag of this group may use it too.' })),
    reservationId: integer({
      description: 'A number of your choice; the same number replaces the reservation.',
      default: 1,
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Faulted', 'Occupied', 'Rejected', 'Unavailable'], {
      description: 'Whether the connector is kept, and if not, why.',
    }),
  }),
});
