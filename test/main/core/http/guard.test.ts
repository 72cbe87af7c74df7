import { connect } from 'node:net';
import { hostname } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StartupError } from '../../../../src/main/core/types';
import { openEvents, rawRequest, startHttp, type TestHttp } from './support';

let http: TestHttp | undefined;
afterEach(async () => {
  await http?.server.close();
  http = undefined;
});
const start = async (...given: Parameters<typeof startHttp>) => {
  http = await startHttp(...given);
  return http;
};

const TOKEN = 'a-token-of-some-length';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('token', () => {
  test.each(['0.0.0.0', '::', 'charger-net.example'])(
    'listening on %s without a token is refused',
    async (host) => {
      const starting = startHttp({ host });
      await expect(starting).rejects.toBeInstanceOf(StartupError);
      await expect(starting).rejects.toThrow('--token');
    },
  );

  test('on loopback no token is needed', async () => {
    const { base } = await start();
    expect((await fetch(`${base}/charge-point`)).status).toBe(200);
  });

  test('where it is set, everything but health and the description asks for it', async () => {
    const { base } = await start({ token: TOKEN });
    const statusOf = async (path: string, headers = {}) =>
      (await fetch(base + path, { headers })).status;
    for (const path of [
      '/charge-point',
      '/event',
      '/frame.jsonl',
      '/charge-transaction/1/meter-value.csv',
    ]) {
      expect(await statusOf(path), path).toBe(401);
    }
    expect(await statusOf('/health')).toBe(200);
    expect(await statusOf('/v3/api-docs')).toBe(200);
    expect(await statusOf('/charge-point', bearer(TOKEN))).toBe(200);
  });

  test('without it the answer says what to send', async () => {
    const { base } = await start({ token: TOKEN });
    const response = await fetch(`${base}/charge-point`);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await response.json()).toMatchObject({
      code: 'unauthorized',
      detail: expect.stringContaining('Authorization: Bearer'),
    });
  });

  test('the same wrong token may be repeated; ten different ones lock the address for a while', async () => {
    const { base, system } = await start({ token: TOKEN });
    const statusOf = async (token: string) =>
      (await fetch(`${base}/charge-point`, { headers: bearer(token) })).status;
    for (let index = 0; index < 15; index++) expect(await statusOf('outdated')).toBe(401);
    expect(await statusOf(TOKEN)).toBe(200);
    for (let index = 0; index < 9; index++) expect(await statusOf(`guess-${index}`)).toBe(401);
    const locked = await fetch(`${base}/charge-point`, { headers: bearer(TOKEN) });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(system.calls).toHaveLength(1);
  });

  test('the token is in no log line', async () => {
    const { base, logLines } = await start({ token: TOKEN });
    await fetch(`${base}/charge-point`, { headers: bearer(TOKEN) });
    expect(logLines.length).toBeGreaterThan(0);
    expect(JSON.stringify(logLines)).not.toContain(TOKEN);
  });
});

describe('DNS rebinding', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', '127.0.0.2', 'LOCALHOST', 'central.localhost'])(
    'a request to %s is answered, on any port',
    async (host) => {
      const { port } = await start();
      expect((await rawRequest(port, '/charge-point', { headers: { host } })).status).toBe(200);
      const other = { headers: { host: `${host}:9999` } };
      expect((await rawRequest(port, '/charge-point', other)).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    '192.168.1.10',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'a b',
    'x@localhost',
  ])('a request to %s is refused while listening on loopback', async (host) => {
    const { port, system } = await start();
    const { status, body } = await rawRequest(port, '/charge-point', { headers: { host } });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ code: 'forbidden' });
    expect(system.calls).toEqual([]);
  });

  test('beyond loopback addresses and the own host name are answered, other names are not', async () => {
    const { port } = await start({ host: '0.0.0.0', token: TOKEN });
    const statusOf = async (host: string) =>
      (await rawRequest(port, '/charge-point', { headers: { host, ...bearer(TOKEN) } })).status;
    expect(await statusOf('192.168.1.10:8080')).toBe(200);
    expect(await statusOf('[fe80::1]:8080')).toBe(200);
    expect(await statusOf(hostname())).toBe(200);
    expect(await statusOf('evil.example')).toBe(403);
  });
});

describe('cross-site requests', () => {
  test.each(['http://evil.example', 'null', 'http://localhost:1', 'file://'])(
    'the origin %s is refused',
    async (origin) => {
      const { port, system } = await start();
      const answer = await rawRequest(port, '/charge-point/CP1/hard-reset', {
        method: 'POST',
        headers: { origin },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(system.calls).toEqual([]);
    },
  );

  test('the own origin is answered', async () => {
    const { port } = await start();
    const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    const answer = await rawRequest(port, '/charge-point/CP1/hard-reset', {
      method: 'POST',
      headers,
    });
    expect(answer.status).toBe(200);
  });

  test.each(['cross-site', 'same-site'])('a browser that says %s is refused', async (site) => {
    const { port } = await start();
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect((await rawRequest(port, '/charge-point', { headers })).status).toBe(403);
    const navigation = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
    expect((await rawRequest(port, '/charge-point', { headers: navigation })).status).toBe(403);
  });

  test('a preflight gets no permission', async () => {
    const { port } = await start();
    const answer = await rawRequest(port, '/charge-point', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});

describe('limits and headers', () => {
  test('more than a thousand requests a second are slowed down, streams are not counted', async () => {
    const { base, port } = await start();
    const socket = connect(port, '127.0.0.1');
    let answers = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answers += text;
    });
    const count = (status: string) => answers.split(`HTTP/1.1 ${status}`).length - 1;
    for (const answered of [500, 1000, 1500]) {
      socket.write('GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(500));
      await vi.waitFor(() => expect(count('')).toBe(answered), { timeout: 5000, interval: 5 });
    }
    socket.destroy();
    expect([count('200'), count('429')]).toEqual([1000, 500]);
    expect(answers).toContain('"code":"too-many-requests"');
    const events = await openEvents(`${base}/event`);
    expect(events.response.status).toBe(200);
    events.close();
  });

  test('every answer carries the security headers', async () => {
    const { port } = await start({ token: TOKEN });
    for (const path of ['/health', '/charge-point', '/nowhere', '/v3/api-docs']) {
      const { headers } = await rawRequest(port, path);
      expect(headers, path).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });
});
