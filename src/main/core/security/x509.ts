import { webcrypto } from 'node:crypto';
import { addReflection } from './reflection';

export type X509 = typeof import('@peculiar/x509');

let loaded: Promise<X509> | undefined;

/** The library for certificates; taken only when one is made, because loading it takes longer than a start should. */
export const loadX509 = (): Promise<X509> => {
  loaded ??= load();
  return loaded;
};

const load = async (): Promise<X509> => {
  addReflection();
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as Crypto);
  return x509;
};
