// The own certificate authority: two roots (P-256 and RSA), made when the first certificate is needed.
// The P-256 root is vouched for by the RSA root as well, so a charge point may hold either of them.
import { X509Certificate } from 'node:crypto';
import { AppError } from '@shared/result';
import type { GroupCommit } from '../commit';
import {
  insertCertificate,
  listCertificates,
  type NewCertificate,
  retireCertificate,
  revokeCertificate,
  type StoredCertificate,
} from '../storage/certificates';
import type { Storage } from '../storage/storage';
import type { KeyProtection } from '../types';
import {
  createRevocationList,
  createRoot,
  crossSign,
  type Issuer,
  issueForRequest,
  issueWithNewKey,
  type KeyAlgorithm,
  type LeafUse,
  readSigningKey,
  type Subject,
  type Validity,
} from './issue';
import { createKeyStore, type KeyStore, keyIdOf } from './key-store';
import { factsOf, readRequest, splitPem } from './read';

export interface Root extends Issuer {
  readonly certificateId: number;
  /** Leads from this root to the other one; empty where nothing does. */
  readonly bridge: string;
}

export interface KeyAndCertificate {
  readonly algorithm: KeyAlgorithm;
  /** PKCS #8 in PEM. */
  readonly key: string;
  /** The certificate and those that lead to the root, in PEM. */
  readonly cert: string;
}

export interface Authority {
  /** What guards the private keys beside the mode of their files; null: nothing. */
  readonly protectedBy: string | null;
  readonly organization: () => string;
  readonly keys: KeyStore;
  /** Both roots, made when there are none; the P-256 root first. */
  roots(): Promise<readonly Root[]>;
  /** The roots that there are, without making any. */
  existingRoots(): readonly StoredCertificate[];
  /** New roots in the place of the old ones. What the old ones signed stays valid where they are still trusted. */
  renewRoots(): Promise<readonly Root[]>;
  /** A fresh key with a certificate for it, of the root of the same algorithm. */
  issue(request: IssueRequest): Promise<KeyAndCertificate & { readonly stored: StoredCertificate }>;
  /** A certificate for the key of a request. Throws AppError with what is wrong with the request. */
  issueFromCsr(
    csrPem: string,
    options: { readonly chargePointId: string; readonly days?: number },
  ): Promise<StoredCertificate>;
  /** From now on nobody gets in with it. */
  revoke(certificateId: number, reason: string): Promise<void>;
  /** Whether a certificate with this SHA-256 (lower case hexadecimal) was revoked. */
  isRevoked(fingerprint: string): boolean;
  /** What each root has revoked (RFC 5280 §5), in DER. */
  revocationList(algorithm: KeyAlgorithm): Promise<Buffer>;
}

export interface IssueRequest {
  readonly use: LeafUse;
  readonly algorithm: KeyAlgorithm;
  readonly subject: Subject;
  readonly names?: readonly string[];
  readonly days: number;
  readonly chargePointId?: string;
}

export interface AuthorityOptions {
  readonly storage: Storage;
  readonly commit: Pick<GroupCommit, 'write'>;
  /** Where the private keys lie. */
  readonly keyDir: string;
  readonly keyProtection: KeyProtection | undefined;
  readonly now: () => number;
  /** What stands as organization in our certificates. */
  readonly organization: () => string;
}

const dayMs = 86_400_000;
const rootDays = 20 * 365;
/** Clocks of charge points may be behind. */
const backdatedMs = dayMs;
const clientDays = 2 * 365;
const revocationListDays = 7;

export const rootAlgorithms: readonly KeyAlgorithm[] = ['ecdsa', 'rsa'];

