import type { SimulatedFault } from '@shared/model/simulator';
import type { IncomingAction } from '@shared/ocpp/actions';
import type { RegistrationStatus } from '@shared/ocpp/actions/boot-notification';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { SampledValue } from '@shared/ocpp/types';
import type { CertificateStore } from './certificates';
import type { Configuration } from './configuration';
import type { InstalledProfiles } from './installed-profiles';
import type { Link, Reply } from './link';
import type { LocalAuthorization } from './local-authorization';
import type { Outbox } from './outbox';
import type { Reservations } from './reservations';
import type { Timers } from './timers';
import type { Transfers } from './transfers';
import { shareOf } from './vehicle';

/** A transaction as the charge point sees it. */
export interface DeviceTransaction {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  readonly startedAt: number;
  readonly startWh: number;
  /** The readings at the start, for StopTxnSampledData. */
  readonly beginReadings: readonly SampledValue[];
  /** Null until the central system has told it. */
  transactionId: number | null;
  /** The start was refused, and the cable stays locked without energy. */
  refused: boolean;
  elapsedSeconds: number;
  nextSampleSeconds: number;
}

/** A tag that was accepted before the cable was there. */
export interface AcceptedTag {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  readonly profile: ChargingProfile | undefined;
  readonly cancelTimeout: () => void;
}

export interface DeviceConnector {
  readonly connectorId: number;
  registerWh: number;
  pluggedIn: boolean;
  /** Of the vehicle that is plugged in. */
  socPercent: number;
  watts: number;
  offeredWatts: number;
  phases: number;
  operative: boolean;
  /** An availability that waits for the end of the transaction (OCPP 1.6 §5.2). */
  scheduledOperative: boolean | null;
  fault: SimulatedFault | null;
  accepted: AcceptedTag | null;
  /** A transaction has ended and the cable is still in. */
  finished: boolean;
  transaction: DeviceTransaction | null;
  lastAuthorization: { idTag: string; status: string } | null;
}

/** Everything that a simulated charge point is; the modules beside this one work on it. */
export interface Device {
  readonly identity: string;
  readonly timers: Timers;
  readonly configuration: Configuration;
  readonly localAuthorization: LocalAuthorization;
  readonly reservations: Reservations;
  readonly profiles: InstalledProfiles;
  readonly certificates: CertificateStore;
  readonly transfers: Transfers;
  readonly connectors: readonly DeviceConnector[];
  readonly link: Link;
  readonly outbox: Outbox;
  /** Its own clock, set by the central system. */
  now(): number;
  setClock(now: number): void;
  /** Something that is shown has changed. */
  changed(): void;
  /** Sends a message that is not about a transaction; without a connection it is lost. */
  send(action: IncomingAction, payload: object): Promise<Reply>;
  /** The availability of the charge point as a whole. */
  operative: boolean;
  registration: RegistrationStatus | null;
  /** Between the end of the old connection and the next boot. */
  rebooting: boolean;
  networkAvailable: boolean;
  firmwareVersion: string;
  /** What was reported last, by connector: `status errorCode`. */
  readonly reported: Map<number, string>;
  /** Runs once when the next boot was accepted. */
  readonly afterBoot: (() => void)[];
  cancelTick: (() => void) | null;
  cancelHeartbeat: (() => void) | null;
  cancelAligned: (() => void) | null;
  cancelBootRetry: (() => void) | null;
  cancelExpiry: (() => void) | null;
  problem: string | null;
  /** What it did lately, for the diagnostics it uploads. */
  readonly journal: string[];
  /** The lines of its security log. */
  readonly securityLog: string[];
}

export const createConnector = (identity: string, connectorId: number): DeviceConnector => ({
  connectorId,
  // A meter that has been in use, each with its own reading.
  registerWh: Math.round(shareOf(`${identity}#${connectorId}`) * 900_000) + 1000,
  pluggedIn: false,
  socPercent: 0,
  watts: 0,
  offeredWatts: 0,
  phases: 3,
  operative: true,
  scheduledOperative: null,
  fault: null,
  accepted: null,
  finished: false,
  transaction: null,
  lastAuthorization: null,
});

export const connectorOf = (
  { connectors }: Device,
  connectorId: number,
): DeviceConnector | undefined => connectors.find((one) => one.connectorId === connectorId);

/** Whether anything but a BootNotification may be sent (OCPP 1.6 §4.2). */
export const isAccepted = ({ link, registration }: Device): boolean =>
  link.isOpen() && registration === 'Accepted';

/** So many lines are kept for the diagnostics. */
const journalLength = 500;

export const note = (device: Device, line: string): void => {
  device.journal.push(`${new Date(device.now()).toISOString()} ${line}`);
  if (device.journal.length > journalLength) device.journal.shift();
};

export const instantOf = (ms: number): string => new Date(ms).toISOString();
