import type { MethodInput } from '@shared/api';
import { describe, expect, test } from 'vitest';
import { type Bench, shareBench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { acceptTag, startSimulator, transactionIn } from '../../support/simulator';
import { until } from '../../support/until';

const shared = shareBench();

type Profile = NonNullable<MethodInput<'installedProfile.install'>['profile']>;

const profile = (more: Partial<Profile> = {}): Profile => ({
  chargingProfileId: 1,
  stackLevel: 0,
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingProfileKind: 'Relative',
  chargingSchedule: {
    chargingRateUnit: 'A',
    chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }],
  },
  ...more,
});

/** A charge point that accepts every profile and clears whatever it is asked to. */
const stationOf = async (bench: Bench, statuses: { set?: string; clear?: string } = {}) => {
  const station = await bench.connectNew();
  station.onCall('SetChargingProfile', () => ({ status: statuses.set ?? 'Accepted' }));
  station.onCall('ClearChargingProfile', () => ({ status: statuses.clear ?? 'Accepted' }));
  return station;
};

const start = async (station: ChargePoint, bench: Bench, connectorId = 1): Promise<number> => {
  await bench.call('tag.put', {
    idTag: `TAG-${station.identity}-${connectorId}`,
    status: 'Accepted',
  });
  const { transactionId } = await station.call('StartTransaction', {
    connectorId,
    idTag: `TAG-${station.identity}-${connectorId}`,
    meterStart: 0,
    timestamp: new Date().toISOString(),
  });
  return Number(transactionId);
};

const stop = (station: ChargePoint, transactionId: number) =>
  station.call('StopTransaction', {
    transactionId,
    meterStop: 10,
    timestamp: new Date().toISOString(),
  });

const installed = async (bench: Bench, cpId: string) =>
  (await bench.call('installedProfile.list', { cpId })).items;
const installedIds = async (bench: Bench, cpId: string) =>
  (await installed(bench, cpId)).map((one) => one.profile.chargingProfileId);

/** The CALLs that the station received, without their ids. */
const callsOf = (station: ChargePoint): string[] =>
  station.received
    .filter((text) => text.startsWith('[2,'))
    .map((text) => text.replace(/^\[2,"[^"]+",/, '[2,ID,'));

describe('the library', () => {
  test('keeps a profile under its number, replaces it and deletes it', async () => {
    const bench = shared();
    const night = profile({
      chargingProfileId: 41,
      chargingProfileKind: 'Recurring',
      recurrencyKind: 'Daily',
      chargingSchedule: {
        startSchedule: '2026-01-01T22:00:00Z',
        duration: 28_800,
        chargingRateUnit: 'W',
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 11_000.5, numberPhases: 3 }],
      },
    });
    const put = { chargingProfileId: 41, name: 'Night', profile: night };
    expect(await bench.call('chargingProfile.put', put)).toMatchObject({ name: 'Night', note: '' });
    await bench.event('chargingProfile.changed', ({ name }) => name === 'Night');
    await bench.call('chargingProfile.put', { ...put, name: 'Nights', note: 'cheap' });
    expect(await bench.call('chargingProfile.get', { chargingProfileId: 41 })).toMatchObject({
      name: 'Nights',
      note: 'cheap',
      profile: night,
    });
    const { items } = await bench.call('chargingProfile.list', { search: 'cheap' });
    expect(items).toHaveLength(1);
    await bench.call('chargingProfile.delete', { chargingProfileId: 41 });
    await bench.event('chargingProfile.deleted', (data) => data.chargingProfileId === 41);
    const failure = await bench.failure('chargingProfile.get', { chargingProfileId: 41 });
    expect(failure.code).toBe('not-found');
  });

  test('B25 D33 refuses what the texts do not allow, each with its clause; validate=false keeps it', async () => {
    const bench = shared();
    const bad = profile({
      chargingProfileId: 42,
      recurrencyKind: 'Daily',
      chargingSchedule: {
        chargingRateUnit: 'A',
        chargingSchedulePeriod: [{ startPeriod: 60, limit: 16.25 }],
      },
    });
    const input = { chargingProfileId: 42, name: 'Bad', profile: bad };
    const failure = await bench.failure('chargingProfile.put', input);
    expect(failure.code).toBe('invalid-input');
    expect(failure.details).toMatchObject([
      { pointer: '/profile/chargingSchedule/chargingSchedulePeriod/0/limit' },
      { pointer: '/profile/recurrencyKind', clause: 'errata 3.56' },
      {
        pointer: '/profile/chargingSchedule/chargingSchedulePeriod/0/startPeriod',
        clause: 'errata 3.45',
      },
    ]);
    await bench.call('chargingProfile.put', { ...input, validate: false });
    const { items } = await bench.call('chargingProfile.check', { profile: bad });
    expect(items.map(({ clause }) => clause)).toContain('errata 3.45');
  });

  test('the number of the path is the number of the profile, and no transaction is kept', async () => {
    const bench = shared();
    for (const [given, pointer] of [
      [profile({ chargingProfileId: 8 }), '/profile/chargingProfileId'],
      [profile({ chargingProfileId: 7, transactionId: 3 }), '/profile/transactionId'],
    ] as const) {
      const input = { chargingProfileId: 7, name: 'x', profile: given };
      const { code, details } = await bench.failure('chargingProfile.put', input);
      expect([code, details]).toMatchObject(['invalid-input', [{ pointer }]]);
    }
  });
});

