import type { Implementation } from '../context';
import { authorizationKeyImplementation } from './authorization-key';
import { backupImplementation } from './backup';
import { certificateRequestImplementation } from './certificate-request';
import { chargePointImplementation } from './charge-point';
import { chargingProfileImplementation } from './charging-profile';
import { commandImplementation } from './command';
import { configurationImplementation } from './configuration';
import { configurationRunImplementation } from './configuration-run';
import { configurationTemplateImplementation } from './configuration-template';
import { dataTransferImplementation } from './data-transfer';
import { fileImplementation } from './file';
import { findingImplementation } from './finding';
import { firmwareSignatureImplementation } from './firmware-signature';
import { installedCertificateImplementation } from './installed-certificate';
import { jobImplementation } from './job';
import { localListImplementation } from './local-list';
import { markerImplementation } from './marker';
import { messageImplementation } from './message';
import { reportImplementation } from './report';
import { reservationImplementation } from './reservation';
import { securityImplementation } from './security';
import { securityEventImplementation } from './security-event';
import { serverImplementation } from './server';
import { simulatorImplementation } from './simulator';
import { siteImplementation } from './site';
import { tagImplementation } from './tag';
import { tariffImplementation } from './tariff';
import { traceImplementation } from './trace';
import { transactionImplementation } from './transaction';
import { viewImplementation } from './view';

/** What every method of the API does; the gate in call.ts has checked the input. */
export const implementation = {
  ...authorizationKeyImplementation,
  ...certificateRequestImplementation,
  ...backupImplementation,
  ...chargePointImplementation,
  ...chargingProfileImplementation,
  ...commandImplementation,
  ...dataTransferImplementation,
  ...localListImplementation,
  ...configurationImplementation,
  ...configurationRunImplementation,
  ...configurationTemplateImplementation,
  ...firmwareSignatureImplementation,
  ...installedCertificateImplementation,
  ...markerImplementation,
  ...fileImplementation,
  ...findingImplementation,
  ...jobImplementation,
  ...messageImplementation,
  ...securityEventImplementation,
  ...reportImplementation,
  ...reservationImplementation,
  ...securityImplementation,
  ...serverImplementation,
  ...simulatorImplementation,
  ...siteImplementation,
  ...tagImplementation,
  ...tariffImplementation,
  ...traceImplementation,
  ...transactionImplementation,
  ...viewImplementation,
} satisfies Implementation;
