import { plugIn, showTag, unplug } from './controls';
import type { Device, DeviceConnector } from './device';
import { isAccepted, note } from './device';
import type { Timers } from './timers';
import { shareOf } from './vehicle';

/** What a visitor does at one connector, and how long each step takes. */
const arriveSeconds = [3, 20] as const;
const authorizeSeconds = [2, 6] as const;
const chargeSeconds = [60, 300] as const;
const leaveSeconds = [5, 20] as const;
const pauseSeconds = 30;

/** Vehicles that come and go by themselves, until their timers are cancelled. */
export const startAutomatic = (device: Device, visitors: Timers, idTag: string): void => {
  for (const connector of device.connectors) void visitForEver(device, connector, visitors, idTag);
};

const visitForEver = async (
  device: Device,
  connector: DeviceConnector,
  visitors: Timers,
  idTag: string,
): Promise<void> => {
  const { connectorId } = connector;
  for (let visit = 0; ; visit++) {
    const between = ([from, to]: readonly [number, number]): Promise<void> => {
      const share = shareOf(`${device.identity}#${connectorId}#${visit}#${from}`);
      return visitors.wait(from + share * (to - from));
    };
    await between(arriveSeconds);
    if (!isAccepted(device) || isOccupied(device, connector)) {
      await visitors.wait(pauseSeconds);
      continue;
    }
    try {
      if (!connector.pluggedIn) plugIn(device, connectorId);
      await between(authorizeSeconds);
      if (connector.transaction === null) await showTag(device, connectorId, idTag);
      await between(chargeSeconds);
      if (connector.transaction?.idTag === idTag) await showTag(device, connectorId, idTag);
      await between(leaveSeconds);
    } catch (error) {
      // Somebody else used the connector meanwhile, or it failed: the visitor drives on.
      note(device, `automatic visit ended: ${error instanceof Error ? error.message : error}`);
    }
    if (connector.pluggedIn) unplug(device, connectorId);
  }
};

const isOccupied = (device: Device, connector: DeviceConnector): boolean =>
  connector.transaction !== null ||
  connector.fault !== null ||
  !connector.operative ||
  !device.operative ||
  device.reservations.on(connector.connectorId) !== undefined;
