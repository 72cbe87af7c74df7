import { Type } from 'typebox';
import { defineAction } from '../action';
import { requestId } from '../file-transfer';
import { closed, oneOf } from '../types';

export const logStatusNotification = defineAction({
  action: 'LogStatusNotification',
  sentBy: 'chargePoint',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.13',
  request: closed({
    status: oneOf(
      [
        'BadMessage',
        'Idle',
        'NotSupportedOperation',
        'PermissionDenied',
        'Uploaded',
        'UploadFailure',
        'Uploading',
      ],
      { description: 'How the upload of the log goes.' },
    ),
    requestId: Type.Optional(requestId),
  }),
  response: closed({}),
});
