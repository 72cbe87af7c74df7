import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createGroupCommit } from '../../../../src/main/core/commit';
import { type Authority, createAuthority } from '../../../../src/main/core/security/authority';
import { readRequest, splitPem } from '../../../../src/main/core/security/read';
import { createCertificateStore } from '../../../../src/main/core/simulator/certificates';
import { openStorage } from '../../../../src/main/core/storage/database';
import type { KeyProtection } from '../../../../src/main/core/types';
import { createTempDir } from '../../../support/core';

const bug = (error: unknown): never => {
  throw error;
};

const open = async (
  dir = createTempDir(),
  protection?: KeyProtection,
  now: () => number = Date.now,
): Promise<Authority & { readonly dir: string; readonly close: () => void }> => {
  const { storage, close } = await openStorage(join(dir, 'test.sqlite'));
  let isOpen = true;
  const closeOnce = (): void => {
    if (isOpen) close();
    isOpen = false;
  };
  onTestFinished(closeOnce);
  const authority = createAuthority({
    storage,
    commit: createGroupCommit({ storage, bug, settled: () => undefined }),
    keyDir: join(dir, 'keys'),
    keyProtection: protection,
    now,
    organization: () => 'Depot Example',
  });
  return { ...authority, dir, close: closeOnce };
};

const openssl = (...args: string[]): string => execFileSync('openssl', args, { encoding: 'utf8' });

const requestOf = (commonName: string, organization = 'Depot Example') =>
  createCertificateStore().createRequest(commonName, organization);

describe('the certificate authority', () => {
  test('A00.FR.601 has no root until one is needed, then a P-256 and an RSA-2048 root', async () => {
    const authority = await open();
    expect(authority.existingRoots()).toEqual([]);
    const [ecdsa, rsa] = (await authority.roots()).map(({ pem }) => new X509Certificate(pem));
    expect(ecdsa?.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(rsa?.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    for (const root of [ecdsa, rsa]) {
      expect(root?.ca).toBe(true);
      expect(root?.subject).toContain('O=Depot Example');
      expect(root?.verify(root.publicKey)).toBe(true);
    }
  });

  test('many who need a root at once get the same', async () => {
    const authority = await open();
    const asked = await Promise.all([authority.roots(), authority.roots(), authority.roots()]);
    expect(new Set(asked.map(([root]) => root?.pem)).size).toBe(1);
    expect(authority.existingRoots()).toHaveLength(2);
  });

  test('keys are files that only their owner reads, and lie in no table', async () => {
    const authority = await open();
    await authority.roots();
    const folder = join(authority.dir, 'keys');
    const files = readdirSync(folder);
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, file), 'utf8')).toContain('BEGIN PRIVATE KEY');
    }
  });

  test('where the system has a key store, keys are encrypted by it', async () => {
    const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x55));
    const protection: KeyProtection = {
      name: 'test key store',
      protect: (text) => flip(Buffer.from(text)),
      unprotect: (bytes) => flip(bytes).toString(),
    };
    const dir = createTempDir();
    const authority = await open(dir, protection);
    await authority.roots();
    for (const file of readdirSync(join(dir, 'keys'))) {
      expect(readFileSync(join(dir, 'keys', file), 'utf8')).not.toContain('PRIVATE KEY');
    }
    await expect(
      authority.issueFromCsr(requestOf('CP1'), { chargePointId: 'CP1' }),
    ).resolves.toBeTruthy();
  });

  test('a key that cannot be read is said in words, and new roots help', async () => {
    const dir = createTempDir();
    const first = await open(dir);
    await first.roots();
    for (const file of readdirSync(join(dir, 'keys'))) {
      writeFileSync(join(dir, 'keys', file), 'AAAA');
    }
    first.close();
    const second = await open(dir);
    await expect(second.roots()).rejects.toThrow('private key of "Depot Example Root P-256"');
    await expect(second.renewRoots()).resolves.toHaveLength(2);
  });
});

