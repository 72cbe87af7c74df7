import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MethodInput, type MethodName, type MethodOutput, methods } from '@shared/api';
import type { EventEnvelope, EventName } from '@shared/api/events';
import { isDateTime } from '@shared/ocpp/timestamp';
import type { Failure } from '@shared/result';
import type { Settings } from '@shared/settings';
import { Ajv } from 'ajv';
import { onTestFinished, vi } from 'vitest';
import { implementation } from '../../src/main/core/api';
import { createReadChange } from '../../src/main/core/api/resources';
import { createBackups } from '../../src/main/core/backups/backups';
import { createCall } from '../../src/main/core/call';
import { createGroupCommit } from '../../src/main/core/commit';
import { createConfigurationRuns } from '../../src/main/core/configuration/runs';
import type { CommandRequest, Connection, Core } from '../../src/main/core/context';
import { createEventHub } from '../../src/main/core/events';
import { createJobs } from '../../src/main/core/jobs/jobs';
import type { Log } from '../../src/main/core/log';
import { createCallQueue } from '../../src/main/core/ocpp/call-queue';
import { createAuthority } from '../../src/main/core/security/authority';
import { createFirmwareSigner } from '../../src/main/core/security/firmware-signature';
import { createServerCertificates } from '../../src/main/core/security/server-certificates';
import { createSelfTest } from '../../src/main/core/self-test';
import { createSimulators } from '../../src/main/core/simulator/simulators';
import { createSites } from '../../src/main/core/sites/sites';
import { createStations, stationOf } from '../../src/main/core/stations';
import { allChargePoints } from '../../src/main/core/storage/charge-points';
import { openStorage } from '../../src/main/core/storage/database';
import { readSettings } from '../../src/main/core/storage/settings';
import type { Storage } from '../../src/main/core/storage/storage';
import type { CentralSystem } from '../../src/main/core/types';
import { prepareDatabase } from './fresh-database';

/** A folder that goes with the test. */
export const createTempDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'ocpp-central-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** A database file in a folder that goes with the test. */
export const openTestStorage = async (dir = createTempDir()): Promise<Storage> =>
  (await openForTest(dir)).storage;

const openForTest = async (dir: string): Promise<{ storage: Storage; close: () => void }> => {
  const file = join(dir, 'test.sqlite');
  await prepareDatabase(file);
  const { storage, close } = await openStorage(file);
  let isOpen = true;
  const closeOnce = (): void => {
    if (isOpen) close();
    isOpen = false;
  };
  onTestFinished(closeOnce);
  return { storage, close: closeOnce };
};

/** 31 January 2026, noon: where the clock of a test stands at first. */
export const noon = Date.parse('2026-01-31T12:00:00.000Z');

export interface Bench {
  readonly core: Core;
  readonly storage: Storage;
  /** Closes the database, so that another may open it: a process at a time uses one. */
  close(): void;
  /** The clock; tests set it. */
  readonly clock: { now: number };
  /** What was logged, level by level. */
  readonly logged: { level: string; fields: object; message: string }[];
  /** CALLs that were asked for. */
  readonly sent: CommandRequest[];
  /** Waits for an event of this name and forgets it. */
  event(name: EventName): Promise<EventEnvelope>;
  /** A call as its users make it, without any check of ours: what takes time is the call's own. */
  readonly call: CentralSystem['call'];
  /** The value of a call that succeeds, checked against the contract. */
  value<N extends MethodName>(name: N, input: MethodInput<N>): Promise<MethodOutput<N>>;
  /** The failure of a call that fails; the input need not be valid. */
  failure(name: string, input: unknown): Promise<Failure>;
}

export interface BenchOptions {
  readonly dir?: string;
  readonly fixed?: Partial<Settings>;
  readonly send?: Core['send'];
}

/**
 * The core without its listeners: real storage, commits, events and stations. Commands go to
 * `send`, which by default answers Accepted.
 */
