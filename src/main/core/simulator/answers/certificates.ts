import { instantOf } from '../device';
import type { Answerer } from './answer';

/** OCPP 1.6 Security §5.11. */
export const installCertificate: Answerer<'InstallCertificate'> = (device, request) => {
  const { certificateType, certificate } = request;
  const limit = device.configuration.number('CertificateStoreMaxLength');
  const status = device.certificates.install(certificateType, certificate, limit, device.now());
  return { response: { status } };
};

/** OCPP 1.6 Security §5.3. */
export const deleteCertificate: Answerer<'DeleteCertificate'> = (device, request) => ({
  response: { status: device.certificates.remove(request.certificateHashData) },
});

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
    after: () =>
      void device.send('SecurityEventNotification', {
        type: 'InvalidChargePointCertificate',
        timestamp: instantOf(device.now()),
      }),
  };
};
