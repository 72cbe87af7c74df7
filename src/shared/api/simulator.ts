import { Type } from 'typebox';
import { Empty, IdTag, strictObject } from '../model/common';
import { SimulatedFault, Simulator } from '../model/simulator';
import { method } from './method';

const tag = 'Simulated charge points';

/** So many in one process; a load generator is a process of its own. */
export const maxSimulators = 300;
export const maxSimulatedConnectors = 20;

const SimulatorId = Type.String({
  minLength: 1,
  maxLength: 48,
  // Letters that need no escaping in a URL and that every central system takes.
  pattern: '^[A-Za-z0-9._~-]+$',
  examples: ['SIM1'],
  description: 'The identity it connects with.',
});

const simulatorId = { simulatorId: SimulatorId };
const onConnector = {
  ...simulatorId,
  connectorId: Type.Integer({ minimum: 1, maximum: maxSimulatedConnectors }),
};

const connectorMethod = <P extends Parameters<typeof strictObject>[0]>(
  path: string,
  summary: string,
  properties: P,
  description?: string,
) =>
  method({
    http: `POST /simulator/{simulatorId}/connector/{connectorId}/${path}`,
    tag,
    summary,
    ...(description === undefined ? {} : { description }),
    input: strictObject({ ...onConnector, ...properties }),
    output: Simulator,
    errors: ['not-found', 'conflict'],
  });

export const simulatorMethods = {
  'simulator.list': method({
    http: 'GET /simulator',
    tag,
    summary: 'The simulated charge points of this process',
    input: strictObject({}),
    output: strictObject({ items: Type.Array(Simulator) }),
  }),
  'simulator.start': method({
    http: 'POST /simulator',
    tag,
    summary: 'Start a simulated charge point',
    description:
      'It connects to the OCPP port of this process like any other charge point. It is not stored and ends with the process. One that was stopped starts again with what it had.',
    input: strictObject({
      simulatorId: Type.Optional(SimulatorId),
      connectors: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: maxSimulatedConnectors,
          description: 'How many connectors it has; 2 when left out.',
        }),
      ),
      automatic: Type.Optional(
        Type.Boolean({
          description: 'Plugs in, charges and unplugs by itself with the given tag.',
        }),
      ),
      idTag: Type.Optional(IdTag),
      password: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 255,
          description: 'For HTTP Basic authentication, where its charge point has a password.',
        }),
      ),
    }),
    output: Simulator,
    errors: ['conflict'],
  }),
  'simulator.stop': method({
    http: 'POST /simulator/{simulatorId}/stop',
    tag,
    summary: 'Switch a simulated charge point off',
    description: 'Running transactions end with PowerLoss. It stays in the list.',
    input: strictObject(simulatorId),
    output: Simulator,
    errors: ['not-found'],
  }),
  'simulator.remove': method({
    http: 'DELETE /simulator/{simulatorId}',
    tag,
    summary: 'Remove a simulated charge point',
    description: 'What the central system has recorded of it stays.',
    input: strictObject(simulatorId),
    output: Empty,
    errors: ['not-found'],
  }),
  'simulator.setNetwork': method({
    http: 'PUT /simulator/{simulatorId}/network',
    tag,
    summary: 'Take its network away, or give it back',
    description: 'Without it, messages about transactions are queued (OCPP 1.6 §3.7).',
    input: strictObject({ ...simulatorId, available: Type.Boolean() }),
    output: Simulator,
    errors: ['not-found', 'conflict'],
  }),
  'simulator.plugIn': connectorMethod('plug-in', 'Plug a vehicle in', {}),
  'simulator.authorize': connectorMethod(
    'authorize',
    'Show a tag',
    { idTag: IdTag },
    'Starts a transaction, or stops the one of this tag. Before the cable is plugged in it waits for it.',
  ),
  'simulator.unplug': connectorMethod('unplug', 'Unplug the vehicle', {}),
  'simulator.fault': connectorMethod('fault', 'Make a connector fail', {
    fault: Type.Optional(SimulatedFault),
  }),
  'simulator.clearFault': connectorMethod('clear-fault', 'End the fault of a connector', {}),
};
