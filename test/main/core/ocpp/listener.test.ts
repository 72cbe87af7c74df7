import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  type Admission,
  createListener,
  type Knock,
  type Listener,
  type ListenerOptions,
  type Refusal,
} from '../../../../src/main/core/ocpp/listener';
import {
  closeFrameOf,
  type RawClient,
  rawClient,
  textFrame,
  upgradeRequest,
} from '../../../support/raw-client';

interface Accepted {
  readonly socket: WebSocket;
  readonly knock: Knock;
  readonly subprotocol: string | null;
  readonly messages: string[];
}

interface Bench {
  readonly listener: Listener;
  readonly refusals: Refusal[];
  readonly accepted: Accepted[];
  readonly knocks: Knock[];
  readonly faults: unknown[];
  knock(text: string): RawClient;
}

const benches: { listener: Listener; clients: RawClient[]; accepted: Accepted[] }[] = [];

afterEach(async () => {
  for (const { listener, clients, accepted } of benches.splice(0)) {
    await listener.close();
    for (const { socket } of accepted) socket.terminate();
    for (const { socket } of clients) socket.destroy();
  }
});

const tolerant: Admission = { admitted: true, strict: false, securityProfile: 0 };
const strict: Admission = { admitted: true, strict: true, securityProfile: 0 };

const startBench = async (
  admission: Admission | ((knock: Knock) => Promise<Admission>) = tolerant,
  overrides: Partial<ListenerOptions> = {},
): Promise<Bench> => {
  const refusals: Refusal[] = [];
  const accepted: Accepted[] = [];
  const knocks: Knock[] = [];
  const faults: unknown[] = [];
  const clients: RawClient[] = [];
  const listener = await createListener({
    host: '127.0.0.1',
    port: 0,
    pathPrefix: '/ocpp',
    maxFrameBytes: 1024 * 1024,
    admit: async (knock) => {
      knocks.push(knock);
      return typeof admission === 'function' ? admission(knock) : admission;
    },
    onRefused: (refusal) => refusals.push(refusal),
    onAccepted: (socket, knock, subprotocol) => {
      const messages: string[] = [];
      socket.on('message', (data) => messages.push(data.toString()));
      socket.on('error', (error) => faults.push(error));
      accepted.push({ socket, knock, subprotocol, messages });
    },
    onFault: (error) => faults.push(error),
    ...overrides,
  });
  benches.push({ listener, clients, accepted });
  const knock = (text: string): RawClient => {
    const client = rawClient(listener.address.port);
    clients.push(client);
    client.send(text);
    return client;
  };
  return { listener, refusals, accepted, knocks, faults, knock };
};

const SWITCHING = /^HTTP\/1\.1 101 .*\r\n\r\n/s;

const theOnly = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  return items[0] as T;
};

