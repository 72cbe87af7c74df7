import type { UpgradeStepName } from '@shared/model/security';
import { expect, test } from 'vitest';
import { type Bench, startBench } from '../../../support/bench';
import { until } from '../../../support/until';

const cpId = 'SIM1';

const security = (bench: Bench) => bench.call('chargePointSecurity.get', { cpId });

const run = async (bench: Bench, step: UpgradeStepName): Promise<void> => {
  const { steps } = await bench.call('securityUpgrade.run', { cpId, step });
  const state = steps.find(({ name }) => name === step)?.state;
  expect([step, state]).toEqual([step, step === 'client-certificate' ? expect.anything() : 'done']);
};

const reaches = (bench: Bench, profile: number) =>
  until(
    async () => {
      const { currentProfile, requiredProfile, upgrade } = await security(bench);
      return (
        currentProfile === profile && requiredProfile === profile && upgrade?.state === 'succeeded'
      );
    },
    { what: `profile ${profile}`, withinMs: 15_000 },
  );

test('D38 A05 a simulated charge point goes the whole way from profile 0 to 3', async () => {
  const bench = await startBench({ ocppTlsPort: 0 });
  await bench.call('simulator.start', { simulatorId: cpId, connectors: 1 });
  await until(
    async () => (await bench.call('chargePoint.get', { cpId })).bootStatus === 'Accepted',
  );

  await bench.call('securityUpgrade.start', { cpId, targetProfile: 1 });
  await run(bench, 'password');
  // It leaves with every new password, and a step needs it back.
  await until(async () => (await security(bench)).currentProfile === 1);
  await run(bench, 'security-profile');
  await reaches(bench, 1);

  await bench.call('securityUpgrade.start', { cpId, targetProfile: 2 });
  for (const step of ['tls-port', 'root-certificate', 'security-profile'] as const)
    await run(bench, step);
  await reaches(bench, 2);

  await bench.call('securityUpgrade.start', { cpId, targetProfile: 3 });
  for (const step of ['tls-port', 'root-certificate', 'cpo-name', 'client-certificate'] as const)
    await run(bench, step);
  const request = await until(
    async () => (await bench.call('certificateRequest.list', { cpId })).items[0],
  );
  if (request.state === 'waiting')
    await bench.call('certificateRequest.sign', { requestId: request.id });
  await until(async () =>
    (await security(bench)).upgrade?.steps.some(
      ({ name, state }) => name === 'client-certificate' && state === 'done',
    ),
  );
  await run(bench, 'security-profile');
  await reaches(bench, 3);
  expect((await bench.call('simulator.list', {})).items[0]?.url).toMatch(/^wss:/);
}, 60_000);
