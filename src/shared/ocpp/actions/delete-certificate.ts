import { defineAction } from '../action';
import { certificateHashData } from '../certificate';
import { closed, oneOf } from '../types';

export const deleteCertificate = defineAction({
  action: 'DeleteCertificate',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.3',
  request: closed({ certificateHashData }),
  response: closed({
    status: oneOf(['Accepted', 'Failed', 'NotFound'], {
      description: 'NotFound: it holds no such certificate.',
    }),
  }),
});
