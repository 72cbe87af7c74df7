import { defineAction } from '../action';
import { closed, oneOf } from '../types';

export const diagnosticsStatusNotification = defineAction({
  action: 'DiagnosticsStatusNotification',
  sentBy: 'chargePoint',
  profile: 'FirmwareManagement',
  clause: 'OCPP 1.6 §4.4',
  request: closed({
    status: oneOf(['Idle', 'Uploaded', 'UploadFailed', 'Uploading'], {
      description: 'How the upload of the diagnostics goes.',
    }),
  }),
  response: closed({}),
});
