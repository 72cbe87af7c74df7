import type { ConnectionOptions } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { admit } from '../../../../src/main/core/admission';
import { createConnections } from '../../../../src/main/core/connections';
import type { Core } from '../../../../src/main/core/context';
import type { Refusal } from '../../../../src/main/core/ocpp/listener';
import { createListener } from '../../../../src/main/core/ocpp/listener';
import { createPasswordVerifier, hashPassword } from '../../../../src/main/core/ocpp/password';
import { createRoot, type Issuer, issueWithNewKey } from '../../../../src/main/core/security/issue';
import { findChargePoint, updatePassword } from '../../../../src/main/core/storage/charge-points';
import { type ChargePoint, connectChargePoint } from '../../../support/charge-point';
import { type Bench, createBench } from '../../../support/core';

const dayMs = 86_400_000;
const password = 'sixteen-bytes-16';

interface Door extends Bench {
  readonly refusals: Refusal[];
  connect(
    identity: string,
    options?: { tls?: ConnectionOptions; password?: string },
  ): Promise<ChargePoint>;
  /** The reason of a knock that is refused. */
  refused(
    identity: string,
    options?: { tls?: ConnectionOptions; password?: string },
  ): Promise<Refusal>;
}

/** The core with both of its ports. */
const openDoor = async (fixed: Parameters<typeof createBench>[0] = {}): Promise<Door> => {
  const bench = await createBench(fixed);
  const { core } = bench;
  bench.clock.now = Date.now();
  const refusals: Refusal[] = [];
  const connections = createConnections(core, 1);
  const verify = createPasswordVerifier();
  const open = (tls?: Core['serverCertificates']['material']) =>
    createListener({
      host: '127.0.0.1',
      port: 0,
      pathPrefix: '/ocpp',
      maxFrameBytes: 1024,
      tls,
      admit: (knock) => admit(core, verify, knock),
      onRefused: (refusal) => refusals.push(refusal),
      onAccepted: connections.accept,
    });
  const plain = await open();
  const secure = await open(core.serverCertificates.material);
  onTestFinished(async () => {
    await plain.close();
    await secure.close();
    connections.closeAll(1001, 'The test is over.');
    await connections.allClosed();
    await core.commit.drain();
  });
  const roots = (await core.authority.roots()).map(({ pem }) => pem);
  const connect: Door['connect'] = (identity, options = {}) => {
    const { tls } = options;
    const { address } = tls === undefined ? plain : secure;
    const scheme = tls === undefined ? 'ws' : 'wss';
    return connectChargePoint(`${scheme}://127.0.0.1:${address.port}/ocpp`, identity, {
      ...options,
      ...(tls === undefined ? {} : { tls: { ca: roots, ...tls } }),
    });
  };
  return {
    ...bench,
    refusals,
    connect,
    refused: async (identity, options) => {
      const before = refusals.length;
      await expect(connect(identity, options)).rejects.toThrow(/Unexpected server response/);
      const [refusal] = refusals.slice(before);
      if (refusal === undefined) throw new Error('nobody was refused');
      return refusal;
    },
  };
};

const register = async ({ core, value }: Door, cpId: string, required?: number): Promise<void> => {
  await value('chargePoint.put', { cpId });
  if (required !== undefined) {
    await value('chargePointSecurity.put', { cpId, requiredProfile: required });
  }
  const hash = await hashPassword(Buffer.from(password));
  await core.commit.write(() => updatePassword(core.storage, cpId, hash));
  const station = core.stations.get(cpId);
  if (station !== undefined) station.passwordHash = hash;
};

interface Holder {
  readonly commonName: string;
  readonly organization?: string;
  readonly from?: number;
  readonly to?: number;
}

const certificateOf = async (issuer: Issuer, holder: Holder): Promise<ConnectionOptions> => {
  const now = Date.now();
  const { pem, keyPem } = await issueWithNewKey(issuer, {
    algorithm: 'ecdsa',
    use: 'chargePoint',
    subject: {
      organization: holder.organization ?? 'OCPP Central',
      commonName: holder.commonName,
    },
    validity: { from: holder.from ?? now - dayMs, to: holder.to ?? now + dayMs },
  });
  return { cert: pem, key: keyPem };
};

