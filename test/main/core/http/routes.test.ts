import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rawRequest, startHttp, type TestHttp } from './support';

let http: TestHttp;
beforeEach(async () => {
  http = await startHttp();
});
afterEach(() => http.server.close());

const post = (path: string, body?: unknown) =>
  fetch(`${http.base}${path}`, {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const lastInput = () => http.system.calls.at(-1)?.input;

describe('the input of a call', () => {
  test('an identity with an encoded slash and other odd characters arrives decoded', async () => {
    const identity = 'a/b c%?#ä+;';
    const response = await fetch(`${http.base}/charge-point/${encodeURIComponent(identity)}`);
    expect(response.status).toBe(200);
    expect(http.system.calls).toEqual([{ name: 'chargePoint.get', input: { cpId: identity } }]);
  });

  test('the longest identity there can be arrives', async () => {
    const cpId = 'ä€'.repeat(127);
    expect((await fetch(`${http.base}/charge-point/${encodeURIComponent(cpId)}`)).status).toBe(200);
    expect(lastInput()).toEqual({ cpId });
  });

  test('a path with a broken percent-encoding is a problem, not a crash', async () => {
    const { status, body } = await rawRequest(http.port, '/charge-point/%zz');
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ code: 'invalid-input', status: 400 });
  });

  test('texts of the query become integers, booleans and lists', async () => {
    await fetch(`${http.base}/charge-point?limit=25&connected=1&isNew=false&search=12`);
    expect(lastInput()).toEqual({ limit: 25, connected: true, isNew: false, search: '12' });
    await post('/charge-point/CP1/configuration/read?key=A,B');
    expect(lastInput()).toEqual({ cpId: 'CP1', key: ['A', 'B'] });
    await post('/charge-point/CP1/configuration/read?key=A,1&key=B');
    expect(lastInput()).toEqual({ cpId: 'CP1', key: ['A,1', 'B'] });
  });

  test('what cannot be coerced is refused with a pointer to it', async () => {
    const response = await fetch(`${http.base}/charge-point?limit=many`);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/limit' }],
    });
  });

  test('an unknown query member is named together with what is accepted', async () => {
    const response = await fetch(`${http.base}/charge-transaction?charger=CP1`);
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { detail: string; errors: unknown };
    expect(problem.detail).toContain('"charger"');
    expect(problem.detail).toContain('cpId');
    expect(problem.errors).toMatchObject([{ pointer: '/charger' }]);
    expect(http.system.calls).toEqual([]);
  });

  test('a member given twice is refused unless it is a list', async () => {
    expect((await fetch(`${http.base}/charge-point?limit=1&limit=2`)).status).toBe(422);
  });

  test('members come from query and body, and the body wins', async () => {
    await post('/charge-transaction/start?connectorId=1&cpId=CP1&wait=false', {
      connectorId: 2,
      idTag: 'T1',
    });
    expect(lastInput()).toEqual({ cpId: 'CP1', connectorId: 2, idTag: 'T1', wait: false });
  });

  test('a charge point may be named as the resources name it, chargePointId', async () => {
    await fetch(`${http.base}/charge-transaction?chargePointId=CP1`);
    expect(lastInput()).toEqual({ cpId: 'CP1' });
    await post('/charge-transaction/start', { chargePointId: 'CP1', connectorId: 1, idTag: 'A' });
    expect(lastInput()).toEqual({ cpId: 'CP1', connectorId: 1, idTag: 'A' });
  });

  test('a body may repeat the path but not contradict it', async () => {
    expect((await post('/charge-point/CP1/hard-reset', { cpId: 'CP1' })).status).toBe(200);
    const refused = await post('/charge-point/CP1/hard-reset', { cpId: 'CP2' });
    expect(refused.status).toBe(422);
    expect(http.system.calls).toHaveLength(1);
  });

  test('the body of a call is the payload as it is, whatever it is', async () => {
    await post('/charge-point/CP1/call/DataTransfer?validate=false', {
      cpId: 'x',
      nested: [1, null],
    });
    expect(lastInput()).toEqual({
      cpId: 'CP1',
      action: 'DataTransfer',
      validate: false,
      payload: { cpId: 'x', nested: [1, null] },
    });
    await post('/charge-point/CP1/call/Odd?validate=false', [1, 2]);
    expect(lastInput()).toMatchObject({ payload: [1, 2] });
  });

  test('a member called __proto__ is refused and changes nothing', async () => {
    const { status } = await rawRequest(http.port, '/charge-transaction/start', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"__proto__":{"cpId":"CP1","connectorId":1,"idTag":"T"}}',
    });
    expect(status).toBe(422);
    expect(http.system.calls).toEqual([]);
  });

  test('an empty body is no body, with or without a content type', async () => {
    const headers = { 'content-type': 'application/json' };
    const withType = await rawRequest(http.port, '/charge-point/CP1/soft-reset', {
      method: 'POST',
      headers,
    });
    const without = await rawRequest(http.port, '/charge-point/CP1/soft-reset', { method: 'POST' });
    expect([withType.status, without.status]).toEqual([200, 200]);
    expect(http.system.calls.map(({ input }) => input)).toEqual([{ cpId: 'CP1' }, { cpId: 'CP1' }]);
  });
});

