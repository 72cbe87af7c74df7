import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { ActionResponse } from '@shared/ocpp/actions';
import {
  type CertificateHashData,
  type CertificateUse,
  sameHashData,
} from '@shared/ocpp/certificate';
import { hashDataOf } from '../ocpp/certificate-hash';
import { type CertificateParts, element, partsOf, sequenceOf } from '../ocpp/der';

/** What a simulated charge point holds of certificates (OCPP 1.6 Security §4 to §6). */
export interface CertificateStore {
  install(
    use: CertificateUse,
    pem: string,
    limit: number,
    now: number,
  ): ActionResponse<'InstallCertificate'>['status'];
  list(use: CertificateUse): CertificateHashData[];
  /** Those in use, in DER, are not removed. */
  remove(
    data: CertificateHashData,
    inUse: readonly Buffer[],
  ): ActionResponse<'DeleteCertificate'>['status'];
  /** The installed ones, in PEM. */
  roots(use: CertificateUse): string[];
  /** A request for a certificate of one's own, with a fresh key. */
  createRequest(commonName: string, organization: string): string;
  /** The answer to it: accepted if it is for the key that was asked for. */
  accept(chain: string, now: number): boolean;
  own(): { readonly cert: string; readonly key: string } | undefined;
}

interface Installed {
  readonly use: CertificateUse;
  readonly pem: string;
  readonly parts: CertificateParts;
}

/** Reads a certificate that is valid now; undefined where it is none. */
export const readCertificate = (pem: string, now: number): X509Certificate | undefined => {
  try {
    const certificate = new X509Certificate(pem);
    const from = Date.parse(certificate.validFrom);
    const to = Date.parse(certificate.validTo);
    return from <= now && now <= to ? certificate : undefined;
  } catch {
    // Not a certificate at all: whoever sent it is told so.
    return undefined;
  }
};

export const createCertificateStore = (): CertificateStore => {
  let installed: Installed[] = [];
  let requested: { readonly publicKey: KeyObject; readonly key: string } | undefined;
  let own: { readonly cert: string; readonly key: string } | undefined;

  /** The key that signed it: its own for a root, that of an installed issuer otherwise. */
  const issuerKeyOf = ({ parts }: Installed): Buffer =>
    installed.find((other) => other.parts.subjectName.equals(parts.issuerName))?.parts.publicKey ??
    parts.publicKey;

  return {
    install: (use, pem, limit, now) => {
      const certificate = readCertificate(pem, now);
      if (certificate === undefined) return 'Rejected';
      const parts = partsOf(certificate.raw);
      const others = installed.filter(
        (one) => one.use !== use || one.pem !== certificate.toString(),
      );
      if (others.length >= limit) return 'Rejected';
      installed = [...others, { use, pem: certificate.toString(), parts }];
      return 'Accepted';
    },
    list: (use) =>
      installed
        .filter((one) => one.use === use)
        .map((one) => hashDataOf(one.parts, issuerKeyOf(one), 'SHA256')),
    remove: (data, inUse) => {
      // The hashes do not say for which use, so it goes from both.
      const found = installed.filter((one) =>
        sameHashData(hashDataOf(one.parts, issuerKeyOf(one), data.hashAlgorithm), data),
      );
      if (found.length === 0) return 'NotFound';
      const isInUse = found.some(({ use, pem }) => {
        const { raw } = new X509Certificate(pem);
        return use === 'CentralSystemRootCertificate' && inUse.some((one) => one.equals(raw));
      });
      if (isInUse) return 'Failed';
      installed = installed.filter((one) => !found.includes(one));
      return 'Accepted';
    },
    roots: (use) => installed.filter((one) => one.use === use).map(({ pem }) => pem),
    createRequest: (commonName, organization) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      requested = {
        publicKey,
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
      return requestPem(commonName, organization, privateKey, publicKey);
    },
    accept: (chain, now) => {
      const [first] =
        chain.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
      const certificate = first === undefined ? undefined : readCertificate(first, now);
      if (certificate === undefined || requested === undefined) return false;
      if (!certificate.publicKey.equals(requested.publicKey)) return false;
      own = { cert: chain, key: requested.key };
      return true;
    },
    own: () => own,
  };
};

const integer = 0x02;
const bitString = 0x03;
const objectIdentifier = 0x06;
const utf8String = 0x0c;
const set = 0x31;
const attributes = 0xa0;

const commonNameId = Buffer.from('550403', 'hex');
const organizationId = Buffer.from('55040a', 'hex');
const ecdsaWithSha256 = sequenceOf(
  element(objectIdentifier, Buffer.from('2a8648ce3d040302', 'hex')),
);

const nameMember = (id: Buffer, text: string): Buffer =>
  element(
    set,
    sequenceOf(element(objectIdentifier, id), element(utf8String, Buffer.from(text, 'utf8'))),
  );

/** A PKCS #10 request (RFC 2986 §4) with the name that profile 3 asks for (white paper A00.FR.404). */
const requestPem = (
  commonName: string,
  organization: string,
  privateKey: KeyObject,
  publicKey: KeyObject,
): string => {
  const info = sequenceOf(
    element(integer, Buffer.from([0])),
    sequenceOf(
      ...(organization === '' ? [] : [nameMember(organizationId, organization)]),
      nameMember(commonNameId, commonName),
    ),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(attributes),
  );
  const signature = sign('sha256', info, privateKey);
  const request = sequenceOf(
    info,
    ecdsaWithSha256,
    element(bitString, Buffer.from([0]), signature),
  );
  const lines = request.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
};
