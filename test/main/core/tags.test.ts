import { describe, expect, test } from 'vitest';
import { shareBench, startBench } from '../../support/bench';

const shared = shareBench();

let tags = 0;
const newTag = (): string => {
  tags++;
  return `Tag${tags}`;
};

const minutesFromNow = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();

describe('Authorize', () => {
  test('D20 unknown, blocked and expired are three different answers', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const [accepted, blocked, expired] = [newTag(), newTag(), newTag()];
    await bench.call('tag.put', { idTag: accepted, status: 'Accepted' });
    await bench.call('tag.put', { idTag: blocked, status: 'Blocked' });
    const expiryDate = minutesFromNow(-1);
    await bench.call('tag.put', { idTag: expired, status: 'Accepted', expiryDate });
    const ask = (idTag: string) => station.ask(`[2,"${idTag}","Authorize",{"idTag":"${idTag}"}]`);
    expect(await ask(accepted)).toBe(`[3,"${accepted}",{"idTagInfo":{"status":"Accepted"}}]`);
    expect(await ask(blocked)).toBe(`[3,"${blocked}",{"idTagInfo":{"status":"Blocked"}}]`);
    expect(await ask(expired)).toBe(
      `[3,"${expired}",{"idTagInfo":{"expiryDate":"${expiryDate}","status":"Expired"}}]`,
    );
    expect(await ask('NOBODY')).toBe('[3,"NOBODY",{"idTagInfo":{"status":"Invalid"}}]');
    expect(await bench.findingCodes(station.identity)).toEqual([]);
  });

  test('D19 tells when the tag expires and the group it belongs to', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const idTag = newTag();
    const expiryDate = minutesFromNow(60);
    await bench.call('tag.put', { idTag, status: 'Accepted', expiryDate, parentIdTag: 'FLEET' });
    expect(await station.ask(`[2,"a","Authorize",{"idTag":"${idTag}"}]`)).toBe(
      `[3,"a",{"idTagInfo":{"expiryDate":"${expiryDate}","parentIdTag":"FLEET","status":"Accepted"}}]`,
    );
  });

  test('a blocked tag stays Blocked when it expires too', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const idTag = newTag();
    await bench.call('tag.put', { idTag, status: 'Blocked', expiryDate: minutesFromNow(-1) });
    expect(await station.call('Authorize', { idTag })).toMatchObject({
      idTagInfo: { status: 'Blocked' },
    });
  });

  test('C27 D19 the case of a tag does not matter, from Authorize to start and stop', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const idTag = newTag();
    await bench.call('tag.put', { idTag, status: 'Accepted' });
    const status = { idTagInfo: { status: 'Accepted' } };
    expect(await station.call('Authorize', { idTag: idTag.toUpperCase() })).toEqual(status);
    const started = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: idTag.toLowerCase(),
      meterStart: 0,
      timestamp: '2025-06-01T10:00:00Z',
    });
    expect(started).toMatchObject(status);
    const { items } = await bench.call('transaction.list', { idTag: idTag.toUpperCase() });
    expect(items).toHaveLength(1);
    expect(await bench.findingCodes(station.identity)).toEqual([]);
  });

  test('a changed tag counts from the next message on, a deleted one is unknown', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const idTag = newTag();
    const verdict = async () =>
      ((await station.call('Authorize', { idTag })).idTagInfo as { status: string }).status;
    expect(await verdict()).toBe('Invalid');
    await bench.call('tag.put', { idTag, status: 'Accepted' });
    expect(await verdict()).toBe('Accepted');
    await bench.call('tag.put', { idTag, status: 'Blocked' });
    expect(await verdict()).toBe('Blocked');
    await bench.call('tag.put', { idTag: idTag.toUpperCase(), status: 'Accepted' });
    expect(await verdict()).toBe('Accepted');
    expect(await bench.call('tag.get', { idTag })).toMatchObject({ idTag });
    await bench.call('tag.delete', { idTag: idTag.toLowerCase() });
    expect(await verdict()).toBe('Invalid');
    expect((await bench.failure('tag.get', { idTag })).code).toBe('unknown-tag');
  });

  test('S4 unknown tags are refused unless the setting lets them in', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const ask = () => station.call('Authorize', { idTag: 'NOBODY' });
    expect(await ask()).toEqual({ idTagInfo: { status: 'Invalid' } });
    await bench.call('setting.put', { unknownTags: 'accept' });
    expect(await ask()).toEqual({ idTagInfo: { status: 'Accepted' } });
    expect(await station.call('Authorize', {})).toEqual({ idTagInfo: { status: 'Invalid' } });
  });
});

describe('a tag that starts twice', () => {
  const arrange = async (allowConcurrent: boolean) => {
    const bench = shared();
    const idTag = newTag();
    await bench.call('tag.put', { idTag, status: 'Accepted', allowConcurrent });
    const stations = [await bench.connectNew(), await bench.connectNew()] as const;
    const start = async (which: 0 | 1, connectorId: number, minute: number) => {
      const reply = await stations[which].call('StartTransaction', {
        connectorId,
        idTag,
        meterStart: 0,
        timestamp: new Date(Date.UTC(2025, 5, 1, 10, minute)).toISOString(),
      });
      const { status } = reply.idTagInfo as { status: string };
      return { status, transactionId: reply.transactionId as number };
    };
    return { bench, stations, start, idTag };
  };

  test('D19 is answered ConcurrentTx elsewhere and on another connector, until the first one stops', async () => {
    const { start, stations } = await arrange(false);
    const first = await start(0, 1, 0);
    expect(first.status).toBe('Accepted');
    expect((await start(1, 1, 1)).status).toBe('ConcurrentTx');
    expect((await start(0, 2, 2)).status).toBe('ConcurrentTx');
    await stations[0].call('StopTransaction', {
      transactionId: first.transactionId,
      meterStop: 1,
      timestamp: '2025-06-01T10:03:00Z',
    });
    expect((await start(1, 1, 4)).status).toBe('Accepted');
  });

  test('D19 may do so where the tag allows it', async () => {
    const { start } = await arrange(true);
    expect((await start(0, 1, 0)).status).toBe('Accepted');
    expect((await start(1, 1, 1)).status).toBe('Accepted');
  });

  test('B10 on the connector of its own lost session is no concurrency', async () => {
    const { start } = await arrange(false);
    await start(0, 1, 0);
    expect((await start(0, 1, 5)).status).toBe('Accepted');
  });

  test('B13 a refused start blocks no later one', async () => {
    const { bench, start, idTag } = await arrange(false);
    await bench.call('tag.put', { idTag, status: 'Blocked' });
    expect((await start(0, 1, 0)).status).toBe('Blocked');
    await bench.call('tag.put', { idTag, status: 'Accepted' });
    expect((await start(1, 1, 1)).status).toBe('Accepted');
  });

  test('C10 D18 a start of the past is judged by what ran at its time', async () => {
    const { start } = await arrange(false);
    const live = await start(0, 1, 50);
    expect(live.status).toBe('Accepted');
    expect((await start(0, 1, 10)).status).toBe('Accepted');
  });

  test('D19 Authorize never says ConcurrentTx', async () => {
    const { start, stations, idTag } = await arrange(false);
    await start(0, 1, 0);
    expect(await stations[1].call('Authorize', { idTag })).toEqual({
      idTagInfo: { status: 'Accepted' },
    });
  });
});
