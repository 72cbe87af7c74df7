import type { SimulatedConnector, Simulator } from '@shared/model/simulator';

/** What happened to a simulated charge point, in a line for people and programs. */
export type SimulatorChange =
  | {
      readonly event: 'connection';
      readonly id: string;
      readonly connection: Simulator['connection'];
      readonly registration: string | null;
      readonly problem?: string;
    }
  | {
      readonly event: 'status';
      readonly id: string;
      readonly connectorId: number;
      readonly status: string;
      readonly errorCode: string;
    }
  | {
      readonly event: 'transaction';
      readonly id: string;
      readonly connectorId: number;
      readonly state: 'started' | 'stopped';
      readonly idTag: string | null;
      readonly transactionId: number | null;
      readonly energyWh: number;
    };

/** What differs between two pictures of a simulated charge point; without a first one everything is new. */
export const changesBetween = (
  before: Simulator | undefined,
  after: Simulator,
): SimulatorChange[] => {
  const { simulatorId: id, connection, registration, problem } = after;
  const changes: SimulatorChange[] = [];
  if (
    before?.connection !== connection ||
    before.registration !== registration ||
    before.problem !== problem
  ) {
    changes.push({
      event: 'connection',
      id,
      connection,
      registration,
      ...(problem === null ? {} : { problem }),
    });
  }
  for (const connector of after.connectors) {
    const old = before?.connectors.find((one) => one.connectorId === connector.connectorId);
    changes.push(...connectorChanges(id, old, connector));
  }
  return changes;
};

const connectorChanges = (
  id: string,
  before: SimulatedConnector | undefined,
  after: SimulatedConnector,
): SimulatorChange[] => {
  const { connectorId, status, errorCode } = after;
  const changes: SimulatorChange[] = [];
  if (before?.status !== status || before.errorCode !== errorCode) {
    changes.push({ event: 'status', id, connectorId, status, errorCode });
  }
  // A start is told with its number, as soon as the central system has given one.
  const isNew = after.transactionId !== null && before?.transactionId !== after.transactionId;
  const hasEnded = before?.charging === true && !after.charging;
  for (const [state, of] of [
    ['stopped', hasEnded ? before : undefined],
    ['started', isNew ? after : undefined],
  ] as const) {
    if (of === undefined) continue;
    const { idTag, transactionId, energyWh } = of;
    changes.push({ event: 'transaction', id, connectorId, state, idTag, transactionId, energyWh });
  }
  return changes;
};
