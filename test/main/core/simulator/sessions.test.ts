import { describe, expect, test } from 'vitest';
import { shareBench } from '../../../support/bench';
import { startSimulator } from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench({});

const tag = async (idTag: string, more: object = {}) => {
  await bench().call('tag.put', { idTag, status: 'Accepted', ...more });
  return idTag;
};

const latestTransaction = async (cpId: string) =>
  (await bench().call('transaction.list', { cpId, limit: 1 })).items[0];

/** The transaction, as soon as it is as asked for. */
const transactionIn = (cpId: string, state: 'active' | 'stopped') =>
  until(async () => {
    const found = await latestTransaction(cpId);
    return found?.state === state ? found : undefined;
  });

const statusesOf = async (cpId: string, connectorId: number) => {
  const { items } = await bench().call('chargePoint.statusHistory', { cpId, connectorId });
  return items.map(({ status }) => status).toReversed();
};

describe('a whole session', () => {
  test('plugs in, authorises, charges with believable meter values, stops and unplugs', async () => {
    const simulator = await startSimulator(bench());
    const { identity } = simulator;
    await tag('DRIVER-1');
    simulator.plugIn(1);
    await simulator.authorize(1, 'driver-1');
    const started = await transactionIn(identity, 'active');
    expect(started).toMatchObject({ connectorId: 1, idTag: 'driver-1', authorization: 'Accepted' });
    await until(async () => {
      const { items } = await bench().call('transaction.meterValues', {
        transactionId: started.transactionId,
      });
      return items.length >= 3;
    });
    await until(() => simulator.connector().powerW > 10_000);
    await simulator.authorize(1, 'DRIVER-1');
    simulator.unplug(1);
    const stopped = await transactionIn(identity, 'stopped');
    expect(stopped.stopReason).toBe('Local');
    expect(stopped.energyWh).toBeGreaterThan(0);
    await simulator.status('Available');
    await until(async () => (await statusesOf(identity, 1)).at(-1) === 'Available');
    expect(await statusesOf(identity, 1)).toEqual([
      'Available',
      'Preparing',
      'Charging',
      'Finishing',
      'Available',
    ]);
    expect(await bench().findingCodes(identity)).toEqual([]);
  });
});
