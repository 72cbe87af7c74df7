import { defineAction } from '../action';
import { pem } from '../certificate';
import { closed, oneOf } from '../types';

export const signCertificate = defineAction({
  action: 'SignCertificate',
  sentBy: 'chargePoint',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.17',
  request: closed({
    csr: pem(5500, {
      description: 'The certificate signing request, in PEM.',
      examples: ['-----BEGIN CERTIFICATE REQUEST-----\n...'],
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Accepted: the certificate follows in CertificateSigned.',
    }),
  }),
});
