import { randomBytes } from 'node:crypto';
import type { Job } from '@shared/model/job';
import { describe, expect, test } from 'vitest';
import { type Bench, shareBench, startBench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';
import { sha256 } from '../../../support/file-bench';
import { startSimulator } from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();

const image = randomBytes(400_000);

const storeImage = async (at: Bench = bench(), name = 'fw-9.8.7.bin'): Promise<number> => {
  const response = await at.rest(`/file?name=${name}`, { method: 'POST', body: image });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: number }).id;
};

const jobIn = (id: number, state: Job['state'], at: Bench = bench()): Promise<Job> =>
  until(
    async () => {
      const job = await at.call('job.get', { id });
      return job.state === state ? job : undefined;
    },
    { what: `job ${id} to be ${state}`, withinMs: 15_000 },
  );

const reported = ({ stages }: Job): string[] =>
  stages.filter(({ source }) => source === 'chargePoint').map(({ stage }) => stage);

const seen = ({ stages }: Job): string[] =>
  stages.filter(({ source }) => source === 'centralSystem').map(({ stage }) => stage);

/** A charge point that accepts UpdateFirmware; answers the URL it was given. */
const updating = async (chargePoint: ChargePoint, fileId: number, more = {}) => {
  chargePoint.onCall('UpdateFirmware', () => ({}));
  const job = await bench().call('job.startFirmwareUpdate', {
    cpId: chargePoint.identity,
    fileId,
    ...more,
  });
  await jobIn(job.id, 'waiting');
  return job;
};

const report = (chargePoint: ChargePoint, status: string) =>
  chargePoint.call('FirmwareStatusNotification', { status });

