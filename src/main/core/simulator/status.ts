import type { ChargePointErrorCode, ChargePointStatus } from '@shared/ocpp/types';
import { type Device, type DeviceConnector, instantOf, isAccepted, note } from './device';

/** The status of a connector follows from what is going on there (OCPP 1.6 §4.9). */
export const statusOf = (device: Device, connector: DeviceConnector): ChargePointStatus => {
  const { fault, transaction, operative, pluggedIn, accepted, finished, connectorId } = connector;
  if (fault !== null) return 'Faulted';
  if (transaction !== null) {
    if (transaction.refused || connector.offeredWatts <= 0) return 'SuspendedEVSE';
    return connector.socPercent >= 100 ? 'SuspendedEV' : 'Charging';
  }
  if (!operative || !device.operative) return 'Unavailable';
  if (pluggedIn) return finished ? 'Finishing' : 'Preparing';
  if (accepted !== null) return 'Preparing';
  return device.reservations.on(connectorId) === undefined ? 'Available' : 'Reserved';
};

export interface ReportedState {
  readonly connectorId: number;
  readonly status: ChargePointStatus;
  readonly errorCode: ChargePointErrorCode;
}

/** What a StatusNotification of a connector would say; 0 is the charge point as a whole. */
export const stateOf = (device: Device, connectorId: number): ReportedState | undefined => {
  if (connectorId === 0) {
    return {
      connectorId,
      status: device.operative ? 'Available' : 'Unavailable',
      errorCode: 'NoError',
    };
  }
  const connector = device.connectors.find((one) => one.connectorId === connectorId);
  return connector === undefined
    ? undefined
    : {
        connectorId,
        status: statusOf(device, connector),
        errorCode: connector.fault ?? 'NoError',
      };
};

const sendStatus = async (device: Device, state: ReportedState): Promise<void> => {
  const { connectorId, status, errorCode } = state;
  const told = `${status} ${errorCode}`;
  device.reported.set(connectorId, told);
  const reply = await device.send('StatusNotification', {
    connectorId,
    errorCode,
    status,
    timestamp: instantOf(device.now()),
  });
  // What did not arrive is told again with the next connection, unless it has changed since.
  if (reply.kind === 'lost' && device.reported.get(connectorId) === told) {
    device.reported.delete(connectorId);
  }
};

/** Reports one connector, or all of them with 0, whether they have changed or not. */
export const reportStatus = (device: Device, connectorId?: number): void => {
  const ids =
    connectorId === undefined
      ? [0, ...device.connectors.map((one) => one.connectorId)]
      : [connectorId];
  for (const id of ids) {
    const state = stateOf(device, id);
    if (state !== undefined) void sendStatus(device, state);
  }
};

/** Reports what has changed. While offline nothing is kept: the next connection tells the state of then. */
export const refreshStatus = (device: Device): void => {
  device.changed();
  for (const id of [0, ...device.connectors.map((one) => one.connectorId)]) {
    const state = stateOf(device, id);
    if (state === undefined) continue;
    if (device.reported.get(id) === `${state.status} ${state.errorCode}`) continue;
    if (!isAccepted(device)) continue;
    note(device, `connector ${id}: ${state.status} ${state.errorCode}`);
    void sendStatus(device, state);
  }
};
