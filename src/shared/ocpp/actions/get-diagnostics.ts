import { Type } from 'typebox';
import { defineAction } from '../action';
import { fileName, retries, retryInterval } from '../file-transfer';
import { closed, dateTime, uri } from '../types';

export const getDiagnostics = defineAction({
  action: 'GetDiagnostics',
  sentBy: 'centralSystem',
  profile: 'FirmwareManagement',
  clause: 'OCPP 1.6 §5.9',
  request: closed({
    location: uri({
      description: 'The folder the diagnostics file is uploaded to.',
      examples: ['ftp://files.example/upload/'],
    }),
    retries: Type.Optional(retries),
    retryInterval: Type.Optional(retryInterval),
    startTime: Type.Optional(dateTime({ description: 'The oldest entry to include.' })),
    stopTime: Type.Optional(dateTime({ description: 'The latest entry to include.' })),
  }),
  response: closed({ fileName: Type.Optional(fileName) }),
});
