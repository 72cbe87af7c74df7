import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, connect as connectTcp, createServer } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { AttemptReason, ConnectionAttempt } from '@shared/model/attempt';
import { describe, expect, onTestFinished, test } from 'vitest';
import { splitPem } from '../../../../src/main/core/security/read';
import { type Bench, shareBench, startBench } from '../../../support/bench';
import { connectChargePoint } from '../../../support/charge-point';
import { createTempDir } from '../../../support/core';
import { until } from '../../../support/until';

const shared = shareBench({ ocppTlsPort: 0 });

/** The roots that a charge point would get installed. */
const rootsOf = async (bench: Bench): Promise<string[]> => {
  // The first handshake makes them.
  await tls(bench, { rejectUnauthorized: false }).then((socket) => socket.destroy());
  const { items } = await bench.call('certificate.list', { use: 'root' });
  return items.map(({ pem }) => splitPem(pem)[0] ?? '');
};

const portOf = (bench: Bench): number => Number(new URL(bench.ocppTlsUrl).port);

const tls = (bench: Bench, options: object): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const socket = connectTls({ port: portOf(bench), host: '127.0.0.1', ...options });
    onTestFinished(() => void socket.destroy());
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
  });

const attempt = (bench: Bench, reason: AttemptReason): Promise<ConnectionAttempt> =>
  bench.event('attempt.changed', (data) => data.reason === reason);

/** What `openssl s_client` says; it ends by itself with its input. */
const sClient = (bench: Bench, ...args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const child = execFile(
      'openssl',
      ['s_client', '-connect', `127.0.0.1:${portOf(bench)}`, ...args],
      (_error, stdout, stderr) => resolve(`${stdout}${stderr}`),
    );
    child.stdin?.end();
  });

