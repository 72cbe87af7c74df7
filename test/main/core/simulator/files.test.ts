import { constants, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutgoingAction } from '@shared/ocpp/actions';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readElements } from '../../../../src/main/core/ocpp/der';
import { shareBench } from '../../../support/bench';
import { createCertificate } from '../../../support/certificate';
import { startSimulator, type TestSimulator } from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();

const image = Buffer.from('a new firmware '.repeat(1000));

interface FileServer {
  readonly url: string;
  /** What was put, by path. */
  readonly stored: Map<string, string>;
  /** So many requests are answered 503 first. */
  failing: number;
}

/** Serves the image under every path, and keeps what is put. */
const startFileServer = async (): Promise<FileServer> => {
  const stored = new Map<string, string>();
  const state = { failing: 0 };
  const server = createServer(async (request, response) => {
    if (state.failing > 0) {
      state.failing -= 1;
      response.writeHead(503).end();
      return;
    }
    if (request.method === 'PUT') {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece);
      stored.set(request.url ?? '', Buffer.concat(pieces).toString('utf8'));
      response.writeHead(201).end();
      return;
    }
    response.end(image);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}`, stored });
};

const ask = async ({ identity: cpId }: TestSimulator, action: OutgoingAction, payload: object) =>
  (await bench().call('command.call', { cpId, action, payload })).response as Record<
    string,
    unknown
  >;

/** The stages reported so far. */
const stages = async ({ identity: cpId }: TestSimulator, action: string): Promise<string[]> => {
  const { items } = await bench().call('message.list', { cpId, action, order: 'asc' });
  const details = await Promise.all(items.map(({ id }) => bench().call('message.get', { id })));
  return details.map(({ callText }) => JSON.parse(callText ?? '[]')[3].status);
};

const untilStage = async (simulator: TestSimulator, action: string, last: string) => {
  await until(async () => (await stages(simulator, action)).at(-1) === last, {
    what: `${action} ${last}`,
  });
  return stages(simulator, action);
};

describe('uploads', () => {
  test('D29 diagnostics are really uploaded, with a retry, and their stages told', async () => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    files.failing = 1;
    const location = `${files.url}/in/box/`;
    const { fileName } = await ask(simulator, 'GetDiagnostics', { location, retries: 1 });
    expect(await untilStage(simulator, 'DiagnosticsStatusNotification', 'Uploaded')).toEqual([
      'Uploading',
      'Uploaded',
    ]);
    expect(files.stored.get(`/in/box/${fileName}`)).toMatch(/boot accepted/);
  });

  test('D29 nothing in the period is no file name, and no stage follows', async () => {
    const simulator = await startSimulator(bench());
    const period = { startTime: '2020-01-01T00:00:00Z', stopTime: '2020-01-02T00:00:00Z' };
    const answer = await ask(simulator, 'GetDiagnostics', {
      location: 'http://127.0.0.1:9/',
      ...period,
    });
    expect(answer).toEqual({});
  });

  test('sftp is not spoken: UploadFailed', async () => {
    const simulator = await startSimulator(bench());
    await ask(simulator, 'GetDiagnostics', { location: 'sftp://127.0.0.1/in/' });
    await untilStage(simulator, 'DiagnosticsStatusNotification', 'UploadFailed');
  });

  test('a log goes the same way, with the number of its request', async () => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    const { filename } = await ask(simulator, 'GetLog', {
      logType: 'SecurityLog',
      requestId: 42,
      log: { remoteLocation: files.url },
    });
    await untilStage(simulator, 'LogStatusNotification', 'Uploaded');
    expect([...files.stored.keys()]).toEqual([`/${filename}`]);
  });

  test('N01.FR.03 the security log holds security events alone, and never the value of a key', async () => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    await ask(simulator, 'ChangeConfiguration', { key: 'CpoName', value: 'Secret Operator' });
    const log = { remoteLocation: files.url };
    await ask(simulator, 'GetLog', { logType: 'SecurityLog', requestId: 1, log });
    await untilStage(simulator, 'LogStatusNotification', 'Uploaded');
    const [text = ''] = files.stored.values();
    const events = text.trimEnd().split('\n').slice(1);
    expect(events.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'StartupOfTheDevice',
      'ReconfigurationOfSecurityParameters CpoName',
    ]);
  });

  test('Security §5.10 where there is nothing of the period no file is named, and none comes', async () => {
    const simulator = await startSimulator(bench());
    const answer = await ask(simulator, 'GetLog', {
      logType: 'SecurityLog',
      requestId: 1,
      log: { remoteLocation: 'http://127.0.0.1:9/', latestTimestamp: '2020-01-01T00:00:00Z' },
    });
    expect(answer).toEqual({ status: 'Accepted' });
    expect(await stages(simulator, 'LogStatusNotification')).toEqual([]);
  });
});

describe('firmware', () => {
  test('D37 is fetched, installed when idle, and booted with its version', async () => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    const retrieveDate = new Date().toISOString();
    await ask(simulator, 'UpdateFirmware', { location: `${files.url}/fw-2.5.1.bin`, retrieveDate });
    expect(await untilStage(simulator, 'FirmwareStatusNotification', 'Installed')).toEqual([
      'Downloading',
      'Downloaded',
      'Installing',
      'Installed',
    ]);
    const chargePoint = await bench().call('chargePoint.get', { cpId: simulator.identity });
    expect(chargePoint.firmwareVersion).toBe('2.5.1');
  });

  test('an image that cannot be had is DownloadFailed after the retries', async () => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    files.failing = 2;
    const retrieveDate = new Date().toISOString();
    await ask(simulator, 'UpdateFirmware', {
      location: `${files.url}/fw.bin`,
      retrieveDate,
      retries: 1,
      retryInterval: 1,
    });
    await untilStage(simulator, 'FirmwareStatusNotification', 'DownloadFailed');
    expect(files.failing).toBe(0);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signatures = {
    'RSA-PSS': sign('sha256', image, {
      key: rsa.privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
    }),
    'RSA PKCS #1': sign('sha256', image, rsa.privateKey),
    'of another file': sign('sha256', Buffer.from('another'), rsa.privateKey),
  };

  test.each([
    ['RSA-PSS', 'Installed'],
    ['RSA PKCS #1', 'Installed'],
    ['of another file', 'InvalidSignature'],
  ] as const)('D41 a signature %s leads to %s', async (name, last) => {
    const simulator = await startSimulator(bench());
    const files = await startFileServer();
    const manufacturer = createCertificate({ name: 'Manufacturer' });
    await ask(simulator, 'InstallCertificate', {
      certificateType: 'ManufacturerRootCertificate',
      certificate: manufacturer.pem,
    });
    const signing = createCertificate({ name: 'Signer', issuer: manufacturer, keys: rsa });
    const answer = await ask(simulator, 'SignedUpdateFirmware', {
      requestId: 7,
      firmware: {
        location: `${files.url}/signed-3.0.0.bin`,
        retrieveDateTime: new Date().toISOString(),
        signingCertificate: signing.pem,
        signature: signatures[name].toString('base64'),
      },
    });
    expect(answer).toEqual({ status: 'Accepted' });
    const told = await untilStage(simulator, 'SignedFirmwareStatusNotification', last);
    // A clock that has not reached the millisecond of the retrieve date yet schedules it first.
    const stages = told.filter((stage) => stage !== 'DownloadScheduled');
    expect(stages.slice(0, 2)).toEqual(['Downloading', 'Downloaded']);
    expect(told.includes('SignatureVerified')).toBe(last === 'Installed');
  });

  test('L01.FR.02 L01.FR.24 without a root of its manufacturer no signer can be verified', async () => {
    const simulator = await startSimulator(bench());
    const answer = await ask(simulator, 'SignedUpdateFirmware', {
      requestId: 9,
      firmware: {
        location: 'http://127.0.0.1:9/x.bin',
        retrieveDateTime: new Date().toISOString(),
        signingCertificate: createCertificate({ name: 'Somebody' }).pem,
        signature: 'AAAA',
      },
    });
    expect(answer).toEqual({ status: 'InvalidCertificate' });
    const event = await until(async () => {
      const { items } = await bench().call('securityEvent.list', { cpId: simulator.identity });
      return items[0];
    });
    expect(event.type).toBe('InvalidFirmwareSigningCertificate');
  });

  test('D41 a signer the manufacturer has not signed is InvalidCertificate', async () => {
    const simulator = await startSimulator(bench());
    const manufacturer = createCertificate({ name: 'Manufacturer' });
    await ask(simulator, 'InstallCertificate', {
      certificateType: 'ManufacturerRootCertificate',
      certificate: manufacturer.pem,
    });
    const answer = await ask(simulator, 'SignedUpdateFirmware', {
      requestId: 8,
      firmware: {
        location: 'http://127.0.0.1:9/x.bin',
        retrieveDateTime: new Date().toISOString(),
        signingCertificate: createCertificate({ name: 'Somebody' }).pem,
        signature: 'AAAA',
      },
    });
    expect(answer).toEqual({ status: 'InvalidCertificate' });
  });
});

describe('certificates', () => {
  const certificateType = 'CentralSystemRootCertificate';

  test('are installed, listed by their hashes, and deleted by them', async () => {
    const simulator = await startSimulator(bench());
    const root = createCertificate({ name: 'Root' });
    const old = createCertificate({ name: 'Old', validTo: new Date('2020-01-01') });
    const install = (certificate: string) =>
      ask(simulator, 'InstallCertificate', { certificateType, certificate });
    expect(await install(root.pem)).toEqual({ status: 'Accepted' });
    expect(await install(old.pem)).toEqual({ status: 'Rejected' });
    const listed = await ask(simulator, 'GetInstalledCertificateIds', { certificateType });
    expect(listed).toMatchObject({
      status: 'Accepted',
      certificateHashData: [{ hashAlgorithm: 'SHA256', serialNumber: 'a0b0c' }],
    });
    const [certificateHashData] = listed.certificateHashData as object[];
    const remove = () => ask(simulator, 'DeleteCertificate', { certificateHashData });
    expect(await remove()).toEqual({ status: 'Accepted' });
    expect(await remove()).toEqual({ status: 'NotFound' });
  });

  test('one that is there for both uses has one name, and goes from both', async () => {
    const simulator = await startSimulator(bench());
    const { pem: certificate } = createCertificate({ name: 'Root' });
    const uses = ['CentralSystemRootCertificate', 'ManufacturerRootCertificate'];
    for (const use of uses) {
      await ask(simulator, 'InstallCertificate', { certificateType: use, certificate });
    }
    const list = (use: string) =>
      ask(simulator, 'GetInstalledCertificateIds', { certificateType: use });
    const [certificateHashData] = (await list(certificateType)).certificateHashData as object[];
    await ask(simulator, 'DeleteCertificate', { certificateHashData });
    expect(await Promise.all(uses.map(list))).toEqual([
      { status: 'NotFound' },
      { status: 'NotFound' },
    ]);
  });

  test('D40 asks for one of its own, and takes the one that was signed for its key', async () => {
    const simulator = await startSimulator(bench());
    const { identity: cpId } = simulator;
    await ask(simulator, 'ChangeConfiguration', { key: 'CpoName', value: 'Operator & Sons' });
    await ask(simulator, 'ExtendedTriggerMessage', {
      requestedMessage: 'SignChargePointCertificate',
    });
    const exchange = await until(async () => {
      const found = await bench().call('message.list', { cpId, action: 'SignCertificate' });
      return found.items[0];
    });
    const { callText } = await bench().call('message.get', { id: exchange.id });
    const request = readRequest(JSON.parse(callText ?? '[]')[3].csr);
    expect(request.signatureIsGood).toBe(true);
    expect(request.names).toEqual(['Operator & Sons', cpId]);
    const answer = (certificateChain: string) =>
      ask(simulator, 'CertificateSigned', { certificateChain });
    const authority = createCertificate({ name: 'Authority' });
    const stranger = createCertificate({ name: cpId, issuer: authority });
    expect(await answer(stranger.pem)).toEqual({ status: 'Rejected' });
    const keys = { publicKey: request.publicKey, privateKey: authority.privateKey };
    const own = createCertificate({ name: cpId, issuer: authority, keys });
    expect(await answer(own.pem + authority.pem)).toEqual({ status: 'Accepted' });
  });
});

/** A PKCS #10 request taken apart: its names, its key, and whether that key has signed it. */
const readRequest = (pem: string) => {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const [outer] = readElements(der);
  const [info, , signature] = readElements(outer?.content ?? Buffer.alloc(0));
  const [, name, key] = readElements(info?.content ?? Buffer.alloc(0));
  const publicKey = createPublicKey({
    key: key?.whole ?? Buffer.alloc(0),
    format: 'der',
    type: 'spki',
  });
  const bits = signature?.content.subarray(1) ?? Buffer.alloc(0);
  return {
    publicKey,
    signatureIsGood: verify('sha256', info?.whole ?? Buffer.alloc(0), publicKey, bits),
    names: readElements(name?.content ?? Buffer.alloc(0)).map(({ content }) => {
      const [member] = readElements(content);
      return readElements(member?.content ?? Buffer.alloc(0))[1]?.content.toString('utf8');
    }),
  };
};
