import { type Static, Type } from 'typebox';
import { ciString, closed, type Hint, oneOf } from './types';

/** What an installed root certificate is used for (OCPP 1.6 Security §6.4). */
export const certificateUse = oneOf(
  ['CentralSystemRootCertificate', 'ManufacturerRootCertificate'],
  {
    description: 'Which root certificates: those of the central system or of the manufacturer.',
    default: 'CentralSystemRootCertificate',
  },
);
export type CertificateUse = Static<typeof certificateUse>;

export const isCertificateUse = (text: string | undefined): text is CertificateUse =>
  text === 'CentralSystemRootCertificate' || text === 'ManufacturerRootCertificate';

/** The name of an installed certificate (OCPP 1.6 Security §6.1). */
export const certificateHashData = closed(
  {
    hashAlgorithm: oneOf(['SHA256', 'SHA384', 'SHA512'], {
      description: 'The algorithm the certificate was listed with.',
      default: 'SHA256',
    }),
    issuerNameHash: ciString(128, { description: 'Hash of the name of the issuer, hexadecimal.' }),
    issuerKeyHash: ciString(128, {
      description: 'Hash of the public key of the issuer, hexadecimal.',
    }),
    serialNumber: ciString(40, {
      description: 'Serial number, hexadecimal without leading zeroes.',
      examples: ['FFF'],
    }),
  },
  { description: 'The certificate as GetInstalledCertificateIds lists it.' },
);
export type CertificateHashData = Static<typeof certificateHashData>;

/** A PEM text of at most the given length. */
export const pem = (maxLength: number, hint: Hint = {}) =>
  Type.String({ examples: ['-----BEGIN CERTIFICATE-----\n...'], ...hint, maxLength });

/** Hashes and numbers are CiStrings, and some write the zeroes in front of a number. */
export const sameHashData = (a: CertificateHashData, b: CertificateHashData): boolean =>
  a.hashAlgorithm === b.hashAlgorithm &&
  (['issuerNameHash', 'issuerKeyHash', 'serialNumber'] as const).every(
    (member) => normalized(a[member]) === normalized(b[member]),
  );

const normalized = (hex: string): string => hex.toLowerCase().replace(/^0+(?=.)/, '');
