import { describe, expect, test } from 'vitest';
import { hashDataOfRoot } from '../../../src/main/core/ocpp/certificate-hash';
import { sameHashData } from '../../../src/shared/ocpp/certificate';
import { type Bench, shareBench, startBench } from '../../support/bench';
import { createCertificate } from '../../support/certificate';
import { hasOpenssl, openWorkshop } from '../../support/openssl';
import { startSimulator } from '../../support/simulator';

const shared = shareBench();
const use = 'CentralSystemRootCertificate';

describe('the name of an installed certificate', () => {
  test.skipIf(!hasOpenssl).each([
    ['rsa:2048', 'SHA256'],
    ['rsa:2048', 'SHA512'],
    ['ec:p256.pem', 'SHA256'],
    ['ec:p256.pem', 'SHA384'],
  ] as const)('of a %s root with %s is that of openssl', (kind, algorithm) => {
    const workshop = openWorkshop();
    workshop.run(...'ecparam -name prime256v1 -out p256.pem'.split(' '));
    workshop.run(
      ...`req -x509 -newkey ${kind} -nodes -keyout key.pem -out root.pem -days 30 -set_serial 0x00A0FF -subj`.split(
        ' ',
      ),
      '/O=Müller & Söhne/CN=Root 1',
      '-utf8',
    );
    const digest = `-${algorithm.toLowerCase()}`;
    const told = workshop.run(
      ...`ocsp ${digest} -issuer root.pem -cert root.pem -no_nonce -req_text`.split(' '),
    );
    const member = (name: string) =>
      new RegExp(`${name}: ([0-9A-F]+)`).exec(told.replaceAll('\\\n', ''))?.[1] ?? '';
    const data = hashDataOfRoot(workshop.read('root.pem'), algorithm);
    expect(data?.issuerNameHash.toUpperCase()).toBe(member('Issuer Name Hash'));
    expect(data?.issuerKeyHash.toUpperCase()).toBe(member('Issuer Key Hash'));
    expect(data?.serialNumber.toUpperCase()).toBe(member('Serial Number').replace(/^0+/, ''));
    expect(data?.serialNumber).toBe('a0ff');
  });

  test('is the same in any case and with zeroes in front', () => {
    const data = {
      hashAlgorithm: 'SHA256',
      issuerNameHash: '0a',
      issuerKeyHash: 'bc',
      serialNumber: 'ff',
    } as const;
    expect(sameHashData(data, { ...data, issuerKeyHash: 'BC', serialNumber: '00FF' })).toBe(true);
    expect(sameHashData(data, { ...data, hashAlgorithm: 'SHA512' })).toBe(false);
    expect(sameHashData(data, { ...data, serialNumber: 'f' })).toBe(false);
  });

  test('of one that did not sign itself cannot be told without its issuer', () => {
    const root = createCertificate({ name: 'Root' });
    const leaf = createCertificate({ name: 'Leaf', issuer: root });
    expect(hashDataOfRoot(leaf.pem, 'SHA256')).toBeUndefined();
  });
});

const arrange = async (bench: Bench) => {
  const station = await bench.connectNew();
  return { station, cpId: station.identity };
};

