import { expect, test } from 'vitest';
import { frames } from '../../../../src/main/core/api/exports';
import { insertExchange } from '../../../../src/main/core/storage/exchange-record';
import { insertFinding } from '../../../../src/main/core/storage/findings';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { createBench, noon } from '../../../support/core';

const callText =
  '[2,"m1","StatusNotification",{"connectorId":1,"status":"Charging","errorCode":"Error"}]';

const record = (storage: Storage): void => {
  insertExchange(storage, {
    id: 1,
    replyId: 2,
    at: noon,
    replyAt: noon + 3,
    chargePointId: 'CP1',
    connectionId: 1,
    sender: 'chargePoint',
    state: 'answered',
    messageId: 'm1',
    action: 'StatusNotification',
    errorCode: null,
    latencyMs: 3,
    findingCount: 1,
    callText,
    replyText: '[3,"m1",{}]',
  });
  insertFinding(storage, {
    at: noon,
    chargePointId: 'CP1',
    connectionId: 1,
    exchangeId: 1,
    code: 'schema-enum',
    severity: 'warning',
    clause: 'OCPP 1.6 §7.6',
    pointer: '/errorCode',
    message: '"Error" is not known.',
  });
};

test('B15: a message has both texts byte for byte, its latency and its findings', async () => {
  const { value, failure, storage, core, event } = await createBench();
  record(storage);
  const detail = await value('message.get', { id: 1 });
  expect(detail).toMatchObject({
    id: 1,
    summary: 'Connector 1 → Charging (Error)',
    callText,
    replyText: '[3,"m1",{}]',
    replyAt: '2026-01-31T12:00:00.003Z',
    latencyMs: 3,
    replyBytes: 11,
    findings: [{ code: 'schema-enum', pointer: '/errorCode', exchangeId: 1 }],
  });
  const [listed] = (await value('message.list', { error: true })).items;
  expect(detail).toMatchObject(listed ?? {});
  core.events.touch('exchange', 1);
  expect((await event('message.changed')).data).toEqual(listed);
  const missing = await failure('message.get', { id: 2 });
  expect(missing).toMatchObject({ code: 'not-found', message: expect.stringContaining('2') });
});

test('a frame that is no message has a place in the list as well', async () => {
  const { value, storage } = await createBench();
  insertExchange(storage, {
    id: 5,
    replyId: null,
    at: noon,
    replyAt: null,
    chargePointId: 'CP1',
    connectionId: 1,
    sender: 'chargePoint',
    state: 'frame',
    messageId: null,
    action: null,
    errorCode: null,
    latencyMs: null,
    findingCount: 0,
    callText: '{"not": "a message"',
    replyText: null,
  });
  expect((await value('message.list', { state: 'frame' })).items).toMatchObject([
    { id: 5, action: null, replyBytes: null },
  ]);
  expect((await value('frame.list', {})).items).toMatchObject([{ raw: '{"not": "a message"' }]);
});

test('the list of frames and their export have the same filters', async () => {
  const { value, storage, core } = await createBench();
  record(storage);
  for (const filter of [
    { sender: 'chargePoint', order: 'asc' } as const,
    { from: '2026-01-31T12:00:00.001Z' },
    { cpId: 'CP2' },
    { action: 'StatusNotification', order: 'asc' } as const,
  ]) {
    const { items } = await value('frame.list', filter);
    const exported = [];
    for await (const batch of frames(core, filter)) exported.push(...batch);
    expect(exported).toEqual(items);
  }
});

test('findings are listed with their clause', async () => {
  const { value, storage } = await createBench();
  record(storage);
  const { items } = await value('finding.list', { cpId: 'CP1', code: 'schema-enum' });
  expect(items).toMatchObject([{ clause: 'OCPP 1.6 §7.6', severity: 'warning' }]);
});