describe('what is installed', () => {
  test('D33 what is accepted is installed, by REST, by number and by a raw command', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    await bench.call('chargingProfile.put', {
      chargingProfileId: 51,
      name: 'Sixteen',
      profile: profile({ chargingProfileId: 51 }),
    });
    const answer = await bench.rest(`/charge-point/${cpId}/charging-profile`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ connectorId: 1, chargingProfileId: 51 }),
    });
    expect(await answer.json()).toMatchObject({ response: { status: 'Accepted' } });
    await bench.call('command.call', {
      cpId,
      action: 'SetChargingProfile',
      payload: {
        connectorId: 0,
        csChargingProfiles: profile({
          chargingProfileId: 52,
          chargingProfilePurpose: 'ChargePointMaxProfile',
        }),
      },
    });
    expect(callsOf(station)).toEqual([
      '[2,ID,"SetChargingProfile",{"connectorId":1,"csChargingProfiles":{"chargingProfileId":51,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}]',
      '[2,ID,"SetChargingProfile",{"connectorId":0,"csChargingProfiles":{"chargingProfileId":52,"stackLevel":0,"chargingProfilePurpose":"ChargePointMaxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}]',
    ]);
    expect(await installed(bench, cpId)).toMatchObject([
      { connectorId: 1, profile: { chargingProfileId: 51 }, transactionId: null },
      { connectorId: 0, profile: { chargingProfileId: 52 }, transactionId: null },
    ]);
    await bench.event('installedProfile.changed', ({ chargePointId }) => chargePointId === cpId);
  });

  test.each(['Rejected', 'NotSupported'])('%s installs nothing', async (set) => {
    const bench = shared();
    const station = await stationOf(bench, { set });
    const cpId = station.identity;
    const { response } = await bench.call('installedProfile.install', {
      cpId,
      connectorId: 1,
      profile: profile(),
    });
    expect(response).toEqual({ status: set });
    expect(await installed(bench, cpId)).toEqual([]);
  });

  test('D33 errata 3.39 a wrong connector and a charge point without smart charging are CALLERRORs, told as they are', async () => {
    const bench = shared();
    const station = await bench.connectNew();
    const cpId = station.identity;
    const install = (connectorId: number) =>
      bench.failure('installedProfile.install', { cpId, connectorId, profile: profile() });
    for (const code of ['PropertyConstraintViolation', 'NotSupported']) {
      const failing = install(9);
      const text = await station.nextFrame(([, , action]) => action === 'SetChargingProfile');
      station.send(`[4,${JSON.stringify(JSON.parse(text)[1])},"${code}","",{}]`);
      expect(await failing).toMatchObject({ code: 'call-error', details: { callError: { code } } });
    }
    expect(await installed(bench, cpId)).toEqual([]);
  });

  test('D33 the same number, and the same level and purpose on a connector, are replaced', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const install = (connectorId: number, more: Partial<Profile>) =>
      bench.call('installedProfile.install', { cpId, connectorId, profile: profile(more) });
    await install(1, { chargingProfileId: 1 });
    await install(1, { chargingProfileId: 2, stackLevel: 1 });
    await install(2, { chargingProfileId: 3 });
    expect(await installedIds(bench, cpId)).toEqual([1, 2, 3]);
    await install(1, { chargingProfileId: 4, stackLevel: 1 });
    expect(await installedIds(bench, cpId)).toEqual([1, 3, 4]);
    await install(2, { chargingProfileId: 1, stackLevel: 5 });
    expect(await installedIds(bench, cpId)).toEqual([3, 4, 1]);
  });

  test('D26 errata 3.25 3.26 clearing by number, by what all matches, and everything', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const install = (connectorId: number, more: Partial<Profile>) =>
      bench.call('installedProfile.install', { cpId, connectorId, profile: profile(more) });
    const clear = (criteria: Omit<MethodInput<'installedProfile.clear'>, 'cpId'>) =>
      bench.call('installedProfile.clear', { cpId, ...criteria });
    for (const id of [1, 2, 3]) await install(1, { chargingProfileId: id, stackLevel: id });
    await install(2, { chargingProfileId: 4, stackLevel: 1 });
    await clear({ connectorId: 1, stackLevel: 1 });
    expect(await installedIds(bench, cpId)).toEqual([2, 3, 4]);
    await clear({ id: 3, connectorId: 2, stackLevel: 9 });
    expect(await installedIds(bench, cpId)).toEqual([2, 4]);
    await clear({});
    expect(await installedIds(bench, cpId)).toEqual([]);
    expect(callsOf(station).slice(-3)).toEqual([
      '[2,ID,"ClearChargingProfile",{"connectorId":1,"stackLevel":1}]',
      '[2,ID,"ClearChargingProfile",{"id":3,"connectorId":2,"stackLevel":9}]',
      '[2,ID,"ClearChargingProfile",{}]',
    ]);
  });

  test('D26 Unknown says that none of them is there, so none is shown either', async () => {
    const bench = shared();
    const station = await stationOf(bench, { clear: 'Unknown' });
    const cpId = station.identity;
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: profile() });
    await bench.call('installedProfile.clear', { cpId, id: 9 });
    expect(await installedIds(bench, cpId)).toEqual([1]);
    await bench.call('installedProfile.clear', { cpId, id: 1 });
    expect(await installedIds(bench, cpId)).toEqual([]);
  });

  test('D33 errata 3.37 it survives a boot of the charge point and a restart of the central system', async () => {
    const bench = await startBench();
    const station = await stationOf(bench);
    const cpId = station.identity;
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: profile() });
    await station.call('BootNotification', { chargePointVendor: 'Acme', chargePointModel: 'Duo' });
    expect(await installedIds(bench, cpId)).toEqual([1]);
    await bench.restart();
    expect(await installedIds(bench, cpId)).toEqual([1]);
  });

  test('what was sent although it deviates is kept as it was accepted', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const late = profile({
      chargingSchedule: {
        chargingRateUnit: 'A',
        chargingSchedulePeriod: [{ startPeriod: 60, limit: 16 }],
      },
    });
    const input = { cpId, connectorId: 1, profile: late };
    const refused = await bench.failure('installedProfile.install', input);
    expect(refused.message).toContain('errata 3.45');
    expect(station.received).toEqual([]);
    await bench.call('installedProfile.install', { ...input, validate: false });
    expect(await installed(bench, cpId)).toMatchObject([{ profile: late }]);
    const payload = { connectorId: 1, csChargingProfiles: 'nothing' };
    const action = 'SetChargingProfile';
    await bench.call('command.call', { cpId, action, payload, validate: false });
    expect(await installedIds(bench, cpId)).toEqual([1]);
  });
});

