// Private keys are files of their own beside the database, so that a copy of the database gives none away.
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyProtection } from '../types';

export interface KeyStore {
  /** Where the keys lie encrypted: in words of the system, or null where only the mode of the file guards them. */
  readonly protectedBy: string | null;
  /** Keeps a private key (PEM, PKCS #8) and tells the id it is found by. */
  put(pem: string): Promise<string>;
  /** The key in PEM; undefined where its file is gone or cannot be decrypted. */
  get(keyId: string): Promise<string | undefined>;
}

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** SHA-256 of the public key: a key and its certificate lead to the same id. */
export const keyIdOf = (publicKeyDer: Buffer): string =>
  createHash('sha256').update(publicKeyDer).digest('hex');

const keyIdOfPrivate = (pem: string): string =>
  keyIdOf(createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' }));

export const createKeyStore = (dir: string, protection: KeyProtection | undefined): KeyStore => {
  const fileOf = (keyId: string): string => join(dir, `${keyId}.key`);
  return {
    protectedBy: protection?.name ?? null,
    put: async (pem) => {
      const keyId = keyIdOfPrivate(pem);
      await mkdir(dir, { recursive: true, mode: ownerOnlyFolder });
      const content = protection === undefined ? pem : protection.protect(pem).toString('base64');
      // Whole or not at all: a key that was half written would be a lost one.
      const fresh = `${fileOf(keyId)}.new`;
      await writeFile(fresh, content, { mode: ownerOnly });
      await rename(fresh, fileOf(keyId));
      return keyId;
    },
    get: async (keyId) => {
      const content = await readFile(fileOf(keyId), 'utf8').catch(() => undefined);
      if (content === undefined) return undefined;
      if (content.startsWith('-----BEGIN')) return content;
      try {
        return protection?.unprotect(Buffer.from(content, 'base64'));
      } catch {
        // Encrypted for another user or another machine.
        return undefined;
      }
    },
  };
};
