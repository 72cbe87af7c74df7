import { X509Certificate } from 'node:crypto';
import type * as X509 from '@peculiar/x509';
import { AppError } from '@shared/result';
import type { KeyAlgorithm } from './issue';
import { loadX509 } from './x509';

/** What a request for a certificate says (RFC 2986), after its own signature was checked. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly organization: string;
  readonly algorithm: KeyAlgorithm;
  /** What is wrong with it, in words; null when a certificate can be issued for it. */
  readonly problem: string | null;
}

/** A certificate in words; `names` are its alternative names. */
export interface CertificateFacts {
  readonly commonName: string;
  readonly organization: string;
  readonly issuerName: string;
  readonly serialNumber: string;
  readonly fingerprint: string;
  readonly algorithm: KeyAlgorithm | 'other';
  readonly keyBits: number;
  readonly names: readonly string[];
  readonly validFrom: number;
  readonly validTo: number;
  readonly isAuthority: boolean;
}

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM text, in order. */
export const splitPem = (pem: string): string[] =>
  [...pem.matchAll(certificateBlock)].map(([block]) => `${block}\n`);

/** One member of a name as Node writes it, a line each. */
const memberOf = (name: string | undefined, member: 'CN' | 'O'): string =>
  (name ?? '')
    .split('\n')
    .find((line) => line.startsWith(`${member}=`))
    ?.slice(member.length + 1) ?? '';

export const factsOf = (certificate: X509Certificate): CertificateFacts => {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const algorithm =
    asymmetricKeyType === 'ec' ? 'ecdsa' : asymmetricKeyType === 'rsa' ? 'rsa' : 'other';
  return {
    commonName: memberOf(certificate.subject, 'CN'),
    organization: memberOf(certificate.subject, 'O'),
    issuerName: (certificate.issuer ?? '').split('\n').join(', '),
    serialNumber: certificate.serialNumber.toLowerCase(),
    fingerprint: certificate.fingerprint256.replace(/:/g, '').toLowerCase(),
    algorithm,
    keyBits: asymmetricKeyDetails?.modulusLength ?? curveBits(asymmetricKeyDetails?.namedCurve),
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .map((name) => name.replace(/^(DNS|IP Address):/, ''))
      .filter((name) => name !== ''),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    isAuthority: certificate.ca,
  };
};

const curveBits = (curve: string | undefined): number =>
  Number(/\d{3}/.exec(curve === 'prime256v1' ? '256' : (curve ?? ''))?.[0] ?? 0);

/** Throws AppError where the text is no certificate. */
export const readCertificate = (pem: string, pointer = '/certificate'): X509Certificate => {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new AppError(
      'invalid-input',
      'This is no certificate; a PEM text that begins with -----BEGIN CERTIFICATE----- is accepted.',
      [{ pointer, message: 'a certificate in PEM' }],
    );
  }
};

const leastRsaBits = 2048;

const requestAlgorithm = ({ algorithm }: X509.PublicKey): KeyAlgorithm | undefined => {
  if (algorithm.name.startsWith('EC')) return 'ecdsa';
  return algorithm.name.startsWith('RSA') ? 'rsa' : undefined;
};

const firstOf = (name: X509.Name, member: string): string => name.getField(member)[0] ?? '';

/** Reads a certificate request; undefined where the text is none. */
export const readRequest = async (csrPem: string): Promise<CertificateRequest | undefined> => {
  const x509 = await loadX509();
  let request: X509.Pkcs10CertificateRequest;
  try {
    request = new x509.Pkcs10CertificateRequest(csrPem);
  } catch {
    return undefined;
  }
  const algorithm = requestAlgorithm(request.publicKey);
  return {
    commonName: firstOf(request.subjectName, 'CN'),
    organization: firstOf(request.subjectName, 'O'),
    algorithm: algorithm ?? 'ecdsa',
    problem: await problemOf(request, algorithm),
  };
};

const problemOf = async (
  request: X509.Pkcs10CertificateRequest,
  algorithm: KeyAlgorithm | undefined,
): Promise<string | null> => {
  if (algorithm === undefined) {
    return 'Its key is neither an elliptic curve key nor an RSA key.';
  }
  const { modulusLength } = request.publicKey.algorithm as { modulusLength?: number };
  if (modulusLength !== undefined && modulusLength < leastRsaBits) {
    return `Its RSA key has ${modulusLength} bits; at least ${leastRsaBits} are needed (A00.FR.502).`;
  }
  const isSigned = await request.verify().catch(() => false);
  return isSigned ? null : 'Its signature does not match its key.';
};
