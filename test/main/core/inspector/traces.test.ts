import type { Trace } from '@shared/model/trace';
import { expect, test } from 'vitest';
import { type Bench, shareBench } from '../../../support/bench';

const bench = shareBench();

const exported = async (query: string): Promise<string> => {
  const response = await bench().rest(`/message.jsonl?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  return response.text();
};

const send = (text: string, query = '', type = 'application/jsonl'): Promise<Response> =>
  bench().rest(`/trace${query}`, { method: 'POST', body: text, headers: { 'content-type': type } });

const imported = async (text: string, query = ''): Promise<Trace> => {
  const response = await send(text, query);
  expect(response.status).toBe(201);
  const trace = (await response.json()) as Trace;
  expect(response.headers.get('location')).toBe(`/trace/${trace.id}`);
  return trace;
};

const recordsOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const rawsOf = (text: string): unknown[] => recordsOf(text).map(({ raw }) => raw);

/** Frames of every kind, in both directions, in an order in which calls and replies cross. */
const record = async ({ connectNew, call }: Bench): Promise<{ cpId: string; sent: string[] }> => {
  const station = await connectNew();
  const cpId = station.identity;
  const sent = [
    '[2,"1","BootNotification",{"chargePointVendor":"Ä\\u00e4\\/","chargePointModel":"\\ud83d\\ude00"}]',
    '[2, "2" , "Heartbeat", { } ]',
    '[2,"2","Heartbeat",{}]',
    '[2,"3","StatusNotification",{"connectorId":1,"errorCode":"Error","status":"Charging"}]',
    '[2,"3","StatusNotification",{"connectorId":1,"errorCode":"Error","status":"Charging"}]',
    '[2,"8",5,{}]',
    '[2,"4","NoSuchAction",{"__proto__":1,"a":1.50,"a":2}]',
  ];
  for (const text of sent) await station.ask(text);
  const odd = ['{"not": "a message"', '', '[3,"nothing",{}]', '[9,"x"]', 'not JSON \u2028 at all'];
  for (const text of odd) station.send(text);
  const command = call('command.call', { cpId, action: 'Reset', payload: { type: 'Soft' } });
  const reset = await station.nextFrame((_, text) => text.includes('"Reset"'));
  await station.ask('[2,"5","Heartbeat",{}]');
  const [, commandId] = JSON.parse(reset) as [number, string];
  station.send(`[3, "${commandId}", {"status":"Accepted"}]`);
  await command;
  await station.ask('[2,"6","Heartbeat",{}]');
  const reply = `[3, "${commandId}", {"status":"Accepted"}]`;
  return {
    cpId,
    sent: [...sent, ...odd, '[2,"5","Heartbeat",{}]', reply, '[2,"6","Heartbeat",{}]'],
  };
};

test('A6: what is exported, imported and exported again is the same, frame for frame and letter for letter', async () => {
  const { cpId, sent } = await record(bench());
  const [pinned] = (
    await bench().call('message.list', { filter: `cp:${cpId} action:Vendor*,Stat*` })
  ).items;
  await bench().call('message.pin', { id: pinned?.id ?? 0 });
  await bench().call('message.note', { id: pinned?.id ?? 0, text: 'odd errorCode' });
  await bench().call('marker.create', { label: 'plugged in cable', cpId });

  const first = await exported(`filter=cp:${cpId}`);
  const raws = rawsOf(first);
  for (const text of sent) expect(raws).toContain(text);
  expect(raws.filter((raw) => raw !== undefined)).toHaveLength(
    (await bench().call('frame.list', { cpId, limit: 1000 })).items.length,
  );

  const trace = await imported(first, '?name=From%20the%20field');
  expect(trace).toMatchObject({ name: 'From the field', state: 'complete', skippedLines: 0 });
  expect(await exported(`trace=${trace.id}`)).toBe(first);

  const live = await bench().call('message.list', { cpId, order: 'asc', limit: 1000 });
  const again = await bench().call('message.list', { trace: trace.id, order: 'asc', limit: 1000 });
  const shown = (items: typeof live.items) => items.map(({ id: _id, ...rest }) => rest);
  expect(shown(again.items)).toEqual(shown(live.items));
  expect(trace).toMatchObject({ exchanges: live.items.length });
});

test('a trace is read in the same words as the live record, and is not mixed with it', async () => {
  const { cpId } = await record(bench());
  const trace = await imported(await exported(`filter=cp:${cpId}`));
  const inTrace = (filter: string) =>
    bench().call('message.list', { trace: trace.id, filter, limit: 1000 });
  expect((await inTrace('is:schema')).items).toMatchObject([{ action: 'StatusNotification' }]);
  expect((await inTrace('is:duplicate')).items.length).toBeGreaterThan(0);
  expect((await inTrace('dir:out')).items).toMatchObject([{ action: 'Reset', status: 'Accepted' }]);
  expect((await inTrace('cp:someone')).items).toEqual([]);
  const { items } = await inTrace('connector:1 is:schema');
  const [one] = items;
  const detail = await bench().call('message.get', { id: one?.id ?? 0, trace: trace.id });
  expect(detail.findings).toMatchObject([{ code: 'schema-enum' }]);
  const live = await bench().call('message.list', { filter: `cp:${cpId} connector:1 is:schema` });
  expect(live.items).toHaveLength(1);
  const missing = await bench().failure('message.get', { id: one?.id ?? 0 });
  expect(missing.code).toBe('not-found');
  const frames = await bench().call('frame.list', {
    trace: trace.id,
    filter: 'action:Reset',
    order: 'asc',
  });
  expect(frames.items.map(({ sender }) => sender)).toEqual(['centralSystem', 'chargePoint']);
});

test('a trace of another program is taken as far as it can be read', async () => {
  const line = (more: object) =>
    JSON.stringify({ schemaVersion: '1.1', transport: 'json', chargePointId: 'SIM', ...more });
  const text = [
    '\ufeff' +
      line({
        timestamp: '2026-07-14T02:00:00.000Z',
        direction: 'cp-to-csms',
        messageType: 'CALL',
        messageId: 'a',
        action: 'Heartbeat',
        payload: {},
      }),
    '',
    'this is a log line',
    line({
      timestamp: '2026-07-14T02:00:00.250Z',
      direction: 'csms-to-cp',
      messageType: 'CALLRESULT',
      messageId: 'a',
      raw: '[3,"a",{ }]',
    }),
    line({
      timestamp: '2026-07-14T02:00:01Z',
      direction: 'csms-to-cp',
      messageType: 'CALL',
      messageId: 'b',
      action: 'Reset',
      raw: '[2,"b","Reset",{"type":"Hard"}]',
    }),
    line({
      timestamp: '2026-07-14T02:00:02Z',
      direction: 'cp-to-csms',
      messageType: 'CALLERROR',
      messageId: 'b',
      error: { code: 'NotSupported', description: 'no', details: {} },
    }),
    line({
      timestamp: '2026-07-14T02:00:03Z',
      direction: 'cp-to-csms',
      messageType: 'CALLRESULT',
      messageId: 'gone',
      payload: {},
    }),
    `{"schemaVersion":"1.1","timestamp":"2026-07-14T02:0`,
  ].join('\r\n');
  const trace = await imported(text);
  expect(trace).toMatchObject({
    frames: 5,
    exchanges: 3,
    skippedLines: 2,
    firstAt: '2026-07-14T02:00:00.000Z',
    lastAt: '2026-07-14T02:00:03.000Z',
  });
  const { items } = await bench().call('message.list', { trace: trace.id, order: 'asc' });
  expect(items).toMatchObject([
    { action: 'Heartbeat', state: 'answered', latencyMs: 250, chargePointId: 'SIM' },
    { action: 'Reset', state: 'call-error', errorCode: 'NotSupported', latencyMs: 1000 },
    { action: null, state: 'frame' },
  ]);
});