describe('certificates of charge points', () => {
  test('A00.FR.317 a request gets a certificate of the root of its own kind, with its subject', async () => {
    const authority = await open();
    const [ecdsa, rsa] = await authority.roots();
    const stored = await authority.issueFromCsr(requestOf('SN-0042'), { chargePointId: 'CP1' });
    const certificate = new X509Certificate(stored.pem);
    expect(certificate.subject).toBe('O=Depot Example\nCN=SN-0042');
    expect(certificate.verify(new X509Certificate(ecdsa?.pem ?? '').publicKey)).toBe(true);
    expect(certificate.keyUsage).toContain('1.3.6.1.5.5.7.3.2');

    const dir = createTempDir();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(join(dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const csr = openssl(
      'req',
      '-new',
      '-key',
      join(dir, 'key.pem'),
      '-subj',
      '/O=Depot Example/CN=SN-2',
    );
    const other = await authority.issueFromCsr(csr, { chargePointId: 'CP2' });
    expect(
      new X509Certificate(other.pem).verify(new X509Certificate(rsa?.pem ?? '').publicKey),
    ).toBe(true);
  });

  test('a request whose signature is not of its key is refused in words', async () => {
    const authority = await open();
    const csr = requestOf('SN-1');
    const bytes = Buffer.from(csr.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    const broken = `-----BEGIN CERTIFICATE REQUEST-----\n${bytes.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`;
    await expect(authority.issueFromCsr(broken, { chargePointId: 'CP1' })).rejects.toThrow(
      'Its signature does not match its key.',
    );
    await expect(authority.issueFromCsr('nonsense', { chargePointId: 'CP1' })).rejects.toThrow(
      'It is no PKCS #10 request in PEM.',
    );
    expect(await readRequest(csr)).toEqual({
      commonName: 'SN-1',
      organization: 'Depot Example',
      algorithm: 'ecdsa',
      problem: null,
    });
  });

  test('a revoked one is known as such, and stands in the list that the root signs', async () => {
    const authority = await open();
    const stored = await authority.issueFromCsr(requestOf('SN-7'), { chargePointId: 'CP1' });
    expect(authority.isRevoked(stored.fingerprint)).toBe(false);
    await authority.revoke(stored.certificateId, 'Stolen');
    expect(authority.isRevoked(stored.fingerprint)).toBe(true);
    const file = join(authority.dir, 'list.crl');
    writeFileSync(file, await authority.revocationList('ecdsa'));
    const text = openssl('crl', '-inform', 'DER', '-in', file, '-noout', '-text');
    expect(text.toLowerCase().replace(/\s/g, '')).toContain(stored.serialNumber);
  });
});

describe('server certificates', () => {
  test('hold every name and address, and verify against either root', async () => {
    const authority = await open();
    const [ecdsa, rsa] = await authority.roots();
    const dir = createTempDir();
    const names = ['depot.example', '192.0.2.10', '2001:db8::10'];
    for (const algorithm of ['ecdsa', 'rsa'] as const) {
      const { cert } = await authority.issue({
        use: 'server',
        algorithm,
        subject: { organization: 'Depot Example', commonName: 'depot.example' },
        names,
        days: 30,
      });
      const certificate = new X509Certificate(cert);
      for (const name of names) {
        const check = name.includes('example')
          ? certificate.checkHost(name)
          : certificate.checkIP(name);
        expect(check, name).toBeTruthy();
      }
      const [leaf = '', ...rest] = splitPem(cert);
      writeFileSync(join(dir, 'leaf.pem'), leaf);
      writeFileSync(join(dir, 'rest.pem'), rest.join('') || leaf);
      for (const root of algorithm === 'ecdsa' ? [ecdsa, rsa] : [rsa]) {
        writeFileSync(join(dir, 'root.pem'), splitPem(root?.pem ?? '')[0] ?? '');
        const verdict = openssl(
          'verify',
          '-x509_strict',
          '-purpose',
          'sslserver',
          '-CAfile',
          join(dir, 'root.pem'),
          '-untrusted',
          join(dir, 'rest.pem'),
          join(dir, 'leaf.pem'),
        );
        expect(verdict).toContain('OK');
      }
    }
  });
});