describe('firmware updates', () => {
  test('begun twice at the same moment are one', async () => {
    const chargePoint = await bench().connectNew();
    chargePoint.onCall('UpdateFirmware', () => ({}));
    const input = { cpId: chargePoint.identity, fileId: await storeImage() };
    const begun = await Promise.allSettled([
      bench().call('job.startFirmwareUpdate', input),
      bench().call('job.startFirmwareUpdate', input),
    ]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('B26 a simulated charge point is updated: its stages, and the bytes that were served', async () => {
    // Slow enough that its last stage is out before it restarts.
    const simulator = await startSimulator(bench(), { speed: 20 });
    const fileId = await storeImage();
    const started = await bench().call('job.startFirmwareUpdate', {
      cpId: simulator.identity,
      fileId,
    });
    expect(started).toMatchObject({
      kind: 'firmwareUpdate',
      state: 'queued',
      protocol: 'HTTP',
      fileName: 'fw-9.8.7.bin',
      bytesTotal: image.length,
    });
    const job = await jobIn(started.id, 'succeeded');
    expect(reported(job)).toEqual(['Downloading', 'Downloaded', 'Installing', 'Installed']);
    expect(seen(job)).toEqual(expect.arrayContaining(['transferBegan', 'transferEnded', 'booted']));
    expect(job.bytesTransferred).toBe(image.length);
    expect(job.commandId).not.toBeNull();
    await until(async () => (await fetch(job.location)).status === 404, {
      what: 'a closed URL',
    }).catch(
      // With the last job the port is closed too.
      () => undefined,
    );
    const { firmwareVersion } = await bench().call('chargePoint.get', { cpId: simulator.identity });
    expect(firmwareVersion).toBe('9.8.7');
  });

  test('B26 the URL is one that this charge point reaches: our end of its own socket', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage());
    const { hostname, pathname } = new URL(job.location);
    expect(hostname).toBe('127.0.0.1');
    expect(pathname).toMatch(/^\/[0-9a-f]{32}\/fw-9\.8\.7\.bin$/);
    const frame = await chargePoint.nextFrame(([, , action]) => action === 'UpdateFirmware');
    expect(JSON.parse(frame)[3]).toEqual({
      location: job.location,
      retrieveDate: expect.stringMatching(/Z$/),
    });
    const fetched = Buffer.from(await (await fetch(job.location)).arrayBuffer());
    expect(sha256(fetched)).toBe(sha256(image));
    await bench().call('job.cancel', { id: job.id });
  });

  test('MicroOcpp #261: stages may be skipped; Installed alone ends the job', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage());
    await (await fetch(job.location)).arrayBuffer();
    await report(chargePoint, 'Installing');
    await report(chargePoint, 'Installed');
    const ended = await jobIn(job.id, 'succeeded');
    expect(reported(ended)).toEqual(['Installing', 'Installed']);
    expect(ended.message).toBeNull();
  });

  test('Installed without anything fetched here says so', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage());
    await report(chargePoint, 'Installed');
    const { message } = await jobIn(job.id, 'succeeded');
    expect(message).toBe('It reports Installed, though nothing was fetched here.');
  });

  test('Idle tells nothing, a failure ends the job and closes its URL', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage());
    await report(chargePoint, 'Idle');
    expect((await bench().call('job.get', { id: job.id })).state).toBe('waiting');
    await report(chargePoint, 'DownloadFailed');
    const ended = await jobIn(job.id, 'failed');
    expect(ended.message).toBe('It reports DownloadFailed.');
    await report(chargePoint, 'Installed');
    expect((await bench().call('job.get', { id: job.id })).state).toBe('failed');
  });

  test('D37 retrieveDate is "allowed from": the job waits until then, and its time counts from there', async () => {
    const chargePoint = await bench().connectNew();
    const allowedFrom = new Date(Date.now() + 3_600_000).toISOString();
    const job = await updating(chargePoint, await storeImage(), {
      allowedFrom,
      timeoutSeconds: 60,
    });
    const frame = await chargePoint.nextFrame(([, , action]) => action === 'UpdateFirmware');
    expect(JSON.parse(frame)[3].retrieveDate).toBe(allowedFrom);
    expect(Date.parse(job.timeoutAt ?? '')).toBe(Date.parse(allowedFrom) + 60_000);
    await bench().call('job.cancel', { id: job.id });
  });

  test('D37 the protocol is one that SupportedFileTransferProtocols names; another is warned of', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    const unknown = await bench().call('job.offer', { cpId });
    expect(unknown).toMatchObject({ address: '127.0.0.1', supported: null, suggested: 'HTTP' });
    expect(unknown.protocols[0]?.warnings).toEqual(['support-unknown']);
    chargePoint.onCall('GetConfiguration', () => ({
      configurationKey: [
        { key: 'SupportedFileTransferProtocols', readonly: true, value: 'ftp, FTPS' },
      ],
    }));
    await bench().call('command.readConfiguration', { cpId });
    const offer = await bench().call('job.offer', { cpId });
    expect([offer.supported, offer.suggested]).toEqual([['FTP', 'FTPS'], 'FTP']);
    const fileId = await storeImage();
    const job = await updating(chargePoint, fileId);
    expect(job.location).toMatch(
      /^ftp:\/\/job[0-9a-f]{8}:[0-9a-f]{24}@127\.0\.0\.1:\d+\/[0-9a-f]{32}\/fw-9\.8\.7\.bin$/,
    );
    expect(job.warnings).toEqual([]);
    await bench().call('job.cancel', { id: job.id });
    const other = await updating(chargePoint, fileId, { protocol: 'HTTP' });
    expect(other.warnings).toEqual(['not-supported']);
    await bench().call('job.cancel', { id: other.id });
  });

  test('an address of ours may be given for a charge point behind NAT', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage(), {
      address: 'files.example',
      credentials: true,
    });
    expect(job.location).toMatch(/^http:\/\/job[0-9a-f]{8}:[0-9a-f]{24}@files\.example:\d+\//);
    await bench().call('job.cancel', { id: job.id });
  });

  test('a second update is refused while one is under way, and another charge point is not concerned', async () => {
    const chargePoint = await bench().connectNew();
    const fileId = await storeImage();
    const job = await updating(chargePoint, fileId);
    const failure = await bench().failure('job.startFirmwareUpdate', {
      cpId: chargePoint.identity,
      fileId,
    });
    expect([failure.code, failure.message]).toEqual([
      'conflict',
      expect.stringContaining(`Job ${job.id}`),
    ]);
    const other = await updating(await bench().connectNew(), fileId);
    for (const { id } of [job, other]) await bench().call('job.cancel', { id });
  });

  test('cancelling closes the URL and says that the charge point is not told', async () => {
    const chargePoint = await bench().connectNew();
    const keepsPortOpen = await updating(await bench().connectNew(), await storeImage());
    const job = await updating(chargePoint, await storeImage());
    const cancelled = await bench().call('job.cancel', { id: job.id });
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.message).toContain('OCPP 1.6 cannot take an update back');
    expect((await fetch(job.location)).status).toBe(404);
    expect((await bench().failure('job.cancel', { id: job.id })).code).toBe('conflict');
    await report(chargePoint, 'Installed');
    const after = await bench().call('job.get', { id: job.id });
    expect([after.state, reported(after)]).toEqual(['cancelled', ['Installed']]);
    await bench().call('job.cancel', { id: keepsPortOpen.id });
  });

  test('without any sign the job fails after its time; a later status still counts', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage(), { timeoutSeconds: 5 });
    const failed = await jobIn(job.id, 'failed');
    expect(failed.message).toContain('Nothing has happened for 5 s');
    await report(chargePoint, 'Downloading');
    await jobIn(job.id, 'running');
    expect((await fetch(job.location)).status).toBe(200);
    await report(chargePoint, 'Installed');
    await jobIn(job.id, 'succeeded');
  });

  test('a charge point that answers with an error, or is away, is no running job', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    const fileId = await storeImage();
    const job = await bench().call('job.startFirmwareUpdate', { cpId, fileId });
    const frame = await chargePoint.nextFrame(([, , action]) => action === 'UpdateFirmware');
    chargePoint.send(`[4,"${JSON.parse(frame)[1]}","NotSupported","no",{}]`);
    const failed = await jobIn(job.id, 'failed');
    expect(failed.message).toContain('NotSupported');
    expect(failed.commandId).not.toBeNull();
    await chargePoint.close();
    await until(async () => !(await bench().call('chargePoint.get', { cpId })).connected, {
      what: 'the end of the connection',
    });
    expect((await bench().failure('job.startFirmwareUpdate', { cpId, fileId })).code).toBe(
      'offline',
    );
    expect((await bench().failure('job.startFirmwareUpdate', { cpId, fileId: 9999 })).code).toBe(
      'offline',
    );
  });

  test('a raw UpdateFirmware with a foreign URL is no job, and its notifications are none of any', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    chargePoint.onCall('UpdateFirmware', () => ({}));
    const payload = { location: 'ftp://elsewhere/fw', retrieveDate: '2026-01-31T12:00:00Z' };
    await bench().call('command.call', { cpId, action: 'UpdateFirmware', payload });
    await report(chargePoint, 'Downloading');
    expect((await bench().call('job.list', { cpId })).items).toEqual([]);
    await bench().event('notification.received', (data) => data.chargePointId === cpId);
  });

  test('job.changed comes at most about twice a second while bytes move', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage());
    const count = () =>
      bench().events.filter(
        ({ name, data }) => name === 'job.changed' && (data as Job).id === job.id,
      ).length;
    const before = count();
    for (let start = 0; start < 200; start++) {
      const headers = { range: `bytes=${start * 2000}-${start * 2000 + 1999}` };
      expect((await fetch(job.location, { headers })).status).toBe(206);
    }
    await until(
      async () => (await bench().call('job.get', { id: job.id })).bytesTransferred === image.length,
      { what: 'all bytes' },
    );
    const after = await bench().call('job.get', { id: job.id });
    expect(after.transfers).toBe(200);
    expect(after.stages.length).toBeLessThan(12);
    expect(count() - before).toBeLessThan(12);
    await bench().call('job.cancel', { id: job.id });
  });
});

