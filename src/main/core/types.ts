import type { MethodInput, MethodName, MethodOutput, Origin } from '@shared/api';
import type { EventEnvelope } from '@shared/api/events';
import type { Result } from '@shared/result';
import type { Settings } from '@shared/settings';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Encrypts private keys with the key store of the system, where there is one. */
export interface KeyProtection {
  /** What guards them, as the console says it. */
  readonly name: string;
  protect(text: string): Buffer;
  unprotect(bytes: Buffer): string;
}

/** What was given by flag or environment; everything left out comes from the stored settings. */
export interface CentralSystemOptions {
  readonly dataDir: string;
  readonly version: string;
  readonly host?: string | undefined;
  readonly ocppPort?: number | undefined;
  /** Opens the port with TLS. */
  readonly ocppTlsPort?: number | undefined;
  readonly httpHost?: string | undefined;
  readonly httpPort?: number | undefined;
  readonly filePort?: number | undefined;
  readonly ftpPort?: number | undefined;
  readonly pathPrefix?: string | undefined;
  readonly unknownChargePoints?: Settings['unknownChargePoints'] | undefined;
  readonly token?: string | undefined;
  readonly logLevel?: LogLevel | undefined;
  /** Folder with the built web console and the Swagger UI; without it only REST is served. */
  readonly consoleDir?: string | undefined;
  readonly swaggerUiDir?: string | undefined;
  /** better-sqlite3's native binding, where it is not the packaged one (unpackaged test runtimes). */
  readonly nativeBinding?: string | undefined;
  /** The built thread that copies and checks databases; in the sources it is found by itself. */
  readonly databaseWorker?: string | undefined;
  /** Starts the process, or all of the central system, anew; asked for by a restore. */
  readonly restart?: (() => void) | undefined;
  /** Without it private keys are guarded by the mode of their files (0600) alone. */
  readonly keyProtection?: KeyProtection | undefined;
}

export interface CentralSystem {
  /** The single gate: known name, valid input, run. Never throws. */
  call<N extends MethodName>(
    name: N,
    input: MethodInput<N>,
    origin: Origin,
  ): Promise<Result<MethodOutput<N>>>;
  /** Batches of events, each announced after its commit. Returns how to stop listening. */
  on(listener: (batch: readonly EventEnvelope[]) => void): () => void;
  /** `ocppTls` is null while the port with TLS is closed. */
  readonly addresses: {
    readonly ocpp: string;
    readonly ocppTls: string | null;
    readonly http: string;
  };
  /** Drains: no new connections, sockets closed with 1001, the write queue finished. */
  stop(): Promise<void>;
}

/** A start that cannot be: the message is one line that names the fix. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