describe('the port with TLS', () => {
  test('A00.FR.305 lets a charge point in beside the plain one, and says over what it came', async () => {
    const bench = shared();
    const ca = await rootsOf(bench);
    const plain = await bench.connect('PLAIN-1');
    const secure = await bench.connect('SECURE-1', { tls: { ca } });
    expect(await plain.ask('[2,"1","Heartbeat",{}]')).toContain('[3,"1",{"currentTime":');
    expect(await secure.ask('[2,"1","Heartbeat",{}]')).toContain('[3,"1",{"currentTime":');
    const { link } = await bench.call('chargePoint.get', { cpId: 'SECURE-1' });
    expect(link).toMatchObject({ tls: 'TLSv1.3 TLS_AES_256_GCM_SHA384', securityProfile: 0 });
    expect((await bench.call('chargePoint.get', { cpId: 'PLAIN-1' })).link?.tls).toBeNull();
  });

  test('A00.FR.317 C55 speaks every suite of the white paper, with the certificate of its kind', async () => {
    const bench = shared();
    const file = join(createTempDir(), 'roots.pem');
    writeFileSync(file, (await rootsOf(bench)).join(''));
    for (const [suite, kind] of [
      ['ECDHE-ECDSA-AES128-GCM-SHA256', 'P-256'],
      ['ECDHE-ECDSA-AES256-GCM-SHA384', 'P-256'],
      ['AES128-GCM-SHA256', 'RSA'],
      ['AES256-GCM-SHA384', 'RSA'],
      ['ECDHE-RSA-AES128-GCM-SHA256', 'RSA'],
    ] as const) {
      const said = await sClient(bench, '-tls1_2', '-cipher', suite, '-CAfile', file);
      expect(said, suite).toContain(`Cipher is ${suite}`);
      expect(said, suite).toContain(`Root ${kind}`);
      expect(said, suite).toContain('Verify return code: 0 (ok)');
    }
    const newest = await sClient(bench, '-tls1_3', '-CAfile', file, '-verify_ip', '127.0.0.1');
    expect(newest).toContain('Cipher is TLS_AES_256_GCM_SHA384');
    expect(newest).toContain('Verify return code: 0 (ok)');
  });

  test('C55 a charge point that trusts one of our two roots only is content with either', async () => {
    const bench = shared();
    for (const root of await rootsOf(bench)) {
      const station = await bench.connectNew({ tls: { ca: root } });
      expect(await station.ask('[2,"1","Heartbeat",{}]')).toContain('[3,"1"');
    }
  });

  test.each(['-tls1', '-tls1_1'])('A00.FR.314 refuses %s with a row', async (version) => {
    const bench = shared();
    const said = await sClient(bench, version, '-cipher', 'DEFAULT@SECLEVEL=0');
    expect(said).toContain('alert protocol version');
    expect(await attempt(bench, 'tls-too-old')).toMatchObject({
      transport: 'wss',
      refused: true,
      remoteAddress: '127.0.0.1',
      httpStatus: null,
    });
  });

  test('A00.FR.319 refuses suites of another time with a row', async () => {
    const bench = shared();
    await sClient(bench, '-tls1_2', '-cipher', 'ECDHE-RSA-AES128-SHA:@SECLEVEL=0');
    expect(await attempt(bench, 'tls-no-cipher')).toMatchObject({ transport: 'wss' });
  });

  test('plain bytes get an answer in plain HTTP and a row that names who came', async () => {
    const bench = shared();
    const url = bench.ocppTlsUrl.replace('wss:', 'ws:');
    await expect(connectChargePoint(url, 'LOST-1')).rejects.toThrow('400');
    expect(await attempt(bench, 'plain-on-tls')).toMatchObject({
      chargePointId: 'LOST-1',
      path: '/ocpp/LOST-1',
      transport: 'wss',
      httpStatus: 400,
    });
  });

  test('TLS bytes on the plain port are a row of that port', async () => {
    const bench = shared();
    const { port } = new URL(bench.ocppUrl);
    const socket = connectTls({ port: Number(port), host: '127.0.0.1' });
    socket.on('error', () => undefined);
    expect(await attempt(bench, 'tls-on-plain')).toMatchObject({ transport: 'ws' });
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'a charge point that does not trust our certificate leaves a row that says so (%s)',
    async (version) => {
      const bench = shared();
      await rootsOf(bench);
      const before = bench.events.length;
      await sClient(bench, version === 'TLSv1.2' ? '-tls1_2' : '-tls1_3', '-verify_return_error');
      const row = await until(
        () =>
          bench.events
            .slice(before)
            .find(
              ({ name, data }) =>
                name === 'attempt.changed' &&
                'reason' in data &&
                data.reason === 'server-certificate-refused',
            ),
        { what: 'the attempt' },
      );
      expect(row.data).toMatchObject({ transport: 'wss' });
    },
  );

  test('whoever leaves in the middle of the handshake leaves a row', async () => {
    const bench = shared();
    // The head of a ClientHello whose rest never comes, and then one that ends after the whole record.
    const hello = Buffer.from(
      '16030100310100002d0303000000000000000000000000000000000000000000000000000000000000000000000613011302c02b0100',
      'hex',
    );
    const socket = connectTcp(portOf(bench), '127.0.0.1', () => {
      socket.write(hello);
      setImmediate(() => socket.destroy());
    });
    onTestFinished(() => void socket.destroy());
    expect(['tls-failed']).toContain((await attempt(bench, 'tls-failed')).reason);
  });

  test('opens and closes by its setting, while everything else goes on', async () => {
    const bench = await startBench();
    const station = await bench.connect('STAYS');
    expect((await bench.call('security.status', {})).tlsUrl).toBeNull();
    await bench.call('setting.put', { tls: true, ocppTlsPort: 0 });
    const { tlsUrl, plainUrl } = await bench.call('security.status', {});
    expect(tlsUrl).toMatch(/^wss:\/\/127\.0\.0\.1:\d+\/ocpp$/);
    const { urls } = await bench.call('server.status', {});
    expect(urls.map(({ url }) => url)).toEqual([plainUrl, tlsUrl]);
    const secure = await bench.connect('SECURE', { tls: { rejectUnauthorized: false } });
    expect(await secure.ask('[2,"1","Heartbeat",{}]')).toContain('[3,"1"');
    await bench.call('setting.put', { tls: false });
    await expect(
      connectChargePoint(tlsUrl ?? '', 'LATE', { tls: { rejectUnauthorized: false } }),
    ).rejects.toThrow('ECONNREFUSED');
    for (const open of [station, secure]) {
      expect(await open.ask('[2,"2","Heartbeat",{}]')).toContain('[3,"2"');
    }
    expect(await bench.failure('setting.put', { plain: false })).toMatchObject({
      code: 'invalid-input',
    });
  });

  test('while another program has its port it says so, the settings are announced nevertheless, and asking again tries again', async () => {
    const bench = await startBench();
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect((await bench.call('security.status', {})).tlsFault).toBeNull();
    const announced = bench.event('setting.changed', ({ ocppTlsPort }) => ocppTlsPort === port);
    expect(await bench.failure('setting.put', { tls: true, ocppTlsPort: port })).toMatchObject({
      code: 'conflict',
    });
    expect((await announced).tls).toBe(true);
    const closed = await bench.call('security.status', {});
    expect(closed.tlsUrl).toBeNull();
    expect(closed.tlsFault).toContain(`EADDRINUSE: address already in use 127.0.0.1:${port}`);
    await new Promise((resolve) => other.close(resolve));
    await bench.call('setting.put', { tls: true });
    expect(await bench.call('security.status', {})).toMatchObject({
      tlsUrl: `wss://127.0.0.1:${port}/ocpp`,
      tlsFault: null,
    });
  });

  test('B3 the self-test knocks over TLS too', async () => {
    const bench = shared();
    const result = await bench.call('server.selfTest', { tls: true });
    expect(result).toMatchObject({ reached: true, url: bench.ocppTlsUrl });
    expect((await bench.call('server.selfTest', {})).url).toBe(bench.ocppUrl);
  });
});
