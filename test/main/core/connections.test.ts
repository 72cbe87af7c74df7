import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ConnectionAttempt } from '@shared/model/attempt';
import type { Page } from '@shared/model/common';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Bench, startBench } from '../../support/bench';
import { type ChargePoint, connectChargePoint } from '../../support/charge-point';
import { rawClient, textFrame, upgradeRequest } from '../../support/raw-client';
import { until } from '../../support/until';

const chargePoint = (bench: Bench, cpId = 'CP1') => bench.call('chargePoint.get', { cpId });

const attempts = async (bench: Bench): Promise<ConnectionAttempt[]> => {
  const response = await bench.rest('/connection-attempt');
  return ((await response.json()) as Page<ConnectionAttempt>).items;
};

/** The HTTP status a handshake is refused with. */
const refusal = (bench: Bench, identity: string, headers: Record<string, string> = {}) =>
  connectChargePoint(bench.ocppUrl, identity, { headers }).then(
    () => {
      throw new Error(`${identity} was accepted`);
    },
    (error: Error) => /Unexpected server response: (\d+)/.exec(error.message)?.[1],
  );

const portOf = (bench: Bench): number => Number(new URL(bench.ocppUrl).port);

/** A proxy that can stop carrying bytes without closing anything: a cable that was pulled. */
const startProxy = async (target: number) => {
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    sockets.push(near, far);
    near.on('data', (chunk) => far.write(chunk)).on('error', () => undefined);
    far.on('data', (chunk) => near.write(chunk)).on('error', () => undefined);
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `ws://127.0.0.1:${address.port}/ocpp`,
    pull: () => {
      for (const socket of sockets) socket.pause();
    },
  };
};

describe('a second connection of one identity', () => {
  test('B1 S12 takes the place of the first, whose waiting command ends as connection-replaced', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    const command = bench.rest('/charge-point/CP1/soft-reset', { method: 'POST' });
    await first.nextFrame(([type, , action]) => type === 2 && action === 'Reset');
    const from = performance.now();
    const second = await bench.connect('CP1');
    const { code, reason } = await first.closed;
    expect(performance.now() - from).toBeLessThan(1000);
    expect(code).toBe(4000);
    expect(reason).toContain('127.0.0.1');
    const answer = await command;
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'connection-replaced' });

    // The late close of the first clears nothing of the second.
    await until(async () => (await chargePoint(bench)).link?.connections === 1);
    second.onCall('Reset', () => ({ status: 'Accepted' }));
    expect((await bench.rest('/charge-point/CP1/soft-reset', { method: 'POST' })).status).toBe(200);
    const { items } = await bench.call('frame.list', { cpId: 'CP1' });
    expect(new Set(items.map((frame) => frame.connectionId)).size).toBe(2);
    expect(await attempts(bench)).toMatchObject([
      { chargePointId: 'CP1', reason: 'duplicate-identity', refused: false, httpStatus: 101 },
    ]);
  });

  test('B1 the new connection works although the first never answers the close', async () => {
    const bench = await startBench();
    const deaf = rawClient(portOf(bench));
    deaf.send(upgradeRequest('/ocpp/CP1'));
    await deaf.until(/101 Switching Protocols/);
    const second = await bench.connect('CP1');
    expect(await second.call('Heartbeat')).toHaveProperty('currentTime');
    // The rudely ignored close is ended from this side.
    await deaf.closed();
    await until(async () => (await chargePoint(bench)).link?.connections === 1);
    expect((await chargePoint(bench)).connected).toBe(true);
  });

  test('B1 two sockets that keep evicting each other are both kept, commands go to the newest, and a finding says so', async () => {
    const bench = await startBench();
    const sockets: ChargePoint[] = [];
    let isOver = false;
    /** A device that comes back whenever it is thrown out. */
    const device = async (): Promise<void> => {
      while (!isOver) {
        const socket = await bench.connect('CP1');
        sockets.push(socket);
        await socket.closed;
      }
    };
    const devices = [device(), device()];
    await until(async () => (await bench.findingCodes('CP1')).length > 0);
    await until(async () => (await chargePoint(bench)).link?.connections === 2);
    const count = sockets.length;
    const open = sockets.filter(({ socket }) => socket.readyState === WebSocket.OPEN);
    expect(open).toHaveLength(2);
    for (const socket of open) {
      expect(await socket.call('Heartbeat')).toHaveProperty('currentTime');
    }
    expect(await bench.findingCodes('CP1')).toEqual(['connections-evict-each-other']);

    const newest = sockets.at(-1);
    newest?.onCall('ClearCache', () => ({ status: 'Accepted' }));
    const { link } = await chargePoint(bench);
    const sent = await bench.rest('/charge-point/CP1/call/ClearCache', { method: 'POST' });
    expect(sent.status).toBe(200);
    const { items } = await bench.call('message.list', { cpId: 'CP1', action: 'ClearCache' });
    expect(items[0]?.connectionId).toBe(link?.connectionId);
    expect(sockets).toHaveLength(count);
    isOver = true;
    for (const socket of open) socket.terminate();
    await Promise.all(devices);
  });
});