const ownCertificate = async ({ core }: Door, holder: Holder): Promise<ConnectionOptions> => {
  const [root] = await core.authority.roots();
  if (root === undefined) throw new Error('There is a root.');
  return certificateOf(root, holder);
};

const foreignRoot = () =>
  createRoot(
    'ecdsa',
    { organization: 'Elsewhere', commonName: 'Elsewhere Root' },
    { from: Date.now() - dayMs, to: Date.now() + dayMs },
  );

const profileOf = async (door: Door, cpId: string) =>
  (await door.value('chargePointSecurity.get', { cpId })).currentProfile;

describe('D38 the security profile of a connection', () => {
  test.each([
    [0, 0, true],
    [0, 1, true],
    [0, 2, true],
    [0, 3, true],
    [1, 0, false],
    [1, 1, true],
    [1, 2, true],
    [1, 3, true],
    [2, 0, false],
    [2, 1, false],
    [2, 2, true],
    [2, 3, true],
    [3, 0, false],
    [3, 1, false],
    [3, 2, false],
    [3, 3, true],
  ])('A00.FR.002: profile %i is required, %i is reached', async (required, reached, isLetIn) => {
    const door = await openDoor();
    if (reached === 0) await door.value('chargePoint.put', { cpId: 'CP1' });
    else await register(door, 'CP1');
    await door.value('chargePointSecurity.put', { cpId: 'CP1', requiredProfile: required });
    const tls =
      reached === 3
        ? await ownCertificate(door, { commonName: 'CP1' })
        : reached === 2
          ? {}
          : undefined;
    const options = {
      ...(tls === undefined ? {} : { tls }),
      ...(reached === 1 || reached === 2 ? { password } : {}),
    };
    if (isLetIn) {
      await door.connect('CP1', options);
      expect(await profileOf(door, 'CP1')).toBe(reached);
    } else {
      const { reason, httpStatus, explanation } = await door.refused('CP1', options);
      const missing = required === 3 && reached === 2;
      expect(reason).toBe(missing ? 'client-certificate-missing' : 'security-profile-too-low');
      expect(httpStatus).toBe(403);
      expect(explanation).toContain(`profile ${required}`);
    }
  });

  test('TLS without a password or a certificate proves nothing: profile 0', async () => {
    const door = await openDoor({ fixed: { requiredSecurityProfile: 1 } });
    await door.value('chargePoint.put', { cpId: 'CP1' });
    const { reason, explanation } = await door.refused('CP1', { tls: {} });
    expect(reason).toBe('security-profile-too-low');
    expect(explanation).toContain('over TLS, but without a password');
  });

  test('an unknown charge point that reaches too little is not even registered', async () => {
    const door = await openDoor({ fixed: { requiredSecurityProfile: 2 } });
    expect((await door.refused('NEW1', { tls: {} })).reason).toBe('security-profile-too-low');
    expect(findChargePoint(door.storage, 'NEW1')).toBeUndefined();
    await door.connect('NEW2', { tls: await ownCertificate(door, { commonName: 'NEW2' }) });
    expect(await profileOf(door, 'NEW2')).toBe(3);
  });

  test('B27 D39 over TLS the password is checked as without', async () => {
    const door = await openDoor();
    await register(door, 'CP1');
    expect((await door.refused('CP1', { tls: {}, password: 'wrong-password-x' })).reason).toBe(
      'bad-password',
    );
    expect((await door.refused('CP1', { tls: {} })).reason).toBe('missing-password');
    await door.connect('CP1', { tls: {}, password });
    expect(await profileOf(door, 'CP1')).toBe(2);
  });

  test('A05.FR.09 is not lowered without saying so', async () => {
    const door = await openDoor();
    await register(door, 'CP1', 2);
    const failure = await door.failure('chargePointSecurity.put', {
      cpId: 'CP1',
      requiredProfile: 1,
    });
    expect(failure.code).toBe('conflict');
    expect(failure.message).toContain('A00.FR.005');
    const lowered = await door.value('chargePointSecurity.put', {
      cpId: 'CP1',
      requiredProfile: 1,
      confirmLowering: true,
    });
    expect(lowered).toMatchObject({ requiredProfile: 1, ownRequiredProfile: 1 });
    await door.connect('CP1', { password });
  });
});