describe('TxProfiles', () => {
  const own = profile({ chargingProfileId: 61, chargingProfilePurpose: 'TxProfile' });

  test('B25 D33 the transaction of the connector is filled in, and the profile ends with it', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const refused = await bench.failure('installedProfile.install', {
      cpId,
      connectorId: 1,
      profile: own,
    });
    expect(refused.message).toContain('No transaction runs on connector 1');
    const transactionId = await start(station, bench);
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: own });
    expect(callsOf(station).at(-1)).toContain(
      `{"chargingProfileId":61,"transactionId":${transactionId},"stackLevel":0`,
    );
    expect(await installed(bench, cpId)).toMatchObject([
      { transactionId, profile: { transactionId } },
    ]);
    await stop(station, transactionId);
    expect(await installed(bench, cpId)).toEqual([]);
  });

  test('one ends too where a later start takes the place of its transaction', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    await start(station, bench);
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: own });
    await bench.call('tag.put', { idTag: `OTHER-${cpId}`, status: 'Accepted' });
    await station.call('StartTransaction', {
      connectorId: 1,
      idTag: `OTHER-${cpId}`,
      meterStart: 5,
      timestamp: new Date(Date.now() + 1000).toISOString(),
    });
    expect(await installed(bench, cpId)).toEqual([]);
  });

  test('D22 errata 3.41 3.42 the profile of a remote start is that of its transaction, until another takes its place', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    station.onCall('RemoteStartTransaction', () => ({ status: 'Accepted' }));
    const idTag = `TAG-${cpId}-1`;
    const payload = (chargingProfile: object) => ({ connectorId: 1, idTag, chargingProfile });
    const action = 'RemoteStartTransaction';
    for (const bad of [{ ...own, transactionId: 3 }, profile()]) {
      const { code } = await bench.failure('command.call', { cpId, action, payload: payload(bad) });
      expect(code).toBe('invalid-input');
    }
    await bench.call('command.call', { cpId, action, payload: payload(own) });
    expect(callsOf(station)).toEqual([
      `[2,ID,"RemoteStartTransaction",{"connectorId":1,"idTag":"${idTag}","chargingProfile":{"chargingProfileId":61,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}]`,
    ]);
    expect(await installed(bench, cpId)).toEqual([]);
    const transactionId = await start(station, bench);
    expect(await installed(bench, cpId)).toMatchObject([
      { connectorId: 1, transactionId, profile: { chargingProfileId: 61, transactionId } },
    ]);
    const next = { ...own, chargingProfileId: 62 };
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: next });
    expect(await installedIds(bench, cpId)).toEqual([62]);
  });
});

