import type { MethodInput, MethodName, MethodOutput, Origin } from '@shared/api';
import type { Health } from '@shared/api/server';
import type { ChargePointSettings, Registration } from '@shared/model/charge-point';
import type { Command, CommandOutcome } from '@shared/model/command';
import type { UpgradeStepName } from '@shared/model/security';
import type { Settings } from '@shared/settings';
import type { Static } from 'typebox';
import type { KeyChange } from './authorization-key';
import type { Backups } from './backups/backups';
import type { ClockTrace } from './clock-trace';
import type { GroupCommit } from './commit';
import type { ConfigurationRuns } from './configuration/runs';
import type { EventHub } from './events';
import type { FindingGate } from './finding-gate';
import type { Jobs } from './jobs/jobs';
import type { Log } from './log';
import type { AnswerCache } from './ocpp/answer-cache';
import type { CallQueue } from './ocpp/call-queue';
import type { Watching } from './rules/engine';
import type { Authority } from './security/authority';
import type { FirmwareSigner } from './security/firmware-signature';
import type { ServerCertificates } from './security/server-certificates';
import type { SelfTest } from './self-test';
import type { Simulators } from './simulator/simulators';
import type { Sites } from './sites/sites';
import type { Storage } from './storage/storage';
import type { TlsPort } from './tls-port';
import type { Traffic } from './traffic';
import type { OpenTrigger } from './triggered';
import type { CentralSystemOptions } from './types';

/** A socket of a charge point, as the rest of the core sees it. */
export interface Connection {
  readonly connectionId: number;
  readonly chargePointId: string;
  readonly remoteAddress: string;
  /** Our end of the socket: an address of ours that the charge point reaches. */
  readonly localAddress: string;
  /** Whether it runs in TLS. */
  readonly isSecure: boolean;
  readonly path: string;
  readonly subprotocol: string | null;
  readonly openedAt: number;
  /** TLS version and cipher suite; null without TLS. */
  readonly tls: string | null;
  /** The security profile it reaches (OCPP 1.6 Security §2.1). */
  readonly securityProfile: number;
  /** SHA-256 of the client certificate that it showed, as in the store; null without one. */
  readonly certificateFingerprint: string | null;
  /** CALLs of ours to this socket, one at a time (OCPP-J §4.1.1). */
  readonly calls: CallQueue;
  /** Sends one text frame; it must have been recorded and committed before. */
  sendText(text: string): void;
  /** Closes the socket; the code and reason travel to the charge point. */
  close(code: number, reason: string): void;
  /** Applies changed settings (pings, strictness) to the open socket. */
  configure(): void;
}

/** What is held in memory of a registered charge point; the database has the rest. */
export interface Station {
  readonly chargePointId: string;
  settings: ChargePointSettings;
  bootStatus: Registration | null;
  passwordHash: string | null;
  /** What it has to reach; null: as in the general settings. */
  requiredSecurityProfile: number | null;
  /** Where it comes from while it is led to a higher security profile, else null. */
  upgradingFrom: number | null;
  /** The step of that way which is being run, else null. */
  upgradeStep: UpgradeStepName | null;
  /** Keys beside the one in force, oldest first: sent, and not known to be taken or refused. */
  keyChanges: readonly KeyChange[];
  lastSeenAt: number | null;
  /** Open sockets, oldest first; commands go to the last one. */
  readonly connections: Connection[];
  /** When it booted lately, to notice a loop. */
  boots: readonly number[];
  /** What its messages tell of its clock. */
  readonly clock: ClockTrace;
  /** What the rules for findings remember of it. */
  readonly watching: Watching;
  /** How often it was found to do the same lately. */
  readonly findingGate: FindingGate;
  /** What was answered lately, for messages that are sent twice. */
  readonly answers: AnswerCache;
  /** Triggers whose messages are still awaited, oldest first. */
  triggers: readonly OpenTrigger[];
  /** How much it has been saying. */
  readonly traffic: Traffic;
}

export interface Stations {
  get(chargePointId: string): Station | undefined;
  all(): Iterable<Station>;
  /** Registers it in memory; the row must have been written. */
  add(station: Station): void;
  remove(chargePointId: string): void;
}

