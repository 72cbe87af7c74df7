import { X509Certificate } from 'node:crypto';
import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createRoot, issueWithNewKey } from '../../../../src/main/core/security/issue';
import { splitPem } from '../../../../src/main/core/security/read';
import {
  createServerCertificates,
  type ServerCertificates,
} from '../../../../src/main/core/security/server-certificates';
import { type Bench, createBench } from '../../../support/core';

const dayMs = 86_400_000;

const lan = (address: string): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:5e:00:53:01',
  internal: false,
  cidr: `${address}/24`,
});

interface Served extends Bench {
  readonly certificates: ServerCertificates;
  /** Addresses of this machine; tests set them. */
  readonly addresses: string[];
  readonly names: { given: string };
}

const open = async (): Promise<Served> => {
  const bench = await createBench();
  bench.clock.now = Date.now();
  const addresses = ['192.0.2.10'];
  const names = { given: '' };
  const certificates = createServerCertificates({
    storage: bench.storage,
    commit: bench.core.commit,
    authority: bench.core.authority,
    now: () => bench.clock.now,
    givenNames: () => names.given,
    interfaces: (() => ({ eth0: addresses.map(lan) })) as typeof networkInterfaces,
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(certificates.stop);
  return { ...bench, certificates, addresses, names };
};

const serials = async ({ certificates }: Served): Promise<string[]> =>
  (await certificates.identities()).map(({ cert }) => new X509Certificate(cert).serialNumber);

describe('our server certificates', () => {
  test('C55 are one of each kind, and stay the same while they fit', async () => {
    const served = await open();
    const identities = await served.certificates.identities();
    expect(identities.map(({ algorithm }) => algorithm)).toEqual(['ecdsa', 'rsa']);
    expect(await serials(served)).toEqual(await serials(served));
    expect(await served.certificates.material()).toBe(await served.certificates.material());
  });

  test('A00.FR.510 name the most important name first, and every other beside', async () => {
    const served = await open();
    served.names.given = 'central.depot.example, 198.51.100.7';
    const [identity] = await served.certificates.identities();
    const certificate = new X509Certificate(identity?.cert ?? '');
    expect(certificate.subject).toBe('O=OCPP Central\nCN=central.depot.example');
    for (const address of ['198.51.100.7', '192.0.2.10', '127.0.0.1'])
      expect(certificate.checkIP(address), address).toBe(address);
    expect(certificate.checkHost('central.depot.example')).toBe('central.depot.example');
  });

  test('are renewed by themselves ten days before they end, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const served = await open();
    const changes = vi.fn();
    served.certificates.onChange(changes);
    const first = await serials(served);
    served.clock.now += 19 * dayMs;
    vi.advanceTimersByTime(60_000);
    expect(await serials(served)).toEqual(first);
    served.clock.now += 2 * dayMs;
    vi.advanceTimersByTime(60_000);
    const second = await serials(served);
    expect(second).not.toEqual(first);
    expect(changes).toHaveBeenCalledOnce();
    const { items } = await served.value('certificate.list', { use: 'server' });
    expect(items.map(({ state }) => state)).toEqual(['valid', 'valid', 'replaced', 'replaced']);
  });

  test('are renewed after the machine has slept beyond their end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const served = await open();
    const first = await serials(served);
    served.clock.now += 40 * dayMs;
    vi.advanceTimersByTime(60_000);
    await vi.waitUntil(async () => (await serials(served))[0] !== first[0]);
  });

  test('are renewed when this machine gets another address', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const served = await open();
    const first = await serials(served);
    served.addresses.push('203.0.113.5');
    vi.advanceTimersByTime(60_000);
    expect(await serials(served)).not.toEqual(first);
    const [identity] = await served.certificates.identities();
    expect(new X509Certificate(identity?.cert ?? '').checkIP('203.0.113.5')).toBe('203.0.113.5');
  });
});

const foreign = async (change: { from?: number; to?: number } = {}) => {
  const now = Date.now();
  const root = await createRoot(
    'rsa',
    { organization: 'Elsewhere', commonName: 'Elsewhere Root' },
    { from: now - dayMs, to: now + dayMs },
  );
  const issued = await issueWithNewKey(root, {
    algorithm: 'rsa',
    use: 'server',
    subject: { organization: 'Depot', commonName: 'central.depot.example' },
    names: ['central.depot.example'],
    validity: { from: change.from ?? now - dayMs, to: change.to ?? now + dayMs },
  });
  return { root, ...issued };
};

describe('imported server certificates', () => {
  test('that have ended make way for ours', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const served = await open();
    const own = await serials(served);
    const { pem, keyPem } = await foreign();
    await served.certificates.importServer(pem, keyPem);
    expect(await serials(served)).toHaveLength(1);
    served.clock.now += 2 * dayMs;
    vi.advanceTimersByTime(60_000);
    await vi.waitUntil(async () => (await serials(served)).length === 2);
    expect(await serials(served)).toEqual(own);
  });

  test('are shown instead of ours, with the names they lack, until they are deleted', async () => {
    const { value, core } = await open();
    const { root, pem, keyPem } = await foreign();
    const imported = await value('certificate.importServer', {
      certificate: `${pem}${root.pem}`,
      key: keyPem,
    });
    expect(imported.certificate).toMatchObject({ origin: 'imported', inUse: true });
    expect(imported.missingNames).toContain('127.0.0.1');
    expect(JSON.stringify(imported)).not.toContain('PRIVATE KEY');
    const shown = await core.serverCertificates.identities();
    expect(shown.map(({ cert }) => splitPem(cert)[0])).toEqual([pem]);
    const { certificateId } = imported.certificate;
    await value('certificate.delete', { certificateId });
    expect(await core.serverCertificates.identities()).toHaveLength(2);
  });

  test('are refused with what is wrong with them', async () => {
    const { failure } = await open();
    const { root, pem, keyPem } = await foreign();
    const other = await foreign();
    const now = Date.now();
    const late = await foreign({ from: now - 2 * dayMs, to: now - dayMs });
    for (const [certificate, key, message] of [
      [pem, other.keyPem, 'does not belong to the first certificate'],
      [late.pem, late.keyPem, 'which is not now'],
      [root.pem, root.keyPem, 'one of an authority'],
      [`${pem}${other.root.pem}`, keyPem, 'was not issued by the one behind it'],
      [pem, 'nonsense', 'This is no private key'],
      ['nonsense', keyPem, 'This is no certificate'],
    ] as const) {
      const refused = await failure('certificate.importServer', { certificate, key });
      expect(refused.code).toBe('invalid-input');
      expect(refused.message).toContain(message);
    }
  });

  test('a root of others is one, and in force', async () => {
    const { failure, value } = await open();
    const { root, pem } = await foreign();
    expect((await failure('certificate.trust', { certificate: pem })).message).toContain(
      'one of an authority is accepted',
    );
    expect(
      (await failure('certificate.trust', { certificate: `${root.pem}${root.pem}` })).message,
    ).toContain('One certificate at a time');
    expect(await value('certificate.trust', { certificate: root.pem })).toMatchObject({
      use: 'trusted',
      commonName: 'Elsewhere Root',
      inUse: true,
    });
  });
});
