import type { SimulatedFault, Simulator } from '@shared/model/simulator';
import { AppError } from '@shared/result';
import { answerCall } from './answers';
import { startAutomatic } from './automatic';
import { createCertificateStore } from './certificates';
import { createConfiguration } from './configuration';
import { clearFault, fail, plugIn, showTag, unplug } from './controls';
import { createConnector, type Device, type DeviceConnector, isAccepted } from './device';
import { createInstalledProfiles } from './installed-profiles';
import { connect, onConnected, onDisconnected, powerOff } from './lifecycle';
import { createLink } from './link';
import { createLocalAuthorization } from './local-authorization';
import { createOutbox } from './outbox';
import { createReservations } from './reservations';
import { statusOf } from './status';
import { createTimers } from './timers';
import { createTransfers } from './transfers';

export interface SimulatorOptions {
  readonly identity: string;
  /** Where it connects to, without the identity: ws://host:port/path. */
  readonly url: string;
  /** Where it connects to with security profile 2 and 3; null while there is no such port. */
  readonly secureUrl?: (() => string | null) | undefined;
  readonly connectors: number;
  readonly password?: string | undefined;
  /** Plugs in, charges and unplugs by itself with this tag. */
  readonly automatic?: { readonly idTag: string } | undefined;
  /** Every wait is divided by it, and a vehicle charges so many times faster; 1 is real time. */
  readonly speed?: number | undefined;
  /** Certificates in PEM that are trusted for wss beside the usual ones. */
  readonly trusted?: readonly string[] | undefined;
  /** Values of configuration keys that it has from the factory, also of those that cannot be set. */
  readonly configuration?: Readonly<Record<string, string>> | undefined;
  /** Something that the snapshot shows has changed. */
  readonly onChange?: (() => void) | undefined;
  readonly onBug: (error: unknown) => void;
}

/** A charge point made of software that speaks OCPP 1.6-J over a real socket. */
export interface SimulatedChargePoint {
  snapshot(): Simulator;
  /** Switches it on; it connects, boots and tells its statuses. */
  start(): void;
  /** Switches it off. Its memory stays: settings, lists, profiles and messages not yet delivered. */
  stop(): Promise<void>;
  setNetwork(available: boolean): void;
  plugIn(connectorId: number): void;
  /** Resolves when the verdict on the tag is there. */
  authorize(connectorId: number, idTag: string): Promise<void>;
  unplug(connectorId: number): void;
  fault(connectorId: number, fault: SimulatedFault): void;
  clearFault(connectorId: number): void;
}

export const createSimulatedChargePoint = (options: SimulatorOptions): SimulatedChargePoint => {
  let running = false;
  // Not those of the charge point, which end with every restart.
  const visitors = createTimers(options.speed ?? 1);
  const changed = (): void => options.onChange?.();
  const device = createDevice(options, changed);

  const assertRunning = (): void => {
    if (running) return;
    throw new AppError('conflict', `${options.identity} is switched off; start it first.`);
  };

  return {
    snapshot: () => snapshotOf(options, device, running),
    start: () => {
      if (running) return;
      running = true;
      device.problem = null;
      connect(device);
      if (options.automatic !== undefined) {
        startAutomatic(device, visitors, options.automatic.idTag);
      }
      changed();
    },
    stop: async () => {
      if (!running) return;
      running = false;
      visitors.cancelAll();
      await powerOff(device);
    },
    setNetwork: (available) => {
      assertRunning();
      if (available === device.networkAvailable) return;
      device.networkAvailable = available;
      if (available) {
        connect(device);
        changed();
      } else {
        device.link.close();
        onDisconnected(device, 'Its network was taken away.');
      }
    },
    plugIn: (connectorId) => {
      assertRunning();
      plugIn(device, connectorId);
    },
    authorize: async (connectorId, idTag) => {
      assertRunning();
      await showTag(device, connectorId, idTag);
    },
    unplug: (connectorId) => {
      assertRunning();
      unplug(device, connectorId);
    },
    fault: (connectorId, fault) => {
      assertRunning();
      fail(device, connectorId, fault);
    },
    clearFault: (connectorId) => {
      assertRunning();
      clearFault(device, connectorId);
    },
  };
};

