import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRequestFacts } from '../../../src/main/core/ocpp/certificate-request';
import { splitPem } from '../../../src/main/core/security/read';
import { createCertificateStore } from '../../../src/main/core/simulator/certificates';
import { type Bench, shareBench, startBench } from '../../support/bench';
import { createCertificate } from '../../support/certificate';
import type { ChargePoint } from '../../support/charge-point';
import { hasOpenssl, openWorkshop } from '../../support/openssl';
import { startSimulator } from '../../support/simulator';
import { until } from '../../support/until';

const shared = shareBench();

const csrFor = (commonName: string, organization = '') =>
  createCertificateStore().createRequest(commonName, organization);

const askWith = async (station: ChargePoint, csr: string): Promise<string> => {
  const answer = await station.ask(JSON.stringify([2, 'csr-1', 'SignCertificate', { csr }]));
  return (JSON.parse(answer) as [number, string, { status: string }])[2].status;
};

const newest = async (bench: Bench, cpId: string) =>
  (await bench.call('certificateRequest.list', { cpId })).items[0];

const inState = (bench: Bench, cpId: string, state: string) =>
  until(
    async () => {
      const request = await newest(bench, cpId);
      return request?.state === state ? request : undefined;
    },
    { what: `a request of ${cpId} that is ${state}` },
  );

