import { connectorOf } from '../device';
import { reboot } from '../lifecycle';
import { endReservationOn, stopTransaction } from '../sessions';
import { refreshStatus } from '../status';
import { type Answerer, connectorsOf } from './answer';

/** OCPP 1.6 §5.2: a connector that charges changes when it has done so. */
export const changeAvailability: Answerer<'ChangeAvailability'> = (device, request) => {
  const { connectorId, type } = request;
  const connectors = connectorsOf(device, connectorId);
  if (connectors.length === 0) return { response: { status: 'Rejected' } };
  const operative = type === 'Operative';
  let scheduled = false;
  for (const connector of connectors) {
    const waits = connector.transaction !== null && connector.operative !== operative;
    connector.scheduledOperative = waits ? operative : null;
    if (!waits) connector.operative = operative;
    if (!operative) endReservationOn(device, connector.connectorId);
    scheduled ||= waits;
  }
  // As a whole it is what was last asked for; connectors that still charge follow.
  if (connectorId === 0) device.operative = operative;
  return {
    response: { status: scheduled ? 'Scheduled' : 'Accepted' },
    after: () => refreshStatus(device),
  };
};

/** OCPP 1.6 §5.14. */
export const reset: Answerer<'Reset'> = (device, { type }) => ({
  response: { status: device.rebooting ? 'Rejected' : 'Accepted' },
  after: () => void reboot(device, type === 'Hard' ? 'HardReset' : 'SoftReset'),
});

/** OCPP 1.6 §5.18: a running transaction ends first; an unknown connector is NotSupported (errata 3.87). */
export const unlockConnector: Answerer<'UnlockConnector'> = (device, { connectorId }) => {
  const connector = connectorOf(device, connectorId);
  if (connector === undefined) return { response: { status: 'NotSupported' } };
  if (connector.fault === 'ConnectorLockFailure') return { response: { status: 'UnlockFailed' } };
  return {
    response: { status: 'Unlocked' },
    after: () => stopTransaction(device, connector, 'UnlockCommand'),
  };
};
