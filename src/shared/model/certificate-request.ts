import { type Static, Type } from 'typebox';
import { ChargePointId, Instant, nullable, strictObject } from './common';

export const CertificateRequestState = Type.Enum(
  ['waiting', 'sent', 'accepted', 'refused', 'failed', 'declined', 'rejected'],
  {
    description:
      'waiting: somebody has to decide. sent: CertificateSigned is on its way. accepted, refused: what the charge point answered to it. failed: no answer came, or no certificate could be made. declined: a person decided against it. rejected: SignCertificate was answered Rejected.',
  },
);
export type CertificateRequestState = Static<typeof CertificateRequestState>;

export const CertificateRequest = strictObject({
  id: Type.Integer(),
  chargePointId: ChargePointId,
  at: Instant,
  commonName: Type.String({ description: 'CN of the request.' }),
  organization: Type.String({ description: 'O of the request.' }),
  keyType: Type.String({ examples: ['P-256', 'RSA-2048'] }),
  csr: Type.String({ description: 'The request in PEM, as it was sent.' }),
  problems: Type.Array(Type.String(), {
    description: 'What does not fit this charge point; it may be signed all the same.',
  }),
  state: CertificateRequestState,
  message: nullable(Type.String({ description: 'Why it is in this state.' })),
  certificateId: nullable(Type.Integer({ description: 'The certificate that was issued.' })),
  decidedAt: nullable(Instant),
  exchangeId: Type.Integer({ description: 'The message it came with.' }),
});
export type CertificateRequest = Static<typeof CertificateRequest>;

export const ClientCertificate = strictObject({
  certificateId: Type.Integer(),
  chargePointId: ChargePointId,
  commonName: Type.String(),
  organization: Type.String(),
  issuerName: Type.String(),
  serialNumber: Type.String({ description: 'In hexadecimal.' }),
  fingerprint: Type.String({ description: 'SHA-256 of the certificate, in hexadecimal.' }),
  validFrom: Instant,
  validTo: Instant,
  state: Type.Enum(['valid', 'expiring', 'expired', 'revoked'], {
    description: 'expiring: it ends within a month, the time to renew it (white paper A03.FR.02).',
  }),
  revokedAt: nullable(Instant),
  revocationReason: nullable(Type.String()),
  pem: Type.String(),
});
export type ClientCertificate = Static<typeof ClientCertificate>;