export const createAuthority = (options: AuthorityOptions): Authority => {
  const { storage, commit, now } = options;
  const keys = createKeyStore(options.keyDir, options.keyProtection);
  const revoked = new Set(
    listCertificates(storage)
      .filter(({ revokedAt }) => revokedAt !== null)
      .map(({ fingerprint }) => fingerprint),
  );
  let current: Promise<readonly Root[]> | undefined;

  const validFor = (days: number): Validity => ({
    from: now() - backdatedMs,
    to: now() + days * dayMs,
  });

  const existingRoots = () => listCertificates(storage, { use: 'root', current: true });

  const rootOf = async (stored: StoredCertificate): Promise<Root> => {
    const algorithm = stored.algorithm as KeyAlgorithm;
    const keyPem = stored.keyId === null ? undefined : await keys.get(stored.keyId);
    if (keyPem === undefined) {
      throw new AppError(
        'conflict',
        `The private key of "${stored.commonName}" cannot be read: its file is gone, or was encrypted for another user or machine. Make a new certificate authority.`,
      );
    }
    return {
      certificateId: stored.certificateId,
      algorithm,
      pem: splitPem(stored.pem)[0] ?? '',
      bridge: splitPem(stored.pem).slice(1).join(''),
      key: await readSigningKey(algorithm, keyPem),
    };
  };

  const loadRoots = async (): Promise<readonly Root[]> => {
    const stored = existingRoots();
    const found = rootAlgorithms.flatMap(
      (algorithm) => stored.find((one) => one.algorithm === algorithm) ?? [],
    );
    return found.length === rootAlgorithms.length ? Promise.all(found.map(rootOf)) : makeRoots();
  };

  const makeRoots = async (): Promise<readonly Root[]> => {
    const organization = options.organization();
    const validity = validFor(rootDays);
    const [first, second] = await Promise.all(
      rootAlgorithms.map((algorithm) =>
        createRoot(
          algorithm,
          { organization, commonName: `${organization} Root ${nameOfAlgorithm[algorithm]}` },
          validity,
        ),
      ),
    );
    if (first === undefined || second === undefined) throw new Error('Two roots are made.');
    const bridge = await crossSign(first, second);
    const keyIds = [await keys.put(first.keyPem), await keys.put(second.keyPem)];
    const pems = [`${first.pem}${bridge}`, second.pem];
    const stored = await commit.write(() => {
      for (const old of existingRoots()) retireCertificate(storage, old.certificateId, now());
      return pems.map((pem, index) =>
        insertCertificate(storage, {
          ...rowOf(pem, { use: 'root', now: now() }),
          keyId: keyIds[index] ?? null,
        }),
      );
    });
    return Promise.all(stored.map(rootOf));
  };

  const roots = (): Promise<readonly Root[]> => {
    current ??= loadRoots();
    // What failed once may work next time: a key that was put back, a disk with room again.
    current.catch(() => {
      current = undefined;
    });
    return current;
  };

  const rootFor = async (algorithm: KeyAlgorithm): Promise<Root> => {
    const found = (await roots()).find((root) => root.algorithm === algorithm);
    if (found === undefined) throw new Error(`There is no ${algorithm} root.`);
    return found;
  };

  return {
    protectedBy: keys.protectedBy,
    organization: options.organization,
    keys,
    roots,
    existingRoots,
    renewRoots: () => {
      current = makeRoots();
      return roots();
    },
    issue: async ({ use, algorithm, subject, names = [], days, chargePointId }) => {
      const root = await rootFor(algorithm);
      const validity = validFor(days);
      const issued = await issueWithNewKey(root, { algorithm, use, subject, names, validity });
      const keyId = await keys.put(issued.keyPem);
      const cert = `${issued.pem}${root.bridge}`;
      const stored = await commit.write(() =>
        insertCertificate(storage, {
          ...rowOf(cert, { use, now: now() }),
          keyId,
          chargePointId: chargePointId ?? null,
        }),
      );
      return { algorithm, key: issued.keyPem, cert, stored };
    },
    issueFromCsr: async (csrPem, { chargePointId, days = clientDays }) => {
      const request = await readRequest(csrPem);
      const problem = request === undefined ? 'It is no PKCS #10 request in PEM.' : request.problem;
      if (request === undefined || problem !== null) {
        throw new AppError('invalid-input', `No certificate can be issued for it. ${problem}`, [
          { pointer: '/csr', message: problem },
        ]);
      }
      const root = await rootFor(request.algorithm);
      const pem = await issueForRequest(root, csrPem, validFor(days));
      return commit.write(() =>
        insertCertificate(storage, {
          ...rowOf(pem, { use: 'chargePoint', now: now() }),
          chargePointId,
        }),
      );
    },
    revoke: async (certificateId, reason) => {
      const fingerprints = await commit.write(() => {
        revokeCertificate(storage, certificateId, now(), reason);
        return listCertificates(storage)
          .filter((one) => one.revokedAt !== null)
          .map((one) => one.fingerprint);
      });
      for (const fingerprint of fingerprints) revoked.add(fingerprint);
    },
    isRevoked: (fingerprint) => revoked.has(fingerprint),
    revocationList: async (algorithm) => {
      const root = await rootFor(algorithm);
      const { subject } = new X509Certificate(root.pem);
      const issuerName = subject.split('\n').join(', ');
      const entries = listCertificates(storage)
        .filter((one) => one.revokedAt !== null && one.issuerName === issuerName)
        .map((one) => ({ serialNumber: one.serialNumber, at: one.revokedAt ?? 0 }));
      const validity = { from: now(), to: now() + revocationListDays * dayMs };
      return createRevocationList(root, entries, validity);
    },
  };
};

const nameOfAlgorithm: Readonly<Record<KeyAlgorithm, string>> = { ecdsa: 'P-256', rsa: 'RSA' };

/** The row of a certificate with its chain; its key and charge point are the caller's. */
export const rowOf = (
  pem: string,
  { use, now, origin = 'own' }: { use: string; now: number; origin?: 'own' | 'imported' },
): NewCertificate => {
  const certificate = new X509Certificate(pem);
  const facts = factsOf(certificate);
  return {
    use,
    origin,
    algorithm: facts.algorithm,
    commonName: facts.commonName,
    organization: facts.organization,
    issuerName: facts.issuerName,
    serialNumber: facts.serialNumber,
    fingerprint: facts.fingerprint,
    keyId: null,
    names: JSON.stringify(facts.names),
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    pem,
    chargePointId: null,
    createdAt: now,
  };
};

/** The id under which the key of a certificate is kept. */
export const keyIdOfCertificate = (certificate: X509Certificate): string =>
  keyIdOf(certificate.publicKey.export({ type: 'spki', format: 'der' }));
