import { type Static, Type } from 'typebox';
import { Instant, strictObject } from './common';

export const CertificateUse = Type.Enum(['root', 'server', 'trusted'], {
  description:
    'root: of our own authority. server: what our TLS ports show. trusted: a root of others whose client certificates are accepted.',
});
export type CertificateUse = Static<typeof CertificateUse>;

/** A certificate of this central system; private keys are never shown. */
export const Certificate = strictObject({
  certificateId: Type.Integer(),
  use: CertificateUse,
  origin: Type.Enum(['own', 'imported']),
  algorithm: Type.String({ examples: ['ecdsa', 'rsa'] }),
  commonName: Type.String(),
  organization: Type.String(),
  issuerName: Type.String(),
  serialNumber: Type.String({ description: 'In hexadecimal.' }),
  fingerprint: Type.String({ description: 'SHA-256 of the certificate, in hexadecimal.' }),
  names: Type.Array(Type.String(), { description: 'The names and addresses it is good for.' }),
  validFrom: Instant,
  validTo: Instant,
  state: Type.Enum(['valid', 'expiring', 'expired', 'replaced'], {
    description: 'expiring: it ends within ten days. replaced: another has taken its place.',
  }),
  inUse: Type.Boolean({ description: 'Whether it is shown or trusted now.' }),
  pem: Type.String({ description: 'The certificate, with those that lead to its root.' }),
});
export type Certificate = Static<typeof Certificate>;

/** A certificate or a chain of them, as it is taken. */
export const CertificatePem = Type.String({
  minLength: 1,
  maxLength: 100_000,
  description: 'In PEM: -----BEGIN CERTIFICATE----- and so on; of a chain the server comes first.',
});
