import { describe, expect, test } from 'vitest';
import { type Bench, shareBench, startBench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';
import { startSimulator } from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();
const boot = { chargePointVendor: 'V', chargePointModel: 'M' };

let templates = 0;
const newTemplate = (
  at: Bench,
  entries: readonly { key: string; value: string }[],
  more: { validate?: boolean } = {},
) => {
  templates++;
  return at.call('configurationTemplate.create', {
    name: `Template ${templates}`,
    entries: [...entries],
    ...more,
  });
};

/** A charge point that keeps values and answers each change as told; Accepted without. */
const keeping = (
  station: ChargePoint,
  values: Record<string, string>,
  answers: Record<string, string> = {},
) => {
  const changes: string[] = [];
  station.onCall('GetConfiguration', (payload) => {
    const { key: names = Object.keys(values) } = payload as { key?: string[] };
    return {
      configurationKey: names
        .filter((key) => key in values)
        .map((key) => ({ key, readonly: false, value: values[key] })),
      unknownKey: names.filter((key) => !(key in values)),
    };
  });
  station.onCall('ChangeConfiguration', (payload) => {
    const { key, value } = payload as { key: string; value: string };
    changes.push(key);
    const status = answers[key] ?? 'Accepted';
    if (status === 'Accepted') values[key] = value;
    return { status };
  });
  return { values, changes };
};

const ended = (at: Bench, runId: number) =>
  until(
    async () => {
      const run = await at.call('configurationRun.get', { runId });
      return run.state === 'running' ? undefined : run;
    },
    { what: `run ${runId} to end` },
  );

const rowOf = async (at: Bench, runId: number, cpId: string) => {
  const { items } = await at.call('configurationRun.rows', { runId });
  const row = items.find(({ chargePointId }) => chargePointId === cpId);
  if (row === undefined) throw new Error(`${cpId} is not in the run`);
  return row;
};

describe('templates', () => {
  test('are created, read, replaced, listed in alphabetical order and deleted', async () => {
    const own = await startBench();
    const b = await own.call('configurationTemplate.create', { name: 'b', note: 'second' });
    const a = await own.call('configurationTemplate.create', {
      name: 'A',
      entries: [{ key: 'HeartbeatInterval', value: '60' }],
    });
    expect((await own.call('configurationTemplate.list', {})).items).toEqual([a, b]);
    const put = await own.call('configurationTemplate.put', {
      templateId: b.id,
      name: 'B',
      note: '',
      entries: [{ key: 'VendorX', value: 'anything' }],
    });
    expect(await own.call('configurationTemplate.get', { templateId: b.id })).toEqual(put);
    expect(await own.failure('configurationTemplate.create', { name: 'a' })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('"A"'),
    });
    await own.call('configurationTemplate.delete', { templateId: a.id });
    expect(await own.failure('configurationTemplate.get', { templateId: a.id })).toMatchObject({
      code: 'not-found',
    });
  });

  test('a value that a standard key does not take is refused with its place, unless it is to be', async () => {
    const entries = [
      { key: 'HeartbeatInterval', value: '60' },
      { key: 'LightIntensity', value: '200' },
    ];
    expect(
      await bench().failure('configurationTemplate.create', { name: 'Bad', entries }),
    ).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('LightIntensity may be 0 to 100 %, not 200.'),
      details: [{ pointer: '/entries/1/value' }],
    });
    const { entries: taken } = await newTemplate(bench(), entries, { validate: false });
    expect(taken).toEqual(entries);
  });

  test('D9 a secret is not kept in a template, not even knowingly', async () => {
    const entries = [{ key: 'authorizationkey', value: 'a'.repeat(32) }];
    expect(
      await bench().failure('configurationTemplate.create', {
        name: 'Secret',
        entries,
        validate: false,
      }),
    ).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/entries/0/key' }] });
  });

  test('from a snapshot come the keys that can be written', async () => {
    const simulator = await startSimulator(bench());
    const { snapshot } = await bench().call('configuration.read', { cpId: simulator.identity });
    const { entries } = await bench().call('configurationTemplate.create', {
      name: 'From snapshot',
      snapshotId: snapshot.id,
      entries: [{ key: 'HeartbeatInterval', value: '42' }],
    });
    const keys = entries.map(({ key }) => key);
    expect(keys).toContain('ConnectionTimeOut');
    expect(keys).not.toContain('NumberOfConnectors');
    expect(keys).not.toContain('AuthorizationKey');
    expect(entries.find(({ key }) => key === 'HeartbeatInterval')?.value).toBe('42');
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a template given to charge points', () => {
  test('D24 B23 each key has its exact answer, and what is equal is left alone', async () => {
    const [one, other] = [await bench().connectNew(), await bench().connectNew()];
    const first = keeping(one, { HeartbeatInterval: '60', LocalPreAuthorize: 'False' });
    keeping(
      other,
      { HeartbeatInterval: '300' },
      { VendorX: 'NotSupported', LocalPreAuthorize: 'RebootRequired', LightIntensity: 'Rejected' },
    );
    const template = await newTemplate(bench(), [
      { key: 'HeartbeatInterval', value: '60' },
      { key: 'LocalPreAuthorize', value: 'false' },
      { key: 'LightIntensity', value: '50' },
      { key: 'VendorX', value: 'on' },
    ]);
    const run = await bench().call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [one.identity, other.identity],
    });
    expect(run).toMatchObject({ state: 'running', name: template.name });
    expect((await ended(bench(), run.id)).counts).toMatchObject({ done: 1, failed: 1 });
    const row = await rowOf(bench(), run.id, one.identity);
    expect(row.keys.map(({ key, status, verification }) => [key, status, verification])).toEqual([
      ['HeartbeatInterval', 'equal', null],
      ['LocalPreAuthorize', 'equal', null],
      ['LightIntensity', 'Accepted', 'confirmed'],
      ['VendorX', 'Accepted', 'confirmed'],
    ]);
    expect(first.changes).toEqual(['LightIntensity', 'VendorX']);
    const failed = await rowOf(bench(), run.id, other.identity);
    expect(failed).toMatchObject({ state: 'failed', message: null });
    expect(failed.keys.map(({ status, verification }) => [status, verification])).toEqual([
      ['Accepted', 'confirmed'],
      ['RebootRequired', 'after-reboot'],
      ['Rejected', null],
      ['NotSupported', null],
    ]);
    const told = await bench().event(
      'configurationRunRow.changed',
      ({ runId, state, chargePointId }) =>
        runId === run.id && state === 'failed' && chargePointId === other.identity,
    );
    expect(told).toEqual(failed);
  });

  test('D24 a value that is accepted and not kept differs when it is read back', async () => {
    const station = await bench().connectNew();
    const kept = keeping(station, { HeartbeatInterval: '300' });
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    const template = await newTemplate(bench(), [{ key: 'HeartbeatInterval', value: '60' }]);
    const run = await bench().call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [station.identity],
    });
    await ended(bench(), run.id);
    expect((await rowOf(bench(), run.id, station.identity)).keys[0]).toMatchObject({
      status: 'Accepted',
      verification: 'differs',
      readBack: '300',
    });
    expect(kept.changes).toEqual([]);
  });

  test('B23 who is offline is told so, and gets it with a retry', async () => {
    const cpId = 'LATER';
    await bench().call('chargePoint.put', { cpId });
    const template = await newTemplate(bench(), [{ key: 'HeartbeatInterval', value: '60' }]);
    const run = await bench().call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [cpId],
    });
    await ended(bench(), run.id);
    expect(await rowOf(bench(), run.id, cpId)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('LATER is not connected'),
      keys: [{ status: 'stopped' }],
    });
    keeping(await bench().connect(cpId), { HeartbeatInterval: '1' });
    await bench().call('configurationRun.retry', { runId: run.id });
    expect(await ended(bench(), run.id)).toMatchObject({ state: 'finished', counts: { done: 1 } });
    expect(await bench().failure('configurationRun.retry', { runId: run.id })).toMatchObject({
      code: 'conflict',
    });
  });

  test('a CALLERROR to one key does not keep the others from being set', async () => {
    const station = await bench().connectNew();
    keeping(station, {});
    station.onCall('ChangeConfiguration', (payload, messageId) => {
      const { key } = payload as { key: string };
      if (key !== 'VendorA') return { status: 'Accepted' };
      station.send(`[4,"${messageId}","InternalError","out of order",{}]`);
      return undefined;
    });
    const template = await newTemplate(bench(), [
      { key: 'VendorA', value: '1' },
      { key: 'VendorB', value: '2' },
    ]);
    const run = await bench().call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [station.identity],
      verify: false,
    });
    await ended(bench(), run.id);
    const { keys } = await rowOf(bench(), run.id, station.identity);
    expect(keys.map(({ status }) => status)).toEqual(['failed', 'Accepted']);
    expect(keys[0]?.message).toContain('out of order');
  });

  test('stopping sends nothing more, and says what was not sent', async () => {
    const station = await bench().connectNew();
    keeping(station, {});
    let release = (): void => undefined;
    station.onCall('ChangeConfiguration', (_payload, messageId) => {
      release = () => station.send(`[3,"${messageId}",{"status":"Accepted"}]`);
      return undefined;
    });
    const template = await newTemplate(bench(), [
      { key: 'VendorA', value: '1' },
      { key: 'VendorB', value: '2' },
    ]);
    const run = await bench().call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [station.identity],
      skipEqual: false,
    });
    await station.nextFrame(([, , action]) => action === 'ChangeConfiguration');
    await bench().call('configurationRun.stop', { runId: run.id });
    release();
    const row = await until(async () => {
      const found = await rowOf(bench(), run.id, station.identity);
      return found.state === 'stopped' ? found : undefined;
    });
    expect(row.keys.map(({ status }) => status)).toEqual(['Accepted', 'stopped']);
    expect(await bench().failure('configurationRun.stop', { runId: run.id })).toMatchObject({
      code: 'conflict',
    });
  });

  test('two templates for one charge point are given one after the other', async () => {
    const station = await bench().connectNew();
    const { changes } = keeping(station, {});
    const runs = [];
    for (const value of ['1', '2']) {
      const template = await newTemplate(bench(), [
        { key: 'VendorA', value },
        { key: 'VendorB', value },
      ]);
      runs.push(
        await bench().call('configurationTemplate.apply', {
          templateId: template.id,
          chargePointIds: [station.identity],
        }),
      );
    }
    for (const run of runs) expect((await ended(bench(), run.id)).counts.done).toBe(1);
    expect(changes).toEqual(['VendorA', 'VendorB', 'VendorA', 'VendorB']);
  });

  test('a charge point that is not known, and a template without keys, are refused at once', async () => {
    const full = await newTemplate(bench(), [{ key: 'VendorA', value: '1' }]);
    const empty = await newTemplate(bench(), []);
    const apply = (templateId: number, cpId: string) =>
      bench().failure('configurationTemplate.apply', { templateId, chargePointIds: [cpId] });
    expect(await apply(full.id, 'NOBODY')).toMatchObject({ code: 'unknown-charge-point' });
    await bench().call('chargePoint.put', { cpId: 'SOMEBODY' });
    expect(await apply(empty.id, 'SOMEBODY')).toMatchObject({ code: 'conflict' });
  });

  test('50 simulated charge points are all done, each with its row', async () => {
    const own = await startBench();
    const simulators = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        startSimulator(own, { identity: `S${String(index).padStart(2, '0')}` }),
      ),
    );
    const template = await newTemplate(own, [
      { key: 'HeartbeatInterval', value: '120' },
      { key: 'MeterValuesSampledData', value: 'Energy.Active.Import.Register,SoC' },
    ]);
    const run = await own.call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: simulators.map(({ identity }) => identity),
    });
    expect((await ended(own, run.id)).counts).toMatchObject({ done: 50, failed: 0 });
    const { items } = await own.call('configurationRun.rows', { runId: run.id });
    expect(items.map(({ chargePointId }) => chargePointId)).toEqual(
      simulators.map(({ identity }) => identity),
    );
  });
});

