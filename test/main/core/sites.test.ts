import type { MethodInput } from '@shared/api';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import { type Obedient, type ObedientOptions, obey } from '../../support/obedient';
import { until } from '../../support/until';

const openBench = async (): Promise<Bench> => {
  const bench = await startBench();
  await bench.call('setting.put', { unknownTags: 'accept' });
  return bench;
};

const connect = async (bench: Bench, identity: string, options?: ObedientOptions) => {
  const one = obey(await bench.connect(identity), options);
  await one.station.call('BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: 'Duo',
  });
  await one.station.call('StatusNotification', {
    connectorId: 1,
    status: 'Available',
    errorCode: 'NoError',
  });
  return one;
};

const siteOf = (
  chargePointIds: string[],
  rest: Partial<MethodInput<'site.create'>> = {},
): MethodInput<'site.create'> => ({
  name: 'Yard',
  unit: 'A',
  limit: 40,
  strategy: 'equal',
  minimumAmps: 6,
  turnMinutes: 15,
  volts: 230,
  members: chargePointIds.map((chargePointId) => ({ chargePointId, maxAmps: 32, phases: 3 })),
  ...rest,
});

const switchOn = async (bench: Bench, site: MethodInput<'site.create'>): Promise<number> => {
  const { siteId } = await bench.call('site.create', site);
  await bench.call('site.switchOn', { siteId });
  return siteId;
};

const kept = (bench: Bench, siteId: number) =>
  until(
    async () => {
      const plan = await bench.call('site.plan', { siteId });
      return plan.state === 'kept' ? plan : undefined;
    },
    { what: 'the limit to be kept', withinMs: 10_000 },
  );

/** Limits that a charge point was told, in order. */
const told = ({ station }: Obedient, action = 'SetChargingProfile'): unknown[] =>
  station.received
    .map((text) => JSON.parse(text) as [number, string, string, unknown])
    .filter(([type, , name]) => type === 2 && name === action)
    .map(([, , , payload]) => payload);

const targets = async (bench: Bench, siteId: number) => {
  const { sessions } = await bench.call('site.plan', { siteId });
  return sessions.map(({ target, why }) => [target, why]);
};

