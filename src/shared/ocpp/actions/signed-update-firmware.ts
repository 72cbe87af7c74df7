import { Type } from 'typebox';
import { defineAction } from '../action';
import { pem } from '../certificate';
import { location512, requestId, retries, retryInterval } from '../file-transfer';
import { closed, dateTime, oneOf } from '../types';

/** The firmware with its proof of origin (OCPP 1.6 Security §6.9). */
export const firmware = closed(
  {
    location: location512(
      'Where the firmware is fetched from.',
      'https://files.example/firmware.bin',
    ),
    retrieveDateTime: dateTime({ description: 'From when on the firmware may be fetched.' }),
    installDateTime: Type.Optional(dateTime({ description: 'From when on it may be installed.' })),
    signingCertificate: pem(5500, {
      description: 'The certificate the firmware was signed with, in PEM.',
    }),
    signature: Type.String({
      description: 'The signature of the firmware, in base64.',
      maxLength: 800,
    }),
  },
  { description: 'The firmware and its signature.' },
);

export const signedUpdateFirmware = defineAction({
  action: 'SignedUpdateFirmware',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.21',
  request: closed({
    retries: Type.Optional(retries),
    retryInterval: Type.Optional(retryInterval),
    requestId,
    firmware,
  }),
  response: closed({
    status: oneOf(
      ['Accepted', 'Rejected', 'AcceptedCanceled', 'InvalidCertificate', 'RevokedCertificate'],
      { description: 'AcceptedCanceled: accepted, and an update that was under way is given up.' },
    ),
  }),
});