describe('with TLS', () => {
  /** Our own roots, as a charge point that trusts them has them. */
  const roots = async (): Promise<string[]> => {
    const { items } = await bench().call('certificate.list', {});
    return items.filter(({ use }) => use === 'root').map(({ pem }) => pem);
  };

  test('B26 HTTPS shows a certificate of our authority for the address in the URL', async () => {
    const chargePoint = await bench().connectNew();
    const job = await updating(chargePoint, await storeImage(), { protocol: 'HTTPS' });
    expect(job.location).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(job.warnings).toContain('needs-trust');
    const { get } = await import('node:https');
    const pieces: Buffer[] = [];
    await new Promise<void>((resolve, reject) => {
      get(job.location, { ca: [] }, () => reject(new Error('trusted without a root'))).on(
        'error',
        () => resolve(),
      );
    });
    const ca = await roots();
    await new Promise<void>((resolve, reject) => {
      get(job.location, { ca }, (response) => {
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', resolve);
      }).on('error', reject);
    });
    expect(Buffer.concat(pieces).equals(image)).toBe(true);
    await bench().call('job.cancel', { id: job.id });
  });

  test('B26 FTPS does too, explicit and implicit', async () => {
    const { Client } = await import('basic-ftp');
    const { Readable } = await import('node:stream');
    const chargePoint = await bench().connectNew();
    chargePoint.onCall('GetLog', () => ({ status: 'Accepted', filename: 'l.log' }));
    const cpId = chargePoint.identity;
    const job = await bench().call('job.startLog', { cpId, protocol: 'FTPS' });
    const { hostname: host, port, username: user, password, pathname } = new URL(job.location);
    for (const secure of [true, 'implicit'] as const) {
      const client = new Client(10_000);
      const secureOptions = { ca: await roots() };
      await client.access({ host, port: Number(port), user, password, secure, secureOptions });
      await client.uploadFrom(Readable.from(['lines of the log']), `${pathname}l.log`);
      client.close();
    }
    await chargePoint.call('LogStatusNotification', { status: 'Uploaded', requestId: job.id });
    await jobIn(job.id, 'succeeded');
    expect((await bench().call('file.list', { jobId: job.id })).items.length).toBe(2);
  });
});