test('D22 a remote start takes a profile of the library by its number', async () => {
  const bench = shared();
  const station = await stationOf(bench);
  const cpId = station.identity;
  station.onCall('RemoteStartTransaction', () => ({ status: 'Accepted' }));
  for (const [chargingProfileId, chargingProfilePurpose] of [
    [71, 'TxProfile'],
    [72, 'TxDefaultProfile'],
  ] as const) {
    await bench.call('chargingProfile.put', {
      chargingProfileId,
      name: 'Start',
      profile: profile({ chargingProfileId, chargingProfilePurpose }),
    });
  }
  const begin = (chargingProfileId: number) => ({
    cpId,
    connectorId: 1,
    idTag: 'A',
    chargingProfileId,
  });
  const codes = [];
  for (const id of [72, 73]) {
    codes.push((await bench.failure('command.startTransaction', begin(id))).code);
  }
  expect(codes).toEqual(['invalid-input', 'not-found']);
  await bench.call('command.startTransaction', begin(71));
  expect(callsOf(station)).toEqual([
    '[2,ID,"RemoteStartTransaction",{"connectorId":1,"idTag":"A","chargingProfile":{"chargingProfileId":71,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}]',
  ]);
});

describe('what a charge point has told of its abilities', () => {
  test('D33 C48 errata 3.88 periods, level, unit, number of profiles and connectors are checked against it', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const keys = {
      ChargeProfileMaxStackLevel: '3',
      ChargingScheduleAllowedChargingRateUnit: 'A',
      ChargingScheduleMaxPeriods: '1',
      MaxChargingProfilesInstalled: '1',
      NumberOfConnectors: '2',
    };
    station.onCall('GetConfiguration', () => ({
      configurationKey: Object.entries(keys).map(([key, value]) => ({
        key,
        value,
        readonly: true,
      })),
    }));
    await bench.call('command.readConfiguration', { cpId });
    expect(await bench.findingCodes(cpId)).toContain('rate-unit-words');
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: profile() });
    const tooMuch = profile({
      chargingProfileId: 2,
      stackLevel: 4,
      chargingSchedule: {
        chargingRateUnit: 'W',
        chargingSchedulePeriod: [
          { startPeriod: 0, limit: 11_000 },
          { startPeriod: 60, limit: 5000 },
        ],
      },
    });
    const { items } = await bench.call('chargingProfile.check', {
      profile: tooMuch,
      cpId,
      connectorId: 3,
    });
    expect(items.map(({ rule }) => rule)).toEqual([
      'profileConnector',
      'maxPeriods',
      'maxStackLevel',
      'allowedUnit',
      'maxInstalled',
    ]);
    const refused = await bench.failure('installedProfile.install', {
      cpId,
      connectorId: 1,
      profile: tooMuch,
    });
    expect(refused.message).toContain('ChargingScheduleMaxPeriods is 1');
    await bench.call('installedProfile.install', {
      cpId,
      connectorId: 1,
      profile: tooMuch,
      validate: false,
    });
    expect(await installedIds(bench, cpId)).toEqual([1, 2]);
  });
});

