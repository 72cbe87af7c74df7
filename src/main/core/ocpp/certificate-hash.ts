import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateHashData } from '@shared/ocpp/certificate';
import { type CertificateParts, partsOf } from './der';

export type HashAlgorithm = CertificateHashData['hashAlgorithm'];
export const hashAlgorithms: readonly HashAlgorithm[] = ['SHA256', 'SHA384', 'SHA512'];

const hash = (algorithm: HashAlgorithm, bytes: Buffer): string =>
  createHash(algorithm.toLowerCase()).update(bytes).digest('hex');

/** Hexadecimal without leading zeroes (OCPP 1.6 Security §6.1). */
const serialOf = ({ serialNumber }: CertificateParts): string =>
  serialNumber.toString('hex').replace(/^0+(?=.)/, '');

/**
 * The name of a certificate by the rules of OCSP (OCPP 1.6 Security §6.1, RFC 6960 §4.1.1): hashes
 * of the issuer's name and of the bits of the issuer's key, and the serial number.
 */
export const hashDataOf = (
  parts: CertificateParts,
  issuerPublicKey: Buffer,
  hashAlgorithm: HashAlgorithm,
): CertificateHashData => ({
  hashAlgorithm,
  issuerNameHash: hash(hashAlgorithm, parts.issuerName),
  issuerKeyHash: hash(hashAlgorithm, issuerPublicKey),
  serialNumber: serialOf(parts),
});

/** The same of a certificate that signed itself; undefined of one whose issuer's key is not in it. */
export const hashDataOfRoot = (
  pem: string,
  hashAlgorithm: HashAlgorithm,
): CertificateHashData | undefined => {
  const certificate = new X509Certificate(pem);
  if (!certificate.verify(certificate.publicKey)) return undefined;
  const parts = partsOf(certificate.raw);
  return hashDataOf(parts, parts.publicKey, hashAlgorithm);
};
