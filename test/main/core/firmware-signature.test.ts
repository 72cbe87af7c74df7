import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shareBench } from '../../support/bench';
import { hasOpenssl, openWorkshop } from '../../support/openssl';
import { startSimulator } from '../../support/simulator';
import { until } from '../../support/until';

const bench = shareBench();
const image = randomBytes(200_000);
const data = image.toString('base64');
const schemes = ['RSA-PSS', 'ECDSA', 'SHA256withRSA'] as const;

describe('D41 the signature of a firmware', () => {
  test.skipIf(!hasOpenssl).each(schemes)(
    'by %s is one that openssl verifies with the certificate, and a wrong one is not',
    async (scheme) => {
      const workshop = openWorkshop();
      const good = await bench().call('firmwareSignature.create', { data, scheme });
      const bad = await bench().call('firmwareSignature.create', {
        data,
        scheme,
        deliberatelyWrong: true,
      });
      expect(good).toMatchObject({ scheme, deliberatelyWrong: false, sizeBytes: image.length });
      expect(bad.signingCertificate).toBe(good.signingCertificate);
      const write = (name: string, content: Buffer | string) =>
        writeFileSync(join(workshop.dir, name), content);
      write('image.bin', image);
      write('certificate.pem', good.signingCertificate);
      write('good.sig', Buffer.from(good.signature, 'base64'));
      write('bad.sig', Buffer.from(bad.signature, 'base64'));
      write('key.pem', workshop.run('x509', '-in', 'certificate.pem', '-noout', '-pubkey'));
      const pss = '-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest'.split(' ');
      const verify = (signature: string) =>
        workshop.run(
          ...'dgst -sha256 -verify key.pem'.split(' '),
          ...(scheme === 'RSA-PSS' ? pss : []),
          '-signature',
          signature,
          'image.bin',
        );
      expect(verify('good.sig')).toBe('Verified OK\n');
      expect(() => verify('bad.sig')).toThrow(/Verif|verif/);
      expect(workshop.run('dgst', '-sha256', '-r', 'image.bin')).toContain(good.sha256);
      expect(workshop.run('x509', '-in', 'certificate.pem', '-noout', '-text')).toContain(
        'Code Signing',
      );
      expect(good.signature.length).toBeLessThanOrEqual(800);
      expect(good.signingCertificate.length).toBeLessThanOrEqual(5500);
    },
  );

  test('needs an image, and one only', async () => {
    for (const wrong of [{}, { fileId: 1, data }]) {
      expect(await bench().failure('firmwareSignature.create', wrong)).toMatchObject({
        code: 'invalid-input',
        details: [{ pointer: '/fileId' }],
      });
    }
    expect(await bench().failure('firmwareSignature.create', { fileId: 4711 })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('D41 a simulated charge point that trusts our root', () => {
  const serve = async (): Promise<string> => {
    const server = createServer((_request, response) => response.end(image));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/firmware-2.0.0.bin`;
  };

  const stages = async (cpId: string): Promise<string[]> => {
    const action = 'SignedFirmwareStatusNotification';
    const { items } = await bench().call('message.list', { cpId, action, order: 'asc' });
    const details = await Promise.all(items.map(({ id }) => bench().call('message.get', { id })));
    return details.map(({ callText }) => JSON.parse(callText ?? '[]')[3].status);
  };

  const update = async (scheme: (typeof schemes)[number], deliberatelyWrong: boolean) => {
    const { identity: cpId } = await startSimulator(bench());
    await bench().call('installedCertificate.install', {
      cpId,
      certificateType: 'ManufacturerRootCertificate',
      root: scheme === 'ECDSA' ? 'ecdsa' : 'rsa',
    });
    const { signature, signingCertificate } = await bench().call('firmwareSignature.create', {
      data,
      scheme,
      deliberatelyWrong,
    });
    const location = await serve();
    await bench().call('command.call', {
      cpId,
      action: 'SignedUpdateFirmware',
      payload: {
        requestId: 1,
        firmware: {
          location,
          retrieveDateTime: new Date().toISOString(),
          signature,
          signingCertificate,
        },
      },
    });
    return cpId;
  };

  test.each(schemes)('installs what is signed by %s', async (scheme) => {
    const cpId = await update(scheme, false);
    await until(async () => (await stages(cpId)).includes('SignatureVerified'));
    await until(async () => (await stages(cpId)).at(-1) === 'Installed');
  });

  test('a stored image is signed by its number and served by a job', async () => {
    const stored = await bench().rest('/file?name=firmware-3.1.0.bin', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: image,
    });
    const { id: fileId, sha256 } = (await stored.json()) as { id: number; sha256: string };
    const signed = await bench().call('firmwareSignature.create', { fileId });
    expect(signed).toMatchObject({ scheme: 'RSA-PSS', sizeBytes: image.length, sha256 });
    const { identity: cpId } = await startSimulator(bench());
    await bench().call('installedCertificate.install', {
      cpId,
      certificateType: 'ManufacturerRootCertificate',
      root: 'rsa',
    });
    const { signature, signingCertificate } = signed;
    const started = { cpId, fileId, signature, signingCertificate };
    const job = await bench().call('job.startSignedFirmwareUpdate', started);
    await until(async () => {
      const { state } = await bench().call('job.get', { id: job.id });
      return state === 'succeeded';
    });
    const bad = await bench().call('firmwareSignature.create', { fileId, deliberatelyWrong: true });
    const failing = await bench().call('job.startSignedFirmwareUpdate', {
      ...started,
      signature: bad.signature,
    });
    await until(async () => {
      const { state } = await bench().call('job.get', { id: failing.id });
      return state === 'failed';
    });
  });

  test.each(schemes)('tells InvalidSignature of a wrong one by %s', async (scheme) => {
    const cpId = await update(scheme, true);
    await until(async () => (await stages(cpId)).at(-1) === 'InvalidSignature');
    expect(await stages(cpId)).not.toContain('Installing');
    await until(
      async () =>
        (await bench().call('securityEvent.list', { cpId, type: 'InvalidFirmwareSignature' })).items
          .length === 1,
    );
  });
});