describe('D40 SignCertificate', () => {
  test('is accepted, waits for a person, and the certificate follows with CertificateSigned', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const cpId = station.identity;
    const csr = csrFor(cpId, 'Depot');
    expect(await askWith(station, csr)).toBe('Accepted');
    const request = await newest(bench, cpId);
    expect(request).toMatchObject({
      state: 'waiting',
      commonName: cpId,
      organization: 'Depot',
      keyType: 'P-256',
      problems: [],
      certificateId: null,
      csr,
    });
    const chains: string[] = [];
    station.onCall('CertificateSigned', (payload) => {
      chains.push((payload as { certificateChain: string }).certificateChain);
      return { status: 'Accepted' };
    });
    const signed = await bench.call('certificateRequest.sign', { requestId: request?.id ?? 0 });
    expect(signed).toMatchObject({ state: 'accepted', message: null });
    const [chain = ''] = chains;
    expect(chain.length).toBeLessThanOrEqual(10_000);
    const [leaf, bridge] = splitPem(chain).map((pem) => new X509Certificate(pem));
    expect(leaf?.subject).toBe(`O=Depot\nCN=${cpId}`);
    expect(leaf?.verify((bridge as X509Certificate).publicKey)).toBe(true);
    const { items } = await bench.call('clientCertificate.list', { cpId });
    expect(items).toMatchObject([
      { certificateId: signed.certificateId, commonName: cpId, state: 'valid', revokedAt: null },
    ]);
    expect(items[0]?.serialNumber).toBe(leaf?.serialNumber.toLowerCase());
    await bench.event('certificateRequest.changed', (data) => data.state === 'accepted');
    expect(await bench.failure('certificateRequest.sign', { requestId: signed.id })).toMatchObject({
      code: 'conflict',
    });
  });

  test.skipIf(!hasOpenssl)(
    'the certificate is one that openssl verifies against our root',
    async () => {
      const bench = shared();
      const station = await bench.connectNew();
      const workshop = openWorkshop();
      workshop.run(
        ...'req -new -newkey rsa:2048 -nodes -keyout key.pem -out csr.pem'.split(' '),
        '-subj',
        `/O=Depot/CN=${station.identity}`,
      );
      expect(await askWith(station, workshop.read('csr.pem'))).toBe('Accepted');
      let chain = '';
      station.onCall('CertificateSigned', (payload) => {
        chain = (payload as { certificateChain: string }).certificateChain;
        return { status: 'Accepted' };
      });
      const { id } = (await newest(bench, station.identity)) ?? { id: 0 };
      await bench.call('certificateRequest.sign', { requestId: id });
      station.onCall('InstallCertificate', (payload) => {
        writeFileSync(
          join(workshop.dir, 'root.pem'),
          (payload as { certificate: string }).certificate,
        );
        return { status: 'Accepted' };
      });
      await bench.call('installedCertificate.install', {
        cpId: station.identity,
        certificateType: 'CentralSystemRootCertificate',
        root: 'rsa',
      });
      writeFileSync(join(workshop.dir, 'leaf.pem'), splitPem(chain)[0] ?? '');
      expect(
        workshop.run('verify', '-purpose', 'sslclient', '-CAfile', 'root.pem', 'leaf.pem'),
      ).toBe('leaf.pem: OK\n');
      expect(workshop.run('x509', '-in', 'leaf.pem', '-noout', '-pubkey')).toBe(
        workshop.run('rsa', '-in', 'key.pem', '-pubout'),
      );
    },
  );

  test('a request that does not fit the charge point says what does not', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { cpoName: 'Depot Example', certificateRequests: 'sign' });
    const station = await bench.connect('CP1');
    await station.call('BootNotification', {
      chargePointVendor: 'Acme',
      chargePointModel: 'Duo',
      chargePointSerialNumber: 'SN-4711',
    });
    expect(await askWith(station, csrFor('CP2', 'Other'))).toBe('Accepted');
    const request = await newest(bench, 'CP1');
    expect(request).toMatchObject({
      state: 'waiting',
      problems: [
        'CN is "CP2"; the serial number or the identity is expected ("CP1" or "SN-4711").',
        'O is "Other"; the name of the operator is "Depot Example". Set CpoName of the charge point first.',
      ],
    });
    const declined = await bench.call('certificateRequest.decline', {
      requestId: request?.id ?? 0,
    });
    expect(declined.state).toBe('declined');
  });

  test.each([
    ['no request at all', 'hello', 'It is no PKCS #10 request in PEM.'],
    [
      'an empty frame of one',
      '-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----',
      'It is no PKCS #10 request in PEM.',
    ],
  ])('%s is answered Rejected', async (_, csr, message) => {
    const bench = shared();
    const station = await bench.connectNew();
    expect(await askWith(station, csr)).toBe('Rejected');
    expect(await newest(bench, station.identity)).toMatchObject({ state: 'rejected', message });
  });

  test.skipIf(!hasOpenssl).each([
    ['RSA of 1024 bits', 'rsa:1024', 'Its RSA key has 1024 bits; at least 2048 are accepted.'],
    ['P-384', 'ec:p384.pem', 'Its key is P-384; RSA of at least 2048 bits and P-256 are accepted.'],
  ])('D40 a key of %s is answered Rejected', async (_, kind, message) => {
    const bench = shared();
    const station = await bench.connectNew();
    const workshop = openWorkshop();
    workshop.run(...'ecparam -name secp384r1 -out p384.pem'.split(' '));
    workshop.run(
      ...`req -new -newkey ${kind} -nodes -keyout key.pem -out csr.pem -subj /CN=x`.split(' '),
    );
    expect(await askWith(station, workshop.read('csr.pem'))).toBe('Rejected');
    expect(await newest(bench, station.identity)).toMatchObject({ state: 'rejected', message });
  });

  test('a request whose signature is not by its key is answered Rejected', async () => {
    const [head = '', ...lines] = csrFor('CP1').trimEnd().split('\n');
    const foot = lines.pop() ?? '';
    const der = Buffer.from(lines.join(''), 'base64');
    der.writeUInt8(der.readUInt8(der.length - 1) ^ 1, der.length - 1);
    const csr = [head, der.toString('base64'), foot].join('\n');
    const station = await shared().connectNew();
    expect(await askWith(station, csr)).toBe('Rejected');
    expect(await newest(shared(), station.identity)).toMatchObject({
      message: 'Its signature does not match its key.',
    });
  });

  test('by the setting what fits is signed at once, and in quiet nothing is', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { certificateRequests: 'sign' });
    const station = await bench.connect('CP1');
    station.onCall('CertificateSigned', () => ({ status: 'Accepted' }));
    expect(await askWith(station, csrFor('CP1'))).toBe('Accepted');
    await inState(bench, 'CP1', 'accepted');
    await bench.call('setting.put', { quiet: true });
    expect(
      await station.ask(JSON.stringify([2, 'c2', 'SignCertificate', { csr: csrFor('CP1') }])),
    ).toBe('[3,"c2",{"status":"Accepted"}]');
    expect(await newest(bench, 'CP1')).toMatchObject({
      state: 'waiting',
      message: 'Nothing is sent by itself while quiet is on.',
    });
    await bench.call('setting.put', { quiet: false, certificateRequests: 'reject' });
    expect(
      await station.ask(JSON.stringify([2, 'c3', 'SignCertificate', { csr: csrFor('CP1') }])),
    ).toBe('[3,"c3",{"status":"Rejected"}]');
  });

  test('a charge point that refuses and asks again without an end waits for a person', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { certificateRequests: 'sign' });
    const station = await bench.connect('CP1');
    station.onCall('CertificateSigned', () => ({ status: 'Rejected' }));
    const csr = csrFor('CP1');
    for (let time = 0; time < 10; time++) {
      await station.ask(JSON.stringify([2, `c${time}`, 'SignCertificate', { csr }]));
      await inState(bench, 'CP1', 'refused');
    }
    await station.ask(JSON.stringify([2, 'c10', 'SignCertificate', { csr }]));
    expect(await newest(bench, 'CP1')).toMatchObject({
      state: 'waiting',
      message: 'It was given 10 certificates within an hour, so somebody decides.',
    });
  });

  test('what the charge point refuses, or never answers, can be signed once more; a late answer counts', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', commandTimeoutSeconds: 1 });
    const station = await bench.connect('CP1');
    await askWith(station, csrFor('CP1'));
    const { id: requestId } = (await newest(bench, 'CP1')) ?? { id: 0 };
    station.onCall('CertificateSigned', () => ({ status: 'Rejected' }));
    expect(await bench.call('certificateRequest.sign', { requestId })).toMatchObject({
      state: 'refused',
      message: 'The charge point answered Rejected.',
    });
    let messageId = '';
    station.onCall('CertificateSigned', (_, id) => {
      messageId = id;
      return undefined;
    });
    expect(await bench.call('certificateRequest.sign', { requestId })).toMatchObject({
      state: 'failed',
    });
    station.send(`[3,"${messageId}",{"status":"Accepted"}]`);
    await inState(bench, 'CP1', 'accepted');
    await station.close();
  });

  test('the chain is as long as CertificateSignedMaxChainSize allows', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const cpId = station.identity;
    const keyed = (value: string) => {
      station.onCall('GetConfiguration', () => ({
        configurationKey: [{ key: 'CertificateSignedMaxChainSize', readonly: true, value }],
      }));
      return bench.call('command.readConfiguration', { cpId });
    };
    const chains: string[] = [];
    station.onCall('CertificateSigned', (payload) => {
      chains.push((payload as { certificateChain: string }).certificateChain);
      return { status: 'Rejected' };
    });
    await askWith(station, csrFor(cpId));
    const { id: requestId } = (await newest(bench, cpId)) ?? { id: 0 };
    await bench.call('certificateRequest.sign', { requestId });
    await keyed('1000');
    await bench.call('certificateRequest.sign', { requestId });
    expect(chains.map((chain) => splitPem(chain).length)).toEqual([2, 1]);
    await keyed('500');
    expect(await bench.call('certificateRequest.sign', { requestId })).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(`CertificateSignedMaxChainSize of ${cpId} is 500`),
    });
  });

  test('a simulated charge point asks when it is told to, and takes its certificate', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { certificateRequests: 'sign', cpoName: 'Depot' });
    await startSimulator(bench, { identity: 'CP1' });
    const cpId = 'CP1';
    await bench.call('command.changeConfiguration', { cpId, key: 'CpoName', value: 'Depot' });
    await bench.call('command.call', {
      cpId,
      action: 'ExtendedTriggerMessage',
      payload: { requestedMessage: 'SignChargePointCertificate' },
    });
    const request = await inState(bench, 'CP1', 'accepted');
    expect(request).toMatchObject({ commonName: 'CP1', organization: 'Depot' });
    await bench.restart();
    const [certificate] = (await bench.call('clientCertificate.list', { cpId })).items;
    const revoked = await bench.call('clientCertificate.revoke', {
      certificateId: certificate?.certificateId ?? 0,
      reason: 'sold',
    });
    expect(revoked).toMatchObject({ state: 'revoked', revocationReason: 'sold' });
    expect(
      await bench.failure('clientCertificate.revoke', { certificateId: revoked.certificateId }),
    ).toMatchObject({ code: 'conflict' });
  });
});

