import { isOutgoingAction, type OutgoingAction } from '@shared/ocpp/actions';
import { OcppError } from '../../ocpp/error-codes';
import { errorText, resultText } from '../../ocpp/frame';
import { checkPayload } from '../../ocpp/validate';
import type { Device } from '../device';
import type { AnswerText } from '../link';
import type { Answer, Answerer } from './answer';
import { changeAvailability, reset, unlockConnector } from './availability';
import {
  certificateSigned,
  deleteCertificate,
  getInstalledCertificateIds,
  installCertificate,
} from './certificates';
import {
  clearChargingProfile,
  getCompositeSchedule,
  setChargingProfile,
} from './charging-profiles';
import { changeConfiguration, getConfiguration } from './configuration';
import { dataTransfer } from './data-transfer';
import { getDiagnostics, getLog, signedUpdateFirmware, updateFirmware } from './files';
import { clearCache, getLocalListVersion, sendLocalList } from './local-list';
import { remoteStartTransaction, remoteStopTransaction } from './remote-control';
import { cancelReservation, reserveNow } from './reservations';
import { extendedTriggerMessage, triggerMessage } from './trigger';

/** How a simulated charge point answers every action of a central system. */
export const answerers: { readonly [Name in OutgoingAction]: Answerer<Name> } = {
  CancelReservation: cancelReservation,
  CertificateSigned: certificateSigned,
  ChangeAvailability: changeAvailability,
  ChangeConfiguration: changeConfiguration,
  ClearCache: clearCache,
  ClearChargingProfile: clearChargingProfile,
  DataTransfer: dataTransfer,
  DeleteCertificate: deleteCertificate,
  ExtendedTriggerMessage: extendedTriggerMessage,
  GetCompositeSchedule: getCompositeSchedule,
  GetConfiguration: getConfiguration,
  GetDiagnostics: getDiagnostics,
  GetInstalledCertificateIds: getInstalledCertificateIds,
  GetLocalListVersion: getLocalListVersion,
  GetLog: getLog,
  InstallCertificate: installCertificate,
  RemoteStartTransaction: remoteStartTransaction,
  RemoteStopTransaction: remoteStopTransaction,
  ReserveNow: reserveNow,
  Reset: reset,
  SendLocalList: sendLocalList,
  SetChargingProfile: setChargingProfile,
  SignedUpdateFirmware: signedUpdateFirmware,
  TriggerMessage: triggerMessage,
  UnlockConnector: unlockConnector,
  UpdateFirmware: updateFirmware,
};

interface ReceivedCall {
  readonly idJson: string;
  readonly action: string;
  readonly payload: unknown;
}

/** Answers a CALL as a charge point that takes the text strictly: what is wrong gets its CALLERROR. */
export const answerCall = (device: Device, call: ReceivedCall): AnswerText | undefined => {
  // While its boot is rejected a charge point answers nothing (OCPP 1.6 §4.2).
  if (device.registration === 'Rejected') return undefined;
  const { idJson, action, payload } = call;
  if (!isOutgoingAction(action)) {
    return { text: errorText(idJson, 'NotImplemented', `${action} is not known here.`) };
  }
  const [deviation] = checkPayload(action, 'request', payload);
  if (deviation !== undefined) {
    return { text: errorText(idJson, deviation.code, deviation.message) };
  }
  try {
    // What the table ties together, the compiler cannot follow through a name at run time.
    const answerer = answerers[action] as (
      device: Device,
      request: unknown,
    ) => Answer<OutgoingAction>;
    const { response, after } = answerer(device, payload ?? {});
    return { text: resultText(idJson, response), after };
  } catch (error) {
    if (!(error instanceof OcppError)) throw error;
    return { text: errorText(idJson, error.code, error.description) };
  }
};
