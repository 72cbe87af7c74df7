import type { OutgoingAction } from '@shared/ocpp/actions';
import type { OnAnswer, OnCallError, OnSent } from './answer';
import { onCancelReservation } from './cancel-reservation';
import { onCertificateSigned } from './certificate-signed';
import { onChangeAvailability } from './change-availability';
import { onChangeConfiguration } from './change-configuration';
import { onClearChargingProfile, onSetChargingProfile } from './charging-profile';
import { onGetConfiguration } from './get-configuration';
import { onGetLocalListVersion } from './get-local-list-version';
import {
  onDeleteCertificate,
  onGetInstalledCertificateIds,
  onInstallCertificate,
} from './installed-certificates';
import { onRemoteStartTransaction } from './remote-start-transaction';
import { onReserveNow, onReserveNowError, onReserveNowSent } from './reserve-now';
import { onSendLocalList, onSendLocalListError, onSendLocalListSent } from './send-local-list';
import {
  onExtendedTriggerMessage,
  onExtendedTriggerMessageSent,
  onTriggerMessage,
  onTriggerMessageSent,
} from './trigger-message';

/** Commands whose answer changes what is known here; the others are only recorded. */
export const answers: { readonly [A in OutgoingAction]?: OnAnswer<A> } = {
  CancelReservation: onCancelReservation,
  CertificateSigned: onCertificateSigned,
  ChangeAvailability: onChangeAvailability,
  ChangeConfiguration: onChangeConfiguration,
  ClearChargingProfile: onClearChargingProfile,
  DeleteCertificate: onDeleteCertificate,
  ExtendedTriggerMessage: onExtendedTriggerMessage,
  GetConfiguration: onGetConfiguration,
  GetInstalledCertificateIds: onGetInstalledCertificateIds,
  InstallCertificate: onInstallCertificate,
  GetLocalListVersion: onGetLocalListVersion,
  RemoteStartTransaction: onRemoteStartTransaction,
  ReserveNow: onReserveNow,
  SendLocalList: onSendLocalList,
  SetChargingProfile: onSetChargingProfile,
  TriggerMessage: onTriggerMessage,
};

/** Commands whose CALLERROR changes what is known here. */
export const callErrors: { readonly [A in OutgoingAction]?: OnCallError<A> } = {
  ReserveNow: onReserveNowError,
  SendLocalList: onSendLocalListError,
};

/** Commands that something begins with as soon as they go out. */
export const sent: { readonly [A in OutgoingAction]?: OnSent<A> } = {
  ExtendedTriggerMessage: onExtendedTriggerMessageSent,
  ReserveNow: onReserveNowSent,
  SendLocalList: onSendLocalListSent,
  TriggerMessage: onTriggerMessageSent,
};