const day = 86_400;

describe('the composite schedule', () => {
  test('D33 is computed from what is installed, and nothing is sent for it', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    await bench.call('installedProfile.install', {
      cpId,
      connectorId: 0,
      profile: profile({
        chargingProfileId: 1,
        chargingProfilePurpose: 'ChargePointMaxProfile',
        chargingProfileKind: 'Absolute',
        chargingSchedule: {
          startSchedule: new Date(Date.now() - 60_000).toISOString(),
          chargingRateUnit: 'W',
          chargingSchedulePeriod: [{ startPeriod: 0, limit: 6900 }],
        },
      }),
    });
    await bench.call('installedProfile.install', {
      cpId,
      connectorId: 1,
      profile: profile({ chargingProfileId: 2 }),
    });
    const sent = station.received.length;
    const ask = (connectorId: number) =>
      bench.call('installedProfile.composite', { cpId, connectorId, durationSeconds: day });
    expect(await ask(1)).toMatchObject({
      chargingRateUnit: 'A',
      voltage: 230,
      durationSeconds: day,
      transactionId: null,
      periods: [{ startSeconds: 0, limit: 10, numberPhases: 3, chargingProfileId: 1 }],
    });
    expect(await ask(0)).toMatchObject({ periods: [{ limit: 10, chargingProfileId: 1 }] });
    expect(station.received).toHaveLength(sent);
  });

  test('D34 the answer of the charge point stands beside it, and differences are data', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    const transactionId = await start(station, bench);
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: profile() });
    const reading = (at: number, watts: number) => ({
      timestamp: new Date(at).toISOString(),
      sampledValue: [
        { value: String(watts), measurand: 'Power.Active.Import', unit: 'W' },
        { value: '18.5', measurand: 'Current.Import', unit: 'A', phase: 'L1' },
      ],
    });
    await station.call('MeterValues', {
      connectorId: 1,
      transactionId,
      meterValue: [reading(Date.now() - 1, 12_700)],
    });
    station.onCall('GetCompositeSchedule', () => ({
      status: 'Accepted',
      connectorId: 1,
      scheduleStart: new Date().toISOString(),
      chargingSchedule: {
        duration: 3600,
        chargingRateUnit: 'W',
        chargingSchedulePeriod: [
          { startPeriod: 0, limit: 11_040 },
          { startPeriod: 600, limit: 22_000 },
          { startPeriod: 1200, limit: 3680, numberPhases: 1 },
          { startPeriod: 1800, limit: 2760 },
        ],
      },
    }));
    const input = { cpId, connectorId: 1, durationSeconds: 7200, pastSeconds: 600 };
    const compared = await bench.call('installedProfile.compare', input);
    expect(callsOf(station).at(-1)).toBe(
      '[2,ID,"GetCompositeSchedule",{"connectorId":1,"duration":7200,"chargingRateUnit":"A"}]',
    );
    expect(compared.expected).toMatchObject({ transactionId, periods: [{ limit: 16 }] });
    expect(compared.told).toMatchObject({
      status: 'Accepted',
      chargingRateUnit: 'W',
      durationSeconds: 3600,
    });
    expect(compared.told.periods.map(({ limit }) => limit)).toEqual([16, 31.884, 16, 4]);
    expect(compared.differences).toEqual([
      {
        kind: 'higher',
        startSeconds: 600,
        endSeconds: 1200,
        expected: 16,
        told: 31.884,
        expectedPhases: 3,
        toldPhases: 3,
      },
      {
        kind: 'phases',
        startSeconds: 1200,
        endSeconds: 1800,
        expected: 16,
        told: 16,
        expectedPhases: 3,
        toldPhases: 1,
      },
      {
        kind: 'lower',
        startSeconds: 1800,
        endSeconds: 3600,
        expected: 16,
        told: 4,
        expectedPhases: 3,
        toldPhases: 3,
      },
      {
        kind: 'not-told',
        startSeconds: 3600,
        endSeconds: 7200,
        expected: 16,
        told: null,
        expectedPhases: 3,
        toldPhases: null,
      },
    ]);
    expect(compared.measured).toMatchObject([{ rate: 18.5 }]);
    const watts = await bench.call('installedProfile.compare', { ...input, chargingRateUnit: 'W' });
    expect(watts.measured).toMatchObject([{ rate: 12_700 }]);
  });

  test('D33 what was measured stands beside the limit of then', async () => {
    const bench = shared();
    const station = await stationOf(bench);
    const cpId = station.identity;
    station.onCall('GetCompositeSchedule', () => ({ status: 'Rejected' }));
    const transactionId = await start(station, bench);
    const measure = (amps: string) =>
      station.call('MeterValues', {
        connectorId: 1,
        transactionId,
        meterValue: [
          {
            timestamp: new Date().toISOString(),
            sampledValue: [{ value: amps, measurand: 'Current.Import', unit: 'A' }],
          },
        ],
      });
    const nextMillisecond = (): Promise<unknown> => {
      const at = Date.now();
      return until(() => Date.now() > at + 1, { what: 'the clock to go on' });
    };
    await measure('30');
    await nextMillisecond();
    await bench.call('installedProfile.install', { cpId, connectorId: 1, profile: profile() });
    await nextMillisecond();
    await measure('15.9');
    await nextMillisecond();
    await measure('30');
    await nextMillisecond();
    await bench.call('installedProfile.clear', { cpId });
    await nextMillisecond();
    await measure('30');
    const compared = await bench.call('installedProfile.compare', { cpId, connectorId: 1 });
    expect(compared.told).toMatchObject({ status: 'Rejected', periods: [], scheduleStart: null });
    expect(compared.differences).toEqual([]);
    expect(compared.measured.map(({ rate, limit, isAbove }) => [rate, limit, isAbove])).toEqual([
      [30, null, false],
      [15.9, 16, false],
      [30, 16, true],
      [30, null, false],
    ]);
  });
});