describe('signs of life', () => {
  test('B2 a socket that died without a word is found within two ping intervals', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { pingIntervalSeconds: 1 });
    const proxy = await startProxy(portOf(bench));
    const station = await connectChargePoint(proxy.url, 'CP1');
    onTestFinished(() => station.terminate());
    await station.call('Heartbeat');
    proxy.pull();
    const from = performance.now();
    await until(async () => !(await chargePoint(bench)).connected, { withinMs: 5000 });
    expect(performance.now() - from).toBeLessThan(2500);
    expect(await bench.findingCodes('CP1')).toContain('no-pong');
    expect((await bench.failure('command.hardReset', { cpId: 'CP1' })).code).toBe('offline');
  });

  test('B2 a socket that dies under a waiting command ends it as connection-lost', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', pingIntervalSeconds: 1 });
    const station = await bench.connect('CP1', { pongs: false });
    const failure = await bench.failure('command.hardReset', { cpId: 'CP1' });
    expect(failure.code).toBe('connection-lost');
    expect((await station.closed).code).toBe(1006);
  });

  test('B2 C37 one that never pongs lives by its messages, and with its setting not even a finding is made', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', {
      cpId: 'CP1',
      pingIntervalSeconds: 1,
      neverPongs: true,
      heartbeatIntervalSeconds: 1,
    });
    const station = await bench.connect('CP1', { pongs: false });
    for (let beat = 0; beat < 3; beat++) {
      await once(station.socket, 'ping');
      await station.call('Heartbeat');
    }
    expect((await chargePoint(bench)).connected).toBe(true);
    expect(await bench.findingCodes('CP1')).toEqual([]);
    // From now on it is silent: three heartbeat intervals later it is given up.
    expect((await station.closed).code).toBe(1006);
  });

  test('B2 a changed ping interval is in force at once, on the open socket', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await bench.call('chargePoint.put', { cpId: 'CP1', pingIntervalSeconds: 1 });
    await once(station.socket, 'ping');
  });
});