describe('signed firmware updates', () => {
  const pem = async () =>
    (await import('../../../support/certificate')).createCertificate({ name: 'Maker' });

  test('D41 the simulated charge point checks signature and certificate, its number ties the notifications', async () => {
    const { generateKeyPairSync, sign } = await import('node:crypto');
    const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const { createCertificate } = await import('../../../support/certificate');
    const certificate = createCertificate({ name: 'Maker', keys });
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await bench().call('installedCertificate.install', {
      cpId,
      certificateType: 'ManufacturerRootCertificate',
      certificate: certificate.pem,
    });
    const fileId = await storeImage();
    const signature = sign('sha256', image, keys.privateKey).toString('base64');
    const wish = { cpId, fileId, signingCertificate: certificate.pem };
    const started = await bench().call('job.startSignedFirmwareUpdate', { ...wish, signature });
    const job = await jobIn(started.id, 'succeeded');
    expect(job.requestId).toBe(job.id);
    expect(reported(job)).toEqual(
      expect.arrayContaining(['Downloading', 'SignatureVerified', 'InstallRebooting', 'Installed']),
    );
    const wrong = sign('sha256', Buffer.from('another image'), keys.privateKey).toString('base64');
    await simulator.settled();
    const second = await bench().call('job.startSignedFirmwareUpdate', {
      ...wish,
      signature: wrong,
    });
    expect((await jobIn(second.id, 'failed')).message).toBe('It reports InvalidSignature.');
  });

  test('a refused certificate fails the job with the answer', async () => {
    const chargePoint = await bench().connectNew();
    chargePoint.onCall('SignedUpdateFirmware', () => ({ status: 'InvalidCertificate' }));
    const job = await bench().call('job.startSignedFirmwareUpdate', {
      cpId: chargePoint.identity,
      fileId: await storeImage(),
      signingCertificate: (await pem()).pem,
      signature: 'AAAA',
    });
    expect((await jobIn(job.id, 'failed')).message).toBe('It answered InvalidCertificate.');
    const failure = await bench().failure('job.startSignedFirmwareUpdate', {
      cpId: chargePoint.identity,
      fileId: job.fileId,
      signingCertificate: 'no certificate',
      signature: 'AAAA',
    });
    expect(failure.code).toBe('invalid-input');
  });

  test('AcceptedCanceled ends the older job', async () => {
    const chargePoint = await bench().connectNew();
    const fileId = await storeImage();
    let answer = 'Accepted';
    chargePoint.onCall('SignedUpdateFirmware', () => ({ status: answer }));
    const wish = {
      cpId: chargePoint.identity,
      fileId,
      signingCertificate: (await pem()).pem,
      signature: 'AAAA',
    };
    const first = await bench().call('job.startSignedFirmwareUpdate', wish);
    await jobIn(first.id, 'waiting');
    answer = 'AcceptedCanceled';
    const second = await bench().call('job.startSignedFirmwareUpdate', wish);
    expect((await jobIn(first.id, 'cancelled')).message).toContain(`job ${second.id}`);
    await chargePoint.call('SignedFirmwareStatusNotification', {
      status: 'Downloading',
      requestId: second.id,
    });
    await jobIn(second.id, 'running');
    await bench().call('job.cancel', { id: second.id });
  });
});

