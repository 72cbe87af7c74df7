import { Type } from 'typebox';
import { defineAction } from '../action';
import { requestId } from '../file-transfer';
import { closed, oneOf } from '../types';

export const signedFirmwareStatusNotification = defineAction({
  action: 'SignedFirmwareStatusNotification',
  sentBy: 'chargePoint',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.19',
  request: closed({
    status: oneOf(
      [
        'Downloaded',
        'DownloadFailed',
        'Downloading',
        'DownloadScheduled',
        'DownloadPaused',
        'Idle',
        'InstallationFailed',
        'Installing',
        'Installed',
        'InstallRebooting',
        'InstallScheduled',
        'InstallVerificationFailed',
        'InvalidSignature',
        'SignatureVerified',
      ],
      { description: 'How the firmware update goes.' },
    ),
    requestId: Type.Optional(requestId),
  }),
  response: closed({}),
});