describe('who may connect', () => {
  test('B4 accept registers a stranger, shows it as new, and a person may acknowledge it', async () => {
    const bench = await startBench();
    await bench.connect('CP1');
    expect(await chargePoint(bench)).toMatchObject({
      isNew: true,
      connected: true,
      settings: { registration: 'Accepted' },
    });
    await bench.rest('/charge-point/CP1/acknowledge', { method: 'POST' });
    expect((await chargePoint(bench)).isNew).toBe(false);
  });

  test('B3 B4 D2 refuse answers 404, lists the knock with its reason, and accepting it lets it in', async () => {
    const bench = await startBench({ unknownChargePoints: 'refuse' });
    expect(await refusal(bench, 'CP1')).toBe('404');
    expect(await refusal(bench, 'CP1')).toBe('404');
    const [knock] = await until(async () => {
      const found = await attempts(bench);
      return found[0]?.count === 2 ? found : undefined;
    });
    expect(knock).toMatchObject({
      chargePointId: 'CP1',
      remoteAddress: '127.0.0.1',
      path: '/ocpp/CP1',
      subprotocols: 'ocpp1.6',
      reason: 'unknown-charge-point',
      refused: true,
      httpStatus: 404,
    });
    expect((await bench.rest('/charge-point/CP1')).status).toBe(404);
    const accepted = await bench.rest('/charge-point/CP1', { method: 'PUT' });
    expect(accepted.status).toBe(200);
    const station = await bench.connect('CP1');
    expect(await station.call('Heartbeat')).toHaveProperty('currentTime');
    expect((await chargePoint(bench)).isNew).toBe(false);
  });

  test('B3 a browser, a foreign subprotocol and a path without identity are listed too', async () => {
    const bench = await startBench();
    const http = bench.ocppUrl.replace('ws:', 'http:');
    expect((await fetch(`${http}/CP1`)).status).toBe(426);
    const foreign = await connectChargePoint(bench.ocppUrl, 'CP1', {
      protocols: ['ocpp2.0.1'],
    }).catch((error: Error) => error);
    expect(foreign).toBeInstanceOf(Error);
    expect(await refusal(bench, '')).toBe('404');
    const found = await until(async () => {
      const items = await attempts(bench);
      return items.length === 3 ? items : undefined;
    });
    expect(found.map(({ reason }) => reason).toSorted()).toEqual([
      'bad-path',
      'not-websocket',
      'wrong-subprotocol',
    ]);
    for (const { explanation } of found) expect(explanation).toMatch(/^[A-Z].+\.$/s);
    // None of them is a charge point now.
    expect((await bench.call('chargePoint.list', {})).items).toEqual([]);
  });

  test('B27 S14 D39 a password is asked for once it is set, and it alone opens', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1' });
    const put = (body: object) =>
      bench.rest('/charge-point/CP1/password', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const set = await put({ password: 'a:b:ü' });
    expect(await set.json()).toMatchObject({ hasPassword: true });
    expect(await refusal(bench, 'CP1')).toBe('401');
    await expect(bench.connect('CP1', { password: 'a:b' })).rejects.toThrow('401');
    const station = await bench.connect('CP1', { password: 'a:b:ü' });
    expect(await station.call('Heartbeat')).toHaveProperty('currentTime');
    expect(
      (await attempts(bench)).filter(({ refused }) => refused).map(({ reason }) => reason),
    ).toEqual(['bad-password', 'missing-password']);

    await put({ passwordHex: '00ff10'.repeat(6) });
    await expect(bench.connect('CP1', { password: 'a:b:ü' })).rejects.toThrow('401');
    await bench.connect('CP1', { password: Buffer.from('00ff10'.repeat(6), 'hex') });
    await bench.rest('/charge-point/CP1/password', { method: 'DELETE' });
    await bench.connect('CP1');
    const listed = await bench.rest('/charge-point/CP1');
    expect(JSON.stringify(await listed.json())).not.toMatch(/scrypt|a:b/);
  });

  test('C36 the scheme of the credentials may be written in any case', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1' });
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'secret' });
    const credentials = Buffer.from('CP1:secret').toString('base64');
    await bench.connect('CP1', { headers: { Authorization: `bAsIc ${credentials}` } });
    expect((await chargePoint(bench)).connected).toBe(true);
  });

  test('B27 D39 an accepted AuthorizationKey replaces the password, a rejected one does not', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1' });
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'old-old-old-old-' });
    const station = await bench.connect('CP1', { password: 'old-old-old-old-' });
    const change = (status: string, value: string) => {
      station.onCall('ChangeConfiguration', () => ({ status }));
      return bench.call('command.changeConfiguration', {
        cpId: 'CP1',
        key: 'AuthorizationKey',
        value,
      });
    };
    await change('Rejected', 'ff'.repeat(16));
    await change('Accepted', 'aa'.repeat(16));
    const fresh = await until(() =>
      connectChargePoint(bench.ocppUrl, 'CP1', { password: Buffer.from('aa'.repeat(16), 'hex') }),
    );
    onTestFinished(() => fresh.terminate());
    await expect(bench.connect('CP1', { password: 'old-old-old-old-' })).rejects.toThrow('401');
    const keys = await bench.call('chargePoint.configuration', { cpId: 'CP1' });
    expect(JSON.stringify(keys)).not.toContain('aaaa');
  });
});

