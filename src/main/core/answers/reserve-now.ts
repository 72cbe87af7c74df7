import { announce } from '../reservations';
import {
  insertReservation,
  reservationOfCommand,
  reservationsNumbered,
  updateReservation,
} from '../storage/reservations';
import type { AnswerContext, OnAnswer, OnCallError, OnSent } from './answer';

/** A reservation begins when it is asked for, by whomever; what cannot be read is none. */
export const onReserveNowSent: OnSent<'ReserveNow'> = (context, request) => {
  const { connectorId, expiryDate, idTag, parentIdTag = null, reservationId } = request;
  const expiresAt = Date.parse(expiryDate ?? '');
  if (
    connectorId === undefined ||
    reservationId === undefined ||
    idTag === undefined ||
    Number.isNaN(expiresAt)
  ) {
    return;
  }
  const id = insertReservation(context.core.storage, {
    ...{ reservationId, connectorId, idTag, parentIdTag, expiryDate: expiresAt },
    chargePointId: context.station.chargePointId,
    createdAt: context.now,
    commandId: context.commandId,
  });
  announce(context, id);
};

/** OCPP 1.6 §5.13: an accepted one replaces the one with the same number. */
export const onReserveNow: OnAnswer<'ReserveNow'> = (context, _request, { status }) => {
  const { core, commandId, now } = context;
  if (status === undefined) return;
  if (status !== 'Accepted') {
    refuse(context, status);
    return;
  }
  const { storage } = core;
  const reservation = reservationOfCommand(storage, commandId);
  if (reservation === undefined) return;
  const { id, chargePointId, reservationId } = reservation;
  // A start, a cancel or the expiry may have been faster than the answer.
  const state = reservation.state === 'pending' ? 'accepted' : reservation.state;
  updateReservation(storage, id, { status, state });
  announce(context, id);
  for (const other of reservationsNumbered(storage, chargePointId, reservationId)) {
    if (other.id >= id || (other.state !== 'accepted' && other.state !== 'pending')) continue;
    updateReservation(storage, other.id, {
      state: 'replaced',
      endedAt: now,
      endedBy: 'replacement',
    });
    announce(context, other.id);
  }
};

export const onReserveNowError: OnCallError<'ReserveNow'> = (context, _request, errorCode) =>
  refuse(context, errorCode.slice(0, 100));

const refuse = (context: AnswerContext, status: string): void => {
  const { core, commandId, now } = context;
  const reservation = reservationOfCommand(core.storage, commandId);
  if (reservation === undefined) return;
  const isUsed = reservation.state === 'used';
  updateReservation(core.storage, reservation.id, {
    status,
    ...(isUsed ? {} : { state: 'refused', endedAt: now, endedBy: 'answer' }),
  });
  announce(context, reservation.id);
};
