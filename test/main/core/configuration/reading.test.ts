import { standardKeys } from '@shared/ocpp/configuration-keys';
import { describe, expect, test } from 'vitest';
import { shareBench, startBench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';
import { startSimulator } from '../../../support/simulator';

const bench = shareBench();

interface Key {
  readonly key: string;
  readonly value?: string;
  readonly readonly?: boolean;
}

const told = ({ key, value = '1', readonly = false }: Key) => ({ key, readonly, value });

interface Habits {
  /** More keys than these in one request are a CALLERROR. */
  readonly most?: number;
  /** What it answers to a request without keys; null is a CALLERROR. */
  readonly all?: readonly Key[] | null;
}

/** Answers GetConfiguration from a list, and notes what it was asked for. */
const keep = (
  station: ChargePoint,
  keys: readonly Key[],
  { most = 1000, all = keys }: Habits = {},
): string[][] => {
  const asked: string[][] = [];
  station.onCall('GetConfiguration', (payload, messageId) => {
    const { key: names = [] } = payload as { key?: string[] };
    asked.push(names);
    if (names.length > most || (names.length === 0 && all === null)) {
      station.send(`[4,"${messageId}","OccurenceConstraintViolation","",{}]`);
      return undefined;
    }
    if (names.length === 0) return { configurationKey: all?.map(told) };
    const find = (name: string) => keys.find(({ key }) => key.toLowerCase() === name.toLowerCase());
    return {
      configurationKey: names.flatMap((name) => {
        const found = find(name);
        return found === undefined ? [] : [told(found)];
      }),
      unknownKey: names.filter((name) => find(name) === undefined),
    };
  });
  return asked;
};

/** The same with another GetConfigurationMaxKeys. */
const withMost = (keys: readonly Key[], most: number): Key[] =>
  keys.map((key) =>
    key.key === 'GetConfigurationMaxKeys' ? { ...key, value: String(most) } : key,
  );

/** Every required key of the core profile, so that nothing is missing. */
const whole: readonly Key[] = standardKeys
  .filter(({ required, profile }) => required && profile === 'Core')
  .map(({ key }) => ({ key, value: key === 'GetConfigurationMaxKeys' ? '100' : '1' }));

describe('reading all keys', () => {
  test('D28 one request without keys is all it takes where nothing is missing', async () => {
    const station = await bench().connectNew();
    const asked = keep(station, [...whole, { key: 'VendorColour', value: 'green' }]);
    const { snapshot, requests, unanswered } = await bench().call('configuration.read', {
      cpId: station.identity,
    });
    expect(asked).toEqual([[]]);
    expect(station.received.at(-1)).toMatch(/^\[2,"[^"]+","GetConfiguration",\{\}\]$/);
    expect({ requests, unanswered }).toEqual({ requests: 1, unanswered: [] });
    expect(snapshot).toMatchObject({ cause: 'read', keyCount: whole.length + 1, unknownKeys: [] });
    expect(snapshot.keys).toContainEqual({
      key: 'VendorColour',
      value: 'green',
      readonly: false,
      rebootRequired: false,
    });
  });

  test('D28 required keys that are missing are asked for by name once, and kept as unknown', async () => {
    const station = await bench().connectNew();
    const asked = keep(
      station,
      whole.filter(({ key }) => key !== 'ResetRetries'),
    );
    const { snapshot, requests } = await bench().call('configuration.read', {
      cpId: station.identity,
    });
    expect(asked).toEqual([[], ['ResetRetries']]);
    expect(requests).toBe(2);
    expect(snapshot.unknownKeys).toEqual(['ResetRetries']);
    // They have said what they do not know; it is asked again, since a new firmware may know it.
    const again = await bench().call('configuration.read', { cpId: station.identity });
    expect(again.snapshot.id).toBe(snapshot.id);
  });

  test('D28 a refusal of the empty list leads to portions of GetConfigurationMaxKeys', async () => {
    const station = await bench().connectNew();
    const asked = keep(station, withMost(whole, 7), { most: 7, all: null });
    const { snapshot, unanswered } = await bench().call('configuration.read', {
      cpId: station.identity,
    });
    expect(asked.slice(0, 2)).toEqual([[], ['GetConfigurationMaxKeys']]);
    expect(Math.max(...asked.map((names) => names.length))).toBe(7);
    const named = asked.slice(1).flat();
    expect(new Set(named).size).toBe(named.length);
    expect(snapshot.keyCount).toBe(whole.length);
    expect(unanswered).toEqual([]);
    const { items } = await bench().call('configuration.snapshots', { cpId: station.identity });
    expect(items).toHaveLength(1);
  });

  test('D28 an answer with as many keys as may be asked for is not taken for the whole', async () => {
    const station = await bench().connectNew();
    const keys = withMost(whole, 10).toSorted((a) =>
      a.key === 'GetConfigurationMaxKeys' ? -1 : 1,
    );
    keep(station, keys, { most: 10, all: keys.slice(0, 10) });
    const { snapshot } = await bench().call('configuration.read', { cpId: station.identity });
    expect(snapshot.keyCount).toBe(whole.length);
  });

  test('D28 keys that are passed over are asked for in smaller portions, and told when nothing comes', async () => {
    const station = await bench().connectNew();
    const asked: string[][] = [];
    station.onCall('GetConfiguration', (payload) => {
      const { key: names = [] } = payload as { key?: string[] };
      asked.push(names);
      // It answers the first key of what it is asked and forgets the others; one it never speaks of.
      if (names.length === 0) return { configurationKey: whole.slice(0, -3).map(told) };
      const [name = ''] = names;
      return { configurationKey: name === whole.at(-1)?.key ? [] : [told({ key: name })] };
    });
    const { snapshot, unanswered } = await bench().call('configuration.read', {
      cpId: station.identity,
    });
    expect(unanswered).toContain(whole.at(-1)?.key);
    expect(snapshot.keys.map(({ key }) => key)).toContain(whole.at(-2)?.key);
    expect(await bench().findingCodes(station.identity)).toContain('configuration-key-unanswered');
  });

  test('a charge point that is not connected says so', async () => {
    await bench().call('chargePoint.put', { cpId: 'AWAY' });
    expect(await bench().failure('configuration.read', { cpId: 'AWAY' })).toMatchObject({
      code: 'offline',
    });
  });

  test('D28 C50 the simulated charge point is read whole in one request, and in portions where it takes few', async () => {
    const usual = await startSimulator(bench());
    const all = await bench().call('configuration.read', { cpId: usual.identity });
    expect(all.requests).toBe(1);
    expect(all.snapshot.unknownKeys).toEqual([]);
    const few = await startSimulator(bench(), { configuration: { GetConfigurationMaxKeys: '6' } });
    const names = all.snapshot.keys.map(({ key }) => key).slice(0, 13);
    await bench().call('command.readConfiguration', {
      cpId: few.identity,
      key: ['GetConfigurationMaxKeys'],
    });
    expect(
      await bench().failure('command.readConfiguration', { cpId: few.identity, key: names }),
    ).toMatchObject({ code: 'call-error' });
  });
});

describe('what is kept', () => {
  test('D9 the value of a write-only key is not kept even where it is told', async () => {
    const station = await bench().connectNew();
    keep(station, [...whole, { key: 'AuthorizationKey', value: 'a'.repeat(32) }]);
    const { snapshot } = await bench().call('configuration.read', { cpId: station.identity });
    expect(snapshot.keys.find(({ key }) => key === 'AuthorizationKey')?.value).toBeNull();
    const { items } = await bench().call('configuration.history', {
      cpId: station.identity,
      key: 'AuthorizationKey',
    });
    expect(items.map(({ value }) => value)).toEqual([null]);
  });

  test('D24 snapshots and history tell what was read, what we changed and what a boot put into force', async () => {
    const own = await startBench();
    const station = await own.connect('CP1');
    await station.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
    const cpId = 'CP1';
    keep(station, whole);
    await own.call('configuration.read', { cpId });
    await own.call('configuration.read', { cpId });
    station.onCall('ChangeConfiguration', (payload) => ({
      status:
        (payload as { key: string }).key === 'heartbeatinterval' ? 'Accepted' : 'RebootRequired',
    }));
    await own.call('command.changeConfiguration', { cpId, key: 'heartbeatinterval', value: '60' });
    await own.call('command.changeConfiguration', { cpId, key: 'ConnectionTimeOut', value: '90' });
    const pending = (await own.call('chargePoint.configuration', { cpId })).items.filter(
      ({ rebootRequired }) => rebootRequired,
    );
    expect(pending.map(({ key, value }) => [key, value])).toEqual([['ConnectionTimeOut', '90']]);
    await station.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
    const { items } = await own.call('configuration.snapshots', { cpId });
    expect(items.map(({ cause, key, status }) => [cause, key, status])).toEqual([
      ['booted', null, null],
      ['changed', 'ConnectionTimeOut', 'RebootRequired'],
      ['changed', 'heartbeatinterval', 'Accepted'],
      ['read', null, null],
    ]);
    const history = await own.call('configuration.history', { cpId, key: 'HEARTBEATINTERVAL' });
    expect(
      history.items.map(({ value, previousValue, cause, isFirst }) => [
        value,
        previousValue,
        cause,
        isFirst,
      ]),
    ).toEqual([
      ['60', '1', 'changed', false],
      ['1', null, 'read', true],
    ]);
    const oldest = items.at(-1);
    const compared = await own.call('configuration.compare', {
      cpId,
      snapshotId: oldest?.id ?? 0,
    });
    expect(
      compared.items
        .filter(({ kind }) => kind !== 'same')
        .map(({ key, value, otherValue }) => [key, value, otherValue]),
    ).toEqual([
      ['ConnectionTimeOut', '1', '90'],
      ['HeartbeatInterval', '1', '60'],
    ]);
    const at = oldest?.at ?? '';
    expect((await own.call('configuration.compare', { cpId, at })).side.snapshotId).toBe(
      oldest?.id,
    );
    expect(
      await own.failure('configuration.compare', { cpId, at: '2020-01-01T00:00:00Z' }),
    ).toMatchObject({ code: 'not-found' });
  });

  test('C24 a value of more than 500 characters is kept whole', async () => {
    const station = await bench().connectNew();
    const long = 'x'.repeat(700);
    keep(station, [...whole, { key: 'VendorLong', value: long }]);
    const { snapshot } = await bench().call('configuration.read', { cpId: station.identity });
    expect(snapshot.keys.find(({ key }) => key === 'VendorLong')?.value).toBe(long);
    expect((await bench().findingCodes(station.identity)).length).toBeGreaterThan(0);
  });

  test('a key that has gone is forgotten and stays in its history', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    keep(station, [...whole, { key: 'VendorOld', value: '7' }]);
    const first = await bench().call('configuration.read', { cpId });
    keep(station, whole);
    const second = await bench().call('configuration.read', { cpId });
    expect(second.snapshot.unknownKeys).toEqual(['VendorOld']);
    const { items } = await bench().call('configuration.compare', {
      cpId,
      snapshotId: first.snapshot.id,
      otherSnapshotId: second.snapshot.id,
    });
    expect(items.filter(({ kind }) => kind !== 'same')).toEqual([
      { key: 'VendorOld', kind: 'removed', value: '7', otherValue: null, help: null },
    ]);
  });

  test('no more than 200 snapshots of a charge point and 100 changes of a key are kept', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    for (let value = 1; value <= 205; value++) {
      await bench().call('command.changeConfiguration', {
        cpId,
        key: 'HeartbeatInterval',
        value: String(value),
      });
    }
    const snapshots = await bench().call('configuration.snapshots', { cpId, limit: 1000 });
    const history = await bench().call('configuration.history', { cpId, limit: 1000 });
    expect([snapshots.items.length, history.items.length]).toEqual([200, 100]);
  });
});

