import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { shareBench, startBench } from '../../../support/bench';
import {
  acceptTag,
  startSimulator,
  statusesOf,
  type TestSimulator,
  transactionIn,
} from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();

const offline = async (simulator: TestSimulator): Promise<void> => {
  simulator.setNetwork(false);
  await until(async () => {
    const { connected } = await bench().call('chargePoint.get', { cpId: simulator.identity });
    return !connected;
  });
};

/** The actions of a charge point in the order they were sent. */
const actionsOf = async (cpId: string): Promise<string[]> => {
  const { items } = await bench().call('message.list', { cpId, order: 'asc', limit: 1000 });
  return items.filter(({ sender }) => sender === 'chargePoint').map(({ action }) => action ?? '');
};

/** A port that nobody listens on, for a central system that comes back on the same. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('without a network', () => {
  test('D18 a whole session is queued, and delivered in order with the times it happened at', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await acceptTag(bench(), 'OFFLINE');
    // The cache knows the tag from here (§3.5.1).
    await simulator.authorize(1, 'OFFLINE');
    const before = (await actionsOf(cpId)).length;
    await offline(simulator);
    const leftAt = Date.now();
    simulator.plugIn(1);
    await until(() => simulator.snapshot().queuedMessages >= 3);
    await simulator.authorize(1, 'OFFLINE');
    simulator.unplug(1);
    const cameBackAt = Date.now();
    expect(simulator.snapshot()).toMatchObject({
      connection: 'offline',
      problem: 'Its network was taken away.',
    });
    simulator.setNetwork(true);
    await simulator.settled();
    const transaction = await transactionIn(bench(), cpId, 'stopped');
    expect(Date.parse(transaction.startedAt)).toBeGreaterThanOrEqual(leftAt - 1000);
    expect(Date.parse(transaction.stoppedAt ?? '')).toBeLessThanOrEqual(cameBackAt + 1000);
    const sent = (await actionsOf(cpId)).slice(before).filter((a) => a !== 'StatusNotification');
    expect(sent[0]).toBe('StartTransaction');
    expect(sent.at(-1)).toBe('StopTransaction');
    expect(new Set(sent.slice(1, -1))).toEqual(new Set(['MeterValues']));
    // No boot on a plain reconnect (OCPP-J §5.4), and only the statuses of now.
    expect(await bench().findingCodes(cpId)).toEqual([]);
  });

  test('a tag nobody knows starts nothing, unless AllowOfflineTxForUnknownId says so', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    const key = 'AllowOfflineTxForUnknownId';
    await bench().call('command.changeConfiguration', { cpId, key, value: 'false' });
    await offline(simulator);
    simulator.plugIn(1);
    await simulator.authorize(1, 'UNHEARD');
    expect(simulator.connector().charging).toBe(false);
    simulator.setNetwork(true);
    await simulator.settled();
    await bench().call('command.changeConfiguration', { cpId, key, value: 'true' });
    await offline(simulator);
    await simulator.authorize(1, 'UNHEARD');
    expect(simulator.connector().charging).toBe(true);
    simulator.setNetwork(true);
    // The central system does not know it either (§3.7): the transaction ends.
    const stopped = await transactionIn(bench(), cpId, 'stopped');
    expect(stopped).toMatchObject({ stopReason: 'DeAuthorized', authorization: 'Invalid' });
  });

  test('a status that passed by is not told afterwards, the one of now is', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await offline(simulator);
    simulator.plugIn(1);
    simulator.unplug(1);
    simulator.plugIn(2);
    simulator.setNetwork(true);
    await bench().event(
      'chargePoint.changed',
      (data) =>
        data.chargePointId === cpId &&
        data.connectors.some((one) => one.connectorId === 2 && one.status === 'Preparing'),
    );
    expect(await statusesOf(bench(), cpId, 1)).not.toContain('Preparing');
  });
});

test('it comes back by itself when the central system has restarted, with its session going on', async () => {
  const fixed = await startBench({ ocppPort: await freePort() });
  const simulator = await startSimulator(fixed);
  await acceptTag(fixed, 'STAYS');
  simulator.plugIn(1);
  await simulator.authorize(1, 'STAYS');
  const { transactionId } = await transactionIn(fixed, simulator.identity, 'active');
  await fixed.restart();
  await until(
    async () => (await fixed.call('chargePoint.get', { cpId: simulator.identity })).connected,
  );
  await simulator.authorize(1, 'STAYS');
  const stopped = await transactionIn(fixed, simulator.identity, 'stopped');
  expect(stopped.transactionId).toBe(transactionId);
});

describe('before it is accepted', () => {
  test('D10, D11 Pending: asks again after the interval, answers questions, refuses remote starts', async () => {
    const own = await startBench({ unknownChargePoints: 'pending' });
    await own.call('setting.put', { pendingIntervalSeconds: 20 });
    const simulator = await startSimulator(own, { settle: false });
    const cpId = simulator.identity;
    await until(() => simulator.snapshot().registration === 'Pending');
    const read = await own.call('command.readConfiguration', { cpId, key: ['NumberOfConnectors'] });
    expect(read.response).toMatchObject({ configurationKey: [{ value: '2' }] });
    const start = { cpId, connectorId: 1, idTag: 'EARLY' };
    const { response } = await own.call('command.startTransaction', start);
    expect(response).toEqual({ status: 'Rejected' });
    const { items } = await own.call('message.list', { cpId, action: 'StatusNotification' });
    expect(items).toEqual([]);
    await own.call('chargePoint.put', { cpId, registration: 'Accepted' });
    await simulator.settled();
  });
});

describe('a connection that does not come about', () => {
  test('a refused handshake is told in words, and tried again until it works', async () => {
    await bench().call('chargePoint.put', { cpId: 'LOCKED' });
    await bench().call('chargePoint.setPassword', { cpId: 'LOCKED', password: 'sesame' });
    const simulator = await startSimulator(bench(), { identity: 'LOCKED', settle: false });
    await until(() => simulator.snapshot().problem?.includes('HTTP 401'));
    expect(simulator.snapshot().connection).toBe('offline');
    await bench().call('chargePoint.removePassword', { cpId: 'LOCKED' });
    await simulator.settled();
    expect(simulator.snapshot().problem).toBeNull();
  });

  test('D39 a new AuthorizationKey is used with the next connection', async () => {
    const cpId = 'KEYED';
    await bench().call('chargePoint.put', { cpId });
    await bench().call('chargePoint.setPassword', { cpId, password: 'sesame' });
    const simulator = await startSimulator(bench(), { identity: cpId, password: 'sesame' });
    const value = '0123456789abcdef0123456789abcdef01234567';
    const { response } = await bench().call('command.changeConfiguration', {
      cpId,
      key: 'AuthorizationKey',
      value,
    });
    expect(response).toEqual({ status: 'Accepted' });
    await bench().call('chargePoint.disconnect', { cpId });
    await until(() => simulator.snapshot().connection !== 'connected');
    await simulator.settled();
  });
});
