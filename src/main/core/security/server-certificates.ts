// What our TLS ports show: own certificates for every name and address of this machine, renewed before
// they expire and when the addresses change, or those that a person has imported.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { AppError } from '@shared/result';
import type { GroupCommit } from '../commit';
import type { TlsMaterial } from '../ocpp/tls-door';
import {
  insertCertificate,
  listCertificates,
  retireCertificate,
  type StoredCertificate,
} from '../storage/certificates';
import type { Storage } from '../storage/storage';
import { type Authority, type KeyAndCertificate, rootAlgorithms, rowOf } from './authority';
import type { KeyAlgorithm } from './issue';
import { readCertificate, splitPem } from './read';

export interface ServerCertificates {
  /** A key and certificate of each algorithm, issued now where there is none that fits. */
  identities(): Promise<readonly KeyAndCertificate[]>;
  /** The same with the roots of client certificates; the same object until something changes. */
  material(): Promise<TlsMaterial>;
  /** Fresh ones in the place of our own. */
  renew(): Promise<void>;
  /** Takes a certificate with its chain and key, after it was checked. Throws AppError with what is wrong. */
  importServer(pem: string, keyPem: string): Promise<StoredCertificate>;
  /** Something was trusted, revoked or set: what is shown is made up anew when it is asked for. */
  changed(): void;
  /** Told whenever other certificates are shown than before. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** Every name and address that the certificate should hold, the most important first. */
  names(): readonly string[];
  /** Those that a certificate does not hold. */
  missingNames(stored: Pick<StoredCertificate, 'names'>): readonly string[];
  stop(): void;
}

export interface ServerCertificatesOptions {
  readonly storage: Storage;
  readonly commit: Pick<GroupCommit, 'write'>;
  readonly authority: Authority;
  readonly now: () => number;
  /** As set by a person, separated by commas. */
  readonly givenNames: () => string;
  readonly onFault: (error: unknown) => void;
  /** Where addresses come from; those of this machine. */
  readonly interfaces?: typeof networkInterfaces;
}

const dayMs = 86_400_000;
/** Short, because nothing but its end takes a server certificate back (A00.FR.701). */
const serverDays = 30;
/** Renewed when so much of its time is left, so that a machine may be off for a while. */
const renewBeforeMs = 10 * dayMs;
const checkMs = 60_000;

/** Names as the certificate writes them: IPv6 zones mean nothing to others. */
const addressesOf = (interfaces: ReturnType<typeof networkInterfaces>): string[] =>
  Object.values(interfaces)
    .flatMap((addresses = []) => addresses)
    .map(({ address }) => address.replace(/%.*$/, ''))
    .filter((address) => !/^fe80:/i.test(address));

/** One spelling for each address, so that they can be compared: OpenSSL writes IPv6 in full and in capitals. */
const comparable = (name: string): string => {
  if (!name.includes(':')) return name.toLowerCase();
  const { hostname: canonical } = new URL(`http://[${name}]`);
  return canonical.replace(/^\[|\]$/g, '');
};