describe('D40 client certificates', () => {
  test('A00.FR.405 name the identity or the serial number, and need no password', async () => {
    const door = await openDoor();
    await register(door, 'CP1', 3);
    await door.connect('CP1', { tls: await ownCertificate(door, { commonName: 'CP1' }) });
    door.storage.sqlite.exec("UPDATE charge_point SET chargePointSerialNumber = 'SN-0042'");
    await door.connect('CP1', { tls: await ownCertificate(door, { commonName: 'SN-0042' }) });
    expect(await profileOf(door, 'CP1')).toBe(3);
  });

  test('A00.FR.403 those of an authority that is not trusted are refused, until it is', async () => {
    const door = await openDoor();
    await register(door, 'CP1', 3);
    const root = await foreignRoot();
    const tls = await certificateOf(root, { commonName: 'CP1' });
    const { reason, explanation } = await door.refused('CP1', { tls });
    expect(reason).toBe('client-certificate-untrusted');
    expect(explanation).toContain('Elsewhere Root');
    const trusted = await door.value('certificate.trust', { certificate: root.pem });
    await door.connect('CP1', { tls });
    await door.value('certificate.delete', { certificateId: trusted.certificateId });
    expect((await door.refused('CP1', { tls })).reason).toBe('client-certificate-untrusted');
  });

  test.each([
    ['expired', -2 * dayMs, -dayMs],
    ['not in force yet', dayMs, 2 * dayMs],
  ])('that are %s are refused with the dates', async (_, from, to) => {
    const door = await openDoor();
    await register(door, 'CP1', 3);
    const now = Date.now();
    const tls = await ownCertificate(door, { commonName: 'CP1', from: now + from, to: now + to });
    const { reason, explanation } = await door.refused('CP1', { tls });
    expect(reason).toBe('client-certificate-expired');
    expect(explanation).toContain(new Date(now + to).toISOString().slice(0, 10));
  });

  test('that were revoked are refused, whatever else the charge point brings', async () => {
    const door = await openDoor();
    await register(door, 'CP1');
    const tls = await ownCertificate(door, { commonName: 'CP1' });
    const first = await door.connect('CP1', { tls });
    await door.core.commit.drain();
    const { certificateId } = door.storage
      .statement("SELECT certificateId FROM certificate WHERE use = 'chargePoint'")
      .get() as { certificateId: number };
    await first.close();
    await door.core.authority.revoke(certificateId, 'Stolen');
    const { reason, httpStatus } = await door.refused('CP1', { tls, password });
    expect([reason, httpStatus]).toEqual(['client-certificate-revoked', 403]);
  });

  test('A00.FR.404 of another charge point or another operator are refused', async () => {
    const door = await openDoor({ fixed: { cpoName: 'Depot Example' } });
    await register(door, 'CP1', 3);
    const organization = 'Depot Example';
    const other = await ownCertificate(door, { commonName: 'CP2', organization });
    expect(await door.refused('CP1', { tls: other })).toMatchObject({
      reason: 'client-certificate-name',
      explanation: expect.stringContaining('its common name has to be "CP1"'),
    });
    const stranger = await ownCertificate(door, { commonName: 'CP1', organization: 'Others' });
    expect(await door.refused('CP1', { tls: stranger })).toMatchObject({
      reason: 'client-certificate-name',
      explanation: expect.stringContaining('the operator is "Depot Example"'),
    });
    await door.connect('CP1', {
      tls: await ownCertificate(door, { commonName: 'CP1', organization }),
    });
  });

  test('A00.FR.407 none at all is a reason of its own', async () => {
    const door = await openDoor();
    await register(door, 'CP1', 3);
    expect((await door.refused('CP1', { tls: {}, password })).reason).toBe(
      'client-certificate-missing',
    );
  });

  test('one that would not do beside a good password is a finding', async () => {
    const door = await openDoor();
    await register(door, 'CP1');
    const tls = await certificateOf(await foreignRoot(), { commonName: 'CP1' });
    await door.connect('CP1', { tls, password });
    expect(await profileOf(door, 'CP1')).toBe(2);
    await door.core.commit.drain();
    const { items } = await door.value('finding.list', { cpId: 'CP1' });
    expect(items.map(({ code }) => code)).toEqual(['client-certificate-unusable']);
    expect((await door.refused('CP1', { tls })).reason).toBe('missing-password');
  });
});
