import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { hasProgram, runProgram, startFileServer } from '../../../support/file-bench';
import { until } from '../../../support/until';

const hasCurl = await hasProgram('curl');

describe('B26 fetching firmware over HTTP', () => {
  test('GET gives the image whole and counts its bytes', async () => {
    const { http, image, told } = await startFileServer();
    const response = await fetch(`http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(image.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(image)).toBe(true);
    await until(() => told[0]?.problem === null, { what: 'the end of the transfer' });
    expect(told).toEqual([{ position: image.length, total: image.length, problem: null }]);
  });

  test('HEAD gives the length and begins no transfer', async () => {
    const { http, image, told } = await startFileServer();
    const url = `http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`;
    const response = await fetch(url, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(image.length));
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(told).toEqual([]);
  });

  test.each([
    ['bytes=100-199', 206, 'bytes 100-199/300000', 100, 200],
    ['bytes=299990-', 206, 'bytes 299990-299999/300000', 299_990, 300_000],
    ['bytes=-10', 206, 'bytes 299990-299999/300000', 299_990, 300_000],
    ['bytes=299990-999999', 206, 'bytes 299990-299999/300000', 299_990, 300_000],
    ['bytes=0-1,5-6', 200, null, 0, 300_000],
    ['lines=1-2', 200, null, 0, 300_000],
  ])('Range: %s is answered %i', async (range, status, contentRange, start, end) => {
    const { http, image } = await startFileServer();
    const url = `http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`;
    const response = await fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(Buffer.from(await response.arrayBuffer()).equals(image.subarray(start, end))).toBe(true);
  });

  test('a range behind the end is 416, and one of another version gets the whole', async () => {
    const { http } = await startFileServer();
    const url = `http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`;
    const behind = await fetch(url, { headers: { range: 'bytes=300000-' } });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, 'bytes */300000']);
    const stale = await fetch(url, { headers: { range: 'bytes=5-', 'if-range': '"old"' } });
    expect(stale.status).toBe(200);
    await stale.arrayBuffer();
  });

  test('a client that goes away in the midst is told as such', async () => {
    const { http, told } = await startFileServer({ imageBytes: 20_000_000 });
    const socket = connect(http, '127.0.0.1');
    socket.write('GET /d0d0/fw-1.2.3.bin HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    await until(() => typeof told[0]?.problem === 'string', { what: 'the break to be told' });
    expect(told[0]?.problem).toMatch(/Broke off after byte \d+/);
    expect(told[0]?.position).toBeLessThan(20_000_000);
  });

  test('only the paths of running jobs answer', async () => {
    const { http, grants } = await startFileServer();
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(`http://127.0.0.1:${http}${path}`, init)).status;
    expect(await status('/')).toBe(404);
    expect(await status('/fw-1.2.3.bin')).toBe(404);
    expect(await status('/d0d0/')).toBe(404);
    expect(await status('/d0d0/other.bin')).toBe(404);
    expect(await status('/d0d0/..%2f..%2fetc%2fpasswd')).toBe(404);
    expect(await status('/%zz/fw-1.2.3.bin')).toBe(404);
    expect(await status('/d0d0/fw-1.2.3.bin', { method: 'PUT', body: 'x' })).toBe(405);
    expect(await status('/a1a1/x')).toBe(405);
    expect(await status('//d0d0//fw-1.2.3.bin')).toBe(200);
    grants.length = 0;
    expect(await status('/d0d0/fw-1.2.3.bin')).toBe(404);
  });

  test('user and password of the URL are asked for where the job wants them', async () => {
    const { http, grants } = await startFileServer();
    grants[0] = { ...(grants[0] as (typeof grants)[0]), credentials: true };
    const url = `http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`;
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="files"',
    ]);
    const authorization = `Basic ${Buffer.from('jobd:p4ss').toString('base64')}`;
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
  });

  test('HTTPS is spoken on the same port', async () => {
    const { http, image, certificate } = await startFileServer();
    const path = '/d0d0/fw-1.2.3.bin';
    const request = httpsRequest({
      host: '127.0.0.1',
      port: http,
      path,
      ca: [certificate.cert],
      checkServerIdentity: () => undefined,
    });
    request.end();
    const [response] = await once(request, 'response');
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(image)).toBe(true);
  });
});

