import type { SimulatedConnector } from '@shared/model/simulator';
import { onTestFinished } from 'vitest';
import {
  createSimulatedChargePoint,
  type SimulatedChargePoint,
  type SimulatorOptions,
} from '../../src/main/core/simulator/charge-point';
import type { Bench } from './bench';
import { until } from './until';

export interface TestSimulator extends SimulatedChargePoint {
  readonly identity: string;
  connector(connectorId?: number): SimulatedConnector;
  /** Waits until a connector reports the status. */
  status(status: string, connectorId?: number): Promise<SimulatedConnector>;
  /** Waits until a connector charges with so many watts. */
  power(watts: number, connectorId?: number): Promise<unknown>;
  /** Waits until it has booted and nothing waits to be sent. */
  settled(): Promise<void>;
}

let started = 0;

/** So many times faster than life, unless a test says otherwise. */
export const testSpeed = 100;

/** A simulated charge point that has booted at the bench, unless it is not to wait for that. */
export const startSimulator = async (
  { ocppUrl }: Pick<Bench, 'ocppUrl'>,
  { settle = true, ...options }: Partial<SimulatorOptions> & { settle?: boolean } = {},
): Promise<TestSimulator> => {
  started++;
  const identity = options.identity ?? `SIM-${started}`;
  const simulator = createSimulatedChargePoint({
    identity,
    url: ocppUrl,
    connectors: 2,
    speed: testSpeed,
    onBug: (error) => {
      throw error;
    },
    ...options,
  });
  onTestFinished(() => simulator.stop());
  simulator.start();
  const connector = (connectorId = 1): SimulatedConnector => {
    const found = simulator
      .snapshot()
      .connectors.find((candidate) => candidate.connectorId === connectorId);
    if (found === undefined) throw new Error(`there is no connector ${connectorId}`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await until(
      () => {
        const { connection, registration, queuedMessages } = simulator.snapshot();
        return connection === 'connected' && registration === 'Accepted' && queuedMessages === 0;
      },
      { what: `${identity} to settle` },
    );
  };
  if (settle) await settled();
  return {
    ...simulator,
    identity,
    connector,
    status: (status, connectorId) =>
      until(() => (connector(connectorId).status === status ? connector(connectorId) : undefined), {
        what: `connector ${connectorId ?? 1} of ${identity} to be ${status}`,
      }),
    power: (watts, connectorId) =>
      until(() => connector(connectorId).powerW === watts, {
        what: `connector ${connectorId ?? 1} of ${identity} to charge with ${watts} W`,
      }),
    settled,
  };
};

/** Stores a tag that is accepted unless said otherwise. */
export const acceptTag = (
  bench: Bench,
  idTag: string,
  more: { parentIdTag?: string; status?: 'Accepted' | 'Blocked' } = {},
) => bench.call('tag.put', { idTag, status: 'Accepted', ...more });

/** The latest transaction of a charge point, as soon as it is in the state. */
export const transactionIn = (bench: Bench, cpId: string, state: 'active' | 'stopped') =>
  until(
    async () => {
      const { items } = await bench.call('transaction.list', { cpId, limit: 1 });
      return items[0]?.state === state ? items[0] : undefined;
    },
    { what: `a transaction of ${cpId} that is ${state}` },
  );

/** Every status a connector has reported, oldest first. */
export const statusesOf = async (bench: Bench, cpId: string, connectorId: number) => {
  const { items } = await bench.call('chargePoint.statusHistory', { cpId, connectorId });
  return items.map(({ status }) => status).toReversed();
};

/** What was said about something that is refused. */
export const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was not refused.');
};
