import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { element, sequenceOf } from '../../src/main/core/ocpp/der';

export interface TestCertificate {
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly name: string;
}

export interface TestCertificateOptions {
  /** The common name. */
  readonly name: string;
  /** Without one it signs itself. */
  readonly issuer?: TestCertificate;
  /** The key it is for; a fresh one without it. */
  readonly keys?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly validFrom?: Date;
  readonly validTo?: Date;
}

const oid = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = sequenceOf(oid('2a8648ce3d040302'));
const rsaWithSha256 = sequenceOf(oid('2a864886f70d01010b'), element(0x05));

const nameOf = (commonName: string): Buffer =>
  sequenceOf(element(0x31, sequenceOf(oid('550403'), element(0x0c, Buffer.from(commonName)))));

const timeOf = (date: Date): Buffer =>
  element(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const yearMs = 365 * 86_400_000;

/** A small X.509 certificate without extensions, valid from a year ago for two years unless said otherwise. */
export const createCertificate = ({
  name,
  issuer,
  keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
  validFrom = new Date(Date.now() - yearMs),
  validTo = new Date(Date.now() + yearMs),
}: TestCertificateOptions): TestCertificate => {
  const signer = issuer?.privateKey ?? keys.privateKey;
  const algorithm = signer.asymmetricKeyType === 'rsa' ? rsaWithSha256 : ecdsaWithSha256;
  const body = sequenceOf(
    // One that signs itself is of version 1, which makes it an authority without any extension.
    ...(issuer === undefined ? [] : [element(0xa0, element(0x02, Buffer.from([2])))]),
    element(0x02, Buffer.from('0a0b0c', 'hex')),
    algorithm,
    nameOf(issuer?.name ?? name),
    sequenceOf(timeOf(validFrom), timeOf(validTo)),
    nameOf(name),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', body, signer);
  const der = sequenceOf(body, algorithm, element(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    privateKey: keys.privateKey,
    name,
  };
};