describe('letting in', () => {
  test.each([
    ['/ocpp/CP1', 'CP1'],
    ['/CP1', 'CP1'],
    ['/steve/websocket/CentralSystemService/CP1', 'CP1'],
    ['/ocpp/a%2Fb', 'a/b'],
    ['/ocpp/CP%201', 'CP 1'],
    ['/ocpp/CP1?token=x', 'CP1'],
    ['/ocpp/ocpp', 'ocpp'],
  ])('%s is the identity %s', async (path, identity) => {
    const bench = await startBench();
    await bench.knock(upgradeRequest(path)).until(SWITCHING);
    const { knock, subprotocol } = theOnly(bench.accepted);
    expect(knock).toMatchObject({ identity, path, deviations: [], remoteAddress: '127.0.0.1' });
    expect(knock.localAddress).toBe('127.0.0.1');
    expect(subprotocol).toBe('ocpp1.6');
  });

  test('a message that travels with the handshake is not lost', async () => {
    const bench = await startBench();
    const heartbeat = '[2,"1","Heartbeat",{}]';
    bench.knock(upgradeRequest('/ocpp/CP1') + textFrame(heartbeat) + textFrame('second'));
    await vi.waitFor(() => expect(theOnly(bench.accepted).messages).toEqual([heartbeat, 'second']));
  });

  test('a head that comes byte by byte is understood', async () => {
    const bench = await startBench();
    const client = bench.knock('');
    client.socket.setNoDelay(true);
    const request = upgradeRequest('/ocpp/CP1', { Connection: undefined });
    for (const character of request) {
      await new Promise<void>((resolve) => client.socket.write(character, () => resolve()));
    }
    await client.until(SWITCHING);
    expect(theOnly(bench.accepted).knock.identity).toBe('CP1');
  });

  test('a ws client that offers compression and ocpp1.6 among others connects without it', async () => {
    const bench = await startBench();
    const url = `ws://127.0.0.1:${bench.listener.address.port}/ocpp/CP1`;
    const client = new WebSocket(url, ['ocpp2.0.1', 'ocpp1.6'], { perMessageDeflate: true });
    await once(client, 'open');
    expect(client.protocol).toBe('ocpp1.6');
    expect(client.extensions).toBe('');
    client.send('hello');
    await vi.waitFor(() => expect(theOnly(bench.accepted).messages).toEqual(['hello']));
    client.terminate();
  });

  test('what was let in carries no password any more', async () => {
    const bench = await startBench();
    const Authorization = `Basic ${Buffer.from('CP1:secret').toString('base64')}`;
    await bench.knock(upgradeRequest('/ocpp/CP1', { Authorization })).until(SWITCHING);
    expect(theOnly(bench.knocks).credentials?.password.toString()).toBe('secret');
    expect(theOnly(bench.accepted).knock.credentials).toBeUndefined();
  });

  test('C51: a message over the limit closes with 1009, one at the limit does not', async () => {
    const bench = await startBench(tolerant, { maxFrameBytes: 1000 });
    const url = `ws://127.0.0.1:${bench.listener.address.port}/ocpp/CP1`;
    const client = new WebSocket(url, ['ocpp1.6']);
    await once(client, 'open');
    client.send('x'.repeat(1000));
    await vi.waitFor(() => expect(theOnly(bench.accepted).messages).toHaveLength(1));
    client.send('x'.repeat(1001));
    const [code] = await once(client, 'close');
    expect(code).toBe(1009);
    expect(theOnly(bench.accepted).messages).toHaveLength(1);
  });
});

describe('deviations tolerated, and refused when strict', () => {
  test.each(['/ocpp//CP%201/', '//CP%201', '///ocpp/CP%201'])(
    'B6 C34: %s is tolerated as the identity "CP 1" with a deviation',
    async (path) => {
      const bench = await startBench();
      await bench.knock(upgradeRequest(path)).until(SWITCHING);
      const { knock } = theOnly(bench.accepted);
      expect(knock.identity).toBe('CP 1');
      expect(theOnly(knock.deviations)).toMatchObject({
        code: 'path-slashes',
        clause: 'OCPP-J §3.1.1',
      });
    },
  );

  test('B6: strict refuses repeated slashes with 404', async () => {
    const bench = await startBench(strict);
    expect(await bench.knock(upgradeRequest('/ocpp//CP1')).closed()).toMatch(/^HTTP\/1\.1 404 /);
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'bad-path', httpStatus: 404 });
    expect(theOnly(bench.refusals).explanation).toContain('slashes');
  });

  test.each([undefined, 'keep-alive', 'close'])(
    'B7 C35: an upgrade with the Connection header %s is answered, with a deviation',
    async (Connection) => {
      const bench = await startBench();
      const request = upgradeRequest('/ocpp/CP1', { Connection }) + textFrame('at once');
      await bench.knock(request).until(SWITCHING);
      await vi.waitFor(() => expect(theOnly(bench.accepted).messages).toEqual(['at once']));
      expect(theOnly(theOnly(bench.accepted).knock.deviations).code).toBe(
        'missing-connection-upgrade',
      );
    },
  );

  test('B7: strict refuses the missing Connection header by its name, never with silence', async () => {
    const bench = await startBench(strict);
    const answer = await bench
      .knock(upgradeRequest('/ocpp/CP1', { Connection: undefined }))
      .closed();
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*"Connection: Upgrade" header is missing/s);
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'bad-request', identity: 'CP1' });
  });

  test('B5 C33: no subprotocol is taken as ocpp1.6 and none is answered', async () => {
    const bench = await startBench();
    const client = bench.knock(
      upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': undefined }),
    );
    expect(await client.until(SWITCHING)).not.toMatch(/sec-websocket-protocol/i);
    const { knock, subprotocol } = theOnly(bench.accepted);
    expect(subprotocol).toBeNull();
    expect(theOnly(knock.deviations).code).toBe('no-subprotocol');
  });

  test.each(['OCPP1.6', 'ocpp1.6j', 'ocpp1.6J', 'ocpp16'])(
    'C33: the spelling %s is echoed as offered, with a deviation',
    async (spelling) => {
      const bench = await startBench();
      const url = `ws://127.0.0.1:${bench.listener.address.port}/ocpp/CP1`;
      const client = new WebSocket(url, [spelling]);
      await once(client, 'open');
      expect(client.protocol).toBe(spelling);
      expect(theOnly(theOnly(bench.accepted).knock.deviations).code).toBe('subprotocol-spelling');
      client.terminate();
    },
  );

  test('B5: strict closes a misspelt subprotocol after the handshake', async () => {
    const bench = await startBench(strict);
    const received = await bench
      .knock(upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': 'OCPP1.6' }))
      .closed();
    expect(received).toMatch(SWITCHING);
    expect(closeFrameOf(received).code).toBe(1002);
    expect(theOnly(bench.refusals).reason).toBe('wrong-subprotocol');
  });

  test('a doubled subprotocol and a stray comma do no harm', async () => {
    const bench = await startBench(strict);
    const client = bench.knock(
      upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': 'ocpp1.6, ,ocpp1.6,' }),
    );
    expect(await client.until(SWITCHING)).toContain('Sec-WebSocket-Protocol: ocpp1.6\r\n');
  });
});

