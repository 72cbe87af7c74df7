import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import { until } from '../../support/until';

/** A second connection to the database. */
const openOther = (bench: Bench): Database.Database => {
  const other = new Database(bench.databaseFile);
  onTestFinished(() => {
    other.close();
  });
  return other;
};

/** From now on nothing of the kind can be written to the table: what a bug of ours comes to. */
const breakTable = (bench: Bench, kind: 'INSERT' | 'UPDATE', table: string): void => {
  const other = openOther(bench);
  other.exec(
    `CREATE TRIGGER broken BEFORE ${kind} ON ${table} BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  );
  other.close();
};

const started = /^\[3,"m1",\{"idTagInfo":\{"status":"Accepted"\},"transactionId":\d+\}\]$/;
const startText = `[2,"m1","StartTransaction",{"connectorId":1,"idTag":"A1","meterStart":10,"timestamp":"${new Date().toISOString()}"}]`;

test('a start has its transaction although its reservation cannot be ended', async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
  const station = await bench.connect('CP1');
  station.onCall('ReserveNow', () => ({ status: 'Accepted' }));
  const expiryDate = new Date(Date.now() + 600_000).toISOString();
  await bench.call('reservation.create', { cpId: 'CP1', connectorId: 1, idTag: 'A1', expiryDate });
  breakTable(bench, 'UPDATE', 'reservation');
  const start = startText.replace(
    /"timestamp":"[^"]+"/,
    `"timestamp":"${new Date().toISOString()}"`,
  );
  expect(await station.ask(start)).toMatch(started);
  expect((await bench.call('transaction.list', {})).items).toHaveLength(1);
  expect(
    await station.ask(
      '[2,"m2","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Faulted"}]',
    ),
  ).toBe('[3,"m2",{}]');
});

test('a start has its transaction although a remote start before it was no object', async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
  const station = await bench.connect('CP1');
  const { commandId } = await bench.call('command.call', {
    cpId: 'CP1',
    action: 'RemoteStartTransaction',
    payload: { idTag: 'A1' },
    wait: false,
  });
  await station.nextFrame(([, id]) => id === commandId);
  const other = openOther(bench);
  other.prepare(`UPDATE command SET request = 'null' WHERE commandId = ?`).run(commandId);
  expect(await station.ask(startText)).toMatch(started);
});

test('a message is answered although it cannot be linked to its trigger', async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'A1', status: 'Accepted' });
  const station = await bench.connect('CP1');
  station.onCall('TriggerMessage', () => ({ status: 'Accepted' }));
  await bench.call('command.call', {
    cpId: 'CP1',
    action: 'TriggerMessage',
    payload: { requestedMessage: 'MeterValues', connectorId: 1 },
  });
  breakTable(bench, 'INSERT', 'triggered_exchange');
  expect(
    await station.ask(
      '[2,"m3","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"2026-01-01T00:00:00Z","sampledValue":[{"value":"1"}]}]}]',
    ),
  ).toBe('[3,"m3",{}]');
});

test('a run that cannot be stored to its end does not end the process', async () => {
  const bench = await startBench();
  const station = await bench.connect('CP1');
  const template = await bench.call('configurationTemplate.create', {
    name: 'T',
    entries: [{ key: 'HeartbeatInterval', value: '60' }],
  });
  const faults: unknown[] = [];
  const note = (error: unknown): void => void faults.push(error);
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
  });
  station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  breakTable(bench, 'UPDATE', 'configuration_run');
  const { id: runId } = await bench.call('configurationTemplate.apply', {
    templateId: template.id,
    chargePointIds: ['CP1'],
    skipEqual: false,
    verify: false,
  });
  await until(async () => {
    const { counts } = await bench.call('configurationRun.get', { runId });
    return counts.done === 1;
  });
  await station.ask('[2,"h1","Heartbeat",{}]');
  expect(faults).toEqual([]);
});
