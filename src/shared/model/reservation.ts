import { type Static, Type } from 'typebox';
import { ChargePointId, ConnectorId, IdTag, Instant, nullable, strictObject } from './common';

export const reservationStates = [
  'pending',
  'accepted',
  'refused',
  'used',
  'expired',
  'cancelled',
  'replaced',
] as const;

export const ReservationState = Type.Enum([...reservationStates], {
  description:
    'pending: no answer yet. accepted: the connector is kept free. refused: see status. used: a start with a matching tag took it. expired, cancelled. replaced: by a later one with the same reservationId.',
});
export type ReservationState = Static<typeof ReservationState>;

export const ReservationId = Type.Integer({
  minimum: -2_147_483_648,
  maximum: 2_147_483_647,
  description: 'The number the charge point knows it by; those given out here are positive.',
});

export const Reservation = strictObject({
  id: Type.Integer({ description: 'Its number here, unique over all charge points.' }),
  reservationId: ReservationId,
  chargePointId: ChargePointId,
  connectorId: ConnectorId,
  idTag: IdTag,
  parentIdTag: nullable(IdTag),
  expiryDate: Instant,
  state: ReservationState,
  status: nullable(
    Type.String({
      description: 'How the ReserveNow was answered, or the code of its CALLERROR.',
      examples: ['Accepted'],
    }),
  ),
  createdAt: Instant,
  endedAt: nullable(Instant),
  endedBy: nullable(
    Type.Enum(['answer', 'start', 'expiry', 'cancel', 'unknown-there', 'status', 'replacement'], {
      description:
        'What ended it. unknown-there: a CancelReservation was answered Rejected. status: the connector was reported Available, Faulted or Unavailable.',
    }),
  ),
  transactionId: nullable(Type.Integer({ description: 'The transaction that used it.' })),
  commandId: Type.String({ description: 'Its ReserveNow.' }),
});
export type Reservation = Static<typeof Reservation>;

export const reservationWarningCodes = [
  'connector-zero-unsupported',
  'connector-zero-unknown',
  'profile-missing',
  'tag-unknown',
  'tag-not-accepted',
] as const;

export const ReservationWarning = strictObject({
  code: Type.Enum([...reservationWarningCodes]),
  message: Type.String(),
});
export type ReservationWarning = Static<typeof ReservationWarning>;