describe('the seven refused handshakes, each with its own reason', () => {
  test('bad path', async () => {
    const bench = await startBench();
    for (const path of ['/', '/ocpp', '/ocpp/', '/ocpp/CP%ZZ', '/ocpp/%E4']) {
      const answer = await bench.knock(upgradeRequest(path)).closed();
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    }
    expect(bench.refusals.map(({ reason, path }) => `${reason} ${path}`)).toEqual([
      'bad-path /',
      'bad-path /ocpp',
      'bad-path /ocpp/',
      'bad-path /ocpp/CP%ZZ',
      'bad-path /ocpp/%E4',
    ]);
    expect(bench.refusals[0]?.explanation).toContain('/ocpp/CP1');
    expect(bench.refusals[3]?.explanation).toContain('percent');
    expect(bench.knocks).toEqual([]);
  });

  test('B4 D2: unknown id, with the 404 and the sentence of the admission', async () => {
    const explanation = 'CP9 is not known here. Add it, or accept unknown charge points.';
    const bench = await startBench({
      admitted: false,
      reason: 'unknown-charge-point',
      httpStatus: 404,
      explanation,
    });
    const answer = await bench.knock(upgradeRequest('/ocpp/CP9')).closed();
    expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(answer).toContain(explanation);
    expect(theOnly(bench.refusals)).toMatchObject({
      identity: 'CP9',
      path: '/ocpp/CP9',
      subprotocols: 'ocpp1.6',
      reason: 'unknown-charge-point',
      httpStatus: 404,
      remoteAddress: '127.0.0.1',
      explanation,
    });
  });

  test('B5 D2: no subprotocol in strict mode: handshake without the header, then 1002', async () => {
    const bench = await startBench(strict);
    const received = await bench
      .knock(upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': undefined }))
      .closed();
    expect(received).toMatch(SWITCHING);
    expect(received).not.toMatch(/sec-websocket-protocol/i);
    expect(closeFrameOf(received)).toEqual({
      code: 1002,
      reason: expect.stringContaining('No subprotocol was offered'),
    });
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'no-subprotocol', httpStatus: 101 });
    expect(bench.accepted).toEqual([]);
  });

  test.each([
    ['tolerant', tolerant],
    ['strict', strict],
  ])('D2: wrong subprotocol in %s mode: handshake, then 1002', async (_mode, admission) => {
    const bench = await startBench(admission);
    const received = await bench
      .knock(upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': 'ocpp2.0.1, ocpp1.5' }))
      .closed();
    expect(received).toMatch(SWITCHING);
    expect(received).not.toMatch(/sec-websocket-protocol/i);
    expect(closeFrameOf(received)).toEqual({
      code: 1002,
      reason: expect.stringContaining('ocpp2.0.1, ocpp1.5'),
    });
    expect(theOnly(bench.refusals)).toMatchObject({
      reason: 'wrong-subprotocol',
      subprotocols: 'ocpp2.0.1, ocpp1.5',
    });
    expect(bench.knocks).toEqual([]);
  });

  test('B27: bad password: 401 with a challenge', async () => {
    const bench = await startBench(async ({ credentials }) =>
      credentials?.password.equals(Buffer.from('right'))
        ? tolerant
        : {
            admitted: false,
            reason: credentials ? 'bad-password' : 'missing-password',
            httpStatus: 401,
            explanation: 'The password does not match.',
          },
    );
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    const knockWith = (Authorization: string | undefined) =>
      bench.knock(upgradeRequest('/ocpp/CP1', { Authorization }));
    expect(await knockWith(basic('CP1:wrong')).closed()).toMatch(
      /^HTTP\/1\.1 401 .*\r\nWWW-Authenticate: Basic realm="OCPP"/s,
    );
    await knockWith(undefined).closed();
    await knockWith(basic('CP1:right')).until(SWITCHING);
    expect(bench.refusals.map(({ reason }) => reason)).toEqual([
      'bad-password',
      'missing-password',
    ]);
  });

  test('TLS on the plain port, also when the first byte comes alone', async () => {
    const bench = await startBench();
    expect(await bench.knock('\x16\x03\x01\x02\x00\x01\x00').closed()).toBe('');
    const slow = bench.knock('\x16');
    await once(slow.socket, 'connect');
    slow.socket.setNoDelay(true);
    slow.send('\x03\x01');
    await slow.closed();
    expect(bench.refusals.map(({ reason, httpStatus }) => [reason, httpStatus])).toEqual([
      ['tls-on-plain', null],
      ['tls-on-plain', null],
    ]);
    expect(bench.refusals[0]?.explanation).toContain('ws://');
  });

  test('not a WebSocket: a browser reads what this port is', async () => {
    const bench = await startBench();
    const response = await fetch(`http://127.0.0.1:${bench.listener.address.port}/ocpp/CP1`);
    expect(response.status).toBe(426);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('OCPP port');
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'not-websocket', path: '/ocpp/CP1' });
  });

  test('no two of the seven have the same sentence', async () => {
    const bench = await startBench(async ({ identity }) => {
      if (identity === 'strict') return strict;
      const reason = identity === 'unknown' ? 'unknown-charge-point' : 'bad-password';
      return { admitted: false, reason, httpStatus: 404, explanation: `about ${identity}` };
    });
    const knocks = [
      upgradeRequest('/ocpp/%zz'),
      upgradeRequest('/ocpp/unknown'),
      upgradeRequest('/ocpp/strict', { 'Sec-WebSocket-Protocol': undefined }),
      upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Protocol': 'ocpp2.0.1' }),
      upgradeRequest('/ocpp/password'),
      '\x16\x03\x01',
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    ];
    for (const text of knocks) await bench.knock(text).closed();
    expect(new Set(bench.refusals.map(({ reason }) => reason)).size).toBe(7);
    expect(new Set(bench.refusals.map(({ explanation }) => explanation)).size).toBe(7);
  });
});

