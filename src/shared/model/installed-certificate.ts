import { type Static, Type } from 'typebox';
import { certificateHashData, certificateUse } from '../ocpp/certificate';
import { Instant, nullable, strictObject } from './common';

export const InstalledCertificate = strictObject({
  certificateType: certificateUse,
  certificateHashData,
  name: nullable(Type.String({ description: 'The subject, where the certificate is known here.' })),
  isOurs: Type.Boolean({ description: 'Whether it is a root of our certificate authority.' }),
  readAt: Instant,
});
export type InstalledCertificate = Static<typeof InstalledCertificate>;

export const InstalledCertificates = strictObject({
  items: Type.Array(InstalledCertificate),
  certificateStoreMaxLength: nullable(
    Type.Integer({ description: 'How many it can hold, if its configuration was read.' }),
  ),
  additionalRootCertificateCheck: nullable(
    Type.Boolean({
      description:
        'true: a new central system root replaces the old one, and must be signed by it (OCPP 1.6 Security §7.1).',
    }),
  ),
});
export type InstalledCertificates = Static<typeof InstalledCertificates>;
