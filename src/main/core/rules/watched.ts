import { authorizationKeyReadable } from './authorization-key-readable';
import { availabilityNotFollowed } from './availability-not-followed';
import { bootOnReconnect } from './boot-on-reconnect';
import { bootTooEarly } from './boot-too-early';
import { chargingAfterRefusal } from './charging-after-refusal';
import { compositeNotAsAsked } from './composite-not-as-asked';
import { configurationKeyUnanswered } from './configuration-key-unanswered';
import { configurationNotTaken } from './configuration-not-taken';
import { connectorGap } from './connector-gap';
import { dataTransferCallError } from './data-transfer-call-error';
import { diagnosticsWithoutFile } from './diagnostics-without-file';
import { droppedOnProfile } from './dropped-on-profile';
import { firmwareBeforeDate } from './firmware-before-date';
import { heartbeatTooFrequent } from './heartbeat-too-frequent';
import { listValueSpelling } from './list-value-spelling';
import { localListOlderAccepted } from './local-list-older-accepted';
import { localListVersion } from './local-list-version';
import { longRemoteTag } from './long-remote-tag';
import { mainMeterWithTransaction } from './main-meter-with-transaction';
import { meterValuesMissing } from './meter-values-missing';
import { outOfOrder } from './out-of-order';
import { pingIntervalTooLong } from './ping-interval-too-long';
import { rateUnitWords } from './rate-unit-words';
import { rebootAfterMeasurands } from './reboot-after-measurands';
import { registerRestarts } from './register-restarts';
import { remoteTagChanged } from './remote-tag-changed';
import { repeatedStatus } from './repeated-status';
import { resetWithoutStop } from './reset-without-stop';
import { scheduledWithoutTransaction } from './scheduled-without-transaction';
import { startWithoutReservation } from './start-without-reservation';
import { statusMissingAfterBoot } from './status-missing-after-boot';
import { statusOrder } from './status-order';
import { stoppedByOtherTag } from './stopped-by-other-tag';
import { subprotocolChanged } from './subprotocol-changed';
import { triggerWithoutMessage } from './trigger-without-message';
import { triggeredBeforeAnswer } from './triggered-before-answer';
import { unknownConnectorAccepted } from './unknown-connector-accepted';

/** Rules that watch what happens over time. */
export const watched = [
  authorizationKeyReadable,
  availabilityNotFollowed,
  bootOnReconnect,
  bootTooEarly,
  chargingAfterRefusal,
  compositeNotAsAsked,
  configurationKeyUnanswered,
  configurationNotTaken,
  connectorGap,
  dataTransferCallError,
  diagnosticsWithoutFile,
  droppedOnProfile,
  firmwareBeforeDate,
  heartbeatTooFrequent,
  listValueSpelling,
  localListOlderAccepted,
  localListVersion,
  longRemoteTag,
  mainMeterWithTransaction,
  meterValuesMissing,
  outOfOrder,
  pingIntervalTooLong,
  rateUnitWords,
  rebootAfterMeasurands,
  registerRestarts,
  remoteTagChanged,
  repeatedStatus,
  resetWithoutStop,
  scheduledWithoutTransaction,
  startWithoutReservation,
  statusMissingAfterBoot,
  statusOrder,
  stoppedByOtherTag,
  subprotocolChanged,
  triggerWithoutMessage,
  triggeredBeforeAnswer,
  unknownConnectorAccepted,
] as const;
