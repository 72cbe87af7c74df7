import type { RequestOf, ResponseOf, Tolerant } from '../action';
import { authorize } from './authorize';
import { bootNotification } from './boot-notification';
import { cancelReservation } from './cancel-reservation';
import { certificateSigned } from './certificate-signed';
import { changeAvailability } from './change-availability';
import { changeConfiguration } from './change-configuration';
import { clearCache } from './clear-cache';
import { clearChargingProfile } from './clear-charging-profile';
import { dataTransfer } from './data-transfer';
import { deleteCertificate } from './delete-certificate';
import { diagnosticsStatusNotification } from './diagnostics-status-notification';
import { extendedTriggerMessage } from './extended-trigger-message';
import { firmwareStatusNotification } from './firmware-status-notification';
import { getCompositeSchedule } from './get-composite-schedule';
import { getConfiguration } from './get-configuration';
import { getDiagnostics } from './get-diagnostics';
import { getInstalledCertificateIds } from './get-installed-certificate-ids';
import { getLocalListVersion } from './get-local-list-version';
import { getLog } from './get-log';
import { heartbeat } from './heartbeat';
import { installCertificate } from './install-certificate';
import { logStatusNotification } from './log-status-notification';
import { meterValues } from './meter-values';
import { remoteStartTransaction } from './remote-start-transaction';
import { remoteStopTransaction } from './remote-stop-transaction';
import { reserveNow } from './reserve-now';
import { reset } from './reset';
import { securityEventNotification } from './security-event-notification';
import { sendLocalList } from './send-local-list';
import { setChargingProfile } from './set-charging-profile';
import { signCertificate } from './sign-certificate';
import { signedFirmwareStatusNotification } from './signed-firmware-status-notification';
import { signedUpdateFirmware } from './signed-update-firmware';
import { startTransaction } from './start-transaction';
import { statusNotification } from './status-notification';
import { stopTransaction } from './stop-transaction';
import { triggerMessage } from './trigger-message';
import { unlockConnector } from './unlock-connector';
import { updateFirmware } from './update-firmware';

/** Every action of OCPP 1.6 and its security extension by its name on the wire. */
export const actions = {
  Authorize: authorize,
  BootNotification: bootNotification,
  CancelReservation: cancelReservation,
  CertificateSigned: certificateSigned,
  ChangeAvailability: changeAvailability,
  ChangeConfiguration: changeConfiguration,
  ClearCache: clearCache,
  ClearChargingProfile: clearChargingProfile,
  DataTransfer: dataTransfer,
  DeleteCertificate: deleteCertificate,
  DiagnosticsStatusNotification: diagnosticsStatusNotification,
  ExtendedTriggerMessage: extendedTriggerMessage,
  FirmwareStatusNotification: firmwareStatusNotification,
  GetCompositeSchedule: getCompositeSchedule,
  GetConfiguration: getConfiguration,
  GetDiagnostics: getDiagnostics,
  GetInstalledCertificateIds: getInstalledCertificateIds,
  GetLocalListVersion: getLocalListVersion,
  GetLog: getLog,
  Heartbeat: heartbeat,
  InstallCertificate: installCertificate,
  LogStatusNotification: logStatusNotification,
  MeterValues: meterValues,
  RemoteStartTransaction: remoteStartTransaction,
  RemoteStopTransaction: remoteStopTransaction,
  ReserveNow: reserveNow,
  Reset: reset,
  SecurityEventNotification: securityEventNotification,
  SendLocalList: sendLocalList,
  SetChargingProfile: setChargingProfile,
  SignCertificate: signCertificate,
  SignedFirmwareStatusNotification: signedFirmwareStatusNotification,
  SignedUpdateFirmware: signedUpdateFirmware,
  StartTransaction: startTransaction,
  StatusNotification: statusNotification,
  StopTransaction: stopTransaction,
  TriggerMessage: triggerMessage,
  UnlockConnector: unlockConnector,
  UpdateFirmware: updateFirmware,
} as const;

export type ActionName = keyof typeof actions;

/** The two payloads of an exchange: the request and what answers it. */
export type PayloadKind = 'request' | 'response';

type SentBy<Name extends ActionName> = (typeof actions)[Name]['sentBy'];

/** Actions a charge point sends to us. */
export type IncomingAction = {
  [Name in ActionName]: SentBy<Name> extends 'centralSystem' ? never : Name;
}[ActionName];

/** Actions we send to a charge point. */
export type OutgoingAction = {
  [Name in ActionName]: SentBy<Name> extends 'chargePoint' ? never : Name;
}[ActionName];

export type ActionRequest<Name extends ActionName> = RequestOf<(typeof actions)[Name]>;
export type ActionResponse<Name extends ActionName> = ResponseOf<(typeof actions)[Name]>;
export type TolerantRequest<Name extends ActionName> = Tolerant<ActionRequest<Name>>;
export type TolerantResponse<Name extends ActionName> = Tolerant<ActionResponse<Name>>;

/** Whether the text names an action we know; names are case sensitive (OCPP-J §4.2.1). */
export const isActionName = (name: string): name is ActionName => Object.hasOwn(actions, name);

export const isIncomingAction = (name: string): name is IncomingAction =>
  isActionName(name) && actions[name].sentBy !== 'centralSystem';

export const isOutgoingAction = (name: string): name is OutgoingAction =>
  isActionName(name) && actions[name].sentBy !== 'chargePoint';

export const actionNames: readonly ActionName[] = Object.keys(actions).filter(isActionName);
export const incomingActions: readonly IncomingAction[] = actionNames.filter(isIncomingAction);
export const outgoingActions: readonly OutgoingAction[] = actionNames.filter(isOutgoingAction);