describe('whatever else arrives', () => {
  test.each([
    ['bad-identity', 404, upgradeRequest(`/ocpp/${'x'.repeat(256)}`)],
    ['bad-identity', 404, upgradeRequest('/ocpp/a%0Ab')],
    ['bad-identity', 404, upgradeRequest('/ocpp/%00')],
    ['bad-request', 400, upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Key': 'short' })],
    ['bad-request', 426, upgradeRequest('/ocpp/CP1', { 'Sec-WebSocket-Version': '7' })],
    ['bad-request', 405, upgradeRequest('/ocpp/CP1').replace('GET', 'POST')],
    ['bad-request', 400, upgradeRequest('/ocpp/CP1', { Upgrade: undefined })],
    ['bad-request', 400, 'nonsense\r\n\r\n'],
    ['bad-request', 431, `GET /ocpp/CP1 HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`],
    ['bad-request', 431, `GET /ocpp/CP1 HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['not-websocket', 426, upgradeRequest('/ocpp/CP1', { Upgrade: 'h2c' })],
    ['not-websocket', 426, 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['not-websocket', 426, 'POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc'],
  ])('is answered and reported: %s %i', async (reason, status, text) => {
    const bench = await startBench();
    expect(await bench.knock(text).closed()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(theOnly(bench.refusals)).toMatchObject({ reason, httpStatus: status });
    expect(bench.accepted).toEqual([]);
  });

  test('C36: a Basic header that cannot be read counts as none, with a deviation', async () => {
    const bench = await startBench();
    for (const Authorization of ['Digest x', 'Basic', 'Basic %%%', 'Basic Q1Ax']) {
      await bench.knock(upgradeRequest('/ocpp/CP1', { Authorization })).until(SWITCHING);
    }
    expect(bench.knocks.map(({ credentials }) => credentials)).toEqual(Array(4).fill(undefined));
    expect(bench.knocks.map(({ deviations }) => deviations[0]?.code)).toEqual(
      Array(4).fill('bad-auth-header'),
    );
  });

  test('a user name that is not the identity is a deviation', async () => {
    const bench = await startBench();
    const Authorization = `Basic ${Buffer.from('admin:secret').toString('base64')}`;
    await bench.knock(upgradeRequest('/ocpp/CP1', { Authorization })).until(SWITCHING);
    expect(theOnly(bench.knocks).deviations[0]?.code).toBe('auth-user-name');
  });

  test('a rejecting admit answers 503 without its message, and the fault is handed on', async () => {
    const failure = new Error('SQLITE_FULL: /secret/path');
    const bench = await startBench(() => Promise.reject(failure));
    const answer = await bench.knock(upgradeRequest('/ocpp/CP1')).closed();
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).not.toContain('secret');
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'internal-error', httpStatus: 503 });
    expect(theOnly(bench.refusals).explanation).not.toContain('secret');
    expect(bench.faults).toEqual([failure]);
  });

  test('an admit, onAccepted or onRefused that throws does not end the listener', async () => {
    const failure = new Error('broken');
    const fail = (): never => {
      throw failure;
    };
    const faults: unknown[] = [];
    const onFault = (error: unknown) => faults.push(error);
    const first = await startBench(tolerant, { admit: fail, onRefused: fail, onFault });
    expect(await first.knock(upgradeRequest('/ocpp/CP1')).closed()).toContain('503');
    const second = await startBench(tolerant, { onAccepted: fail, onFault });
    const client = second.knock(upgradeRequest('/ocpp/CP1'));
    expect(closeFrameOf(await client.until(/\r\n\r\n.{4}/s)).code).toBe(1011);
    expect(faults).toEqual([failure, failure, failure]);
  });

  test('a client that resets while admit is thinking harms nobody', async () => {
    let letIn: (admission: Admission) => void = () => {};
    const thinking = new Promise<Admission>((resolve) => {
      letIn = resolve;
    });
    const bench = await startBench(({ identity }) =>
      identity === 'gone' ? thinking : Promise.resolve(tolerant),
    );
    const gone = bench.knock(upgradeRequest('/ocpp/gone'));
    await vi.waitFor(() => expect(bench.knocks).toHaveLength(1));
    gone.socket.resetAndDestroy();
    await bench.knock(upgradeRequest('/ocpp/CP1')).until(SWITCHING);
    letIn(tolerant);
    await bench.knock(upgradeRequest('/ocpp/CP2')).until(SWITCHING);
    const names = bench.accepted.map(({ knock }) => knock.identity);
    expect(names).toEqual(expect.arrayContaining(['CP1', 'CP2']));
    expect(bench.faults).toEqual([]);
  });
});

describe('opening and closing', () => {
  test('a taken port rejects with EADDRINUSE, a foreign address with EADDRNOTAVAIL', async () => {
    const bench = await startBench();
    const { port } = bench.listener.address;
    await expect(startBench(tolerant, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(startBench(tolerant, { host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'EADDRNOTAVAIL',
    });
  });

  test('close frees the port, turns away who waits, and leaves open sockets open', async () => {
    const bench = await startBench(({ identity }) =>
      identity === 'waits' ? new Promise(() => {}) : Promise.resolve(tolerant),
    );
    const open = bench.knock(upgradeRequest('/ocpp/CP1'));
    await open.until(SWITCHING);
    const waits = bench.knock(upgradeRequest('/ocpp/waits'));
    const silent = bench.knock('');
    await once(silent.socket, 'connect');
    await vi.waitFor(() => expect(bench.knocks).toHaveLength(2));
    await bench.listener.close();
    expect(await waits.closed()).toMatch(/^HTTP\/1\.1 503 /);
    await silent.closed();
    expect(theOnly(bench.refusals)).toMatchObject({ reason: 'stopping', identity: 'waits' });

    const { port } = bench.listener.address;
    const next = await startBench(tolerant, { port });
    expect(next.listener.address.port).toBe(port);
    open.send(textFrame('still here'));
    await vi.waitFor(() => expect(bench.accepted[0]?.messages).toEqual(['still here']));
  });
});
