import { authorizeTag, knownTag } from '../authorization';
import { connectorOf, type Device, type DeviceConnector } from '../device';
import { beginCharging, isKeptFromTag, type Starter, stopTransaction } from '../sessions';
import type { Answerer } from './answer';

const isUsable = (device: Device, connector: DeviceConnector, starter: Starter): boolean =>
  device.operative &&
  connector.operative &&
  connector.fault === null &&
  connector.transaction === null &&
  !isKeptFromTag(device, connector.connectorId, starter);

/** The connector asked for, or the one where a cable is already in, or any that is free. */
const choose = (
  device: Device,
  connectorId: number | undefined,
  starter: Starter,
): DeviceConnector | undefined => {
  const usable = device.connectors.filter((one) => isUsable(device, one, starter));
  if (connectorId !== undefined) return usable.find((one) => one.connectorId === connectorId);
  return usable.find(({ pluggedIn }) => pluggedIn) ?? usable[0];
};

/** OCPP 1.6 §5.11: Accepted means that it will be tried (errata 3.32). */
export const remoteStartTransaction: Answerer<'RemoteStartTransaction'> = (device, request) => {
  const { connectorId, idTag, chargingProfile: profile } = request;
  const parentIdTag = knownTag(device, idTag)?.parentIdTag;
  const starter: Starter = { idTag, parentIdTag, profile };
  const connector = choose(device, connectorId, starter);
  // Not while the boot is pending (§4.2), and not with a profile of another purpose (§5.11).
  const refused =
    device.registration !== 'Accepted' ||
    (profile !== undefined && profile.chargingProfilePurpose !== 'TxProfile');
  if (refused || connector === undefined) return { response: { status: 'Rejected' } };
  return {
    response: { status: 'Accepted' },
    after: () => void startRemotely(device, connector, starter),
  };
};

const startRemotely = async (
  device: Device,
  connector: DeviceConnector,
  starter: Starter,
): Promise<void> => {
  if (!device.configuration.isOn('AuthorizeRemoteTxRequests')) {
    beginCharging(device, connector, starter);
    return;
  }
  const { status, parentIdTag } = await authorizeTag(device, starter.idTag);
  connector.lastAuthorization = { idTag: starter.idTag, status };
  const known = { ...starter, parentIdTag };
  if (status === 'Accepted' && isUsable(device, connector, known)) {
    beginCharging(device, connector, known);
  }
  device.changed();
};

/** OCPP 1.6 §5.12. */
export const remoteStopTransaction: Answerer<'RemoteStopTransaction'> = (device, request) => {
  const connector = device.connectors.find(
    ({ transaction }) =>
      transaction !== null && transaction.transactionId === request.transactionId,
  );
  if (connector === undefined || device.registration !== 'Accepted') {
    return { response: { status: 'Rejected' } };
  }
  const { connectorId } = connector;
  return {
    response: { status: 'Accepted' },
    after: () => {
      const same = connectorOf(device, connectorId);
      if (same?.transaction?.transactionId === request.transactionId) {
        stopTransaction(device, same, 'Remote');
      }
    },
  };
};
