// Certificates as the white paper asks for them (OCPP 1.6 Security §2.6): P-256 or RSA-2048, SHA-256,
// organization and common name in the subject, key usages said. Nothing of it blocks the event loop.
import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import type * as X509 from '@peculiar/x509';
import { loadX509 } from './x509';

export type KeyAlgorithm = 'ecdsa' | 'rsa';

/** A certificate with the key to sign others. */
export interface Issuer {
  readonly algorithm: KeyAlgorithm;
  readonly pem: string;
  readonly key: CryptoKey;
}

export interface Issued {
  readonly pem: string;
  /** PKCS #8. */
  readonly keyPem: string;
}

export interface Subject {
  readonly organization: string;
  readonly commonName: string;
}

export interface Validity {
  readonly from: number;
  readonly to: number;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** RSA keys are not longer, for charge points that cannot take such (OCPP-J §6.2.1). */
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const algorithms = { ecdsa, rsa } as const;

const pemOf = (label: string, der: ArrayBuffer): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

const newKeys = (algorithm: KeyAlgorithm): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithms[algorithm], true, [
    'sign',
    'verify',
  ]) as Promise<CryptoKeyPair>;

const privatePem = async (keys: CryptoKeyPair): Promise<string> =>
  pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));

/** The key that belongs to a root, for signing. */
export const readSigningKey = (algorithm: KeyAlgorithm, keyPem: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey(
    'pkcs8',
    Buffer.from(keyPem.replace(/-----[^-]+-----|\s/g, ''), 'base64'),
    algorithms[algorithm],
    false,
    ['sign'],
  ) as Promise<CryptoKey>;

/** 16 random bytes, positive and without a leading zero, so that every way of writing them is the same. */
export const newSerialNumber = (): string => {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return bytes.toString('hex');
};

const nameOf = ({ organization, commonName }: Subject): X509.JsonName => [
  { O: [organization] },
  { CN: [commonName] },
];

const validityOf = ({ from, to }: Validity) => ({
  notBefore: new Date(from),
  notAfter: new Date(to),
});

/** A root; one may vouch for the other, so one step below each is allowed. */
export const createRoot = async (
  algorithm: KeyAlgorithm,
  subject: Subject,
  validity: Validity,
): Promise<Issued & Issuer> => {
  const x509 = await loadX509();
  const keys = await newKeys(algorithm);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: nameOf(subject),
    ...validityOf(validity),
    signingAlgorithm: algorithms[algorithm],
    keys,
    extensions: await rootExtensions(x509, keys.publicKey),
  });
  return {
    algorithm,
    pem: `${certificate.toString('pem')}\n`,
    keyPem: await privatePem(keys),
    key: keys.privateKey,
  };
};

const rootExtensions = async (x509: typeof X509, key: X509.PublicKeyType) => [
  new x509.BasicConstraintsExtension(true, 1, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
  await x509.SubjectKeyIdentifierExtension.create(key),
];

/** The first root, vouched for by the second: whoever trusts only the second trusts the first too. */
export const crossSign = async (root: Issuer, by: Issuer): Promise<string> => {
  const x509 = await loadX509();
  const certified = new x509.X509Certificate(root.pem);
  const certificate = await sign(x509, by, {
    subject: certified.subjectName,
    publicKey: certified.publicKey,
    validity: { from: certified.notBefore.getTime(), to: certified.notAfter.getTime() },
    extensions: await rootExtensions(x509, certified.publicKey),
  });
  return certificate;
};

interface ToSign {
  readonly subject: X509.JsonName | X509.Name;
  readonly publicKey: X509.PublicKeyType;
  readonly validity: Validity;
  readonly extensions: readonly X509.Extension[];
}

const sign = async (x509: typeof X509, issuer: Issuer, toSign: ToSign): Promise<string> => {
  const root = new x509.X509Certificate(issuer.pem);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: toSign.subject,
    issuer: root.subjectName,
    ...validityOf(toSign.validity),
    signingAlgorithm: algorithms[issuer.algorithm],
    publicKey: toSign.publicKey,
    signingKey: issuer.key,
    extensions: [
      ...toSign.extensions,
      await x509.AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  return `${certificate.toString('pem')}\n`;
};

export type LeafUse = 'server' | 'chargePoint' | 'signing';

/** What a certificate may be used for (A00.FR.512). RSA without forward secrecy encrypts with the key itself. */
const leafExtensions = async (
  x509: typeof X509,
  use: LeafUse,
  key: X509.PublicKeyType,
  names: readonly string[],
): Promise<X509.Extension[]> => {
  const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags;
  const extended = {
    server: x509.ExtendedKeyUsage.serverAuth,
    chargePoint: x509.ExtendedKeyUsage.clientAuth,
    signing: x509.ExtendedKeyUsage.codeSigning,
  }[use];
  const usages = use === 'server' ? digitalSignature | keyEncipherment : digitalSignature;
  const extensions: X509.Extension[] = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(usages, true),
    new x509.ExtendedKeyUsageExtension([extended]),
    await x509.SubjectKeyIdentifierExtension.create(key),
  ];
  if (names.length > 0) {
    extensions.push(
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({
          type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const),
          value,
        })),
      ),
    );
  }
  return extensions;
};

/** A certificate with a fresh key of the issuer's own algorithm or another. */
export const issueWithNewKey = async (
  issuer: Issuer,
  {
    algorithm,
    use,
    subject,
    names = [],
    validity,
  }: {
    readonly algorithm: KeyAlgorithm;
    readonly use: LeafUse;
    readonly subject: Subject;
    readonly names?: readonly string[];
    readonly validity: Validity;
  },
): Promise<Issued> => {
  const x509 = await loadX509();
  const keys = await newKeys(algorithm);
  const pem = await sign(x509, issuer, {
    subject: nameOf(subject),
    publicKey: keys.publicKey,
    validity,
    extensions: await leafExtensions(x509, use, keys.publicKey, names),
  });
  return { pem, keyPem: await privatePem(keys) };
};

/** A certificate for the key of a request; subject and key are taken from it, nothing else. */
export const issueForRequest = async (
  issuer: Issuer,
  csrPem: string,
  validity: Validity,
): Promise<string> => {
  const x509 = await loadX509();
  const request = new x509.Pkcs10CertificateRequest(csrPem);
  return sign(x509, issuer, {
    subject: request.subjectName,
    publicKey: request.publicKey,
    validity,
    extensions: await leafExtensions(x509, 'chargePoint', request.publicKey, []),
  });
};

/** The list of what was revoked (RFC 5280 §5), in DER. */
export const createRevocationList = async (
  issuer: Issuer,
  revoked: readonly { readonly serialNumber: string; readonly at: number }[],
  validity: Validity,
): Promise<Buffer> => {
  const x509 = await loadX509();
  const list = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(issuer.pem).subject,
    thisUpdate: new Date(validity.from),
    nextUpdate: new Date(validity.to),
    signingAlgorithm: algorithms[issuer.algorithm],
    signingKey: issuer.key,
    entries: revoked.map(({ serialNumber, at }) => ({
      serialNumber,
      revocationDate: new Date(at),
    })),
  });
  return Buffer.from(list.rawData);
};