describe('root certificates on a charge point', () => {
  test('are read with the names of those that are known here', async () => {
    const bench = shared();
    const { station, cpId } = await arrange(bench);
    const root = createCertificate({ name: 'Workshop' });
    station.onCall('InstallCertificate', () => ({ status: 'Accepted' }));
    const installed = await bench.call('installedCertificate.install', {
      cpId,
      certificateType: use,
      certificate: root.pem,
    });
    expect(installed).toMatchObject({
      status: 'Accepted',
      items: [{ certificateType: use, name: 'CN=Workshop', isOurs: false }],
    });
    const foreign = {
      hashAlgorithm: 'SHA384',
      issuerNameHash: 'aa'.repeat(48),
      issuerKeyHash: 'bb'.repeat(48),
      serialNumber: '1',
    };
    const own = hashDataOfRoot(root.pem, 'SHA512');
    station.onCall('GetInstalledCertificateIds', (payload) =>
      (payload as { certificateType: string }).certificateType === use
        ? { status: 'Accepted', certificateHashData: [foreign, own] }
        : { status: 'NotFound' },
    );
    const read = await bench.call('installedCertificate.read', { cpId });
    expect(
      read.items.map(({ name, certificateHashData: { serialNumber } }) => [serialNumber, name]),
    ).toEqual([
      ['1', null],
      [own?.serialNumber, 'CN=Workshop'],
    ]);
    expect(station.received.slice(-2).map((text) => JSON.parse(text).slice(2))).toEqual([
      ['GetInstalledCertificateIds', { certificateType: 'CentralSystemRootCertificate' }],
      ['GetInstalledCertificateIds', { certificateType: 'ManufacturerRootCertificate' }],
    ]);
    station.onCall('GetInstalledCertificateIds', () => ({ status: 'NotFound' }));
    const empty = await bench.call('installedCertificate.read', { cpId, certificateType: use });
    expect(empty.items).toEqual([]);
    await bench.event(
      'installedCertificates.changed',
      ({ chargePointId }) => chargePointId === cpId,
    );
  });

  test('what is refused is not listed, and what is no certificate is not sent', async () => {
    const bench = shared();
    const { station, cpId } = await arrange(bench);
    station.onCall('InstallCertificate', () => ({ status: 'Rejected' }));
    const { pem: certificate } = createCertificate({ name: 'Refused' });
    expect(
      await bench.call('installedCertificate.install', { cpId, certificateType: use, certificate }),
    ).toMatchObject({ status: 'Rejected', items: [] });
    const sent = station.received.length;
    for (const wrong of [{ certificate: 'hello' }, {}, { certificate, root: 'rsa' }]) {
      expect(
        await bench.failure('installedCertificate.install', {
          cpId,
          certificateType: use,
          ...wrong,
        }),
      ).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/certificate' }] });
    }
    expect(station.received).toHaveLength(sent);
  });

  test('AdditionalRootCertificateCheck: a new central system root replaces the old one', async () => {
    const bench = shared();
    const { station, cpId } = await arrange(bench);
    station.onCall('GetConfiguration', () => ({
      configurationKey: [
        { key: 'AdditionalRootCertificateCheck', readonly: true, value: 'true' },
        { key: 'CertificateStoreMaxLength', readonly: true, value: '3' },
      ],
    }));
    await bench.call('command.readConfiguration', { cpId });
    station.onCall('InstallCertificate', () => ({ status: 'Accepted' }));
    const install = (name: string, certificateType: 'ManufacturerRootCertificate' | typeof use) =>
      bench.call('installedCertificate.install', {
        cpId,
        certificateType,
        certificate: createCertificate({ name }).pem,
      });
    await install('Old', use);
    await install('Maker', 'ManufacturerRootCertificate');
    const { items, ...limits } = await install('New', use);
    expect(items.map(({ name }) => name)).toEqual(['CN=New', 'CN=Maker']);
    expect(limits).toMatchObject({
      certificateStoreMaxLength: 3,
      additionalRootCertificateCheck: true,
    });
  });

  test('a root of ours is installed on a simulated charge point, listed by it and deleted over REST', async () => {
    const bench = await startBench();
    await startSimulator(bench, { identity: 'CP1' });
    const cpId = 'CP1';
    const place = '/charge-point/CP1/installed-certificate';
    for (const root of ['ecdsa', 'rsa'] as const) {
      await bench.call('installedCertificate.install', { cpId, certificateType: use, root });
    }
    const told = await bench.call('installedCertificate.list', { cpId });
    const read = await bench.call('installedCertificate.read', { cpId });
    const strip = ({ items }: typeof read) => items.map(({ readAt: _, ...item }) => item);
    expect(strip(read)).toEqual(strip(told));
    expect(read.items.map(({ isOurs }) => isOurs)).toEqual([true, true]);
    expect(read.items[0]?.name).toContain('Root');
    const query = new URLSearchParams(read.items[0]?.certificateHashData);
    const deleted = await bench.rest(`${place}?${query}`, { method: 'DELETE' });
    expect(await deleted.json()).toMatchObject({ status: 'Accepted', items: [read.items[1]] });
    const again = await bench.rest(`${place}?${query}`, { method: 'DELETE' });
    expect(await again.json()).toMatchObject({ status: 'NotFound' });
    await bench.restart();
    expect((await bench.call('installedCertificate.list', { cpId })).items).toHaveLength(1);
  });
});