test('what is no trace is refused, and nothing of it stays', async () => {
  const before = await bench().call('trace.list', {});
  const response = await send('hello\nworld\n');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: 'invalid-input',
    detail: expect.stringContaining('2 were looked at'),
  });
  expect((await send('{}', '', 'application/json')).status).toBe(422);
  expect((await send('{}', '?name=', 'text/plain')).status).toBe(422);
  expect(await bench().call('trace.list', {})).toEqual(before);
});

test('a trace comes in pieces where the caller cannot stream, and goes when it is deleted', async () => {
  const { call, event, failure } = bench();
  const line = (id: number) =>
    `${JSON.stringify({ timestamp: '2026-07-14T02:00:00Z', direction: 'cp-to-csms', chargePointId: 'P', raw: `[2,"${id}","Heartbeat",{}]` })}\n`;
  const first = await call('trace.import', { name: 'in pieces', text: line(1), last: false });
  expect(first).toMatchObject({ state: 'importing', frames: 1 });
  const whole = await call('trace.import', { id: first.id, text: line(2) + line(3), last: true });
  expect(whole).toMatchObject({ state: 'complete', frames: 3, exchanges: 3 });
  const conflict = await failure('trace.import', { id: first.id, text: line(4), last: true });
  expect(conflict.code).toBe('conflict');
  expect(
    await event('trace.changed', ({ id, state }) => id === first.id && state === 'complete'),
  ).toEqual(whole);

  await call('trace.delete', { id: first.id });
  expect((await event('trace.deleted', ({ id }) => id === first.id)).id).toBe(first.id);
  expect((await failure('trace.get', { id: first.id })).code).toBe('not-found');
  expect((await failure('message.list', { trace: first.id })).code).toBe('not-found');
});
