import { defineAction } from '../action';
import { certificateUse, pem } from '../certificate';
import { closed, oneOf } from '../types';

export const installCertificate = defineAction({
  action: 'InstallCertificate',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.11',
  request: closed({
    certificateType: certificateUse,
    certificate: pem(5500, { description: 'The root certificate, in PEM.' }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Failed', 'Rejected'], {
      description: 'Rejected: it is not valid. Failed: it is, but could not be installed.',
    }),
  }),
});
