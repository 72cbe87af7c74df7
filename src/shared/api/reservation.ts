import { Type } from 'typebox';
import {
  ChargePointId,
  ConnectorId,
  IdTag,
  Instant,
  nullable,
  page,
  paging,
  strictObject,
} from '../model/common';
import {
  Reservation,
  ReservationId,
  ReservationState,
  ReservationWarning,
} from '../model/reservation';
import { commandErrors } from './command';
import { method } from './method';

const tag = 'Reservations';
const id = { id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };
const timeoutSeconds = {
  timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
};

const Cancelled = strictObject({
  status: Type.String({
    description: 'Accepted, or Rejected where the charge point has no such reservation.',
    examples: ['Accepted'],
  }),
  reservation: nullable(Reservation),
  commandId: Type.String(),
});

export const reservationMethods = {
  'reservation.list': method({
    http: 'GET /reservation',
    tag,
    summary: 'Reservations, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      connectorId: Type.Optional(ConnectorId),
      state: Type.Optional(ReservationState),
      idTag: Type.Optional(IdTag),
      live: Type.Optional(
        Type.Boolean({ description: 'true: only pending and accepted ones; false: the others.' }),
      ),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    }),
    output: page(Reservation),
  }),
  'reservation.get': method({
    http: 'GET /reservation/{id}',
    tag,
    summary: 'One reservation',
    input: strictObject(id),
    output: Reservation,
    errors: ['unknown-reservation'],
  }),
  'reservation.create': method({
    http: 'POST /reservation',
    tag,
    summary: 'Reserve a connector (ReserveNow)',
    description:
      'The answer is in `reservation.status`: Accepted, Occupied, Faulted, Unavailable or Rejected. Where no answer comes the reservation stays pending until it expires.',
    input: strictObject({
      cpId: ChargePointId,
      connectorId: Type.Integer({
        minimum: 0,
        maximum: 2_147_483_647,
        description: '0 is any connector; needs ReserveConnectorZeroSupported.',
      }),
      idTag: IdTag,
      expiryDate: Instant,
      parentIdTag: Type.Optional(IdTag),
      reservationId: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 2_147_483_647,
          description: 'That of a reservation to replace; without it a new number.',
        }),
      ),
      ...timeoutSeconds,
    }),
    output: strictObject({
      reservation: Reservation,
      commandId: Type.String(),
      warnings: Type.Array(ReservationWarning),
    }),
    errors: commandErrors,
  }),
  'reservation.cancel': method({
    http: 'POST /reservation/{id}/cancel',
    tag,
    summary: 'Cancel a reservation (CancelReservation)',
    description: 'Sent for one that has ended here too: the charge point may still keep it.',
    input: strictObject({ ...id, ...timeoutSeconds }),
    output: Cancelled,
    errors: [...commandErrors, 'unknown-reservation'],
  }),
  'reservation.cancelById': method({
    http: 'POST /charge-point/{cpId}/cancel-reservation',
    tag,
    summary: 'Cancel a reservation by its number in the charge point, known here or not',
    input: strictObject({ cpId: ChargePointId, reservationId: ReservationId, ...timeoutSeconds }),
    output: Cancelled,
    errors: commandErrors,
  }),
};