describe('RebootRequired in a run', () => {
  const pending = async (at: Bench, verifyAfterBoot: boolean) => {
    const station = await at.connectNew();
    await station.call('BootNotification', boot);
    const kept = keeping(station, { VendorA: '0' }, { VendorA: 'RebootRequired' });
    const template = await newTemplate(at, [{ key: 'VendorA', value: '1' }]);
    const run = await at.call('configurationTemplate.apply', {
      templateId: template.id,
      chargePointIds: [station.identity],
      verifyAfterBoot,
    });
    expect((await ended(at, run.id)).counts['waiting-for-boot']).toBe(1);
    kept.values.VendorA = '1';
    return { station, runId: run.id };
  };

  test('D24 the row waits for the boot and is then read back where that was asked for', async () => {
    const { station, runId } = await pending(bench(), true);
    await station.call('BootNotification', boot);
    const row = await until(async () => {
      const found = await rowOf(bench(), runId, station.identity);
      return found.state === 'done' ? found : undefined;
    });
    expect(row.keys[0]).toMatchObject({ verification: 'confirmed', readBack: '1' });
  });

  test('C50 without that the boot ends the waiting, and nothing is read', async () => {
    const { station, runId } = await pending(bench(), false);
    const before = station.received.length;
    await station.call('BootNotification', boot);
    await until(async () => (await rowOf(bench(), runId, station.identity)).state === 'done');
    expect(station.received.slice(before).filter((text) => text.startsWith('[2'))).toEqual([]);
  });

  test('B30 while quiet is on nothing is read, and the row goes on waiting', async () => {
    const own = await startBench();
    const { station, runId } = await pending(own, true);
    await own.call('setting.put', { quiet: true });
    const before = station.received.length;
    await station.call('BootNotification', boot);
    await station.call('Heartbeat');
    expect(station.received.slice(before).filter((text) => text.startsWith('[2'))).toEqual([]);
    expect((await rowOf(own, runId, station.identity)).state).toBe('waiting-for-boot');
  });
});

