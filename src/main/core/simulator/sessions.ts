import type { ActionRequest } from '@shared/ocpp/actions';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { IdTagInfo, StopReason } from '@shared/ocpp/types';
import { readTolerantly } from '../ocpp/validate';
import { advanceCharging, readMeter, startCharging } from './charging';
import { type AcceptedTag, type Device, type DeviceConnector, instantOf, note } from './device';
import { isFor } from './reservations';
import { refreshStatus } from './status';

/** Who starts a transaction, and what came with it. */
export interface Starter {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  /** The TxProfile of a remote start (errata 3.41). */
  readonly profile?: ChargingProfile | undefined;
}

export const profileLimits = ({ configuration }: Device) => ({
  maxStackLevel: configuration.number('ChargeProfileMaxStackLevel'),
  maxPeriods: configuration.number('ChargingScheduleMaxPeriods'),
  maxInstalled: configuration.number('MaxChargingProfilesInstalled'),
});

/** The reservation that a start uses up, if it is for this tag: of the connector, or of any. */
export const reservationFor = (device: Device, connectorId: number, starter: Starter) =>
  [device.reservations.on(connectorId), ...device.reservations.unassigned()].find(
    (one) => one !== undefined && isFor(one, starter.idTag, starter.parentIdTag),
  );

/** A connector that fails or goes out of service is kept for nobody any more (OCPP 1.6 §5.13). */
export const endReservationOn = (device: Device, connectorId: number): void => {
  const reservation = device.reservations.on(connectorId);
  if (reservation !== undefined) device.reservations.remove(reservation.reservationId);
};

/** Whether a connector is kept free for somebody else (OCPP 1.6 §5.13). */
export const isKeptFromTag = (device: Device, connectorId: number, starter: Starter): boolean => {
  if (reservationFor(device, connectorId, starter) !== undefined) return false;
  if (device.reservations.on(connectorId) !== undefined) return true;
  const kept = device.reservations.unassigned().length;
  if (kept === 0) return false;
  const free = device.connectors.filter((one) => isFree(device, one)).length;
  return free <= kept;
};

/** Whether somebody could charge here who has no reservation. */
const isFree = (device: Device, connector: DeviceConnector): boolean =>
  device.operative &&
  connector.operative &&
  connector.fault === null &&
  connector.transaction === null &&
  device.reservations.on(connector.connectorId) === undefined;

export const startTransaction = (
  device: Device,
  connector: DeviceConnector,
  starter: Starter,
): void => {
  const { connectorId } = connector;
  dropAccepted(connector);
  const reservation = reservationFor(device, connectorId, starter);
  if (reservation !== undefined) device.reservations.remove(reservation.reservationId);
  const startedAt = device.now();
  const startWh = Math.floor(connector.registerWh);
  const transaction = {
    idTag: starter.idTag,
    parentIdTag: starter.parentIdTag,
    startedAt,
    startWh,
    beginReadings: readMeter(device, connector, 'StopTxnSampledData', 'Transaction.Begin')
      .sampledValue,
    transactionId: null,
    refused: false,
    elapsedSeconds: 0,
    nextSampleSeconds: device.configuration.number('MeterValueSampleInterval'),
  };
  connector.transaction = transaction;
  connector.finished = false;
  if (starter.profile !== undefined) {
    device.profiles.install(connectorId, starter.profile, profileLimits(device));
  }
  note(device, `connector ${connectorId}: transaction starts`);
  const request: ActionRequest<'StartTransaction'> = {
    connectorId,
    idTag: starter.idTag,
    meterStart: startWh,
    ...(reservation === undefined ? {} : { reservationId: reservation.reservationId }),
    timestamp: instantOf(startedAt),
  };
  device.outbox.add({
    action: 'StartTransaction',
    payload: () => request,
    answered: (payload) => started(device, connector, transaction, payload),
  });
  // Nothing flows yet, but what is offered decides the status.
  advanceCharging(device, 0);
  startCharging(device);
  refreshStatus(device);
};

type Transaction = NonNullable<DeviceConnector['transaction']>;

/** The number, and the verdict on the tag; a refused one ends or is starved (OCPP 1.6 §4.8). */
const started = (
  device: Device,
  connector: DeviceConnector,
  transaction: Transaction,
  payload: unknown,
): void => {
  const { transactionId, idTagInfo } = readTolerantly(
    'StartTransaction',
    'response',
    payload,
  ).value;
  transaction.transactionId = transactionId ?? null;
  const status = idTagInfo?.status ?? 'Invalid';
  rememberTag(device, transaction.idTag, idTagInfo);
  connector.lastAuthorization = { idTag: transaction.idTag, status };
  if (status !== 'Accepted' && connector.transaction === transaction) {
    if (device.configuration.isOn('StopTransactionOnInvalidId')) {
      stopTransaction(device, connector, 'DeAuthorized');
    } else {
      transaction.refused = true;
      advanceCharging(device, 0);
    }
  }
  refreshStatus(device);
};

