// Signs firmware for SignedUpdateFirmware (white paper L01, D41), well or deliberately not.
import { constants, createHash, createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import type { FirmwareSignature, SignatureScheme } from '@shared/model/firmware-signature';
import type { Authority } from './authority';
import type { KeyAlgorithm } from './issue';
import { splitPem } from './read';

interface SigningKey {
  readonly key: KeyObject;
  readonly certificate: string;
  readonly validTo: number;
}

const algorithmOf: Readonly<Record<SignatureScheme, KeyAlgorithm>> = {
  'RSA-PSS': 'rsa',
  ECDSA: 'ecdsa',
  SHA256withRSA: 'rsa',
};

const certificateDays = 365;
const dayMs = 86_400_000;

export interface FirmwareSigner {
  /**
   * Reads the image once, piece by piece. A deliberately wrong signature is one of the right form by
   * the right key over other bytes, so that nothing but the signature can be what is refused.
   */
  sign(
    image: AsyncIterable<Buffer> | Iterable<Buffer>,
    options: { readonly scheme: SignatureScheme; readonly deliberatelyWrong: boolean },
  ): Promise<FirmwareSignature>;
}

export const createFirmwareSigner = (
  authority: () => Pick<Authority, 'issue' | 'organization'>,
  now: () => number,
): FirmwareSigner => {
  const keys = new Map<KeyAlgorithm, Promise<SigningKey>>();

  const issue = async (algorithm: KeyAlgorithm): Promise<SigningKey> => {
    const { key, cert, stored } = await authority().issue({
      use: 'signing',
      algorithm,
      subject: { organization: authority().organization(), commonName: 'Firmware signing' },
      days: certificateDays,
    });
    return {
      key: createPrivateKey(key),
      certificate: splitPem(cert)[0] ?? cert,
      validTo: stored.validTo,
    };
  };

  /** One for each algorithm and run of the process; renewed before it ends. */
  const keyFor = async (algorithm: KeyAlgorithm): Promise<SigningKey> => {
    const known = await keys.get(algorithm);
    if (known !== undefined && known.validTo - now() > dayMs) return known;
    const issued = issue(algorithm);
    keys.set(algorithm, issued);
    issued.catch(() => keys.delete(algorithm));
    return issued;
  };

  return {
    sign: async (image, { scheme, deliberatelyWrong }) => {
      const { key, certificate } = await keyFor(algorithmOf[scheme]);
      const signer = createSign('sha256');
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const piece of image) {
        signer.update(piece);
        hash.update(piece);
        sizeBytes += piece.length;
      }
      if (deliberatelyWrong) signer.update('one byte more would have been enough');
      const signature = signer.sign(
        scheme === 'RSA-PSS'
          ? {
              key,
              padding: constants.RSA_PKCS1_PSS_PADDING,
              saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
            }
          : key,
        'base64',
      );
      return {
        scheme,
        deliberatelyWrong,
        signature,
        signingCertificate: certificate,
        sizeBytes,
        sha256: hash.digest('hex'),
      };
    },
  };
};
