import { announce } from '../reservations';
import { reservationsNumbered, updateReservation } from '../storage/reservations';
import type { OnAnswer } from './answer';

/**
 * OCPP 1.6 §5.1: Accepted ends the reservation, and Rejected says that the charge point has none
 * of this number; either way it keeps nothing free.
 */
export const onCancelReservation: OnAnswer<'CancelReservation'> = (
  context,
  { reservationId },
  { status },
) => {
  const { core, station, now } = context;
  if (reservationId === undefined || (status !== 'Accepted' && status !== 'Rejected')) return;
  const [latest] = reservationsNumbered(core.storage, station.chargePointId, reservationId);
  if (latest === undefined) return;
  const isLive = latest.state === 'accepted' || latest.state === 'pending';
  // The status of the connector may have told it before the answer did.
  const isTold = latest.state === 'cancelled' && latest.endedBy === 'status';
  if (!isLive && !(isTold && status === 'Accepted')) return;
  updateReservation(core.storage, latest.id, {
    state: 'cancelled',
    endedAt: latest.endedAt ?? now,
    endedBy: status === 'Accepted' ? 'cancel' : 'unknown-there',
  });
  announce(context, latest.id);
};
