import { createPrivateKey } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';

interface Shown {
  readonly key: string;
  readonly cert: string;
}

/**
 * A context with all certificates, of which OpenSSL shows the one that fits. BoringSSL (Electron) takes
 * only one; there it is the RSA one, which every client understands.
 */
export const secureContextOf = (identities: readonly Shown[]): SecureContext => {
  const contextOf = (shown: readonly Shown[]): SecureContext =>
    createSecureContext({
      key: shown.map(({ key }) => key),
      cert: shown.map(({ cert }) => cert),
      minVersion: 'TLSv1.2',
    });
  try {
    return contextOf(identities);
  } catch (error) {
    const rsa = identities.filter(({ key }) => createPrivateKey(key).asymmetricKeyType === 'rsa');
    const isOneTooMany = (error as { code?: string }).code === 'ERR_OSSL_X509_KEY_TYPE_MISMATCH';
    if (isOneTooMany && rsa.length > 0) return contextOf(rsa);
    throw error;
  }
};
