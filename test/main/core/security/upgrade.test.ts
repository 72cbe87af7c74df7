import type { UpgradeStepName } from '@shared/model/security';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../../support/bench';
import { type ChargePoint, connectChargePoint } from '../../../support/charge-point';
import { until } from '../../../support/until';

const run = (bench: Bench, cpId: string, step: UpgradeStepName) =>
  bench.call('securityUpgrade.run', { cpId, step });

const stateOf = async (bench: Bench, cpId: string, name: UpgradeStepName) =>
  (await bench.call('chargePointSecurity.get', { cpId })).upgrade?.steps.find(
    (step) => step.name === name,
  )?.state;

/** Takes every key and remembers what it was told. */
const takesKeys = (station: ChargePoint, answer = 'Accepted'): Map<string, string> => {
  const keys = new Map<string, string>();
  station.onCall('ChangeConfiguration', (payload) => {
    const { key, value } = payload as { key: string; value: string };
    if (answer === 'Accepted') keys.set(key, value);
    return { status: answer };
  });
  return keys;
};

const upgraded = (bench: Bench, cpId: string) =>
  until(
    async () => {
      const security = await bench.call('chargePointSecurity.get', { cpId });
      return security.upgrade?.state === 'succeeded' ? security : undefined;
    },
    { what: 'the end of the upgrade' },
  );