/** How a command ended. */
export interface CommandAnswer {
  readonly commandId: string;
  readonly action: string;
  readonly outcome: 'waiting' | 'answered';
  readonly response: unknown;
  readonly latencyMs: number | null;
}

/** A CALL of ours that waits for its reply. */
export interface PendingCall {
  readonly commandId: string;
  readonly chargePointId: string;
  readonly action: string;
  readonly request: unknown;
  readonly exchangeId: number;
  readonly sentAt: number;
  /** Called after the reply was committed; frees the place for the next CALL. */
  finish(end: CommandEnd): void;
}

/** How a command ended, as its caller gets to know it. */
export interface CommandEnd {
  readonly outcome: Exclude<CommandOutcome, 'waiting'>;
  readonly response?: unknown;
  readonly callError?: Command['callError'];
  readonly message?: string;
  readonly latencyMs?: number;
}

export interface CommandRequest {
  readonly chargePointId: string;
  readonly action: string;
  readonly payload: unknown;
  /** false sends the payload as it is. */
  readonly validate: boolean;
  /** false resolves as soon as the command is stored. */
  readonly wait: boolean;
  readonly timeoutSeconds?: number | undefined;
  readonly origin: Origin;
}

/** Everything the parts of the core hand to each other. Built in one place: central-system.ts. */
export interface Core {
  readonly options: CentralSystemOptions;
  readonly storage: Storage;
  readonly commit: GroupCommit;
  readonly events: EventHub;
  readonly log: Log;
  readonly stations: Stations;
  /** Finds out whether the OCPP port can be reached. */
  readonly selfTest: SelfTest;
  /** The simulated charge points; to everything else they are charge points like any other. */
  readonly simulators: Simulators;
  readonly backups: Backups;
  /** Files on their way to and from charge points. */
  readonly jobs: Jobs;
  /** The own certificate authority; nothing of it exists until a certificate is needed. */
  readonly authority: Authority;
  /** Signs firmware with certificates of the authority. */
  readonly firmwareSigner: FirmwareSigner;
  /** Templates that are being given to charge points. */
  readonly configurationRuns: ConfigurationRuns;
  /** Groups of charge points that keep a power limit. */
  readonly sites: Sites;
  /** What our TLS ports show. */
  readonly serverCertificates: ServerCertificates;
  now(): number;
  /** The settings in force: stored ones, overridden by flags. */
  settings(): Settings;
  /** Takes stored settings into force (after they were written). */
  applySettings(settings: Settings): void;
  /** Names of the settings fixed by flag or environment. */
  readonly fixedSettings: readonly (keyof Settings)[];
  /**
   * Sends one CALL through the one path there is. Resolves with the charge point's answer, or
   * (wait=false) with the stored command; throws AppError with the outcome as its code.
   */
  send(request: CommandRequest): Promise<CommandAnswer>;
  /** CALLs of ours that were sent and wait for their reply, by message id. */
  readonly pendingCalls: Map<string, PendingCall>;
  /** Frames that could not be recorded are counted, since they are nowhere else. */
  countLostFrame(): void;
  /** The next number of the wire record. */
  nextRecordId(): number;
  /** Counts a frame for the rate shown in the status bar. */
  countFrame(): void;
  health(): Static<typeof Health>;
  readonly startedAt: number;
  /** The address that is listened on for charge points; a changed setting counts from the next start. */
  readonly ocppHost: string;
  readonly addresses: { readonly ocpp: string; readonly http: string };
  /** The port with TLS, which can be opened and closed while all else goes on. */
  readonly tlsPort: TlsPort;
  /** Frames in both directions during the last full second. */
  framesPerSecond(): number;
}

/** The implementation of every method of the API. */
export type Implementation = {
  readonly [N in MethodName]: (
    core: Core,
    input: MethodInput<N>,
    origin: Origin,
  ) => MethodOutput<N> | Promise<MethodOutput<N>>;
};

/** The implementations of the methods of one noun. */
export type Implements<M> = Pick<Implementation, keyof M & MethodName>;