describe('diagnostics and logs', () => {
  test.each(['HTTP', 'FTP'] as const)(
    'B26 diagnostics of a simulated charge point arrive over %s',
    async (protocol) => {
      const simulator = await startSimulator(bench());
      const cpId = simulator.identity;
      const started = await bench().call('job.startDiagnostics', { cpId, protocol });
      const job = await jobIn(started.id, 'succeeded');
      expect(reported(job)).toEqual(['Uploading', 'Uploaded']);
      const { items } = await bench().call('file.list', { jobId: job.id });
      expect(items).toEqual([
        expect.objectContaining({ kind: 'diagnostics', chargePointId: cpId, jobId: job.id }),
      ]);
      const [file] = items;
      expect(file?.name).toMatch(new RegExp(`^${cpId}-diagnostics-.*\\.log$`));
      expect(job.bytesTransferred).toBe(file?.sizeBytes);
      const content = await bench().rest(`/file/${file?.id}/content`);
      expect(content.headers.get('content-disposition')).toContain(`filename="${file?.name}"`);
      const text = await content.text();
      expect(text).toMatch(/boot accepted/);
      expect(sha256(Buffer.from(text))).toBe(file?.sha256);
    },
  );

  test('D29 an answer without a file name ends the job: there is nothing to upload', async () => {
    const chargePoint = await bench().connectNew();
    chargePoint.onCall('GetDiagnostics', () => ({}));
    const cpId = chargePoint.identity;
    const job = await bench().call('job.startDiagnostics', { cpId, retries: 3, retryInterval: 60 });
    const ended = await jobIn(job.id, 'succeeded');
    expect(ended.message).toBe('It answered without a file name: there is nothing to upload.');
    const frame = await chargePoint.nextFrame(([, , action]) => action === 'GetDiagnostics');
    expect(JSON.parse(frame)[3]).toEqual({ location: job.location, retries: 3, retryInterval: 60 });
    expect(job.location).toMatch(/\/[0-9a-f]{32}\/$/);
  });

  test('the security log of a simulated charge point arrives under its number', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    const started = await bench().call('job.startLog', { cpId, logType: 'SecurityLog' });
    const job = await jobIn(started.id, 'succeeded');
    expect(job.requestId).toBe(job.id);
    const { items } = await bench().call('file.list', { cpId, kind: 'securityLog' });
    expect(items.map(({ jobId }) => jobId)).toEqual([job.id]);
  });

  test('Security §5.10 a log without a file name is waited for, and done when nothing comes', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    chargePoint.onCall('GetLog', () => ({ status: 'Accepted' }));
    const { id } = await bench().call('job.startLog', { cpId, timeoutSeconds: 5 });
    const waiting = await jobIn(id, 'waiting');
    expect(waiting.message).toBe(
      'It named no file: there may be nothing to upload (Security §5.10).',
    );
    const ended = await jobIn(id, 'succeeded');
    expect(ended.message).toBe('It named no file and none has come: there was nothing to upload.');
  });

  test('Uploaded without a file here is no success, and a report faster than the file is', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    chargePoint.onCall('GetDiagnostics', () => ({ fileName: 'd.zip' }));
    const empty = await bench().call('job.startDiagnostics', { cpId });
    await jobIn(empty.id, 'waiting');
    await chargePoint.call('DiagnosticsStatusNotification', { status: 'Uploaded' });
    expect((await jobIn(empty.id, 'failed')).message).toContain('nothing has arrived here');
    const job = await bench().call('job.startDiagnostics', { cpId });
    await jobIn(job.id, 'waiting');
    const { request } = await import('node:http');
    const put = request(job.location, { method: 'PUT' });
    put.write('first half, ');
    await jobIn(job.id, 'running');
    await chargePoint.call('DiagnosticsStatusNotification', { status: 'Uploaded' });
    put.end('second half');
    await jobIn(job.id, 'succeeded');
    const { items } = await bench().call('file.list', { jobId: job.id });
    expect(items.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([['d.zip', 23]]);
  });

  test('a file without any report is a success when the time is over', async () => {
    const chargePoint = await bench().connectNew();
    const cpId = chargePoint.identity;
    chargePoint.onCall('GetLog', () => ({ status: 'Accepted', filename: 'l.log' }));
    const job = await bench().call('job.startLog', { cpId, timeoutSeconds: 5 });
    await jobIn(job.id, 'waiting');
    expect((await fetch(job.location, { method: 'POST', body: 'lines' })).status).toBe(201);
    const ended = await jobIn(job.id, 'succeeded');
    expect(ended.message).toContain('never reported Uploaded');
  });

  test('errata 3.90 a file that is too large is refused and the job tells why', async () => {
    await bench().call('setting.put', { fileLimitMegabytes: 1 });
    const chargePoint = await bench().connectNew();
    chargePoint.onCall('GetDiagnostics', () => ({ fileName: 'd.zip' }));
    const job = await bench().call('job.startDiagnostics', { cpId: chargePoint.identity });
    await jobIn(job.id, 'waiting');
    const body = randomBytes(1_200_000);
    const response = await fetch(job.location, { method: 'PUT', body }).catch(() => undefined);
    expect(response?.status ?? 413).toBe(413);
    const told = await until(
      async () =>
        (await bench().call('job.get', { id: job.id })).stages.find(
          ({ stage }) => stage === 'transferBroke',
        ),
      { what: 'the refusal' },
    );
    expect(told.detail).toContain('Files of up to 1 MB are taken');
    await bench().call('job.cancel', { id: job.id });
    await bench().call('setting.put', { fileLimitMegabytes: 1024 });
  });
});

describe('a restart', () => {
  test('A10 what was running is interrupted with its last stage, and goes on with what comes later', async () => {
    const own = await startBench();
    const fileId = await storeImage(own);
    const chargePoint = await own.connect('CP1');
    chargePoint.onCall('UpdateFirmware', () => ({}));
    const job = await own.call('job.startFirmwareUpdate', { cpId: 'CP1', fileId });
    await jobIn(job.id, 'waiting', own);
    await chargePoint.call('FirmwareStatusNotification', { status: 'Downloading' });
    await jobIn(job.id, 'running', own);
    await own.restart();
    const after = await own.call('job.get', { id: job.id });
    expect([after.state, reported(after).at(-1)]).toEqual(['interrupted', 'Downloading']);
    expect(seen(after)).toContain('restarted');
    const again = await own.connect('CP1');
    await again.call('FirmwareStatusNotification', { status: 'Installing' });
    await jobIn(job.id, 'running', own);
    await again.call('FirmwareStatusNotification', { status: 'Installed' });
    expect(reported(await jobIn(job.id, 'succeeded', own))).toEqual([
      'Downloading',
      'Installing',
      'Installed',
    ]);
  });
});