describe('D38 A05 the way to a higher security profile', () => {
  test('0 to 1: a password, the profile, and a connection that shows it', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const keys = takesKeys(station);
    const upgrade = await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    expect(upgrade.steps.map(({ name, state }) => [name, state])).toEqual([
      ['password', 'open'],
      ['security-profile', 'open'],
      ['reconnect', 'open'],
    ]);
    // Nothing is sent before somebody runs a step.
    expect(station.received).toEqual([]);
    await run(bench, 'CP1', 'password');
    expect(keys.get('AuthorizationKey')).toMatch(/^[0-9a-f]{40}$/);
    // Its old connections are still let in on the way.
    const again = await bench.connect('CP1');
    takesKeys(again).set('AuthorizationKey', '');
    const { steps } = await run(bench, 'CP1', 'security-profile');
    expect(again.received.at(-1)).toMatch(
      /^\[2,"[^"]+","ChangeConfiguration",\{"key":"SecurityProfile","value":"1"\}\]$/,
    );
    expect(steps.at(-1)).toMatchObject({ name: 'reconnect', state: 'waiting' });
    await bench.connect('CP1', {
      password: Buffer.from(keys.get('AuthorizationKey') ?? '', 'hex'),
    });
    expect(await upgraded(bench, 'CP1')).toMatchObject({ requiredProfile: 1, currentProfile: 1 });
    // A05.FR.09
    await expect(connectChargePoint(bench.ocppUrl, 'CP1')).rejects.toThrow('401');
  });

  test('1 to 2: our port, our root certificate, the profile; then plain is refused', async () => {
    const bench = await startBench({ ocppTlsPort: 0 });
    const station = await bench.connect('CP1');
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'sixteen-bytes-16' });
    await station.close();
    const plain = await bench.connect('CP1', { password: 'sixteen-bytes-16' });
    takesKeys(plain);
    let installed: unknown;
    plain.onCall('InstallCertificate', (payload) => {
      installed = payload;
      return { status: 'Accepted' };
    });
    const upgrade = await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 2 });
    expect(upgrade.fromProfile).toBe(1);
    for (const step of ['tls-port', 'root-certificate', 'security-profile'] as const)
      await run(bench, 'CP1', step);
    expect(installed).toMatchObject({ certificateType: 'CentralSystemRootCertificate' });
    const { certificate } = installed as { certificate: string };
    // A05.FR.08: a charge point that cannot come in over TLS falls back, and is told of.
    await bench.connect('CP1', { password: 'sixteen-bytes-16' });
    await until(
      async () =>
        (await bench.call('chargePointSecurity.get', { cpId: 'CP1' })).upgrade?.steps.at(-1)
          ?.message === 'It came back with security profile 1.',
      { what: 'the fallback' },
    );
    await bench.connect('CP1', { password: 'sixteen-bytes-16', tls: { ca: certificate } });
    expect(await upgraded(bench, 'CP1')).toMatchObject({ requiredProfile: 2, currentProfile: 2 });
    await expect(
      connectChargePoint(bench.ocppUrl, 'CP1', { password: 'sixteen-bytes-16' }),
    ).rejects.toThrow('403');
    expect(
      await bench.event('attempt.changed', ({ reason }) => reason === 'security-profile-too-low'),
    ).toMatchObject({ chargePointId: 'CP1', transport: 'ws' });
  });

  test('goes on where it was after a restart, and steps wait for those before them', async () => {
    const bench = await startBench({ ocppTlsPort: 0 });
    takesKeys(await bench.connect('CP1'));
    await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    expect(
      (await bench.failure('securityUpgrade.run', { cpId: 'CP1', step: 'security-profile' }))
        .message,
    ).toContain('"password" comes before it');
    await run(bench, 'CP1', 'password');
    await bench.restart();
    expect(await stateOf(bench, 'CP1', 'password')).toBe('done');
    // From profile 0 it is still let in without the new password.
    takesKeys(await bench.connect('CP1'));
    await run(bench, 'CP1', 'security-profile');
    expect(await stateOf(bench, 'CP1', 'reconnect')).toBe('waiting');
  });

  test('a step that the charge point refuses has failed, and can be run again or skipped', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    takesKeys(station, 'NotSupported');
    await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    const failed = await run(bench, 'CP1', 'password');
    expect(failed.steps[0]).toMatchObject({
      state: 'failed',
      message: 'ChangeConfiguration: NotSupported',
    });
    expect((await bench.call('chargePointSecurity.get', { cpId: 'CP1' })).hasPassword).toBe(false);
    const skipped = await bench.call('securityUpgrade.run', {
      cpId: 'CP1',
      step: 'password',
      skip: true,
    });
    expect(skipped.steps[0]?.state).toBe('skipped');
    expect((await bench.call('securityUpgrade.cancel', { cpId: 'CP1' })).state).toBe('cancelled');
    expect((await bench.failure('securityUpgrade.cancel', { cpId: 'CP1' })).code).toBe('not-found');
  });

  test('a step that waits for its answer is not sent a second time', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    const first = run(bench, 'CP1', 'password');
    const sent = JSON.parse(await station.nextFrame(([type]) => type === 2)) as [2, string];
    for (const skip of [false, true]) {
      expect(
        await bench.failure('securityUpgrade.run', { cpId: 'CP1', step: 'password', skip }),
      ).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('"password" is being run'),
      });
    }
    station.send(JSON.stringify([3, sent[1], { status: 'Accepted' }]));
    expect((await first).steps[0]?.state).toBe('done');
    expect(station.received).toHaveLength(1);
    // Then it can be run again.
    takesKeys(station);
    expect((await run(bench, 'CP1', 'password')).steps[0]?.state).toBe('done');
  });

  test('two starts at once are one upgrade, and what an earlier one brought is not taken for the next', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const start = { cpId: 'CP1', targetProfile: 1 };
    const [, second] = await Promise.all([
      bench.call('securityUpgrade.start', start),
      bench.failure('securityUpgrade.start', start),
    ]);
    expect(second.code).toBe('conflict');
    const first = run(bench, 'CP1', 'password');
    const sent = JSON.parse(await station.nextFrame(([type]) => type === 2)) as [2, string];
    await bench.call('securityUpgrade.cancel', { cpId: 'CP1' });
    await bench.call('securityUpgrade.start', start);
    station.send(JSON.stringify([3, sent[1], { status: 'Rejected' }]));
    await first;
    expect(await stateOf(bench, 'CP1', 'password')).toBe('open');
  });

  test('an offline charge point fails a step with the reason', async () => {
    const bench = await startBench();
    await (await bench.connect('CP1')).close();
    await until(async () => !(await bench.call('chargePoint.get', { cpId: 'CP1' })).connected);
    await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    const { steps } = await run(bench, 'CP1', 'password');
    expect(steps[0]).toMatchObject({ state: 'failed' });
    expect(steps[0]?.message).toContain('is not connected');
  });

  test('A05.FR.01 a profile that is reached already is no goal', async () => {
    const bench = await startBench();
    await bench.connect('CP1');
    await bench.call('chargePointSecurity.put', { cpId: 'CP1', requiredProfile: 0 });
    await bench.call('securityUpgrade.start', { cpId: 'CP1', targetProfile: 1 });
    expect(
      (await bench.failure('securityUpgrade.start', { cpId: 'CP1', targetProfile: 2 })).code,
    ).toBe('conflict');
  });

  test('A00.FR.005 OCPP is not used to lower it, unless it is sent as it is', async () => {
    const bench = await startBench();
    await bench.connect('CP1');
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'sixteen-bytes-16' });
    const station = await bench.connect('CP1', { password: 'sixteen-bytes-16' });
    takesKeys(station, 'Rejected');
    const lowering = { cpId: 'CP1', key: 'SecurityProfile', value: '0' };
    expect(await bench.failure('command.changeConfiguration', lowering)).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('A00.FR.005'),
    });
    expect(station.received).toEqual([]);
  });

  test('A05.FR.09 holds for a SecurityProfile that was sent by hand, too', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    takesKeys(station);
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'sixteen-bytes-16' });
    await bench.call('command.changeConfiguration', {
      cpId: 'CP1',
      key: 'SecurityProfile',
      value: '1',
    });
    expect(await stateOf(bench, 'CP1', 'reconnect')).toBe('waiting');
    await bench.connect('CP1', { password: 'sixteen-bytes-16' });
    expect(await upgraded(bench, 'CP1')).toMatchObject({ ownRequiredProfile: 1 });
  });
});