test('D40 with the certificate it got a charge point reaches profile 3, until it is revoked', async () => {
  const bench = await startBench({ ocppTlsPort: 0 });
  const cpId = 'CP1';
  const own = createCertificateStore();
  const station = await bench.connect(cpId);
  station.onCall('CertificateSigned', (payload) => {
    const { certificateChain } = payload as { certificateChain: string };
    return { status: own.accept(certificateChain, Date.now()) ? 'Accepted' : 'Rejected' };
  });
  await askWith(station, own.createRequest(cpId, ''));
  const { id: requestId } = (await newest(bench, cpId)) ?? { id: 0 };
  const { state, certificateId } = await bench.call('certificateRequest.sign', { requestId });
  expect(state).toBe('accepted');
  let ca = '';
  station.onCall('InstallCertificate', (payload) => {
    ca = (payload as { certificate: string }).certificate;
    return { status: 'Accepted' };
  });
  const certificateType = 'CentralSystemRootCertificate';
  await bench.call('installedCertificate.install', { cpId, certificateType, root: 'ecdsa' });
  const tls = { ca, ...own.own() };
  const open = await bench.connect(cpId, { tls });
  const reached = async () =>
    (await bench.call('chargePointSecurity.get', { cpId })).currentProfile;
  await until(async () => (await reached()) === 3);
  const other = await bench.connect('CP2');
  await bench.call('clientCertificate.revoke', { certificateId: certificateId ?? 0 });
  // The connection that stands on it ends at once, and both ends are told why.
  expect(await open.closed).toEqual({ code: 1008, reason: 'The client certificate was revoked.' });
  const closed = await bench.event(
    'attempt.changed',
    ({ reason }) => reason === 'client-certificate-revoked',
  );
  expect(closed).toMatchObject({
    chargePointId: cpId,
    httpStatus: null,
    explanation: expect.stringContaining('The connection of "CP1" was closed'),
  });
  expect(await other.call('Heartbeat')).toHaveProperty('currentTime');
  await expect(bench.connect(cpId, { tls })).rejects.toThrow('403');
  const attempt = await bench.event(
    'attempt.changed',
    ({ reason, httpStatus }) => reason === 'client-certificate-revoked' && httpStatus === 403,
  );
  expect(attempt).toMatchObject({ chargePointId: cpId, refused: true });
});

test('a simulated charge point refuses a certificate for another key, and tells so', async () => {
  const bench = shared();
  const { identity: cpId } = await startSimulator(bench);
  const { response } = await bench.call('command.call', {
    cpId,
    action: 'CertificateSigned',
    payload: { certificateChain: createCertificate({ name: cpId }).pem },
  });
  expect(response).toEqual({ status: 'Rejected' });
  await until(
    async () =>
      (await bench.call('securityEvent.list', { cpId })).items[0]?.type ===
      'InvalidChargePointCertificate',
  );
});

test('an odd text is no request, however it is odd', () => {
  const csr = csrFor('CP1');
  for (let length = 0; length < csr.length; length += 7) {
    expect(readRequestFacts(csr.slice(0, length))).toBeUndefined();
  }
  expect(readRequestFacts(`${csr}${' '.repeat(10_000)}`)).toBeUndefined();
  expect(
    readRequestFacts(csr.replace('BEGIN C', 'BEGIN NEW C').replace('END C', 'END NEW C')),
  ).toMatchObject({ commonName: 'CP1', problem: null });
});