/** A simulated charge point that is switched off. */
export const createDevice = (options: SimulatorOptions, changed: () => void): Device => {
  const { identity, connectors } = options;
  const timers = createTimers(options.speed ?? 1);
  const configuration = createConfiguration(connectors, options.configuration);
  const certificates = createCertificateStore();
  let clockOffsetMs = 0;
  const link = createLink({
    timers,
    url: () => {
      const target = urlOf(options, configuration.number('SecurityProfile'));
      return `${target.replace(/\/+$/, '')}/${encodeURIComponent(identity)}`;
    },
    identity,
    password: () => passwordOf(configuration.text('AuthorizationKey'), options.password),
    tls: () => ({
      trusted: [...(options.trusted ?? []), ...certificates.roots('CentralSystemRootCertificate')],
      own: certificates.own(),
    }),
    pingSeconds: () => configuration.number('WebSocketPingInterval'),
    onOpen: () => onConnected(device),
    onClosed: (problem) => onDisconnected(device, problem),
    onCall: (call) => answerCall(device, call),
    onBug: options.onBug,
  });
  const outbox = createOutbox({
    timers,
    ready: () => isAccepted(device),
    send: (action, payload) => link.call(action, payload),
    attempts: () => configuration.number('TransactionMessageAttempts'),
    retrySeconds: () => configuration.number('TransactionMessageRetryInterval'),
    changed,
  });
  const device: Device = {
    identity,
    timers,
    configuration,
    localAuthorization: createLocalAuthorization(),
    reservations: createReservations(),
    profiles: createInstalledProfiles(),
    certificates,
    transfers: createTransfers(),
    connectors: Array.from({ length: connectors }, (_, index) =>
      createConnector(identity, index + 1),
    ),
    link,
    outbox,
    now: () => Date.now() + clockOffsetMs,
    setClock: (now) => {
      clockOffsetMs = now - Date.now();
    },
    changed,
    send: (action, payload) =>
      isAccepted(device) ? link.call(action, payload) : Promise.resolve({ kind: 'lost' }),
    operative: true,
    registration: null,
    rebooting: false,
    networkAvailable: true,
    firmwareVersion: '1.0.0',
    reported: new Map(),
    afterBoot: [],
    cancelTick: null,
    cancelHeartbeat: null,
    cancelAligned: null,
    cancelBootRetry: null,
    cancelExpiry: null,
    problem: null,
    journal: [],
    securityLog: [],
  };
  return device;
};

/** The URL belongs to the profile; a charge point has both from its commissioning. */
const urlOf = ({ url, secureUrl }: SimulatorOptions, profile: number): string =>
  profile < 2 ? url : (secureUrl?.() ?? url);

/** An AuthorizationKey that was set over OCPP is in force from the next connection (OCPP-J §6.2.2). */
const passwordOf = (keyHex: string, given: string | undefined): Buffer | undefined => {
  if (keyHex !== '') return Buffer.from(keyHex, 'hex');
  return given === undefined ? undefined : Buffer.from(given, 'utf8');
};

const snapshotOf = (options: SimulatorOptions, device: Device, running: boolean): Simulator => ({
  simulatorId: device.identity,
  url: urlOf(options, device.configuration.number('SecurityProfile')),
  connection: connectionOf(device, running),
  networkAvailable: device.networkAvailable,
  registration: device.registration,
  problem: running ? device.problem : null,
  automatic: options.automatic !== undefined,
  queuedMessages: device.outbox.size(),
  firmwareVersion: device.firmwareVersion,
  connectors: device.connectors.map((connector) => connectorSnapshot(device, connector)),
});

const connectionOf = (device: Device, running: boolean): Simulator['connection'] => {
  if (!running) return 'stopped';
  if (device.link.isOpen()) return 'connected';
  return device.problem === null ? 'connecting' : 'offline';
};

const connectorSnapshot = (
  device: Device,
  connector: DeviceConnector,
): Simulator['connectors'][number] => {
  const { transaction, pluggedIn, accepted } = connector;
  return {
    connectorId: connector.connectorId,
    status: statusOf(device, connector),
    errorCode: connector.fault ?? 'NoError',
    pluggedIn,
    idTag: transaction?.idTag ?? accepted?.idTag ?? null,
    lastAuthorization: connector.lastAuthorization,
    charging: transaction !== null,
    transactionId: transaction?.transactionId ?? null,
    powerW: Math.round(connector.watts),
    energyWh:
      transaction === null
        ? 0
        : Math.max(0, Math.floor(connector.registerWh) - transaction.startWh),
    socPercent: pluggedIn ? Math.round(connector.socPercent * 10) / 10 : null,
  };
};