describe('answers', () => {
  test('a success is the resource itself', async () => {
    http.system.answer = () => ({ ok: true, value: { items: [], next: null } });
    const response = await fetch(`${http.base}/charge-point`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ items: [], next: null });
  });

  test('a command that is not waited for is 202 with the place to poll', async () => {
    http.system.answer = () => ({ ok: true, value: { commandId: 'c/1', outcome: 'waiting' } });
    const response = await post('/charge-point/CP1/hard-reset?wait=false');
    expect(response.status).toBe(202);
    expect(response.headers.get('location')).toBe('/command/c%2F1');
  });

  test.each([
    ['offline', 409],
    ['timeout', 504],
    ['call-error', 502],
    ['connection-lost', 502],
    ['unknown-charge-point', 404],
    ['storage-failure', 503],
  ] as const)('%s is HTTP %i with its code and details', async (code, status) => {
    const details = { commandId: 'c1', outcome: code };
    http.system.answer = () => ({ ok: false, error: { code, message: 'Why.', details } });
    const response = await post('/charge-point/CP1/hard-reset');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      detail: 'Why.',
      code,
      details,
    });
  });
});

describe('requests that are none', () => {
  test('broken JSON is 400, and says where', async () => {
    const { status, body, headers } = await rawRequest(http.port, '/id-tag/T1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"status":',
    });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ code: 'invalid-input', status: 400 });
  });

  test('a body that is not UTF-8 is 400', async () => {
    const { status } = await rawRequest(http.port, '/id-tag/T1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    });
    expect(status).toBe(400);
  });

  test('a body that is no object of members is 422', async () => {
    expect((await post('/charge-transaction/start', [1])).status).toBe(422);
  });

  test('another content type is 415 and names the right one', async () => {
    const response = await fetch(`${http.base}/id-tag/T1`, {
      method: 'PUT',
      body: 'status=Accepted',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('application/json'),
    });
  });

  test('a body over 1 MiB is 413', async () => {
    const response = await post('/charge-point/CP1/call/DataTransfer', {
      data: 'x'.repeat(1_048_576),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'payload-too-large' });
  });

  test('an unknown path is 404, a known one with another verb 405 with Allow', async () => {
    const unknown = await fetch(`${http.base}/nowhere`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ code: 'not-found' });
    const wrong = await fetch(`${http.base}/charge-point/CP1/hard-reset`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect(await wrong.json()).toMatchObject({ code: 'unknown-method', status: 405 });
  });

  test('a charge point that comes to the wrong port is told so', async () => {
    const { status, body } = await rawRequest(http.port, '/ocpp/CP1', {
      headers: { connection: 'Upgrade', upgrade: 'websocket' },
    });
    expect(status).toBe(404);
    expect(JSON.parse(body).detail).toContain('OCPP port');
  });

  test('a bug is 500 with an id that is in the log, and nothing of its inside', async () => {
    http.system.answer = () => {
      throw new Error('secret inside');
    };
    const response = await fetch(`${http.base}/server`);
    expect(response.status).toBe(500);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).not.toContain('secret');
    const id = /[0-9a-f-]{36}/.exec(detail)?.[0];
    expect(http.logLines.find(({ level }) => level === 'error')?.fields).toMatchObject({ id });
  });
});
