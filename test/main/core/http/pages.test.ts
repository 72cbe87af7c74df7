import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rawRequest, startHttp, type TestHttp } from './support';

const swaggerUiDir = resolve(
  import.meta.dirname,
  '../../../../node_modules/@fastify/swagger-ui/static',
);
let folder: string;
let http: TestHttp;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'console-'));
  const consoleDir = join(folder, 'renderer');
  mkdirSync(join(consoleDir, 'assets'), { recursive: true });
  writeFileSync(join(consoleDir, 'index.html'), '<!doctype html><title>Console</title>');
  writeFileSync(join(consoleDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(consoleDir, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(consoleDir, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'outside.txt'), 'outside');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  http = await startHttp({
    consoleDir: join(folder, 'renderer'),
    swaggerUiDir,
    token: 'long-enough-token',
  });
});
afterEach(() => http.server.close());

describe('the web console', () => {
  test('is served at / without a token, and asked for anew each time', async () => {
    const response = await fetch(`${http.base}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await response.text()).toContain('<title>Console</title>');
  });

  test('has files that never change and files that may', async () => {
    const asset = await fetch(`${http.base}/assets/index-abc123.js`);
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await fetch(`${http.base}/favicon.svg`);
    expect(icon.headers.get('content-type')).toContain('image/svg+xml');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/.hidden',
    '/assets',
    '/assets/',
    '/missing.js',
    '/favicon.svg%00',
  ])('%s is not served, and refused as a problem', async (path) => {
    const { status, body, headers } = await rawRequest(http.port, path);
    expect([400, 403, 404]).toContain(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).not.toContain('"outside"');
    expect(JSON.parse(body)).toMatchObject({ status });
  });

  test('a link on another site may open it, a script there may not read it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await rawRequest(http.port, '/', { headers })).status).toBe(200);
    const script = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await rawRequest(http.port, '/', { headers: script })).status).toBe(403);
  });

  test('a build without one says so', async () => {
    const bare = await startHttp();
    const response = await fetch(`${bare.base}/`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
    await bare.server.close();
  });
});

describe('the Swagger UI', () => {
  test.each(['/swagger-ui.html', '/swagger-ui', '/swagger-ui/', '/swagger-ui/index.html'])(
    '%s is a page whose every file is here',
    async (path) => {
      const response = await fetch(http.base + path);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).not.toMatch(/<script>|<style>|\son\w+=/);
      const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        expect(file).toMatch(/^\//);
        expect((await fetch(http.base + file)).status, file).toBe(200);
      }
    },
  );

  test('shows the description of this server', async () => {
    const start = await (await fetch(`${http.base}/swagger-ui/start.js`)).text();
    expect(start).toContain("url: '/v3/api-docs'");
  });
});

describe('closing', () => {
  test('frees the port at once although a browser keeps its connection', async () => {
    const response = await fetch(`${http.base}/health`);
    await response.text();
    const startedAt = performance.now();
    await http.server.close();
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await expect(fetch(`${http.base}/health`)).rejects.toThrow();
  });
});