describe('odd handshakes', () => {
  const oddities = async (bench: Bench, cpId: string): Promise<string[]> =>
    (await bench.findings(cpId)).map(({ code, message }) => `${code}: ${message}`);

  test('B5 C33 without a subprotocol it works with a finding, and is closed where the charge point is strict', async () => {
    const bench = await startBench();
    const tolerated = await bench.connect('CP1', { protocols: [] });
    expect(tolerated.socket.protocol).toBe('');
    expect(await tolerated.call('Heartbeat')).toHaveProperty('currentTime');
    expect(await oddities(bench, 'CP1')).toEqual([
      'no-subprotocol: No Sec-WebSocket-Protocol was offered; ocpp1.6 is assumed.',
    ]);
    await bench.call('chargePoint.put', { cpId: 'STRICT', strict: true });
    const strict = await bench.connect('STRICT', { protocols: [] });
    expect((await strict.closed).code).toBe(1002);
    expect((await chargePoint(bench, 'STRICT')).connected).toBe(false);
    expect((await attempts(bench))[0]).toMatchObject({
      chargePointId: 'STRICT',
      reason: 'no-subprotocol',
      httpStatus: 101,
    });
  });

  test.each([
    ['/ocpp//CP%201/', true],
    ['/CP%201', false],
    ['///CP%201', true],
    ['/steve/websocket/CentralSystemService/CP%201', false],
  ])('B6 C34 the path %s is the identity "CP 1"', async (path, isOdd) => {
    const bench = await startBench();
    const client = rawClient(portOf(bench));
    onTestFinished(() => {
      client.socket.destroy();
    });
    client.send(upgradeRequest(path));
    await client.until(/101 Switching Protocols/);
    client.send(textFrame('[2,"1","Heartbeat",{}]'));
    await client.until(/\[3,"1",\{"currentTime"/);
    expect((await chargePoint(bench, 'CP 1')).connected).toBe(true);
    expect(await bench.findingCodes('CP 1')).toEqual(isOdd ? ['path-slashes'] : []);
  });

  test('B6 an encoded slash belongs to the identity', async () => {
    const bench = await startBench();
    await bench.connect('A/B');
    expect((await chargePoint(bench, 'A/B')).connected).toBe(true);
    expect((await bench.rest('/charge-point/A%2FB')).status).toBe(200);
  });

  test('B7 C35 a missing "Connection: Upgrade" is answered with a finding, never with silence', async () => {
    const bench = await startBench();
    const client = rawClient(portOf(bench));
    onTestFinished(() => {
      client.socket.destroy();
    });
    client.send(upgradeRequest('/ocpp/CP1', { Connection: undefined }));
    await client.until(/101 Switching Protocols/);
    client.send(textFrame('[2,"1","Heartbeat",{}]'));
    await client.until(/\[3,"1",\{"currentTime"/);
    expect(await oddities(bench, 'CP1')).toEqual([
      'missing-connection-upgrade: The request has no "Connection: Upgrade" header.',
    ]);
  });
});

describe('the end of a connection', () => {
  test('C51 a frame over 1 MB closes with 1009 and is a finding; one of 1 MB is answered', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const head = '[2,"1","DataTransfer",{"vendorId":"V","data":"';
    const largest = `${head}${'x'.repeat(1_048_576 - head.length - 3)}"}]`;
    expect(await station.ask(largest)).toBe('[3,"1",{"status":"UnknownVendorId"}]');
    station.send(`${largest} `);
    expect((await station.closed).code).toBe(1009);
    expect(await bench.findingCodes('CP1')).toContain('frame-too-large');
  });

  test('an operator may close it, and forgetting the charge point closes it too', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    await bench.rest('/charge-point/CP1/disconnect', { method: 'POST' });
    expect((await first.closed).code).toBe(1000);
    const again = await bench.rest('/charge-point/CP1/disconnect', { method: 'POST' });
    expect(again.status).toBe(409);
    const second = await bench.connect('CP1');
    await bench.rest('/charge-point/CP1', { method: 'DELETE' });
    expect((await second.closed).code).toBe(1000);
    expect((await bench.rest('/charge-point/CP1')).status).toBe(404);
  });

  test('S10 the connectors of a charge point outlive its connection', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await station.call('StatusNotification', {
      connectorId: 1,
      errorCode: 'NoError',
      status: 'Available',
    });
    await station.close();
    await bench.connect('CP1');
    expect((await chargePoint(bench)).connectors).toMatchObject([
      { connectorId: 1, status: 'Available' },
    ]);
  });
});
