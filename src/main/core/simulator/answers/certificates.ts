import type { Device } from '../device';
import { logSecurity, tellSecurity } from '../security-log';
import type { Answerer } from './answer';

const logChange = (device: Device, techInfo: string): void =>
  logSecurity(device, 'ReconfigurationOfSecurityParameters', techInfo);

/** OCPP 1.6 Security §5.11. */
export const installCertificate: Answerer<'InstallCertificate'> = (device, request) => {
  const { certificateType, certificate } = request;
  const limit = device.configuration.number('CertificateStoreMaxLength');
  const status = device.certificates.install(certificateType, certificate, limit, device.now());
  if (status === 'Accepted') logChange(device, `installed a ${certificateType}`);
  return { response: { status } };
};

/** OCPP 1.6 Security §5.3; not the root that the connection stands on (white paper M04.FR.06). */
export const deleteCertificate: Answerer<'DeleteCertificate'> = (device, request) => {
  const status = device.certificates.remove(
    request.certificateHashData,
    device.link.serverCertificates(),
  );
  if (status === 'Accepted') logChange(device, 'deleted a root certificate');
  return { response: { status } };
};

/** OCPP 1.6 Security §5.7. */
export const getInstalledCertificateIds: Answerer<'GetInstalledCertificateIds'> = (
  { certificates },
  { certificateType },
) => {
  const certificateHashData = certificates.list(certificateType);
  return {
    response:
      certificateHashData.length === 0
        ? { status: 'NotFound' }
        : { status: 'Accepted', certificateHashData },
  };
};

/** OCPP 1.6 Security §5.1. */
export const certificateSigned: Answerer<'CertificateSigned'> = (device, request) => {
  const { certificateChain } = request;
  const longest = device.configuration.number('CertificateSignedMaxChainSize');
  const accepted =
    certificateChain.length <= longest &&
    device.certificates.accept(certificateChain, device.now());
  if (accepted) return { response: { status: 'Accepted' } };
  return {
    response: { status: 'Rejected' },
    // White paper A02.FR.07: it is discarded, and that is told.
    after: () => tellSecurity(device, 'InvalidChargePointCertificate'),
  };
};
