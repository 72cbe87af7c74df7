import { defineAction } from '../action';
import { closed, oneOf } from '../types';

export const firmwareStatusNotification = defineAction({
  action: 'FirmwareStatusNotification',
  sentBy: 'chargePoint',
  profile: 'FirmwareManagement',
  clause: 'OCPP 1.6 §4.5',
  request: closed({
    status: oneOf(
      [
        'Downloaded',
        'DownloadFailed',
        'Downloading',
        'Idle',
        'InstallationFailed',
        'Installing',
        'Installed',
      ],
      { description: 'How the firmware update goes.' },
    ),
  }),
  response: closed({}),
});
