import { Type } from 'typebox';
import { defineAction } from '../action';
import { certificateHashData, certificateUse } from '../certificate';
import { closed, oneOf } from '../types';

export const getInstalledCertificateIds = defineAction({
  action: 'GetInstalledCertificateIds',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.7',
  request: closed({ certificateType: certificateUse }),
  response: closed({
    status: oneOf(['Accepted', 'NotFound'], {
      description: 'NotFound: it holds no certificate of this kind.',
    }),
    certificateHashData: Type.Optional(
      Type.Array(certificateHashData, {
        minItems: 1,
        description: 'What it holds, one entry for each certificate.',
      }),
    ),
  }),
});
