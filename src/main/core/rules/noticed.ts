import { authUserName } from './auth-user-name';
import { badAuthHeader } from './bad-auth-header';
import { binaryFrame } from './binary-frame';
import { bootLoop } from './boot-loop';
import { bootTriggeredAfterAcceptance } from './boot-triggered-after-acceptance';
import { callBeforeAcceptance } from './call-before-acceptance';
import { callWhileWaiting } from './call-while-waiting';
import { clientCertificateUnusable } from './client-certificate-unusable';
import { clockSkew } from './clock-skew';
import { commandBeforeAcceptance } from './command-before-acceptance';
import { connectionsEvictEachOther } from './connections-evict-each-other';
import { frameArity } from './frame-arity';
import { frameCallError } from './frame-call-error';
import { frameMessageId } from './frame-message-id';
import { frameNotJson } from './frame-not-json';
import { frameTooLarge } from './frame-too-large';
import { lateReply } from './late-reply';
import { localTimeAsUtc } from './local-time-as-utc';
import { messageIdReused } from './message-id-reused';
import { meterValuesOfUnknownTransaction } from './meter-values-of-unknown-transaction';
import { meterValuesOnOtherConnector } from './meter-values-on-other-connector';
import { missingConnectionUpgrade } from './missing-connection-upgrade';
import { noPong } from './no-pong';
import { noSubprotocol } from './no-subprotocol';
import { oldStatus } from './old-status';
import { pathSlashes } from './path-slashes';
import { registerFell } from './register-fell';
import { repeatedMessage } from './repeated-message';
import { repeatedMeterValues } from './repeated-meter-values';
import { repeatedReply } from './repeated-reply';
import { repeatedStart } from './repeated-start';
import { repeatedStop } from './repeated-stop';
import { replyToNothing } from './reply-to-nothing';
import { reservationNotHeld } from './reservation-not-held';
import { reservationOfOtherTag } from './reservation-of-other-tag';
import { stopWithoutKnownId } from './stop-without-known-id';
import { subprotocolSpelling } from './subprotocol-spelling';
import { timestampImplausible } from './timestamp-implausible';
import { transactionIdNotPositive } from './transaction-id-not-positive';
import { transactionSuperseded } from './transaction-superseded';
import { unknownAction } from './unknown-action';
import { unknownErrorCode } from './unknown-error-code';
import { unknownMessageType } from './unknown-message-type';
import { unknownTransactionStopped } from './unknown-transaction-stopped';
import { wrongDirection } from './wrong-direction';

/** Rules whose deviations are noticed where a message is read or handled. */
export const noticedRules = [
  authUserName,
  badAuthHeader,
  binaryFrame,
  bootLoop,
  bootTriggeredAfterAcceptance,
  callBeforeAcceptance,
  callWhileWaiting,
  clientCertificateUnusable,
  clockSkew,
  commandBeforeAcceptance,
  connectionsEvictEachOther,
  frameArity,
  frameCallError,
  frameMessageId,
  frameNotJson,
  frameTooLarge,
  lateReply,
  localTimeAsUtc,
  messageIdReused,
  meterValuesOfUnknownTransaction,
  meterValuesOnOtherConnector,
  missingConnectionUpgrade,
  noPong,
  noSubprotocol,
  oldStatus,
  pathSlashes,
  registerFell,
  repeatedMessage,
  repeatedMeterValues,
  repeatedReply,
  repeatedStart,
  repeatedStop,
  replyToNothing,
  reservationNotHeld,
  reservationOfOtherTag,
  stopWithoutKnownId,
  subprotocolSpelling,
  timestampImplausible,
  transactionIdNotPositive,
  transactionSuperseded,
  unknownAction,
  unknownErrorCode,
  unknownMessageType,
  unknownTransactionStopped,
  wrongDirection,
] as const;
