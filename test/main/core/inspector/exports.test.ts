import { expect, test } from 'vitest';
import { type Bench, shareBench } from '../../../support/bench';

const bench = shareBench();

const file = async (path: string) => {
  const response = await bench().rest(path);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    text: await response.text(),
  };
};

const record = async ({ connectNew, call }: Bench) => {
  const station = await connectNew();
  const cpId = station.identity;
  await station.call('BootNotification', {
    chargePointVendor: '=cmd()',
    chargePointModel: '<b>"x"</b>',
    firmwareVersion: '1.2.3.4',
  });
  await station.call('Authorize', { idTag: 'SECRETTAG' });
  const timestamp = '2026-01-31T12:00:00Z';
  await station.call('StartTransaction', {
    connectorId: 1,
    idTag: 'secretTag',
    meterStart: 0,
    timestamp,
  });
  station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  const payload = { key: 'AuthorizationKey', value: '0123456789abcdef' };
  await call('command.call', { cpId, action: 'ChangeConfiguration', payload, validate: false });
  station.onCall('GetDiagnostics', () => ({ fileName: 'from 192.168.7.9' }));
  const location = 'ftp://anna:hunter2@192.168.7.9/in';
  await call('command.call', { cpId, action: 'GetDiagnostics', payload: { location } });
  return cpId;
};

const secrets = /SECRETTAG|secretTag|0123456789abcdef|hunter2|192\.168\.7\.9/;

test('messages come as CSV, a line each, with nothing in it that a spreadsheet would run', async () => {
  const cpId = await record(bench());
  const { type, disposition, text } = await file(`/message.csv?filter=cp:${cpId}`);
  expect(type).toBe('text/csv; charset=utf-8');
  expect(disposition).toBe('attachment; filename="messages.csv"');
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^id,at,chargePointId,direction,action,connectorId/);
  expect(lines).toHaveLength(6);
  expect(lines[1]).toContain(`"'=cmd()`);
  expect(lines[2]).toContain('SECRETTAG');
});

test('messages come as JSON with both texts, and only those that were chosen', async () => {
  const cpId = await record(bench());
  const { items } = await bench().call('message.list', { cpId, order: 'asc' });
  await bench().call('marker.create', { label: 'here', cpId });
  const whole = JSON.parse((await file(`/message.json?filter=cp:${cpId}`)).text);
  expect(whole.messages).toMatchObject(items);
  expect(whole.messages[0]).toMatchObject({
    callText: expect.stringContaining('BootNotification'),
  });
  expect(whole.markers).toMatchObject([{ label: 'here' }]);
  const ids = [items[0]?.id, items[2]?.id].join(',');
  const some = JSON.parse((await file(`/message.json?ids=${ids}`)).text);
  expect(some.messages.map(({ id }: { id: number }) => id).join()).toBe(ids);
  const none = JSON.parse((await file('/message.json?filter=cp:nobody')).text);
  expect(none).toMatchObject({ messages: [], filter: 'cp:nobody' });
});

test('a report is one page that needs nothing else and runs nothing, and tells no private data', async () => {
  const cpId = await record(bench());
  const { items } = await bench().call('message.list', { filter: `cp:${cpId} action:Authorize` });
  await bench().call('message.note', { id: items[0]?.id ?? 0, text: 'SECRETTAG from 192.168.7.9' });
  const { type, text } = await file(`/message.html?filter=cp:${cpId}`);
  expect(type).toBe('text/html; charset=utf-8');
  expect(text).toMatch(/^<!doctype html>/);
  expect(text.trimEnd()).toMatch(/<\/html>$/);
  expect(text).toContain(`only ${cpId}`);
  expect(text).toContain('&lt;b&gt;');
  expect(text).not.toMatch(/<b>|<script|<img|https?:\/\/|src=/);
  expect(text).toContain('5 messages.');
  expect(text).not.toMatch(secrets);
  // The two spellings of one idTag still are one.
  expect(new Set(text.match(/tag-[0-9a-z]{5}/g)).size).toBe(1);
  expect(text).toContain('1.2.3.4');
  const plain = await file(`/message.html?filter=cp:${cpId}&redact=false`);
  for (const secret of ['SECRETTAG', 'hunter2']) expect(plain.text).toContain(secret);
});

test('any format can be made unreadable on demand', async () => {
  const cpId = await record(bench());
  for (const format of ['jsonl', 'json', 'csv']) {
    const { text } = await file(`/message.${format}?filter=cp:${cpId}&redact=true`);
    expect(text, format).not.toMatch(secrets);
    expect(text, format).toContain('ChangeConfiguration');
  }
});

test('pieces put together are the file, however many there are', async () => {
  const station = await bench().connectNew();
  const data = 'x'.repeat(200_000);
  for (let index = 0; index < 5; index++) {
    await station.call('DataTransfer', { vendorId: 'v', messageId: String(index), data });
  }
  const filter = `cp:${station.identity}`;
  for (const format of ['jsonl', 'json', 'csv', 'html'] as const) {
    const pieces: string[] = [];
    let cursor: string | undefined;
    let progress = 0;
    do {
      const piece = await bench().call('message.export', {
        format,
        filter,
        redact: false,
        ...(cursor === undefined ? {} : { cursor }),
      });
      pieces.push(piece.text);
      expect(piece.progress).toBeGreaterThanOrEqual(progress);
      progress = piece.progress;
      cursor = piece.next ?? undefined;
    } while (cursor !== undefined);
    expect(pieces.length, format).toBeGreaterThan(1);
    const whole = (await file(`/message.${format}?filter=${filter}&redact=false`)).text;
    const timeless = (text: string) =>
      text.replaceAll(/(Exported<\/dt><dd>|"exportedAt":")[^<"]+/g, '');
    expect(timeless(pieces.join('')), format).toBe(timeless(whole));
    if (format === 'json') expect(JSON.parse(whole).messages).toHaveLength(5);
  }
});

test('a wrong question is refused before a file begins', async () => {
  for (const query of ['limit=5', 'ids=x', 'redact=maybe', 'sender=nobody', 'format=csv']) {
    expect((await file(`/message.jsonl?${query}`)).status, query).toBe(422);
  }
  expect((await file('/message.jsonl?trace=12345')).status).toBe(404);
  expect((await file('/message.xml')).status).toBe(404);
});