export const createServerCertificates = (
  options: ServerCertificatesOptions,
): ServerCertificates => {
  const { storage, commit, authority, now } = options;
  const listeners = new Set<() => void>();
  let cached: Promise<TlsMaterial & { identities: readonly KeyAndCertificate[] }> | undefined;

  const names = (): readonly string[] => {
    const given = options
      .givenNames()
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const host = hostname();
    const own = /^[A-Za-z0-9.-]{1,253}$/.test(host) ? [host, `${host}.local`] : [];
    const addresses = addressesOf((options.interfaces ?? networkInterfaces)());
    return [...new Set([...given, ...own, ...addresses, 'localhost', '127.0.0.1', '::1'])];
  };

  const current = (origin: 'own' | 'imported'): StoredCertificate[] =>
    listCertificates(storage, { use: 'server', current: true }).filter(
      (one) => one.origin === origin && one.validTo > now(),
    );

  const missingNames = (stored: Pick<StoredCertificate, 'names'>): readonly string[] => {
    const held = new Set((JSON.parse(stored.names) as string[]).map(comparable));
    return names().filter((name) => !held.has(comparable(name)));
  };

  const isFresh = (one: StoredCertificate): boolean =>
    one.validTo - now() > renewBeforeMs && missingNames(one).length === 0;

  const withKey = async (one: StoredCertificate): Promise<KeyAndCertificate | undefined> => {
    const key = one.keyId === null ? undefined : await authority.keys.get(one.keyId);
    return key === undefined
      ? undefined
      : { algorithm: one.algorithm as KeyAlgorithm, key, cert: one.pem };
  };

  const issue = async (algorithm: KeyAlgorithm): Promise<KeyAndCertificate> => {
    const wanted = names();
    const issued = await authority.issue({
      use: 'server',
      algorithm,
      subject: { organization: authority.organization(), commonName: wanted[0] ?? 'localhost' },
      names: wanted,
      days: serverDays,
    });
    await commit.write(() => {
      for (const old of current('own')) {
        const { certificateId } = issued.stored;
        if (old.algorithm === algorithm && old.certificateId !== certificateId)
          retireCertificate(storage, old.certificateId, now());
      }
    });
    return issued;
  };

  const ownOf = async (algorithm: KeyAlgorithm): Promise<KeyAndCertificate> => {
    const stored = current('own').find((one) => one.algorithm === algorithm && isFresh(one));
    return (stored && (await withKey(stored))) ?? issue(algorithm);
  };

  const build = async () => {
    // They come first: without a root of ours every public one would do for a client certificate.
    await authority.roots();
    const imported = (await Promise.all(current('imported').map(withKey))).filter(
      (one) => one !== undefined,
    );
    const identities =
      imported.length > 0 ? imported : await Promise.all(rootAlgorithms.map(ownOf));
    const clientRoots = [
      ...listCertificates(storage, { use: 'root' }),
      ...listCertificates(storage, { use: 'trusted' }),
    ]
      .filter(({ revokedAt, validTo }) => revokedAt === null && validTo > now())
      .map(({ pem }) => splitPem(pem)[0] ?? '');
    return { identities, clientRoots };
  };

  const material = () => {
    if (cached !== undefined) return cached;
    const building = build();
    cached = building;
    building.catch(() => {
      if (cached === building) cached = undefined;
    });
    return building;
  };

  const changed = (): void => {
    cached = undefined;
    for (const listener of listeners) listener();
  };

  /** An imported certificate that has ended, or one of ours that ended while the machine slept. */
  const isOver = ({ cert }: KeyAndCertificate): boolean =>
    Date.parse(new X509Certificate(cert).validTo) <= now();

  /** Before anyone has asked there is nothing to renew. */
  const check = async (): Promise<void> => {
    if (cached === undefined) return;
    const isFit = current('imported').length > 0 || current('own').every(isFresh);
    if (isFit && !(await cached).identities.some(isOver)) return;
    changed();
    await material();
  };
  const timer = setInterval(() => void check().catch(options.onFault), checkMs).unref();

  return {
    names,
    missingNames,
    material,
    identities: async () => (await material()).identities,
    renew: async () => {
      const renewed = await Promise.all(rootAlgorithms.map(issue));
      if (renewed.length > 0) changed();
    },
    importServer: async (pem, keyPem) => {
      const row = rowOf(checkedChain(pem, keyPem, now()), {
        use: 'server',
        origin: 'imported',
        now: now(),
      });
      const keyId = await authority.keys.put(normalKey(keyPem));
      const stored = await commit.write(() => {
        for (const old of current('imported'))
          if (old.algorithm === row.algorithm && old.fingerprint !== row.fingerprint)
            retireCertificate(storage, old.certificateId, now());
        return insertCertificate(storage, { ...row, keyId });
      });
      changed();
      return stored;
    },
    changed,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => clearInterval(timer),
  };
};

const invalid = (pointer: string, message: string): AppError =>
  new AppError('invalid-input', message, [{ pointer, message }]);

const normalKey = (keyPem: string): string => {
  try {
    return createPrivateKey(keyPem).export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    throw invalid(
      '/key',
      'This is no private key; a PEM text without a passphrase is accepted (PKCS #8, PKCS #1 or SEC 1).',
    );
  }
};

/** The chain, leaf first, if the key belongs to it and it holds today. */
const checkedChain = (pem: string, keyPem: string, now: number): string => {
  const blocks = splitPem(pem);
  const chain = blocks.map((block) => readCertificate(block));
  const [leaf] = chain;
  if (leaf === undefined) readCertificate('');
  const certificate = leaf as X509Certificate;
  const key = createPrivateKey(normalKey(keyPem));
  if (!certificate.checkPrivateKey(key)) {
    throw invalid('/key', 'The key does not belong to the first certificate of the chain.');
  }
  if (Date.parse(certificate.validTo) <= now || Date.parse(certificate.validFrom) > now) {
    throw invalid(
      '/certificate',
      `The certificate is valid from ${certificate.validFrom} to ${certificate.validTo}, which is not now.`,
    );
  }
  if (certificate.ca) {
    throw invalid('/certificate', 'The first certificate is one of an authority, not of a server.');
  }
  chain.forEach((one, index) => {
    const issuer = chain[index + 1];
    if (issuer !== undefined && !one.checkIssued(issuer)) {
      throw invalid(
        '/certificate',
        `Certificate ${index + 1} of the chain was not issued by the one behind it; the order is server, intermediate, root.`,
      );
    }
  });
  return blocks.join('');
};
