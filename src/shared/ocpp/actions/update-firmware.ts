import { Type } from 'typebox';
import { defineAction } from '../action';
import { retries, retryInterval } from '../file-transfer';
import { closed, dateTime, uri } from '../types';

export const updateFirmware = defineAction({
  action: 'UpdateFirmware',
  sentBy: 'centralSystem',
  profile: 'FirmwareManagement',
  clause: 'OCPP 1.6 §5.19',
  request: closed({
    location: uri({
      description: 'Where the firmware is fetched from.',
      examples: ['https://files.example/firmware.bin'],
    }),
    retries: Type.Optional(retries),
    retrieveDate: dateTime({ description: 'From when on the firmware may be fetched.' }),
    retryInterval: Type.Optional(retryInterval),
  }),
  response: closed({}),
});
