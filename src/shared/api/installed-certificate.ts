import { Type } from 'typebox';
import { ChargePointId, strictObject } from '../model/common';
import { InstalledCertificates } from '../model/installed-certificate';
import { certificateUse } from '../ocpp/certificate';
import { method } from './method';

const tag = 'Certificates of charge points';
const cpId = { cpId: ChargePointId };
const timeoutSeconds = Type.Optional(Type.Integer({ minimum: 1, maximum: 600 }));
const hex = (maxLength: number, example: string) =>
  Type.String({ pattern: '^[0-9a-fA-F]+$', maxLength, examples: [example] });
const commandErrors = [
  'unknown-charge-point',
  'offline',
  'timeout',
  'call-error',
  'connection-lost',
] as const;

const Answered = strictObject({
  status: Type.String({ description: 'The answer of the charge point.', examples: ['Accepted'] }),
  ...InstalledCertificates.properties,
});

export const installedCertificateMethods = {
  'installedCertificate.list': method({
    http: 'GET /charge-point/{cpId}/installed-certificate',
    tag,
    summary: 'Root certificates on a charge point as last read',
    input: strictObject(cpId),
    output: InstalledCertificates,
    errors: ['unknown-charge-point'],
  }),
  'installedCertificate.read': method({
    http: 'POST /charge-point/{cpId}/installed-certificate/read',
    tag,
    summary: 'Ask a charge point for its root certificates',
    description: 'GetInstalledCertificateIds of one type, or one after the other of both.',
    input: strictObject({
      ...cpId,
      // Without the default of the action's own schema: left out means both.
      certificateType: Type.Optional(Type.Enum(certificateUse.enum)),
      timeoutSeconds,
    }),
    output: InstalledCertificates,
    errors: [...commandErrors],
  }),
  'installedCertificate.install': method({
    http: 'POST /charge-point/{cpId}/installed-certificate',
    tag,
    summary: 'Install a root certificate on a charge point',
    description: 'Exactly one of certificate and root.',
    input: strictObject({
      ...cpId,
      certificateType: certificateUse,
      certificate: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 5500,
          description: 'A certificate in PEM.',
          examples: ['-----BEGIN CERTIFICATE-----\n...'],
        }),
      ),
      root: Type.Optional(
        Type.Enum(['ecdsa', 'rsa'], {
          description: 'A root of our certificate authority; it is made if there is none.',
        }),
      ),
      timeoutSeconds,
    }),
    output: Answered,
    errors: [...commandErrors],
  }),
  'installedCertificate.delete': method({
    http: 'DELETE /charge-point/{cpId}/installed-certificate',
    tag,
    summary: 'Delete a root certificate on a charge point',
    description: 'The certificate is named as the list names it.',
    input: strictObject({
      ...cpId,
      hashAlgorithm: Type.Enum(['SHA256', 'SHA384', 'SHA512']),
      issuerNameHash: hex(128, 'a1b2c3d4e5f60718293a4b5c6d7e8f90'),
      issuerKeyHash: hex(128, '0f1e2d3c4b5a69788796a5b4c3d2e1f0'),
      serialNumber: hex(40, '4fa3'),
      timeoutSeconds,
    }),
    output: Answered,
    errors: [...commandErrors],
  }),
};