test('the simulated charge point says what is computed here, and is held to it', async () => {
  const bench = shared();
  const simulator = await startSimulator(bench, { identity: 'SIM-PROFILES', connectors: 1 });
  const cpId = simulator.identity;
  await acceptTag(bench, 'SIM-PROFILES-TAG');
  simulator.plugIn(1);
  simulator.authorize(1, 'SIM-PROFILES-TAG');
  await transactionIn(bench, cpId, 'active');
  const install = (connectorId: number, more: Partial<Profile>) =>
    bench.call('installedProfile.install', { cpId, connectorId, profile: profile(more) });
  const startSchedule = '2026-01-01T00:00:00Z';
  await install(0, {
    chargingProfileId: 1,
    chargingProfilePurpose: 'ChargePointMaxProfile',
    chargingProfileKind: 'Absolute',
    chargingSchedule: {
      startSchedule,
      chargingRateUnit: 'W',
      chargingSchedulePeriod: [{ startPeriod: 0, limit: 9000 }],
    },
  });
  await install(0, {
    chargingProfileId: 2,
    chargingProfileKind: 'Recurring',
    recurrencyKind: 'Daily',
    chargingSchedule: {
      startSchedule,
      duration: day,
      chargingRateUnit: 'A',
      chargingSchedulePeriod: [
        { startPeriod: 0, limit: 10 },
        { startPeriod: day / 2, limit: 20, numberPhases: 1 },
      ],
    },
  });
  await install(1, {
    chargingProfileId: 3,
    stackLevel: 2,
    chargingProfilePurpose: 'TxProfile',
    chargingSchedule: {
      duration: 1800,
      chargingRateUnit: 'A',
      chargingSchedulePeriod: [{ startPeriod: 0, limit: 8 }],
    },
  });
  for (const [connectorId, chargingRateUnit] of [
    [1, 'A'],
    [1, 'W'],
    [0, 'W'],
  ] as const) {
    const compared = await bench.call('installedProfile.compare', {
      cpId,
      connectorId,
      chargingRateUnit,
    });
    expect(compared.told.status).toBe('Accepted');
    expect(compared.differences).toEqual([]);
  }
  await simulator.power(8 * 230 * 3, 1);
  expect(await bench.findingCodes(cpId)).not.toContain('composite-not-as-asked');
});