describe('a site', () => {
  test('D33: tells what starts to wait, and each session its share; the literal frames', async () => {
    const bench = await openBench();
    const cp = await connect(bench, 'CP1');
    await switchOn(bench, siteOf(['CP1'], { limit: 20 }));
    await until(() => cp.profiles.has(900_000));
    const transactionId = await cp.start(1, 'A1');
    await until(() => cp.profiles.has(900_001));
    const sent = cp.station.received.filter((text) => text.includes('"SetChargingProfile"'));
    expect(sent.map((text) => text.replace(/^\[2,"[^"]+",/, ''))).toEqual([
      '"SetChargingProfile",{"connectorId":0,"csChargingProfiles":{"chargingProfileId":900000,"stackLevel":8,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":0}]}}}]',
      `"SetChargingProfile",{"connectorId":1,"csChargingProfiles":{"chargingProfileId":900001,"transactionId":${transactionId},"stackLevel":8,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":20}]}}}]`,
    ]);
  });

  test('shares anew within 2 s when a session starts, stops, or the limit changes', async () => {
    const bench = await openBench();
    const [one, two] = [await connect(bench, 'CP1'), await connect(bench, 'CP2')];
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await kept(bench, siteId);
    const limitOf = (cp: Obedient) =>
      cp.profiles.get(900_001)?.chargingSchedule.chargingSchedulePeriod[0]?.limit;
    const withinMs = 2000;
    await one.start(1, 'A1');
    await until(() => limitOf(one) === 32, { withinMs });
    await two.start(1, 'A2');
    await until(() => limitOf(one) === 20 && limitOf(two) === 20, { withinMs });
    const {
      siteId: _,
      enabled,
      createdAt,
      changedAt,
      ...site
    } = await bench.call('site.get', {
      siteId,
    });
    await bench.call('site.put', { siteId, ...site, limit: 30 });
    await until(() => limitOf(one) === 15 && limitOf(two) === 15, { withinMs });
    await one.stop(1);
    await until(() => limitOf(two) === 30, { withinMs });
    expect((await kept(bench, siteId)).allowed).toBe(30);
  });

  test('first-come: who started earlier has all it can take, the next what is left, the last waits', async () => {
    const bench = await openBench();
    const all: Obedient[] = [];
    for (const id of ['CP1', 'CP2', 'CP3']) all.push(await connect(bench, id));
    const siteId = await switchOn(
      bench,
      siteOf(['CP1', 'CP2', 'CP3'], { limit: 42, strategy: 'first-come' }),
    );
    await kept(bench, siteId);
    for (const cp of all) await cp.start(1, 'A1');
    await until(async () => (await kept(bench, siteId)).sessions.length === 3);
    expect(await targets(bench, siteId)).toEqual([
      [32, 'full'],
      [10, 'rest'],
      [0, 'waiting'],
    ]);
    expect(all[2]?.allowed()).toBe(0);
    await all[0]?.stop(1);
    await until(() => all[2]?.allowed() === 10);
  });

  test('a charge point that refuses profiles is set aside with all it may draw', async () => {
    const bench = await openBench();
    const stubborn = await connect(bench, 'CP1', { answer: () => 'NotSupported' });
    const cp = await connect(bench, 'CP2');
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await cp.start(1, 'A1');
    await until(() => cp.allowed() === 8);
    const plan = await kept(bench, siteId);
    expect(plan).toMatchObject({ planned: 8, allowed: 40, reserved: 32 });
    expect(plan.reserves).toEqual([
      {
        chargePointId: 'CP1',
        connectors: 1,
        amount: 32,
        why: 'refused',
        message: 'SetChargingProfile was answered NotSupported.',
      },
    ]);
    await stubborn.start(1, 'A2');
    expect((await kept(bench, siteId)).allowed).toBe(40);
    expect(cp.allowed() + stubborn.allowed()).toBe(40);
  });

  test('one that is offline when the site is switched on is set aside; one that goes offline keeps its limit', async () => {
    const bench = await openBench();
    const away = await connect(bench, 'CP1');
    await away.station.close();
    const cp = await connect(bench, 'CP2');
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await cp.start(1, 'A1');
    await until(() => cp.allowed() === 8);
    const back = await connect(bench, 'CP1');
    await until(() => cp.allowed() === 32, { withinMs: 2000 });
    await back.start(1, 'A2');
    await until(() => cp.allowed() === 20 && back.allowed() === 20);
    await back.station.close();
    await cp.stop(1);
    await cp.start(1, 'A3');
    await until(() => cp.allowed() === 20);
    expect((await bench.call('site.plan', { siteId })).sessions).toMatchObject([
      { chargePointId: 'CP1', allowed: 20, why: 'offline' },
      { chargePointId: 'CP2', allowed: 20, why: 'share' },
    ]);
  });

  test('one without smart charging is sent nothing and set aside', async () => {
    const bench = await openBench();
    const cp = await connect(bench, 'CP1');
    cp.station.onCall('GetConfiguration', () => ({
      configurationKey: [{ key: 'SupportedFeatureProfiles', readonly: true, value: 'Core' }],
    }));
    const siteId = await switchOn(bench, siteOf(['CP1']));
    await until(async () => {
      const [reserve] = (await bench.call('site.plan', { siteId })).reserves;
      return reserve?.why === 'unsupported';
    });
    expect(told(cp)).toEqual([]);
  });

  test('switched off, everything that was sent is cleared, a row each', async () => {
    const bench = await openBench();
    const [one, two] = [await connect(bench, 'CP1'), await connect(bench, 'CP2')];
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await kept(bench, siteId);
    await one.start(1, 'A1');
    await until(() => one.profiles.has(900_001));
    await kept(bench, siteId);
    one.profiles.delete(900_000);
    await two.station.close();
    const { site, items } = await bench.call('site.switchOff', { siteId });
    expect(site.enabled).toBe(false);
    expect(items).toEqual([
      {
        chargePointId: 'CP1',
        connectorId: 0,
        chargingProfileId: 900_000,
        outcome: 'Unknown',
        cleared: true,
        message: null,
      },
      {
        chargePointId: 'CP1',
        connectorId: 1,
        chargingProfileId: 900_001,
        outcome: 'Accepted',
        cleared: true,
        message: null,
      },
      {
        chargePointId: 'CP2',
        connectorId: 0,
        chargingProfileId: 900_000,
        outcome: 'offline',
        cleared: false,
        message: expect.stringContaining('CP2 is not connected'),
      },
    ]);
    expect(told(one, 'ClearChargingProfile')).toEqual([{ id: 900_000 }, { id: 900_001 }]);
    expect(await bench.call('site.plan', { siteId })).toMatchObject({ state: 'off', leftovers: 1 });
    const back = await connect(bench, 'CP2');
    await back.station.nextFrame(([, , action]) => action === 'ClearChargingProfile');
    await until(async () => (await bench.call('site.plan', { siteId })).leftovers === 0);
    await bench.call('site.delete', { siteId });
    expect((await bench.call('site.list', {})).items).toEqual([]);
  });

  test('goes on after a restart, and knows what it sent', async () => {
    const bench = await openBench();
    const one = await connect(bench, 'CP1');
    const siteId = await switchOn(bench, siteOf(['CP1']));
    await one.start(1, 'A1');
    await until(() => one.profiles.has(900_001));
    await kept(bench, siteId);
    await bench.restart();
    const plan = await bench.call('site.plan', { siteId });
    expect(plan.sessions).toMatchObject([
      { allowed: 32, why: 'offline', sent: { unit: 'A', limit: 32, state: 'accepted' } },
    ]);
    const back = obey(await bench.connect('CP1'));
    await kept(bench, siteId);
    // It holds what it was told: nothing is sent again.
    expect(told(back)).toEqual([]);
    await bench.call('site.switchOff', { siteId });
    expect(told(back, 'ClearChargingProfile')).toEqual([{ id: 900_000 }, { id: 900_001 }]);
  });

  test('what was sent and not answered counts as the higher of before and after, over a restart too', async () => {
    const bench = await openBench();
    const one = await connect(bench, 'CP1');
    const siteId = await switchOn(bench, siteOf(['CP1'], { limit: 20 }));
    await kept(bench, siteId);
    one.station.onCall('SetChargingProfile', () => undefined);
    await one.start(1, 'A1');
    const allowed = async () => (await bench.call('site.plan', { siteId })).sessions[0]?.allowed;
    await until(async () => (await allowed()) === 20);
    await bench.restart();
    expect((await bench.call('site.plan', { siteId })).sessions).toMatchObject([
      { allowed: 20, sent: { limit: 20, state: 'not-accepted' } },
    ]);
  });

  test('profiles that somebody else clears are sent again; a charge point that is forgotten is none of it', async () => {
    const bench = await openBench();
    const [one, two] = [await connect(bench, 'CP1'), await connect(bench, 'CP2')];
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await kept(bench, siteId);
    await one.start(1, 'A1');
    await until(() => one.allowed() === 32);
    await kept(bench, siteId);
    one.station.onCall('ClearChargingProfile', () => {
      one.profiles.clear();
      return { status: 'Accepted' };
    });
    await bench.call('command.call', { cpId: 'CP1', action: 'ClearChargingProfile', payload: {} });
    await until(() => one.profiles.has(900_000) && one.profiles.has(900_001));
    await bench.call('chargePoint.delete', { cpId: 'CP2' });
    await two.station.closed;
    const { members } = await bench.call('site.get', { siteId });
    expect(members.map(({ chargePointId }) => chargePointId)).toEqual(['CP1']);
    expect((await kept(bench, siteId)).allowed).toBe(32);
  });

  test('D33: after a boot the profiles are sent again, in case they were lost (errata 3.37)', async () => {
    const bench = await openBench();
    const one = await connect(bench, 'CP1');
    const siteId = await switchOn(bench, siteOf(['CP1']));
    await kept(bench, siteId);
    await until(() => told(one).length === 1);
    await one.station.call('BootNotification', {
      chargePointVendor: 'Acme',
      chargePointModel: 'Duo',
    });
    await until(() => told(one).length === 2);
  });

  test('B30: sends nothing while quiet, and says so', async () => {
    const bench = await openBench();
    await bench.call('setting.put', { quiet: true });
    const one = await connect(bench, 'CP1');
    const siteId = await switchOn(bench, siteOf(['CP1']));
    await one.start(1, 'A1');
    await until(async () => (await bench.call('site.plan', { siteId })).sessions.length === 1);
    expect((await bench.call('site.plan', { siteId })).state).toBe('quiet');
    expect(one.station.received.filter((text) => text.startsWith('[2,'))).toEqual([]);
    await bench.call('setting.put', { quiet: false });
    await until(() => one.profiles.has(900_001), { withinMs: 10_000 });
  }, 20_000);

  test('a session whose start named no connector is counted, and told nothing', async () => {
    const bench = await openBench();
    const cp = await connect(bench, 'CP1');
    const siteId = await switchOn(bench, siteOf(['CP1']));
    await kept(bench, siteId);
    await cp.station.call('StartTransaction', {
      idTag: 'A1',
      meterStart: 0,
      timestamp: new Date().toISOString(),
    });
    await until(async () => {
      const [session] = (await bench.call('site.plan', { siteId })).sessions;
      return session?.why === 'unsupported';
    });
    await kept(bench, siteId);
    expect(told(cp)).toHaveLength(1);
  });

  test('what is sent to a member that leaves is cleared; a charge point is of one site only', async () => {
    const bench = await openBench();
    const [one, two] = [await connect(bench, 'CP1'), await connect(bench, 'CP2')];
    const siteId = await switchOn(bench, siteOf(['CP1', 'CP2']));
    await until(() => one.profiles.size === 1 && two.profiles.size === 1);
    await kept(bench, siteId);
    expect(await bench.failure('site.create', siteOf(['CP1']))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('"Yard"'),
    });
    expect(await bench.failure('site.create', siteOf(['NOBODY']))).toMatchObject({
      code: 'unknown-charge-point',
    });
    expect(await bench.failure('site.delete', { siteId })).toMatchObject({ code: 'conflict' });
    await bench.call('site.put', { siteId, ...siteOf(['CP2']) });
    await until(() => one.profiles.size === 0);
    expect(
      await bench.failure('site.put', { siteId, ...siteOf(['CP2'], { unit: 'W' }) }),
    ).toMatchObject({ code: 'conflict' });
    await bench.call('site.create', siteOf(['CP1'], { name: 'Other' }));
  });
});

