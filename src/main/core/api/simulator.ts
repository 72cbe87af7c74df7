import type { simulatorMethods } from '@shared/api/simulator';
import type { Core, Implements } from '../context';
import type { SimulatedChargePoint } from '../simulator/charge-point';

/** Does something to a simulated charge point and answers how it is afterwards. */
const changing = async (
  core: Core,
  simulatorId: string,
  change: (simulator: SimulatedChargePoint) => void | Promise<void>,
) => {
  const simulator = core.simulators.get(simulatorId);
  await change(simulator);
  return simulator.snapshot();
};

export const simulatorImplementation = {
  'simulator.list': (core) => ({ items: core.simulators.list() }),

  'simulator.start': (core, request) => core.simulators.start(request),

  'simulator.stop': (core, { simulatorId }) =>
    changing(core, simulatorId, (simulator) => simulator.stop()),

  'simulator.remove': async (core, { simulatorId }) => {
    core.simulators.get(simulatorId);
    await core.simulators.remove(simulatorId);
    core.events.emit('simulator.removed', { simulatorId });
    return {};
  },

  'simulator.setNetwork': (core, { simulatorId, available }) =>
    changing(core, simulatorId, (simulator) => simulator.setNetwork(available)),

  'simulator.plugIn': (core, { simulatorId, connectorId }) =>
    changing(core, simulatorId, (simulator) => simulator.plugIn(connectorId)),

  'simulator.authorize': (core, { simulatorId, connectorId, idTag }) =>
    changing(core, simulatorId, (simulator) => simulator.authorize(connectorId, idTag)),

  'simulator.unplug': (core, { simulatorId, connectorId }) =>
    changing(core, simulatorId, (simulator) => simulator.unplug(connectorId)),

  'simulator.fault': (core, { simulatorId, connectorId, fault = 'GroundFailure' }) =>
    changing(core, simulatorId, (simulator) => simulator.fault(connectorId, fault)),

  'simulator.clearFault': (core, { simulatorId, connectorId }) =>
    changing(core, simulatorId, (simulator) => simulator.clearFault(connectorId)),
} satisfies Implements<typeof simulatorMethods>;