describe('B26 leaving archives over HTTP', () => {
  const archive = randomBytes(200_000);

  test.each(['PUT', 'POST'])('%s stores the body as it is', async (method) => {
    const { http, received } = await startFileServer();
    const url = `http://127.0.0.1:${http}/a1a1/log%20one.zip`;
    const response = await fetch(url, { method, body: archive });
    expect(response.status).toBe(201);
    expect(received.map(({ name, announced }) => [name, announced])).toEqual([
      ['log one.zip', 200_000],
    ]);
    expect(received[0]?.bytes.equals(archive)).toBe(true);
  });

  test('POST of a form stores each of its files', async () => {
    const { http, received } = await startFileServer();
    const form = new FormData();
    form.set('comment', 'hello');
    form.set('one', new Blob([archive]), 'one.zip');
    form.set('two', new Blob(['second']), 'two.log');
    const url = `http://127.0.0.1:${http}/a1a1/`;
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(201);
    expect(received.map(({ name }) => name).sort()).toEqual(['one.zip', 'two.log']);
    expect(received.find(({ name }) => name === 'one.zip')?.bytes.equals(archive)).toBe(true);
  });

  test('a form without a file, and one that is cut off, are refused', async () => {
    const { http, received } = await startFileServer();
    const form = new FormData();
    form.set('comment', 'hello');
    const url = `http://127.0.0.1:${http}/a1a1/`;
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const cut = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nabc';
    expect((await fetch(url, { method: 'POST', headers, body: cut })).status).toBe(400);
    expect(received).toEqual([]);
  });

  test('what is larger than allowed is refused, and nothing of it stays', async () => {
    const { http, received, dir } = await startFileServer({ imageBytes: 10, limitBytes: 100_000 });
    const url = `http://127.0.0.1:${http}/a1a1/big`;
    const response = await fetch(url, { method: 'PUT', body: archive }).catch(() => undefined);
    expect(response?.status ?? 413).toBe(413);
    expect(received).toEqual([]);
    const { readdirSync } = await import('node:fs');
    await until(() => readdirSync(`${dir}/files`).length === 1, { what: 'the rest to be gone' });
  });

  test('an upload that breaks off leaves nothing', async () => {
    const { http, told, received } = await startFileServer();
    const socket = connect(http, '127.0.0.1');
    socket.write('PUT /a1a1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc');
    await until(() => told[0]?.position === 3, { what: 'the first bytes' });
    socket.destroy();
    await until(() => typeof told[0]?.problem === 'string', { what: 'the break to be told' });
    expect(received).toEqual([]);
  });

  test.skipIf(!hasCurl)('curl uploads and resumes a download', async () => {
    const { http, image, received, fileOf, readFile } = await startFileServer();
    const path = fileOf('up.bin', archive);
    await runProgram('curl', ['-sf', '-T', path, `http://127.0.0.1:${http}/a1a1/`]);
    await runProgram('curl', ['-sf', '-F', `file=@${path}`, `http://127.0.0.1:${http}/a1a1/`]);
    expect(received.map(({ name }) => name)).toEqual(['up.bin', 'up.bin']);
    expect(received.every(({ bytes }) => bytes.equals(archive))).toBe(true);
    const half = fileOf('fw', image.subarray(0, 123_456));
    const url = `http://127.0.0.1:${http}/d0d0/fw-1.2.3.bin`;
    await runProgram('curl', ['-sf', '-C', '-', '-o', half, url]);
    expect(readFile('fw').equals(image)).toBe(true);
    await runProgram('curl', ['-sfk', '-o', half, url.replace('http:', 'https:')]);
    expect(readFile('fw').equals(image)).toBe(true);
  });
});

test('who connects and says nothing is let go, so that charge points find a place', async () => {
  const { http } = await startFileServer({ silenceMs: 50 });
  const socket = connect(http, '127.0.0.1');
  await once(socket, 'connect');
  socket.resume();
  await once(socket, 'close');
});