test('with 100 sessions what may be drawn is never above the limit, at no frame', async () => {
  const bench = await openBench();
  const limit = 400;
  const all: Obedient[] = [];
  let highest = 0;
  const look = (): void => {
    const sum = all.reduce((total, cp) => total + cp.allowed(), 0);
    highest = Math.max(highest, sum);
    expect(sum).toBeLessThanOrEqual(limit + 1e-6);
  };
  for (let index = 1; index <= 100; index++) {
    // Every tenth refuses what it is told now and then.
    let count = 0;
    const answer = () => (index % 10 === 0 && ++count % 4 === 3 ? 'Rejected' : 'Accepted');
    all.push(await connect(bench, `CP${index}`, { onChange: look, answer }));
  }
  const siteId = await switchOn(
    bench,
    siteOf(
      all.map(({ station }) => station.identity),
      { limit },
    ),
  );
  await until(() => all.every(({ profiles }) => profiles.has(900_000)), { withinMs: 20_000 });
  await kept(bench, siteId);

  // They come one after the other, all stay a while, some go and come again.
  for (const cp of all) await cp.start(1, 'A1');
  await until(
    async () => {
      const plan = await bench.call('site.plan', { siteId });
      return plan.sessions.length === 100 && plan.state === 'kept';
    },
    { withinMs: 20_000 },
  );
  const full = await bench.call('site.plan', { siteId });
  expect(full.allowed).toBeLessThanOrEqual(limit);
  // 400 A are 66 times the minimum of 6 A.
  expect(full.sessions.filter(({ target }) => target > 0).length).toBeGreaterThan(55);
  expect(full.sessions.filter(({ why }) => why === 'waiting').length).toBeGreaterThan(20);
  for (const cp of all.slice(0, 60)) await cp.stop(1);
  await kept(bench, siteId);
  for (const cp of all.slice(0, 30)) await cp.start(1, 'A2');
  const {
    siteId: _,
    enabled,
    createdAt,
    changedAt,
    ...site
  } = await bench.call('site.get', {
    siteId,
  });
  await bench.call('site.put', { siteId, ...site, strategy: 'first-come' });
  await until(async () => (await kept(bench, siteId)).sessions.length === 70, { withinMs: 20_000 });
  expect(highest).toBeGreaterThan(limit * 0.9);
  console.log(
    `100 sessions: at most ${highest.toFixed(1)} A of ${limit} A were allowed at any frame; ${all.reduce((sum, cp) => sum + told(cp).length, 0)} limits were sent.`,
  );
}, 120_000);