test('a run that a stopped process left is kept with what it did, and can be tried again', async () => {
  const own = await startBench();
  const station = await own.connect('CP1');
  keeping(station, {});
  station.onCall('ChangeConfiguration', (payload) =>
    (payload as { key: string }).key === 'VendorA' ? { status: 'Accepted' } : undefined,
  );
  const template = await newTemplate(own, [
    { key: 'VendorA', value: '1' },
    { key: 'VendorB', value: '2' },
  ]);
  await own.call('chargePoint.put', { cpId: 'CP2' });
  const run = await own.call('configurationTemplate.apply', {
    templateId: template.id,
    chargePointIds: ['CP1'],
  });
  await station.nextFrame(
    ([, , , payload]) => (payload as { value?: string } | undefined)?.value === '2',
  );
  await own.restart();
  expect(await own.call('configurationRun.get', { runId: run.id })).toMatchObject({
    state: 'stopped',
    counts: { stopped: 1 },
  });
  const row = await rowOf(own, run.id, 'CP1');
  expect(row.keys.map(({ status }) => status)).toEqual(['Accepted', 'stopped']);
  expect(row.message).toContain('try again');
  const again = await own.connect('CP1');
  keeping(again, { VendorA: '1' });
  await own.call('configurationRun.retry', { runId: run.id });
  expect((await ended(own, run.id)).counts.done).toBe(1);
});
