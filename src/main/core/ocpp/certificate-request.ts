import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Element, readElements } from './der';

/** What a certificate signing request says (RFC 2986 §4), read at once because its answer is awaited. */
export interface RequestFacts {
  readonly commonName: string;
  readonly organization: string;
  /** In words: P-256, RSA-2048 ... */
  readonly keyType: string;
  /** Why no certificate can be issued for it; null where one can. */
  readonly problem: string | null;
}

const requestBlock =
  /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\s]+)-----END (?:NEW )?CERTIFICATE REQUEST-----/;

/** Nearly twice what the text allows (OCPP 1.6 Security §5.17); reading stays a matter of a moment. */
const longestRequest = 10_000;

const commonNameId = '550403';
const organizationId = '55040a';
const leastRsaBits = 2048;

/** Reads a request in PEM; undefined where the text is none. */
export const readRequestFacts = (csr: string): RequestFacts | undefined => {
  if (csr.length > longestRequest) return undefined;
  const base64 = requestBlock.exec(csr)?.[1];
  if (base64 === undefined) return undefined;
  try {
    return factsOf(Buffer.from(base64, 'base64'));
  } catch {
    return undefined; // Not DER, or not that of a request.
  }
};

const factsOf = (der: Buffer): RequestFacts => {
  const [outer] = readElements(der);
  const [info, algorithm, signature] = readElements(contentOf(outer));
  const [, subject, keyInfo] = readElements(contentOf(info));
  const names = namesOf(contentOf(subject));
  const key = createPublicKey({ key: wholeOf(keyInfo), format: 'der', type: 'spki' });
  const keyType = keyTypeOf(key);
  const signed = {
    bytes: wholeOf(info),
    algorithm: wholeOf(algorithm),
    signature: contentOf(signature),
  };
  return {
    commonName: names.get(commonNameId) ?? '',
    organization: names.get(organizationId) ?? '',
    keyType,
    problem:
      problemOf(key, keyType) ??
      (isSigned(key, signed) ? null : 'Its signature does not match its key.'),
  };
};

const contentOf = (element: Element | undefined): Buffer => {
  if (element === undefined) throw new Error('A part of the request is missing.');
  return element.content;
};

const wholeOf = (element: Element | undefined): Buffer => {
  if (element === undefined) throw new Error('A part of the request is missing.');
  return element.whole;
};

/** The members of a name by their object identifier in hexadecimal; of several the first counts. */
const namesOf = (subject: Buffer): Map<string, string> => {
  const names = new Map<string, string>();
  for (const member of readElements(subject)) {
    for (const pair of readElements(member.content)) {
      const [id, value] = readElements(pair.content);
      const name = contentOf(id).toString('hex');
      if (!names.has(name)) names.set(name, textOf(value));
    }
  }
  return names;
};

const bmpString = 0x1e;

const textOf = (value: Element | undefined): string => {
  const content = contentOf(value);
  if (value?.tag !== bmpString) return content.toString('utf8');
  return Buffer.from(content).swap16().toString('utf16le');
};

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

const keyTypeOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string => {
  if (asymmetricKeyType === 'rsa') return `RSA-${asymmetricKeyDetails?.modulusLength ?? 0}`;
  const curve = asymmetricKeyDetails?.namedCurve;
  return curve === undefined ? (asymmetricKeyType ?? 'unknown') : (curves[curve] ?? curve);
};

/** RSA of 2048 bits or more, or an elliptic curve of 256 (white paper A00.FR.501 to .503). */
const problemOf = (key: KeyObject, keyType: string): string | null => {
  if (key.asymmetricKeyType === 'rsa') {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= leastRsaBits
      ? null
      : `Its RSA key has ${bits} bits; at least ${leastRsaBits} are accepted.`;
  }
  return keyType === 'P-256'
    ? null
    : `Its key is ${keyType}; RSA of at least ${leastRsaBits} bits and P-256 are accepted.`;
};

/** By the hash that the signature's algorithm names (RFC 4055, RFC 5758). */
const hashes: Readonly<Record<string, string>> = {
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
};

const isSigned = (
  key: KeyObject,
  signed: { readonly bytes: Buffer; readonly algorithm: Buffer; readonly signature: Buffer },
): boolean => {
  const [algorithm] = readElements(signed.algorithm);
  const [id] = readElements(contentOf(algorithm));
  const hash = hashes[contentOf(id).toString('hex')];
  if (hash === undefined) return false;
  // A bit string says first how many of its bits are unused.
  return verify(hash, signed.bytes, key, signed.signature.subarray(1));
};