export const createBench = async ({
  dir = createTempDir(),
  fixed = {},
  send = async ({ action }) => ({
    commandId: 'c-1',
    action,
    outcome: 'answered',
    response: { status: 'Accepted' },
    latencyMs: 1,
  }),
}: BenchOptions = {}): Promise<Bench> => {
  const { storage, close } = await openForTest(dir);
  const clock = { now: noon };
  const logged: Bench['logged'] = [];
  const log = createListLog(logged);
  const stations = createStations();
  for (const row of allChargePoints(storage)) stations.add(stationOf(row));
  const bug = (error: unknown): never => {
    throw error;
  };
  const events = createEventHub({
    batchMs: 1,
    read: createReadChange({ storage, stations }),
    bug,
  });
  const batches: EventEnvelope[] = [];
  events.on((batch) => batches.push(...batch));
  onTestFinished(() => events.close());
  let settings: Settings = { ...readSettings(storage), ...fixed };
  const sent: CommandRequest[] = [];
  const commit = createGroupCommit({ storage, bug, settled: () => undefined });
  const authority = createAuthority({
    storage,
    commit,
    keyDir: join(dir, 'keys'),
    keyProtection: undefined,
    now: () => clock.now,
    organization: () => settings.cpoName || 'OCPP Central',
  });
  const serverCertificates = createServerCertificates({
    storage,
    commit,
    authority,
    now: () => clock.now,
    givenNames: () => settings.serverNames,
    onFault: bug,
  });
  onTestFinished(() => serverCertificates.stop());
  const core: Core = {
    options: { dataDir: dir, version: '0.0.0-test' },
    storage,
    commit,
    events,
    log,
    stations,
    selfTest: createSelfTest(),
    backups: createBackups({
      dataDir: dir,
      databaseFile: join(dir, 'test.sqlite'),
      version: '0.0.0-test',
      now: () => clock.now,
      lastTransactionId: () => 0,
      onProgress: (progress) => events.emit('backup.progressed', progress),
    }),
    simulators: createSimulators({
      url: () => 'ws://127.0.0.1:8887/ocpp',
      isTaken: () => false,
      onChange: () => undefined,
      onBug: bug,
    }),
    jobs: createJobs(() => core, { dataDir: dir, certificates: undefined }),
    firmwareSigner: createFirmwareSigner(
      () => core.authority,
      () => clock.now,
    ),
    authority,
    serverCertificates,
    tlsPort: {
      url: () => null,
      fault: () => null,
      apply: async () => undefined,
      close: async () => undefined,
    },
    configurationRuns: createConfigurationRuns(() => core),
    sites: createSites(() => core),
    now: () => clock.now,
    settings: () => settings,
    applySettings: (stored) => {
      settings = { ...stored, ...fixed };
    },
    fixedSettings: Object.keys(fixed) as (keyof Settings)[],
    send: (request) => {
      sent.push(request);
      return send(request);
    },
    pendingCalls: new Map(),
    countLostFrame: () => undefined,
    nextRecordId: () => 1,
    countFrame: () => undefined,
    health: () => ({
      status: 'ok',
      version: '0.0.0-test',
      uptimeSeconds: 1,
      connectedChargePoints: [...stations.all()].filter((one) => one.connections.length > 0).length,
      storage: { ok: true, fault: null, lostFrames: 0 },
    }),
    startedAt: noon,
    ocppHost: '0.0.0.0',
    addresses: { ocpp: 'ws://127.0.0.1:8887/ocpp', http: 'http://127.0.0.1:8080' },
    framesPerSecond: () => 0,
  };
  const call = createCall(core, implementation);
  return {
    core,
    storage,
    close: () => {
      events.close();
      close();
    },
    clock,
    logged,
    sent,
    event: (name) =>
      vi.waitFor(() => {
        const index = batches.findIndex((event) => event.name === name);
        const [event] = index === -1 ? [] : batches.splice(index, 1);
        if (event === undefined) throw new Error(`no ${name} came`);
        return event;
      }),
    call,
    value: async (name, input) => {
      const result = await call(name, input, 'internal');
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      // Every value that a test sees is what the contract promises.
      if (!outputs.validate(methods[name].output, result.value)) {
        throw new Error(`${name} breaks its contract: ${outputs.errorsText()}`);
      }
      return result.value;
    },
    failure: async (name, input) => {
      const result = await call(name as MethodName, input as never, 'internal');
      if (result.ok) throw new Error(`${name} succeeded: ${JSON.stringify(result.value)}`);
      return result.error;
    },
  };
};

const outputs = new Ajv({
  strict: false,
  formats: { 'date-time': { type: 'string', validate: isDateTime } },
});

const createListLog = (logged: Bench['logged']): Log => {
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
  };
  const log: Log = {
    trace: write('trace'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
    child: () => log,
  };
  return log;
};

/** A socket as the API sees it; it notes what is done to it. */
export const createTestConnection = (
  core: Core,
  chargePointId: string,
  connectionId = 1,
): Connection & { readonly done: string[] } => {
  const station = core.stations.get(chargePointId);
  if (station === undefined) throw new Error(`${chargePointId} is not registered`);
  const done: string[] = [];
  const connection = {
    connectionId,
    chargePointId,
    remoteAddress: '192.0.2.7',
    localAddress: '192.0.2.1',
    isSecure: false,
    path: `/ocpp/${chargePointId}`,
    subprotocol: 'ocpp1.6',
    openedAt: noon,
    tls: null,
    securityProfile: 0,
    certificateFingerprint: null,
    calls: createCallQueue(),
    sendText: () => undefined,
    close: (code: number, reason: string) => {
      done.push(`close ${code} ${reason}`);
    },
    configure: () => {
      done.push('configure');
    },
    done,
  };
  station.connections.push(connection);
  return connection;
};
