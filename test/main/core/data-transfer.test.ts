import { describe, expect, test } from 'vitest';
import { shareBench, startBench } from '../../support/bench';

const shared = shareBench();

describe('DataTransfer of a charge point', () => {
  test('D27 S13 an unknown vendor and an unknown message of a known one have answers of their own', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    await bench.call('dataTransfer.createHandler', {
      vendorId: 'com.known',
      messageId: 'GetTariff',
      status: 'Accepted',
      data: '{"price":0.42}',
    });
    expect(await station.ask('[2,"1","DataTransfer",{"vendorId":"com.other","data":"x"}]')).toBe(
      '[3,"1",{"status":"UnknownVendorId"}]',
    );
    expect(
      await station.ask('[2,"2","DataTransfer",{"vendorId":"com.known","messageId":"Other"}]'),
    ).toBe('[3,"2",{"status":"UnknownMessageId"}]');
    expect(await station.ask('[2,"3","DataTransfer",{"vendorId":"com.known"}]')).toBe(
      '[3,"3",{"status":"UnknownMessageId"}]',
    );
    expect(
      await station.ask('[2,"4","DataTransfer",{"vendorId":"COM.KNOWN","messageId":"gettariff"}]'),
    ).toBe('[3,"4",{"status":"Accepted","data":"{\\"price\\":0.42}"}]');
    const { items } = await bench.call('dataTransfer.list', { cpId: station.identity });
    expect(items.map(({ vendorId, messageId, status }) => [vendorId, messageId, status])).toEqual([
      ['COM.KNOWN', 'gettariff', 'Accepted'],
      ['com.known', null, 'UnknownMessageId'],
      ['com.known', 'Other', 'UnknownMessageId'],
      ['com.other', null, 'UnknownVendorId'],
    ]);
    expect(items[3]).toMatchObject({ data: 'x', dataLength: 1, handlerId: null, problem: null });
    const event = await bench.event('dataTransfer.received', (data) => data.id === items[0]?.id);
    expect(event).toEqual(items[0]);
  });

  test('a handler without a message answers what has none of its own', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const vendorId = 'com.wide';
    await bench.call('dataTransfer.createHandler', { vendorId, status: 'Rejected' });
    await bench.call('dataTransfer.createHandler', {
      vendorId,
      messageId: 'Ping',
      status: 'Accepted',
    });
    expect(
      await station.ask('[2,"1","DataTransfer",{"vendorId":"com.wide","messageId":"Ping"}]'),
    ).toBe('[3,"1",{"status":"Accepted"}]');
    expect(
      await station.ask('[2,"2","DataTransfer",{"vendorId":"com.wide","messageId":"Pong"}]'),
    ).toBe('[3,"2",{"status":"Rejected"}]');
  });

  test('data that does not satisfy the schema is answered Rejected, and the list says where', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    await bench.call('dataTransfer.createHandler', {
      vendorId: 'com.schema',
      status: 'Accepted',
      schema:
        '{"type":"object","required":["kwh"],"properties":{"kwh":{"type":"number","minimum":0}}}',
    });
    const ask = async (id: string, data: string) =>
      station.ask(
        `[2,"${id}","DataTransfer",{"vendorId":"com.schema","data":${JSON.stringify(data)}}]`,
      );
    expect(await ask('1', '{"kwh":12.5}')).toBe('[3,"1",{"status":"Accepted"}]');
    expect(await ask('2', '{"kwh":-1}')).toBe('[3,"2",{"status":"Rejected"}]');
    expect(await ask('3', 'kwh=1')).toBe('[3,"3",{"status":"Rejected"}]');
    const { items } = await bench.call('dataTransfer.list', { cpId: station.identity });
    expect(items.map(({ problem }) => problem)).toEqual([
      'The data is no JSON text.',
      '/kwh must be >= 0.',
      null,
    ]);
  });

  test('long data is listed as far as it is readable, and whole in its message', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const data = 'y'.repeat(17_000);
    await station.ask(`[2,"1","DataTransfer",{"vendorId":"com.long","data":"${data}"}]`);
    const [transfer] = (await bench.call('dataTransfer.list', { cpId: station.identity })).items;
    expect(transfer).toMatchObject({ data: 'y'.repeat(10_000), dataLength: 17_000 });
    const message = await bench.call('message.get', { id: transfer?.exchangeId ?? 0 });
    expect(message.callText).toContain(data);
  });
});

describe('handlers of DataTransfer', () => {
  test('are created, replaced and deleted over REST, and stay over a restart', async () => {
    const bench = await startBench();
    const rest = async (method: string, path: string, body?: object) => {
      const response = await bench.rest(path, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const created = await rest('POST', '/data-transfer-handler', {
      vendorId: 'com.example',
      messageId: 'A',
      status: 'Accepted',
    });
    expect(created).toMatchObject({ status: 200, body: { data: null, schema: null, note: '' } });
    const place = `/data-transfer-handler/${created.body.id}`;
    expect(
      await rest('PUT', place, { vendorId: 'com.example', messageId: 'A', status: 'Rejected' }),
    ).toMatchObject({ status: 200, body: { status: 'Rejected' } });
    expect(
      await rest('POST', '/data-transfer-handler', {
        vendorId: 'COM.example',
        messageId: 'a',
        status: 'Accepted',
      }),
    ).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await bench.restart();
    expect(await rest('GET', '/data-transfer-handler')).toMatchObject({
      body: { items: [{ vendorId: 'com.example', messageId: 'A', status: 'Rejected' }] },
    });
    expect(await rest('DELETE', place)).toEqual({ status: 200, body: {} });
    expect(await rest('DELETE', place)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test.each(['{', '{"type":"nothing"}', '{"$ref":"https://example.com/schema"}'])(
    'what is no JSON schema of its own is refused: %s',
    async (schema) => {
      const failure = await shared().failure('dataTransfer.createHandler', {
        vendorId: 'com.broken',
        status: 'Accepted',
        schema,
      });
      expect(failure).toMatchObject({
        code: 'invalid-input',
        details: [{ pointer: '/schema' }],
      });
    },
  );
});