/** Ends a transaction; the tag goes along where somebody showed it (OCPP 1.6 §4.10). */
export const stopTransaction = (
  device: Device,
  connector: DeviceConnector,
  reason: StopReason,
  idTag?: string,
): void => {
  const { transaction, connectorId } = connector;
  if (transaction === null) return;
  const end = readMeter(device, connector, 'StopTxnSampledData', 'Transaction.End');
  const meterStop = Math.floor(connector.registerWh);
  const timestamp = instantOf(device.now());
  connector.transaction = null;
  connector.watts = 0;
  connector.offeredWatts = 0;
  connector.phases = 3;
  connector.finished = connector.pluggedIn;
  device.profiles.endTransaction(connectorId);
  if (connector.scheduledOperative !== null) {
    connector.operative = connector.scheduledOperative;
    connector.scheduledOperative = null;
  }
  note(device, `connector ${connectorId}: transaction ends, ${reason}`);
  const transactionData =
    end.sampledValue.length === 0
      ? {}
      : {
          transactionData: [
            {
              timestamp: instantOf(transaction.startedAt),
              sampledValue: [...transaction.beginReadings],
            },
            end,
          ].filter(({ sampledValue }) => sampledValue.length > 0),
        };
  device.outbox.add({
    action: 'StopTransaction',
    payload: (): ActionRequest<'StopTransaction'> => ({
      ...(idTag === undefined ? {} : { idTag }),
      meterStop,
      timestamp,
      // -1 where the start was never answered (errata 3.18).
      transactionId: transaction.transactionId ?? -1,
      reason,
      ...transactionData,
    }),
    answered: (payload) => {
      const { idTagInfo } = readTolerantly('StopTransaction', 'response', payload).value;
      if (idTag !== undefined) rememberTag(device, idTag, idTagInfo);
    },
  });
  refreshStatus(device);
};

export const stopAll = (device: Device, reason: StopReason): void => {
  for (const connector of device.connectors) {
    dropAccepted(connector);
    stopTransaction(device, connector, reason);
  }
};

/** A tag that was accepted waits for the cable, for ConnectionTimeOut at the longest (§4.8). */
export const awaitCable = (device: Device, connector: DeviceConnector, starter: Starter): void => {
  dropAccepted(connector);
  const cancelTimeout = device.timers.after(
    device.configuration.number('ConnectionTimeOut'),
    () => {
      note(device, `connector ${connector.connectorId}: no cable came`);
      connector.accepted = null;
      refreshStatus(device);
    },
  );
  const accepted: AcceptedTag = {
    idTag: starter.idTag,
    parentIdTag: starter.parentIdTag,
    profile: starter.profile,
    cancelTimeout,
  };
  connector.accepted = accepted;
  refreshStatus(device);
};

const dropAccepted = (connector: DeviceConnector): void => {
  connector.accepted?.cancelTimeout();
  connector.accepted = null;
};

/** Starts at once where the cable is in, and otherwise as soon as it is. */
export const beginCharging = (
  device: Device,
  connector: DeviceConnector,
  starter: Starter,
): void =>
  connector.pluggedIn
    ? startTransaction(device, connector, starter)
    : awaitCable(device, connector, starter);

type LooseIdTagInfo = {
  readonly status?: string | undefined;
  readonly expiryDate?: string | undefined;
  readonly parentIdTag?: string | undefined;
};

const statuses: readonly string[] = ['Accepted', 'Blocked', 'Expired', 'Invalid', 'ConcurrentTx'];

/** What a central system said of a tag; whatever is no word of the text counts as Invalid. */
export const readIdTagInfo = (info: LooseIdTagInfo | undefined): IdTagInfo => ({
  status: (statuses.includes(info?.status ?? '') ? info?.status : 'Invalid') as IdTagInfo['status'],
  ...(info?.expiryDate === undefined ? {} : { expiryDate: info.expiryDate }),
  ...(info?.parentIdTag === undefined ? {} : { parentIdTag: info.parentIdTag }),
});

export const rememberTag = (
  device: Device,
  idTag: string,
  info: LooseIdTagInfo | undefined,
): void => {
  if (info === undefined || !device.configuration.isOn('AuthorizationCacheEnabled')) return;
  const read = readIdTagInfo(info);
  // ConcurrentTx speaks of one start only, not of the tag (§7.2).
  if (read.status !== 'ConcurrentTx') device.localAuthorization.remember(idTag, read);
};
