import { defineAction } from '../action';
import { pem } from '../certificate';
import { closed, oneOf } from '../types';

export const certificateSigned = defineAction({
  action: 'CertificateSigned',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.1',
  request: closed({
    certificateChain: pem(10000, {
      description: 'The signed certificate and its intermediate authorities, in PEM.',
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether the certificate fits its key and is taken into use.',
    }),
  }),
});
