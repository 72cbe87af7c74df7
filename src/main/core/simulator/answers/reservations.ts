import type { ActionResponse } from '@shared/ocpp/actions';
import { type Device, note } from '../device';
import { scheduleExpiry } from '../schedules';
import { refreshStatus, statusOf } from '../status';
import { type Answerer, connectorsOf } from './answer';

type ReserveStatus = ActionResponse<'ReserveNow'>['status'];

/** What hinders a reservation on one connector; its own earlier version does not (OCPP 1.6 §5.13). */
const obstacleOn = (
  device: Device,
  connectorId: number,
  reservationId: number,
): Exclude<ReserveStatus, 'Accepted'> | undefined => {
  const [connector] = connectorsOf(device, connectorId);
  if (connector === undefined) return 'Rejected';
  switch (statusOf(device, connector)) {
    case 'Available':
      return undefined;
    case 'Reserved':
      return device.reservations.on(connectorId)?.reservationId === reservationId
        ? undefined
        : 'Occupied';
    case 'Faulted':
      return 'Faulted';
    case 'Unavailable':
      return 'Unavailable';
    default:
      return 'Occupied';
  }
};

/** For any connector: one must be left that no other reservation takes. */
const obstacleAnywhere = (
  device: Device,
  reservationId: number,
): Exclude<ReserveStatus, 'Accepted'> | undefined => {
  const obstacles = device.connectors.map(({ connectorId }) =>
    obstacleOn(device, connectorId, reservationId),
  );
  const free = obstacles.filter((obstacle) => obstacle === undefined).length;
  const taken = device.reservations
    .unassigned()
    .filter((one) => one.reservationId !== reservationId).length;
  if (free > taken) return undefined;
  return (['Occupied', 'Faulted', 'Unavailable'] as const).find((word) =>
    word === 'Occupied' ? free > 0 || obstacles.includes(word) : obstacles.includes(word),
  );
};

/** OCPP 1.6 §5.13: the same reservationId replaces. */
export const reserveNow: Answerer<'ReserveNow'> = (device, request) => {
  const { connectorId, expiryDate, idTag, parentIdTag, reservationId } = request;
  const expiresAt = Date.parse(expiryDate);
  if (!(expiresAt > device.now())) return { response: { status: 'Rejected' } };
  const obstacle =
    connectorId === 0
      ? obstacleAnywhere(device, reservationId)
      : obstacleOn(device, connectorId, reservationId);
  if (obstacle !== undefined) return { response: { status: obstacle } };
  device.reservations.add({ reservationId, connectorId, idTag, parentIdTag, expiresAt });
  note(device, `reservation ${reservationId} on connector ${connectorId} until ${expiryDate}`);
  return {
    response: { status: 'Accepted' },
    after: () => {
      scheduleExpiry(device);
      refreshStatus(device);
    },
  };
};

/** OCPP 1.6 §5.1. */
export const cancelReservation: Answerer<'CancelReservation'> = (device, { reservationId }) => {
  const removed = device.reservations.remove(reservationId);
  return {
    response: { status: removed === undefined ? 'Rejected' : 'Accepted' },
    after: () => {
      scheduleExpiry(device);
      refreshStatus(device);
    },
  };
};
