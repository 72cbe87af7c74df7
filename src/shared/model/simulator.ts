import { type Static, Type } from 'typebox';
import { nullable, strictObject } from './common';

/** What a connector can be made to suffer from: the error codes of OCPP 1.6 §7.6 but `NoError`. */
export const SimulatedFault = Type.Enum(
  [
    'ConnectorLockFailure',
    'EVCommunicationError',
    'GroundFailure',
    'HighTemperature',
    'InternalError',
    'OtherError',
    'OverCurrentFailure',
    'OverVoltage',
    'PowerMeterFailure',
    'PowerSwitchFailure',
    'ReaderFailure',
    'UnderVoltage',
    'WeakSignal',
  ],
  { default: 'GroundFailure', description: 'The error code it reports.' },
);
export type SimulatedFault = Static<typeof SimulatedFault>;

export const SimulatedConnector = strictObject({
  connectorId: Type.Integer(),
  status: Type.String({ description: 'The status it reports (OCPP 1.6 §7.7).' }),
  errorCode: Type.String(),
  pluggedIn: Type.Boolean({ description: 'Whether a vehicle is plugged in.' }),
  idTag: nullable(
    Type.String({
      description: 'The tag that charges, or that was accepted and waits for a cable.',
    }),
  ),
  lastAuthorization: nullable(
    strictObject(
      { idTag: Type.String(), status: Type.String() },
      'The last tag shown here, and the verdict on it.',
    ),
  ),
  charging: Type.Boolean({ description: 'Whether a transaction runs here.' }),
  transactionId: nullable(
    Type.Integer({ description: 'Its number; null while the central system has not told it.' }),
  ),
  powerW: Type.Number(),
  energyWh: Type.Number({ description: 'Energy of the running transaction.' }),
  socPercent: nullable(
    Type.Number({ description: 'State of charge of the vehicle that is plugged in.' }),
  ),
});
export type SimulatedConnector = Static<typeof SimulatedConnector>;

/** A simulated charge point of this process. It is not stored: it ends with the process. */
export const Simulator = strictObject({
  simulatorId: Type.String({ description: 'The identity it connects with.' }),
  url: Type.String({ description: 'Where it connects to, without the identity.' }),
  connection: Type.Enum(['connecting', 'connected', 'offline', 'stopped'], {
    description:
      'offline: it tries again by itself, unless its network was taken away; stopped: it was switched off.',
  }),
  networkAvailable: Type.Boolean({ description: 'false while its network is taken away.' }),
  registration: nullable(
    Type.String({ description: 'How its last BootNotification was answered.' }),
  ),
  problem: nullable(
    Type.String({ description: 'Why it is not connected, in words; null when all is well.' }),
  ),
  automatic: Type.Boolean({ description: 'Whether it plugs in, charges and unplugs by itself.' }),
  queuedMessages: Type.Integer({
    description: 'Messages about transactions that wait to be delivered (OCPP 1.6 §3.7).',
  }),
  firmwareVersion: Type.String(),
  connectors: Type.Array(SimulatedConnector),
});
export type Simulator = Static<typeof Simulator>;
