import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import { until } from '../../support/until';

/** A second connection to the database, as another program would hold it. */
const openOther = (bench: Bench): Database.Database => {
  const other = new Database(bench.databaseFile);
  onTestFinished(() => {
    other.close();
  });
  return other;
};

const count = (other: Database.Database, table: string): number =>
  (other.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

const startText = (messageId: string): string =>
  `[2,"${messageId}","StartTransaction",{"connectorId":1,"idTag":"A1","meterStart":10,"timestamp":"2025-06-01T10:00:00Z"}]`;

describe('a database that cannot be written', () => {
  test('answers InternalError, shows it, leaves nothing half-written and recovers', async () => {
    const bench = await startBench();
    await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
    const station = await bench.connect('CP1');
    await station.call('Heartbeat');
    const other = openOther(bench);
    other.exec('BEGIN IMMEDIATE');

    expect(await station.ask(startText('m1'))).toBe(
      '[4,"m1","InternalError","The message could not be stored; try again.",{}]',
    );
    expect(await station.ask('[2,"h1","Heartbeat",{}]')).toMatch(/^\[4,"h1","InternalError"/);
    const health = await bench.call('server.health', {});
    expect(health).toMatchObject({
      status: 'storage-failure',
      storage: { ok: false, lostFrames: 2 },
    });
    expect(health.storage.fault).toContain('locked');
    expect((await bench.event('health.changed')).status).toBe('storage-failure');
    expect(await (await bench.rest('/health')).json()).toMatchObject({ status: 'storage-failure' });
    expect((await bench.failure('tag.put', { idTag: 'B2', status: 'Accepted' })).code).toBe(
      'storage-failure',
    );
    expect((await bench.failure('command.softReset', { cpId: 'CP1' })).code).toBe(
      'storage-failure',
    );
    other.exec('ROLLBACK');
    expect(count(other, 'charging_transaction')).toBe(0);
    expect(count(other, 'tag')).toBe(1);
    expect(count(other, 'command')).toBe(0);

    const retried = await station.ask(startText('m1'));
    expect(retried).toMatch(
      /^\[3,"m1",\{"idTagInfo":\{"status":"Accepted"\},"transactionId":\d+\}\]$/,
    );
    expect(count(other, 'charging_transaction')).toBe(1);
    expect(await bench.call('server.health', {})).toMatchObject({
      status: 'ok',
      storage: { ok: true, fault: null, lostFrames: 2 },
    });
    await bench.event('health.changed', ({ status }) => status === 'ok');
    expect(station.received.filter((text) => text.startsWith('[2,'))).toEqual([]);
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('a charge point may connect meanwhile, and works as soon as it can be written again', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1' });
    const other = openOther(bench);
    other.exec('BEGIN IMMEDIATE');
    const station = await bench.connect('CP1');
    expect(await station.ask('[2,"h1","Heartbeat",{}]')).toMatch(/^\[4,"h1","InternalError"/);
    other.exec('ROLLBACK');
    expect(await station.ask('[2,"h2","Heartbeat",{}]')).toMatch(/^\[3,"h2",/);
    const { link } = await bench.call('chargePoint.get', { cpId: 'CP1' });
    const { items } = await bench.call('message.list', { cpId: 'CP1' });
    expect(items.map(({ connectionId }) => connectionId)).toEqual([link?.connectionId]);
  });

  test('a reply is on disk when it arrives, for whoever reads the file', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const other = openOther(bench);
    const seen: number[] = [];
    station.socket.on('message', () => seen.push(count(other, 'charging_transaction')));
    for (const minute of ['10', '11', '12']) {
      station.send(startText(minute).replace('10:00:00', `10:${minute}:00`));
    }
    await until(() => seen.length === 3);
    for (const [index, stored] of seen.entries()) expect(stored).toBeGreaterThan(index);
  });
});
