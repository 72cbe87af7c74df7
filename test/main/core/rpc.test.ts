import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint, Received } from '../../support/charge-point';
import { rawClient, textFrame, upgradeRequest } from '../../support/raw-client';
import { until } from '../../support/until';

const isCall =
  (wanted: string) =>
  ([type, , action]: Received): boolean =>
    type === 2 && action === wanted;

const idOf = (text: string): string => (JSON.parse(text) as [number, string])[1];

/** The next CALL of ours with this action: its message id. */
const nextCall = async (station: ChargePoint, action: string): Promise<string> =>
  idOf(await station.nextFrame(isCall(action)));

const send = (bench: Bench, action: string, payload: object = {}, query = '') =>
  bench.rest(`/charge-point/CP1/call/${action}${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });

interface Answer {
  readonly commandId: string;
  readonly response: unknown;
}

const command = (bench: Bench, commandId: string) => bench.call('command.get', { commandId });

/** Sends a frame that gets no answer, and waits until it has been processed. */
const sendSilently = async (station: ChargePoint, text: string): Promise<void> => {
  station.send(text);
  await station.ask(`[2,"after-${station.received.length}-${text.length}","Heartbeat",{}]`);
};

describe('CALLs of a charge point', () => {
  test('B20 D1 100 stations that send 5 messages at once get 500 answers, each station in its order', async () => {
    const bench = await startBench();
    const stations = await Promise.all(
      Array.from({ length: 100 }, (_, index) => bench.connect(`CP${index}`)),
    );
    for (const station of stations) {
      for (let connector = 0; connector < 5; connector++) {
        station.send(
          `[2,"m${connector}","StatusNotification",{"connectorId":${connector},"errorCode":"NoError","status":"Available"}]`,
        );
      }
    }
    await until(() => stations.every(({ received }) => received.length >= 5));
    const inOrder = [0, 1, 2, 3, 4].map((connector) => `[3,"m${connector}",{}]`);
    for (const { received } of stations) expect(received).toEqual(inOrder);
    const { connectors } = await bench.call('chargePoint.get', { cpId: 'CP99' });
    expect(connectors.map(({ status }) => status)).toEqual(Array(5).fill('Available'));
  });

  test('C41 a CALL before the last was answered is answered too, in order, with a finding', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.send('[2,"1","Authorize",{"idTag":"A"}]');
    station.send('[2,"2","Authorize",{"idTag":"B"}]');
    await until(() => station.received.length === 2);
    expect(station.received.map(idOf)).toEqual(['1', '2']);
    expect(await bench.findingCodes('CP1')).toEqual(['call-while-waiting']);
  });

  test('B18 C41 a flood of one charge point does not hold up its neighbour', async () => {
    const bench = await startBench();
    const flooding = await bench.connect('CP1');
    const neighbour = await bench.connect('CP2');
    const flood = 3000;
    for (let index = 0; index < flood; index++) {
      flooding.send(`[2,"f${index}","DataTransfer",{"vendorId":"V"}]`);
    }
    await neighbour.ask('[2,"n","Heartbeat",{}]');
    expect(flooding.received.length).toBeLessThan(flood / 4);
    await until(() => flooding.received.length === flood, { withinMs: 15_000 });
    expect(flooding.received.map(idOf)).toEqual(
      Array.from({ length: flood }, (_, index) => `f${index}`),
    );
  });

  test('B19 C6 D3 the same CALL again gets the same answer, over a reconnect too', async () => {
    const bench = await startBench();
    const text =
      '[2,"start-1","StartTransaction",{"connectorId":1,"idTag":"A","meterStart":7,"timestamp":"2026-01-31T12:00:00Z"}]';
    const first = await bench.connect('CP1');
    const answer = await first.ask(text);
    first.terminate();
    const second = await bench.connect('CP1');
    expect(await second.ask(text)).toBe(answer);
    expect(await second.ask(text)).toBe(answer);
    expect((await bench.call('transaction.list', {})).items).toHaveLength(1);
    expect(await bench.findingCodes('CP1')).toEqual(['repeated-message', 'repeated-message']);
  });

  test('B19 another CALL with a used id is answered on its own, with a finding', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    expect(await station.ask('[2,"x","DataTransfer",{"vendorId":"V"}]')).toContain('[3,"x"');
    expect(await station.ask('[2,"x","Authorize",{"idTag":"A"}]')).toBe(
      '[3,"x",{"idTagInfo":{"status":"Invalid"}}]',
    );
    expect(await bench.findingCodes('CP1')).toEqual(['message-id-reused']);
  });

  test('the time in the answer to a repeated Heartbeat is the present one', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const first = await station.ask('[2,"h","Heartbeat",{}]');
    const again = await until(async () => {
      const text = await station.ask('[2,"h","Heartbeat",{}]');
      return text === first ? undefined : text;
    });
    expect(again).toMatch(/^\[3,"h",\{"currentTime":"[^"]+"\}\]$/);
  });

  test.each([
    ['C29 D4 null for {}', '[2,"1","Heartbeat",null]', /^\[3,"1",\{"currentTime"/, []],
    ['no payload', '[2,"1","Heartbeat"]', /^\[3,"1",\{"currentTime"/, ['frame-arity']],
    ['a fifth element', '[2,"1","Heartbeat",{},{}]', /^\[3,"1",/, ['frame-arity']],
    ['C30 an empty id', '[2,"","Heartbeat",{}]', /^\[3,"",\{/, ['frame-message-id']],
    [
      'C31 a long id, echoed unchanged',
      `[2,"${'i'.repeat(37)}","Heartbeat",{}]`,
      new RegExp(`^\\[3,"${'i'.repeat(37)}",\\{`),
      ['frame-message-id'],
    ],
    ['a number as id, echoed as a number', '[2,7,"Heartbeat",{}]', /^\[3,7,/, ['frame-message-id']],
    ['white space anywhere', ' [ 2 , "1" ,\n"Heartbeat" , { } ] ', /^\[3,"1",/, []],
    [
      'B18 an unknown action',
      '[2,"1","Foo",{}]',
      /^\[4,"1","NotImplemented","There is no action \\"Foo\\"\.",\{\}\]$/,
      ['unknown-action'],
    ],
    [
      'an action of ours',
      '[2,"1","Reset",{"type":"Hard"}]',
      /^\[4,"1","NotSupported","Reset is sent by [^"]+",\{\}\]$/,
      ['wrong-direction'],
    ],
    [
      'an action in the wrong case',
      '[2,"1","heartbeat",{}]',
      /^\[4,"1","NotImplemented"/,
      ['unknown-action'],
    ],
    [
      'D7 an action that is no text',
      '[2,"1",5,{}]',
      /^\[4,"1","FormationViolation","[^"]+",\{\}\]$/,
      ['frame-not-json'],
    ],
    [
      'B18 broken JSON whose id can be read',
      '[2,"1","Heartbeat",{"a":}]',
      /^\[4,"1","FormationViolation","The frame is not valid JSON\.",\{\}\]$/,
      ['frame-not-json'],
    ],
  ])('%s', async (_name, text, answer, codes) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.send(text);
    expect(await station.nextFrame()).toMatch(answer);
    expect(await bench.findingCodes('CP1')).toEqual(codes);
    // Whatever it was, the connection lives on.
    expect(await station.ask('[2,"next","Heartbeat",{}]')).toContain('[3,"next"');
  });

  test.each([
    ['C32 D4 message type 5', '[5,"1","Heartbeat",{}]', 'unknown-message-type'],
    ['C32 message type 1', '[1,"1",{}]', 'unknown-message-type'],
    ['a type that is no number', '["2","1","Heartbeat",{}]', 'frame-not-json'],
    ['an object', '{"messageTypeId":2}', 'frame-not-json'],
    ['an empty array', '[]', 'frame-not-json'],
    ['no JSON at all', 'hello', 'frame-not-json'],
    ['empty text', '', 'frame-not-json'],
    ['a CALL without an id', '[2]', 'frame-not-json'],
    ['a CALL with an object as id', '[2,{},"Heartbeat",{}]', 'frame-not-json'],
    ['an answer to nothing', '[3,"nobody-asked",{}]', 'reply-to-nothing'],
    ['an error to nothing', '[4,"nobody-asked","GenericError","",{}]', 'reply-to-nothing'],
  ])('%s is ignored with a finding, and the socket stays', async (_name, text, code) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await sendSilently(station, text);
    expect(station.received).toHaveLength(1);
    // The Heartbeat behind it may find the frame still under way.
    const codes = await bench.findingCodes('CP1');
    expect(codes.filter((found) => found !== 'call-while-waiting')).toEqual([code]);
    const { items } = await bench.call('frame.list', { cpId: 'CP1', order: 'asc', limit: 1 });
    expect(items[0]?.raw).toBe(text);
  });

  test('a binary frame is kept in hexadecimal, with a finding, and not answered', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.socket.send(Buffer.from('[2,"1","Heartbeat",{}]'));
    await station.ask('[2,"after","Heartbeat",{}]');
    expect(station.received).toHaveLength(1);
    expect(await bench.findingCodes('CP1')).toEqual(['binary-frame']);
    const { items } = await bench.call('frame.list', { cpId: 'CP1', order: 'asc', limit: 1 });
    expect(items[0]?.raw).toBe(Buffer.from('[2,"1","Heartbeat",{}]').toString('hex'));
  });

  test.each([
    '[2,"1","StopTransaction",{}]',
    '[2,"1","StopTransaction",null]',
    '[2,"1","StopTransaction",[]]',
    '[2,"1","StopTransaction","stop"]',
    '[2,"1","StopTransaction",{"transactionId":"x","meterStop":"y","timestamp":5}]',
    '[2,"1","StopTransaction",{"transactionId":-1,"meterStop":1.5,"timestamp":"","reason":"Because"}]',
    '[2,"1","StopTransaction",{"transactionId":0,"meterStop":0,"timestamp":"2026-01-31T12:00:00Z","transactionData":{}}]',
  ])('C53 B9 no StopTransaction is ever answered with a CALLERROR: %s', async (text) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    expect(await station.ask(text)).toMatch(/^\[3,"1",\{.*\}\]$/);
  });

  test('C52 a message in fragments, and one of 17 kB, are read as one', async () => {
    const bench = await startBench();
    const client = rawClient(Number(new URL(bench.ocppUrl).port));
    client.send(upgradeRequest('/ocpp/CP1'));
    await client.until(/101 Switching Protocols/);
    const whole = textFrame('[2,"1","Heartbeat",{}]');
    const [first, second] = [textFrame('[2,"1","Heart'), textFrame('beat",{}]')];
    // Without FIN the first is a beginning (0x01), the second its continuation (0x80).
    client.send(`\x01${first.slice(1)}\x80${second.slice(1)}`);
    await client.until(/\[3,"1",\{"currentTime"/);
    expect(whole.length).toBeLessThan(first.length + second.length);
    client.socket.destroy();
    const station = await bench.connect('CP2');
    const long = `[2,"2","DataTransfer",{"vendorId":"V","data":"${'x'.repeat(17_000)}"}]`;
    expect(await station.ask(long)).toBe('[3,"2",{"status":"UnknownVendorId"}]');
  });

  test('C47 a StopTransaction whose socket drops before the answer is kept', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A',
      meterStart: 0,
      timestamp: '2026-01-31T12:00:00Z',
    });
    const flushed = new Promise((resolve) =>
      station.socket.send(
        `[2,"s","StopTransaction",{"transactionId":${Number(transactionId)},"meterStop":9,"timestamp":"2026-01-31T13:00:00Z","reason":"HardReset"}]`,
        resolve,
      ),
    );
    await flushed;
    station.terminate();
    const stopped = await until(async () => {
      const { items } = await bench.call('transaction.list', {});
      return items[0]?.state === 'stopped' ? items[0] : undefined;
    });
    expect(stopped).toMatchObject({ meterStop: 9, stopReason: 'HardReset' });
  });
});

describe('CALLs of ours', () => {
  test('D1 one is outstanding at a time, the others follow in their order', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const actions = ['ClearCache', 'GetLocalListVersion', 'GetConfiguration'];
    for (const action of actions) {
      expect((await send(bench, action, {}, '?wait=false')).status).toBe(202);
    }
    for (const [index, action] of actions.entries()) {
      const id = await nextCall(station, action);
      // A crossing message of the charge point changes nothing about it.
      await station.ask(`[2,"crossing-${index}","Heartbeat",{}]`);
      const calls = station.received.filter((text) => text.startsWith('[2,'));
      expect(calls).toHaveLength(index + 1);
      station.send(`[3,"${id}",{"status":"Accepted","listVersion":1}]`);
    }
  });

  test('D1 a silent charge point holds up nobody else', async () => {
    const bench = await startBench();
    await bench.connect('CP1');
    const other = await bench.connect('CP2');
    other.onCall('ClearCache', () => ({ status: 'Accepted' }));
    await send(bench, 'ClearCache', {}, '?wait=false');
    const answer = await bench.rest('/charge-point/CP2/call/ClearCache', { method: 'POST' });
    expect(answer.status).toBe(200);
  });

  test('B22 C40 S2 after its own timeout the next is sent, and the late answer goes to the one it belongs to', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const slow = send(bench, 'GetLocalListVersion', {}, '?timeoutSeconds=1');
    const late = await nextCall(station, 'GetLocalListVersion');
    const next = send(bench, 'ClearCache');
    const timedOut = await slow;
    expect(timedOut.status).toBe(504);
    const problem = (await timedOut.json()) as { code: string; details: { commandId: string } };
    expect(problem).toMatchObject({ code: 'timeout', details: { commandId: late } });

    const current = await nextCall(station, 'ClearCache');
    station.send(`[3,"${late}",{"listVersion":5}]`);
    station.send(`[3,"${current}",{"status":"Rejected"}]`);
    expect(((await (await next).json()) as Answer).response).toEqual({ status: 'Rejected' });
    const matched = await command(bench, late);
    expect(matched).toMatchObject({ outcome: 'timeout', response: { listVersion: 5 } });
    expect(matched.lateByMs).toBeGreaterThanOrEqual(0);
    expect(matched.latencyMs).toBeGreaterThanOrEqual(1000);
    expect(await bench.findingCodes('CP1')).toEqual(['late-reply']);
    const { items } = await bench.call('message.list', { action: 'GetLocalListVersion' });
    expect(items).toMatchObject([{ state: 'answered', messageId: late }]);
  });

  test('B22 the timeout of a charge point is its own', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', commandTimeoutSeconds: 1 });
    await bench.connect('CP1');
    const from = performance.now();
    expect((await send(bench, 'ClearCache')).status).toBe(504);
    expect(performance.now() - from).toBeGreaterThanOrEqual(990);
    expect(performance.now() - from).toBeLessThan(4000);
  });

  test('B22 an answer that comes over the next connection is matched as late', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    const lost = send(bench, 'ClearCache');
    const id = await nextCall(first, 'ClearCache');
    first.terminate();
    expect(await (await lost).json()).toMatchObject({ code: 'connection-lost' });
    const second = await bench.connect('CP1');
    await sendSilently(second, `[3,"${id}",{"status":"Accepted"}]`);
    expect(await command(bench, id)).toMatchObject({
      outcome: 'connection-lost',
      response: { status: 'Accepted' },
    });
  });

  test('a second answer is a finding and changes nothing; one of another charge point belongs to nothing', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const stranger = await bench.connect('CP2');
    const sent = send(bench, 'ClearCache');
    const id = await nextCall(station, 'ClearCache');
    await sendSilently(stranger, `[3,"${id}",{"status":"Rejected"}]`);
    station.send(`[3,"${id}",{"status":"Accepted"}]`);
    expect(((await (await sent).json()) as Answer).response).toEqual({ status: 'Accepted' });
    await sendSilently(station, `[3,"${id}",{"status":"Rejected"}]`);
    expect((await command(bench, id)).response).toEqual({ status: 'Accepted' });
    expect(await bench.findingCodes('CP1')).toContain('repeated-reply');
    expect(await bench.findingCodes('CP2')).toContain('reply-to-nothing');
  });

  test('C30 a CALLERROR with text for details, or without them, still ends its command with its code', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    for (const tail of [',"busy","details"]', ',"busy"]', ']']) {
      const sent = send(bench, 'ClearCache');
      const id = await nextCall(station, 'ClearCache');
      station.send(`[4,"${id}","InternalError"${tail}`);
      const answer = await sent;
      expect(answer.status).toBe(502);
      expect(await answer.json()).toMatchObject({
        code: 'call-error',
        details: { callError: { code: 'InternalError' } },
      });
    }
    expect(await bench.findingCodes('CP1')).toEqual(Array(3).fill('frame-call-error'));
  });

  test('C54 invalid JSON as the answer is an invalid-response, and its text is kept', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const sent = send(bench, 'ClearCache');
    const id = await nextCall(station, 'ClearCache');
    const broken = `[3,"${id}",{"status":Accepted}]`;
    station.send(broken);
    const answer = await sent;
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'invalid-response' });
    const { exchangeId } = await command(bench, id);
    const exchange = await bench.call('message.get', { id: exchangeId ?? 0 });
    expect(exchange.replyText).toBe(broken);
    expect(exchange.findings).not.toEqual([]);
  });

  test('C54 an answer that is no object is an invalid-response', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    for (const payload of ['"Accepted"', '[]', '5']) {
      const sent = send(bench, 'ClearCache');
      const id = await nextCall(station, 'ClearCache');
      station.send(`[3,"${id}",${payload}]`);
      expect(await (await sent).json()).toMatchObject({ code: 'invalid-response' });
    }
  });

  test('D5 D13 pings are no Heartbeats, and nothing is asked at a plain reconnect', async () => {
    const bench = await startBench();
    await bench.call('setting.put', { pingIntervalSeconds: 1 });
    const station = await bench.connect('CP1');
    const before = (await bench.call('frame.list', {})).items.length;
    await once(station.socket, 'ping');
    expect((await bench.call('frame.list', {})).items).toHaveLength(before);
    expect(station.received).toEqual([]);
  });
});
