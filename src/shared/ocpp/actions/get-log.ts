import { Type } from 'typebox';
import { defineAction } from '../action';
import { fileName, location512, requestId, retries, retryInterval } from '../file-transfer';
import { closed, dateTime, oneOf } from '../types';

/** Which part of the log goes where (OCPP 1.6 Security §6.14). */
export const logParameters = closed(
  {
    remoteLocation: location512(
      'The folder the log file is uploaded to.',
      'https://files.example/upload/',
    ),
    oldestTimestamp: Type.Optional(dateTime({ description: 'The oldest entry to include.' })),
    latestTimestamp: Type.Optional(dateTime({ description: 'The latest entry to include.' })),
  },
  { description: 'Which part of the log goes where.' },
);

export const getLog = defineAction({
  action: 'GetLog',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.9',
  request: closed({
    logType: oneOf(['DiagnosticsLog', 'SecurityLog'], {
      description: 'Which log to upload.',
      default: 'DiagnosticsLog',
    }),
    requestId,
    retries: Type.Optional(retries),
    retryInterval: Type.Optional(retryInterval),
    log: logParameters,
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected', 'AcceptedCanceled'], {
      description: 'AcceptedCanceled: accepted, and an upload that was under way is given up.',
    }),
    filename: Type.Optional(fileName),
  }),
});
