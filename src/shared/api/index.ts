import { authorizationKeyMethods } from './authorization-key';
import { backupMethods } from './backup';
import { certificateRequestMethods } from './certificate-request';
import { chargePointMethods } from './charge-point';
import { chargingProfileMethods } from './charging-profile';
import { commandMethods } from './command';
import { configurationMethods } from './configuration';
import { configurationRunMethods } from './configuration-run';
import { configurationTemplateMethods } from './configuration-template';
import { dataTransferMethods } from './data-transfer';
import { fileMethods } from './file';
import { findingMethods } from './finding';
import { firmwareSignatureMethods } from './firmware-signature';
import { installedCertificateMethods } from './installed-certificate';
import { jobMethods } from './job';
import { localListMethods } from './local-list';
import { markerMethods } from './marker';
import { messageMethods } from './message';
import type { InputOf, OutputOf } from './method';
import { reportMethods } from './report';
import { reservationMethods } from './reservation';
import { securityMethods } from './security';
import { securityEventMethods } from './security-event';
import { serverMethods } from './server';
import { simulatorMethods } from './simulator';
import { siteMethods } from './site';
import { tagMethods } from './tag';
import { tariffMethods } from './tariff';
import { traceMethods } from './trace';
import { transactionMethods } from './transaction';
import { viewMethods } from './view';

/** Every method of the API. From an entry come the typed call, the IPC, the REST route and OpenAPI. */
export const methods = {
  ...authorizationKeyMethods,
  ...certificateRequestMethods,
  ...backupMethods,
  ...chargePointMethods,
  ...chargingProfileMethods,
  ...commandMethods,
  ...dataTransferMethods,
  ...localListMethods,
  ...configurationMethods,
  ...configurationRunMethods,
  ...configurationTemplateMethods,
  ...firmwareSignatureMethods,
  ...installedCertificateMethods,
  ...markerMethods,
  ...fileMethods,
  ...findingMethods,
  ...jobMethods,
  ...messageMethods,
  ...securityEventMethods,
  ...reportMethods,
  ...reservationMethods,
  ...securityMethods,
  ...serverMethods,
  ...simulatorMethods,
  ...siteMethods,
  ...tagMethods,
  ...tariffMethods,
  ...traceMethods,
  ...transactionMethods,
  ...viewMethods,
} as const;

export type MethodName = keyof typeof methods;
export type MethodInput<N extends MethodName> = InputOf<(typeof methods)[N]>;
export type MethodOutput<N extends MethodName> = OutputOf<(typeof methods)[N]>;

/**
 * Where a call came from; recorded with commands and in logs. `automatic` is what nobody asked for:
 * it is not sent while the setting `quiet` is on.
 */
export type Origin = 'desktop' | 'rest' | 'internal' | 'automatic';
