import { describe, expect, test } from 'vitest';
import { shareBench } from '../../../support/bench';
import {
  acceptTag,
  refusal,
  startSimulator,
  statusesOf,
  transactionIn,
} from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();

describe('a session', () => {
  test('runs from plug to plug with believable meter values and without a finding', async () => {
    const simulator = await startSimulator(bench());
    const { identity } = simulator;
    await acceptTag(bench(), 'DRIVER-1');
    simulator.plugIn(1);
    await simulator.authorize(1, 'driver-1');
    const started = await transactionIn(bench(), identity, 'active');
    expect(started).toMatchObject({ connectorId: 1, idTag: 'driver-1', authorization: 'Accepted' });
    await until(() => simulator.connector().powerW > 10_000);
    const { items: readings } = await until(async () => {
      const found = await bench().call('transaction.meterValues', {
        transactionId: started.transactionId,
      });
      return found.items.length >= 3 ? found : undefined;
    });
    const latest = Object.fromEntries(
      (readings.at(-1)?.samples ?? []).map(({ measurand, phase, value }) => [
        `${measurand}${phase ?? ''}`,
        Number(value),
      ]),
    );
    expect(latest['Power.Active.Import']).toBeGreaterThan(5000);
    expect(latest['Current.ImportL1']).toBeGreaterThan(7);
    expect(latest['VoltageL2-N']).toBeCloseTo(230, -1);
    expect(latest.SoC).toBeGreaterThan(15);
    await simulator.authorize(1, 'DRIVER-1');
    simulator.unplug(1);
    const stopped = await transactionIn(bench(), identity, 'stopped');
    expect(stopped.stopReason).toBe('Local');
    expect(stopped.energyWh).toBeGreaterThan(0);
    await until(async () => (await statusesOf(bench(), identity, 1)).length === 5);
    expect(await statusesOf(bench(), identity, 1)).toEqual([
      'Available',
      'Preparing',
      'Charging',
      'Finishing',
      'Available',
    ]);
    expect(await bench().findingCodes(identity)).toEqual([]);
  });

  test('D12 tells connector 0 and every connector after its boot', async () => {
    const simulator = await startSimulator(bench(), { connectors: 3 });
    const chargePoint = await bench().event(
      'chargePoint.changed',
      (data) => data.chargePointId === simulator.identity && data.connectors.length === 4,
    );
    expect(chargePoint.connectors.map(({ connectorId }) => connectorId).toSorted()).toEqual([
      0, 1, 2, 3,
    ]);
    expect(chargePoint).toMatchObject({ vendor: 'OCPP Central', firmwareVersion: '1.0.0' });
  });

  test('a tag shown first waits for the cable, and is forgotten without one', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'EARLY');
    await simulator.authorize(1, 'EARLY');
    expect(simulator.connector()).toMatchObject({ status: 'Preparing', idTag: 'EARLY' });
    simulator.plugIn(1);
    await transactionIn(bench(), simulator.identity, 'active');
    await bench().call('command.changeConfiguration', {
      cpId: simulator.identity,
      key: 'ConnectionTimeOut',
      value: '10',
    });
    await simulator.authorize(2, 'EARLY');
    expect(simulator.connector(2).status).toBe('Preparing');
    await simulator.status('Available', 2);
    expect(simulator.connector(2).charging).toBe(false);
  });

  test('pulling the cable ends it with EVDisconnected', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'PULLED');
    simulator.plugIn(1);
    await simulator.authorize(1, 'PULLED');
    simulator.unplug(1);
    const stopped = await transactionIn(bench(), simulator.identity, 'stopped');
    expect(stopped.stopReason).toBe('EVDisconnected');
  });

  test('a tag of the same group ends it, another tag does not', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'FLEET-A', { parentIdTag: 'FLEET' });
    await acceptTag(bench(), 'FLEET-B', { parentIdTag: 'FLEET' });
    await acceptTag(bench(), 'STRANGER');
    simulator.plugIn(1);
    await simulator.authorize(1, 'FLEET-A');
    await transactionIn(bench(), simulator.identity, 'active');
    expect(await refusal(simulator.authorize(1, 'STRANGER'))).toMatch(/charges with another tag/);
    await simulator.authorize(1, 'FLEET-B');
    const stopped = await transactionIn(bench(), simulator.identity, 'stopped');
    expect(stopped).toMatchObject({ stopReason: 'Local', stopIdTag: 'FLEET-B' });
  });

  test('D20 a tag that is not accepted starts nothing, and says which verdict it was', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'BLOCKED', { status: 'Blocked' });
    simulator.plugIn(1);
    await simulator.authorize(1, 'BLOCKED');
    await simulator.authorize(1, 'NOBODY');
    expect(simulator.connector()).toMatchObject({
      status: 'Preparing',
      charging: false,
      lastAuthorization: { idTag: 'NOBODY', status: 'Invalid' },
    });
  });

  test('D15 a start that is refused ends with DeAuthorized, under the number it was given', async () => {
    const simulator = await startSimulator(bench());
    simulator.plugIn(1);
    await bench().call('command.startTransaction', {
      cpId: simulator.identity,
      connectorId: 1,
      idTag: 'REMOTE-NOBODY',
    });
    const stopped = await transactionIn(bench(), simulator.identity, 'stopped');
    expect(stopped).toMatchObject({ authorization: 'Invalid', stopReason: 'DeAuthorized' });
    expect(stopped.transactionId).toBeGreaterThan(0);
  });

  test('D15 with StopTransactionOnInvalidId off it stays, without energy', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await bench().call('command.changeConfiguration', {
      cpId,
      key: 'StopTransactionOnInvalidId',
      value: 'false',
    });
    simulator.plugIn(1);
    await bench().call('command.startTransaction', { cpId, connectorId: 1, idTag: 'NOBODY-2' });
    const suspended = await simulator.status('SuspendedEVSE');
    expect(suspended).toMatchObject({ charging: true, powerW: 0 });
  });

  test('a fault ends what runs there and is told with its code; cleared, the cable is still in', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await acceptTag(bench(), 'FAULTY');
    simulator.plugIn(1);
    await simulator.authorize(1, 'FAULTY');
    simulator.fault(1, 'GroundFailure');
    const stopped = await transactionIn(bench(), cpId, 'stopped');
    expect(stopped.stopReason).toBe('Other');
    const faulted = await bench().event(
      'chargePoint.changed',
      (data) => data.chargePointId === cpId && data.connectors.some((c) => c.status === 'Faulted'),
    );
    expect(faulted.connectors.find(({ connectorId }) => connectorId === 1)).toMatchObject({
      errorCode: 'GroundFailure',
    });
    expect(await refusal(simulator.authorize(1, 'FAULTY'))).toMatch(/clear the fault first/);
    simulator.clearFault(1);
    expect(simulator.connector().status).toBe('Finishing');
  });

  test('a full battery suspends by the vehicle', async () => {
    const simulator = await startSimulator(bench(), { speed: 500 });
    await bench().call('command.changeConfiguration', {
      cpId: simulator.identity,
      key: 'VehicleBatteryWh',
      value: '100',
    });
    await acceptTag(bench(), 'FULL');
    simulator.plugIn(1);
    await simulator.authorize(1, 'FULL');
    const full = await simulator.status('SuspendedEV');
    expect(full).toMatchObject({ socPercent: 100, powerW: 0 });
  });

  test('StopTxnSampledData puts the readings of begin and end into the stop', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await bench().call('command.changeConfiguration', {
      cpId,
      key: 'StopTxnSampledData',
      value: 'Energy.Active.Import.Register',
    });
    await acceptTag(bench(), 'ENDS');
    simulator.plugIn(1);
    await simulator.authorize(1, 'ENDS');
    await simulator.authorize(1, 'ENDS');
    await transactionIn(bench(), cpId, 'stopped');
    const { items } = await bench().call('message.list', { cpId, action: 'StopTransaction' });
    const detail = await bench().call('message.get', { id: items[0]?.id ?? 0 });
    expect(detail.callText).toContain('Transaction.Begin');
    expect(detail.callText).toContain('Transaction.End');
  });
});

test('what cannot be done says why', async () => {
  const simulator = await startSimulator(bench());
  const unplug = async () => simulator.unplug(1);
  expect(await refusal(unplug())).toMatch(/no vehicle to unplug/);
  const far = async () => simulator.plugIn(9);
  expect(await refusal(far())).toMatch(/has no connector 9; it has 2/);
  simulator.plugIn(1);
  const twice = async () => simulator.plugIn(1);
  expect(await refusal(twice())).toMatch(/unplug it first/);
  await simulator.stop();
  const off = async () => simulator.plugIn(2);
  expect(await refusal(off())).toMatch(/switched off/);
});
