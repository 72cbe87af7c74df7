import type { Page } from '@shared/model/common';
import type { Frame } from '@shared/model/message';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { until } from '../../support/until';

/** Frames that a charge point may send, each a trial for whoever keeps it byte for byte. */
const ODD_FRAMES: readonly (readonly [string, string])[] = [
  ['white space', ' [ 2,\t"a" ,\r\n"Heartbeat",{ } ]\n'],
  ['escapes that need not be', '[2,"b","Heart\\u0062eat",{"x":"\\/\\u00e9"}]'],
  ['NUL as an escape', '[2,"c","DataTransfer",{"vendorId":"a\\u0000b","data":"\\u0000"}]'],
  ['NUL as it is', '[2,"d","Data\u0000Transfer",{"vendorId":"\u0000"}]'],
  ['NUL and nothing else', '\u0000'],
  [
    'a lone surrogate as an escape',
    '[2,"e","DataTransfer",{"vendorId":"\\ud800","data":"\\udfff"}]',
  ],
  ['letters of four bytes', '[2,"f","DataTransfer",{"vendorId":"🔌 ☃ ü","data":"\u{10ffff}"}]'],
  ['a byte order mark', '\ufeff[2,"g","Heartbeat",{}]'],
  ['the same member twice', '[2,"h","Authorize",{"idTag":"A","idTag":"B"}]'],
  [
    'numbers no double holds',
    '[2,"i","DataTransfer",{"vendorId":"V","data":12345678901234567890.10e+5}]',
  ],
  ['invalid JSON', '[2,"j","Heartbeat",{]'],
  ['no JSON', "Robert'); DROP TABLE exchange;--"],
  ['empty text', ''],
  ['a blank', ' '],
  ['line ends of every kind', '[2,"k",\r\n"Heartbeat",\u2028\u0085{}]'],
  ['a long one', `[2,"l","DataTransfer",{"vendorId":"V","data":"${'0123456789'.repeat(20_000)}"}]`],
];