test('validate=true refuses a value that the key does not take before anything is sent', async () => {
  const station = await bench().connectNew();
  const cpId = station.identity;
  station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  const bad = { cpId, key: 'LightIntensity', value: '101' };
  expect(
    await bench().failure('command.changeConfiguration', { ...bad, validate: true }),
  ).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/value' }] });
  expect(station.received).toEqual([]);
  const sent = await bench().call('command.changeConfiguration', bad);
  expect(sent.response).toEqual({ status: 'Accepted' });
});

describe('after a boot', () => {
  const boot = { chargePointVendor: 'V', chargePointModel: 'M' };

  test('C50 B24 nothing is read unless somebody asked for it', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    station.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    await bench().call('command.changeConfiguration', { cpId, key: 'VendorA', value: '1' });
    await station.call('BootNotification', boot);
    await station.call('Heartbeat');
    expect(station.received.filter((text) => text.includes('GetConfiguration'))).toEqual([]);
  });

  test('D24 the keys that waited are read once where somebody wants that', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    const asked = keep(station, [{ key: 'VendorA', value: '2' }]);
    station.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    await bench().call('command.changeConfiguration', { cpId, key: 'VendorA', value: '1' });
    await bench().call('configuration.setReadAfterBoot', { cpId, wanted: true });
    expect(await bench().call('configuration.readAfterBoot', { cpId })).toEqual({ wanted: true });
    await station.call('BootNotification', boot);
    await station.nextFrame(([, , action]) => action === 'GetConfiguration');
    await station.call('BootNotification', boot);
    await station.call('Heartbeat');
    expect(asked).toEqual([['VendorA']]);
    expect(await bench().call('configuration.readAfterBoot', { cpId })).toEqual({ wanted: false });
    const { items } = await bench().call('command.list', { cpId, limit: 1 });
    expect(items[0]).toMatchObject({ action: 'GetConfiguration', request: { key: ['VendorA'] } });
  });

  test('D24 the value that waited counts from the boot on, also where the old one was read meanwhile', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    const known = async () =>
      (await bench().call('chargePoint.configuration', { cpId })).items.map(
        ({ value, rebootRequired }) => [value, rebootRequired],
      );
    keep(station, [{ key: 'VendorA', value: 'old' }]);
    station.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    await bench().call('command.changeConfiguration', { cpId, key: 'VendorA', value: 'new' });
    await bench().call('command.readConfiguration', { cpId, key: ['VendorA'] });
    expect(await known()).toEqual([['old', true]]);
    await station.call('BootNotification', boot);
    expect(await known()).toEqual([['new', false]]);
    const { items } = await bench().call('configuration.history', { cpId });
    expect(items.map(({ value, cause }) => [value, cause])).toEqual([
      ['new', 'booted'],
      ['old', 'read'],
      ['new', 'changed'],
    ]);
  });

  test('B30 nothing is read while quiet is on', async () => {
    const own = await startBench();
    await own.call('setting.put', { quiet: true });
    const station = await own.connect('CP1');
    const asked = keep(station, [{ key: 'VendorA', value: '2' }]);
    station.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    await own.call('command.changeConfiguration', { cpId: 'CP1', key: 'VendorA', value: '1' });
    await own.call('configuration.setReadAfterBoot', { cpId: 'CP1', wanted: true });
    await station.call('BootNotification', boot);
    await station.call('Heartbeat');
    expect(asked).toEqual([]);
  });
});
