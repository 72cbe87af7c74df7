import type { ActionName, ActionRequest } from '@shared/ocpp/actions';
import { readMeter } from '../charging';
import type { Device } from '../device';
import { instantOf } from '../device';
import { boot } from '../lifecycle';
import { stateOf } from '../status';
import { type Answerer, connectorsOf } from './answer';

/** Directly, because a triggered message may go out while the boot is pending (OCPP 1.6 §4.2). */
const send = (device: Device, action: ActionName, payload: object): void =>
  void device.link.call(action, payload);

const sendStatuses = (device: Device, connectorId: number | undefined): void => {
  const ids =
    connectorId === undefined
      ? [0, ...device.connectors.map((one) => one.connectorId)]
      : [connectorId];
  for (const id of ids) {
    const state = stateOf(device, id);
    if (state === undefined) continue;
    const { status, errorCode } = state;
    const timestamp = instantOf(device.now());
    send(device, 'StatusNotification', { connectorId: id, errorCode, status, timestamp });
  }
};

const sendReadings = (device: Device, connectorId: number | undefined): void => {
  for (const connector of connectorsOf(device, connectorId ?? 0)) {
    const reading = readMeter(device, connector, 'MeterValuesSampledData', 'Trigger');
    if (reading.sampledValue.length === 0) continue;
    const transactionId = connector.transaction?.transactionId ?? undefined;
    send(device, 'MeterValues', {
      connectorId: connector.connectorId,
      ...(transactionId === undefined ? {} : { transactionId }),
      meterValue: [reading],
    });
  }
};

type Requested =
  | ActionRequest<'TriggerMessage'>['requestedMessage']
  | ActionRequest<'ExtendedTriggerMessage'>['requestedMessage'];

const triggered: Readonly<
  Record<Requested, (device: Device, connectorId: number | undefined) => void>
> = {
  BootNotification: (device) => void boot(device),
  DiagnosticsStatusNotification: (device) =>
    send(device, 'DiagnosticsStatusNotification', { status: device.transfers.diagnostics }),
  FirmwareStatusNotification: (device) =>
    send(device, 'FirmwareStatusNotification', { status: device.transfers.firmware }),
  Heartbeat: (device) => send(device, 'Heartbeat', {}),
  LogStatusNotification: (device) =>
    send(device, 'LogStatusNotification', stageOf(device.transfers.log)),
  MeterValues: sendReadings,
  SignChargePointCertificate: (device) => {
    const csr = device.certificates.createRequest(
      device.identity,
      device.configuration.text('CpoName'),
    );
    send(device, 'SignCertificate', { csr });
  },
  StatusNotification: sendStatuses,
};

/** The number of the request goes along as long as there was one. */
const stageOf = <Status>({
  status,
  requestId,
}: {
  status: Status;
  requestId: number | undefined;
}) => ({ status, ...(requestId === undefined ? {} : { requestId }) });

/** A boot is not repeated on request once it was accepted (errata 3.35, 3.40). */
const isRefused = (
  device: Device,
  requested: Requested,
  connectorId: number | undefined,
): boolean =>
  (requested === 'BootNotification' && device.registration === 'Accepted') ||
  (connectorId !== undefined && stateOf(device, connectorId) === undefined);

/** OCPP 1.6 §5.17: the answer first, then the message. */
export const triggerMessage: Answerer<'TriggerMessage'> = (device, request) => {
  const { requestedMessage, connectorId } = request;
  if (isRefused(device, requestedMessage, connectorId)) {
    return { response: { status: 'Rejected' } };
  }
  return {
    response: { status: 'Accepted' },
    after: () => triggered[requestedMessage](device, connectorId),
  };
};

/** OCPP 1.6 Security §5.5: the same, where FirmwareStatusNotification means the signed one. */
export const extendedTriggerMessage: Answerer<'ExtendedTriggerMessage'> = (device, request) => {
  const { requestedMessage, connectorId } = request;
  if (isRefused(device, requestedMessage, connectorId)) {
    return { response: { status: 'Rejected' } };
  }
  return {
    response: { status: 'Accepted' },
    after: () =>
      requestedMessage === 'FirmwareStatusNotification'
        ? send(device, 'SignedFirmwareStatusNotification', stageOf(device.transfers.signedFirmware))
        : triggered[requestedMessage](device, connectorId),
  };
};