const framesOf = async (bench: Bench, query = ''): Promise<Frame[]> => {
  const items: Frame[] = [];
  let cursor = '';
  for (;;) {
    const response = await bench.rest(
      `/frame?order=asc${query}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    const page = (await response.json()) as Page<Frame>;
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
};

const exportOf = async (bench: Bench, query = ''): Promise<Frame[]> => {
  const text = await (await bench.rest(`/frame.jsonl?order=asc${query}`)).text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Frame);
};

const rawOf = (frames: readonly Frame[], sender: Frame['sender']): string[] =>
  frames.filter((frame) => frame.sender === sender).map((frame) => frame.raw);

/** Sends all the odd frames one behind the other, and waits until the last has been processed. */
const sendOddFrames = async (station: ChargePoint): Promise<string[]> => {
  const sent = [...ODD_FRAMES.map(([, text]) => text), '[2,"last","Heartbeat",{}]'];
  for (const text of sent) station.send(text);
  await station.nextFrame(([, id]) => id === 'last');
  return sent;
};

/** A Reset that is asked for over REST and answered with literal text. */
const resetAnsweredBy = async (
  bench: Bench,
  station: ChargePoint,
  answer: (id: string) => string,
): Promise<{ call: string; reply: string }> => {
  const pending = bench.rest('/charge-point/CP1/hard-reset', { method: 'POST' });
  const call = await station.nextFrame(([type]) => type === 2);
  const reply = answer((JSON.parse(call) as [number, string])[1]);
  station.send(reply);
  await pending;
  return { call, reply };
};

describe('the wire record', () => {
  test.each(ODD_FRAMES)('B15 keeps %s byte for byte', async (_name, text) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.send(text);
    await station.ask('[2,"last","Heartbeat",{}]');
    const [first] = await framesOf(bench);
    expect(first?.raw).toBe(text);
    expect(Buffer.from(first?.raw ?? '')).toEqual(Buffer.from(text));
    expect(first).toMatchObject({ chargePointId: 'CP1', sender: 'chargePoint' });
  });

  test('B15 holds what went over the wire in both directions, and the export and the pages agree on it', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const sent = await sendOddFrames(station);
    const reset = await resetAnsweredBy(
      bench,
      station,
      (id) => ` [3, "${id}",{"status": "Accepted"}]`,
    );
    sent.push(reset.reply);

    const exported = await exportOf(bench);
    expect(rawOf(exported, 'chargePoint')).toEqual(sent);
    expect(rawOf(exported, 'centralSystem')).toEqual(station.received);
    expect(await framesOf(bench, '&limit=3')).toEqual(exported);
    expect(await framesOf(bench)).toEqual(exported);
    expect(new Set(exported.map(({ id }) => id)).size).toBe(exported.length);
    // Newest first is the same, from the other end.
    const descending = await bench.rest('/frame.jsonl?order=desc');
    const lines = (await descending.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Frame).id)).toEqual(
      exported.map(({ id }) => id).toReversed(),
    );
  });

  test('B15 survives a restart, and goes on behind it with new numbers and connections', async () => {
    const bench = await startBench();
    const sent = await sendOddFrames(await bench.connect('CP1'));
    const before = await exportOf(bench);
    await bench.restart();
    expect(await exportOf(bench)).toEqual(before);
    const again = await bench.connect('CP1');
    await again.ask('[2,"after","Heartbeat",{}]');
    const after = await exportOf(bench);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(rawOf(after, 'chargePoint')).toEqual([...sent, '[2,"after","Heartbeat",{}]']);
    expect(after.at(-1)?.id).toBeGreaterThan(before.at(-1)?.id ?? 0);
    expect(after.at(-1)?.connectionId).not.toBe(before.at(-1)?.connectionId);
  });

  test('B15 pairs a call with its reply, with the time between them and the socket', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await station.ask('[2,"h1","Heartbeat",{}]');
    await station.ask('[2,"h2","Foo",{}]');
    const reset = await resetAnsweredBy(bench, station, (id) => `[4,"${id}","NotSupported","",{}]`);
    const { items } = await bench.call('message.list', { order: 'asc' });
    expect(items).toMatchObject([
      { messageId: 'h1', action: 'Heartbeat', sender: 'chargePoint', state: 'answered' },
      { messageId: 'h2', state: 'call-error', errorCode: 'NotImplemented' },
      { action: 'Reset', sender: 'centralSystem', state: 'call-error', errorCode: 'NotSupported' },
    ]);
    for (const { latencyMs } of items) expect(latencyMs).toBeGreaterThanOrEqual(0);
    const detail = await bench.call('message.get', { id: items[2]?.id ?? 0 });
    expect(detail).toMatchObject({ callText: reset.call, replyText: reset.reply });
    const frames = await framesOf(bench);
    expect(frames.map(({ exchangeId }) => exchangeId)).toEqual([
      ...[items[0]?.id, items[0]?.id],
      ...[items[1]?.id, items[1]?.id],
      ...[items[2]?.id, items[2]?.id],
    ]);
    expect(new Set(frames.map(({ connectionId }) => connectionId)).size).toBe(1);
  });

  test('B15 is found by charge point, action, sender, message id, time and fault', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    const second = await bench.connect('CP2');
    await first.ask('[2,"h1","Heartbeat",{}]');
    await second.ask('[2,"h1","Heartbeat",{}]');
    await second.ask('[2,"a1","Authorize",{"idTag":"A"}]');
    await second.ask('[2,"f1","Foo",{}]');
    const ids = async (query: string) =>
      (await framesOf(bench, query)).map((frame) => `${frame.chargePointId}:${frame.messageId}`);
    expect(await ids('&cpId=CP1')).toEqual(['CP1:h1', 'CP1:h1']);
    expect(await ids('&action=Authorize')).toEqual(['CP2:a1', 'CP2:a1']);
    expect(await ids('&messageId=h1&sender=chargePoint')).toEqual(['CP1:h1', 'CP2:h1']);
    expect(await ids('&error=true&sender=centralSystem')).toEqual(['CP2:f1']);
    expect(await ids('&to=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await ids('&from=2020-01-01T00:00:00Z')).toHaveLength(8);
    expect(await exportOf(bench, '&cpId=CP1')).toEqual(await framesOf(bench, '&cpId=CP1'));
  });

  test('a frame is announced after it was recorded, and can be read then', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await station.ask('[2,"h1","Heartbeat",{}]');
    const announced = await bench.event('message.changed', ({ messageId }) => messageId === 'h1');
    const stored = await bench.call('message.get', { id: announced.id });
    expect(stored).toMatchObject(announced);
  });

  test('nothing of a burst is missing or out of order', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const sent = Array.from(
      { length: 2000 },
      (_, index) => `[2,"m${index}","DataTransfer",{"vendorId":"V","data":"${index}"}]`,
    );
    for (const text of sent) station.send(text);
    await until(() => station.received.length === sent.length);
    const frames = await exportOf(bench);
    expect(rawOf(frames, 'chargePoint')).toEqual(sent);
    expect(rawOf(frames, 'centralSystem')).toEqual(station.received);
    expect(station.received).toEqual(
      sent.map((_, index) => `[3,"m${index}",{"status":"UnknownVendorId"}]`),
    );
  });
});
