import { expect, test } from 'vitest';
import { startBench } from '../../../support/bench';
import { until } from '../../../support/until';

test('50 simulated charge points boot, charge and stop at once, and go with the process', async () => {
  const bench = await startBench();
  await bench.call('tag.put', { idTag: 'FLEET', status: 'Accepted', allowConcurrent: true });
  const ids: string[] = [];
  for (let index = 0; index < 50; index++) {
    const { simulatorId } = await bench.call('simulator.start', { connectors: 1 });
    ids.push(simulatorId);
  }
  expect(ids.slice(0, 3)).toEqual(['SIM1', 'SIM2', 'SIM3']);
  await until(async () => {
    const { items } = await bench.call('simulator.list', {});
    return items.every(({ registration }) => registration === 'Accepted');
  });
  await Promise.all(
    ids.map(async (simulatorId) => {
      await bench.call('simulator.plugIn', { simulatorId, connectorId: 1 });
      await bench.call('simulator.authorize', { simulatorId, connectorId: 1, idTag: 'FLEET' });
    }),
  );
  await until(async () => (await bench.call('server.status', {})).activeTransactions === 50);
  const startedAt = performance.now();
  await bench.stop();
  expect(performance.now() - startedAt).toBeLessThan(5000);
  await bench.restart();
  expect((await bench.call('server.status', {})).activeTransactions).toBe(0);
  const { items } = await bench.call('transaction.list', { state: 'stopped', limit: 100 });
  expect(items.map(({ stopReason }) => stopReason)).toEqual(Array(50).fill('PowerLoss'));
  expect((await bench.call('simulator.list', {})).items).toEqual([]);
});
