import type { SimulatedFault } from '@shared/model/simulator';
import { AppError } from '@shared/result';
import { authorizeTag } from './authorization';
import { connectorOf, type Device, type DeviceConnector, note } from './device';
import {
  beginCharging,
  endReservationOn,
  isKeptFromTag,
  startTransaction,
  stopTransaction,
} from './sessions';
import { refreshStatus } from './status';
import { shareOf } from './vehicle';

// What a person does in front of a charge point.

const connectorAt = (device: Device, connectorId: number): DeviceConnector => {
  const connector = connectorOf(device, connectorId);
  if (connector !== undefined) return connector;
  throw new AppError(
    'not-found',
    `${device.identity} has no connector ${connectorId}; it has ${device.connectors.length}.`,
  );
};

const nameOf = (device: Device, { connectorId }: DeviceConnector): string =>
  `Connector ${connectorId} of ${device.identity}`;

export const plugIn = (device: Device, connectorId: number): void => {
  const connector = connectorAt(device, connectorId);
  if (connector.pluggedIn) {
    throw new AppError('conflict', `${nameOf(device, connector)} has a vehicle; unplug it first.`);
  }
  connector.pluggedIn = true;
  connector.finished = false;
  // Every vehicle comes with another state of charge, from 15 to 55 %.
  connector.socPercent =
    Math.round(150 + 400 * shareOf(`${device.identity}#${connectorId}#${connector.registerWh}`)) /
    10;
  note(device, `connector ${connectorId}: plugged in`);
  const { accepted } = connector;
  if (accepted === null || connector.fault !== null) refreshStatus(device);
  else startTransaction(device, connector, accepted);
};

export const unplug = (device: Device, connectorId: number): void => {
  const connector = connectorAt(device, connectorId);
  if (!connector.pluggedIn) {
    throw new AppError('conflict', `${nameOf(device, connector)} has no vehicle to unplug.`);
  }
  note(device, `connector ${connectorId}: unplugged`);
  stopTransaction(device, connector, 'EVDisconnected');
  connector.pluggedIn = false;
  connector.finished = false;
  refreshStatus(device);
};

/** The same tag stops, and so does one of its group (OCPP 1.6 §3.9, §4.10). */
const mayStop = (
  transaction: NonNullable<DeviceConnector['transaction']>,
  idTag: string,
  parentIdTag: string | undefined,
): boolean =>
  transaction.idTag.toLowerCase() === idTag.toLowerCase() ||
  (parentIdTag !== undefined &&
    transaction.parentIdTag?.toLowerCase() === parentIdTag.toLowerCase());

/** Shows a tag: starts, or stops the transaction of this tag (OCPP 1.6 §4.1, §4.10). */
export const showTag = async (
  device: Device,
  connectorId: number,
  idTag: string,
): Promise<void> => {
  const connector = connectorAt(device, connectorId);
  assertUsable(device, connector);
  const { transaction } = connector;
  // The tag that started may stop without asking (§4.1).
  if (transaction !== null && mayStop(transaction, idTag, undefined)) {
    stopTransaction(device, connector, 'Local', idTag);
    return;
  }
  const { status, parentIdTag } = await authorizeTag(device, idTag);
  connector.lastAuthorization = { idTag, status };
  note(device, `connector ${connectorId}: a tag is ${status}`);
  device.changed();
  if (status !== 'Accepted') return;
  const now = connector.transaction;
  if (now !== null) {
    if (!mayStop(now, idTag, parentIdTag)) {
      throw new AppError(
        'conflict',
        `${nameOf(device, connector)} charges with another tag; only that one, or one of its group, stops it.`,
      );
    }
    stopTransaction(device, connector, 'Local', idTag);
    return;
  }
  assertUsable(device, connector);
  const starter = { idTag, parentIdTag };
  if (isKeptFromTag(device, connectorId, starter)) {
    throw new AppError(
      'conflict',
      `${nameOf(device, connector)} is reserved for another tag${reservedUntil(device, connectorId)}.`,
    );
  }
  beginCharging(device, connector, starter);
};

const reservedUntil = (device: Device, connectorId: number): string => {
  const reservation = device.reservations.on(connectorId);
  return reservation === undefined ? '' : ` until ${new Date(reservation.expiresAt).toISOString()}`;
};

const assertUsable = (device: Device, connector: DeviceConnector): void => {
  const name = nameOf(device, connector);
  if (connector.fault !== null) {
    throw new AppError('conflict', `${name} reports ${connector.fault}; clear the fault first.`);
  }
  if (connector.transaction === null && !(connector.operative && device.operative)) {
    throw new AppError('conflict', `${name} is out of service; ChangeAvailability brings it back.`);
  }
};

/** A fault ends what runs there. */
export const fail = (device: Device, connectorId: number, fault: SimulatedFault): void => {
  const connector = connectorAt(device, connectorId);
  connector.fault = fault;
  endReservationOn(device, connectorId);
  note(device, `connector ${connectorId}: ${fault}`);
  stopTransaction(device, connector, 'Other');
  refreshStatus(device);
};

export const clearFault = (device: Device, connectorId: number): void => {
  const connector = connectorAt(device, connectorId);
  if (connector.fault === null) {
    throw new AppError('conflict', `${nameOf(device, connector)} has no fault.`);
  }
  connector.fault = null;
  refreshStatus(device);
};
