import { safeStorage } from 'electron';
import type { KeyProtection } from '../core/types';

/** How the systems call what keeps the key; on Linux it depends on the desktop. */
const nameOf = (): string => {
  if (process.platform === 'darwin') return 'Keychain (macOS)';
  if (process.platform === 'win32') return 'DPAPI (Windows)';
  return safeStorage.getSelectedStorageBackend();
};

/**
 * The key store of the system, for private keys at rest. Undefined where there is none: on Linux without
 * a keyring the encryption would use a key that anybody knows.
 */
export const systemKeyProtection = (): KeyProtection | undefined => {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  const name = nameOf();
  if (name === 'basic_text' || name === 'unknown') return undefined;
  return {
    name,
    protect: (text) => safeStorage.encryptString(text),
    unprotect: (bytes) => safeStorage.decryptString(bytes),
  };
};
