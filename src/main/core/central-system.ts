// The composition root: the only place that knows every part of the core.
import { join } from 'node:path';
import type { Health } from '@shared/api/server';
import type { Settings } from '@shared/settings';
import type { Static } from 'typebox';
import { admit } from './admission';
import { implementation } from './api';
import { frames, transactionCsv } from './api/exports';
import { readFileContent, storeFirmware } from './api/file';
import { createReadChange } from './api/resources';
import { restoreKeyChanges } from './authorization-key';
import { createBackups } from './backups/backups';
import { startBackupSchedule } from './backups/schedule';
import { createCall } from './call';
import { sendCommand } from './commands';
import { createGroupCommit } from './commit';
import { createConfigurationRuns } from './configuration/runs';
import { createConnections } from './connections';
import type { Core } from './context';
import { createEventHub } from './events';
import { createFrameRate } from './frame-rate';
import { createHttpServer } from './http/server';
import { createJobs } from './jobs/jobs';
import { createLog, type RootLog } from './log';
import { createListener, type Listener, type ListenerOptions, type Refusal } from './ocpp/listener';
import { createPasswordVerifier } from './ocpp/password';
import { GOING_AWAY, SERVICE_RESTART } from './ocpp/session';
import { startReservationExpiry } from './reservations';
import { startRetention } from './retention';
import { createAuthority } from './security/authority';
import { createFirmwareSigner } from './security/firmware-signature';
import { createServerCertificates } from './security/server-certificates';
import { restoreUpgrades } from './security/upgrade';
import { startSeenTimes } from './seen-times';
import { createSelfTest } from './self-test';
import { fixedByOptions } from './settings-in-force';
import { createSimulators } from './simulator/simulators';
import { createSites } from './sites/sites';
import { listening } from './startup';
import { createStations, stationOf } from './stations';
import { recordAttempt, toAttempt } from './storage/attempts';
import { endLeftRequests } from './storage/certificate-requests';
import { allChargePoints } from './storage/charge-points';
import { endLeftCommands, endLeftRemoteStarts } from './storage/commands';
import { stopLeftRuns } from './storage/configuration-runs';
import { closeLeftConnections, lastConnectionId } from './storage/connections';
import { type OpenedStorage, openStorage } from './storage/database';
import { lastRecordId, markAllUnanswered } from './storage/exchange-record';
import { interruptLeftJobs } from './storage/jobs';
import { lastTransactionId } from './storage/restore';
import { readSettings } from './storage/settings';
import type { Storage } from './storage/storage';
import { createTlsPort } from './tls-port';
import { startTraceCleanup } from './traces/cleanup';
import { importTrace } from './traces/stream';
import type { CentralSystem, CentralSystemOptions } from './types';

const maxFrameBytes = 1_048_576;
const eventBatchMs = 100;

const databaseFileOf = (dataDir: string): string => join(dataDir, 'ocpp-central.sqlite');

/** Opens the database, listens for charge points and serves REST. Throws StartupError. */
export const createCentralSystem = async (
  options: CentralSystemOptions,
): Promise<CentralSystem> => {
  const { dataDir, nativeBinding } = options;
  const opened = await openStorage(databaseFileOf(dataDir), { nativeBinding });
  const log = createLog({ level: options.logLevel ?? 'info', dir: join(dataDir, 'logs') });
  try {
    return await run(options, opened, log);
  } catch (error) {
    opened.close();
    await log.close();
    throw error;
  }
};

const run = async (
  options: CentralSystemOptions,
  opened: OpenedStorage,
  log: RootLog,
): Promise<CentralSystem> => {
  const { storage } = opened;
  if (opened.backupFile !== undefined) {
    log.info(
      { file: opened.backupFile },
      'The database was migrated; this is the copy from before.',
    );
  }
  if (opened.replacedFile !== undefined) {
    log.warn({ file: opened.replacedFile }, 'A backup was restored; this is the database before.');
  }
  settleLeftovers(storage, Date.now());
  const addresses = { ocpp: '', http: '' };
  const openPort = (settings: Settings, port: number, tls?: ListenerOptions['tls']) =>
    createListener({
      host: settings.host,
      port,
      pathPrefix: settings.pathPrefix,
      tls,
      maxFrameBytes,
      admit: (knock) => admit(core, verify, knock),
      onRefused: (refusal) => recordRefusal(core, refusal),
      onAccepted: connections.accept,
      onFault: (error) => log.error({ err: error }, 'The listener met a bug.'),
    });
  const core = createCore(options, storage, log, addresses, openPort);
  for (const row of allChargePoints(storage)) core.stations.add(stationOf(row));
  restoreKeyChanges(core);
  restoreUpgrades(core);
  await core.jobs.resume();

  const settings = core.settings();
  const connections = createConnections(core, lastConnectionId(storage) + 1);
  const verify = createPasswordVerifier();
  const { tlsPort } = core;
  // Without any port nobody could connect: then the plain one is open whatever was set.
  const listener =
    settings.plain || !settings.tls
      ? await listening('--ocpp-port', settings.host, settings.ocppPort, () =>
          openPort(settings, settings.ocppPort),
        )
      : undefined;
  const closePorts = async (): Promise<void> => {
    await listener?.close();
    await tlsPort.close();
  };
  await listening('--ocpp-tls-port', settings.host, settings.ocppTlsPort, tlsPort.apply).catch(
    async (error: unknown) => {
      await closePorts();
      throw error;
    },
  );
  addresses.ocpp =
    listener === undefined ? (tlsPort.url() ?? '') : ocppUrl('ws', listener, settings);
  const call = createCall(core, implementation);
  const httpHost = options.httpHost ?? '127.0.0.1';
  const http = await listening('--http-port', httpHost, settings.httpPort, () =>
    createHttpServer({
      host: httpHost,
      port: settings.httpPort,
      token: options.token,
      version: options.version,
      consoleDir: options.consoleDir,
      swaggerUiDir: options.swaggerUiDir,
      log,
      call,
      on: core.events.on,
      exports: {
        transactionCsv: (transactionId) => transactionCsv(core, transactionId),
        frames: (filter) => frames(core, filter),
        importTrace: (name, chunks) => importTrace(core, name, chunks),
        storeFile: (name, bytes) => storeFirmware(core, name, bytes),
        readFile: (id) => readFileContent(core, id),
      },
      backupFiles: {
        path: core.backups.folder.existing,
        receive: async (chunks) => core.backups.keep(await core.backups.uploads.receive(chunks)),
      },
    }),
  ).catch(async (error: unknown) => {
    await closePorts();
    throw error;
  });
  addresses.http = `http://${urlHost(reachableHost(httpHost))}:${http.address.port}`;
  const retention = startRetention(core);
  const backupSchedule = startBackupSchedule(core);
  const traceCleanup = startTraceCleanup(core);
  const seenTimes = startSeenTimes(core);
  const reservationExpiry = startReservationExpiry(core);
  core.sites.start();
  log.info({ ...addresses, ocppTls: tlsPort.url(), dataDir: options.dataDir }, 'Listening.');

  const stop = async (): Promise<void> => {
    retention.stop();
    backupSchedule.stop();
    await core.backups.stop();
    core.configurationRuns.stop();
    reservationExpiry.stop();
    traceCleanup.stop();
    core.sites.stop();
    await core.simulators.stop();
    await closePorts();
    core.serverCertificates.stop();
    if (core.backups.isRestoring()) {
      connections.closeAll(SERVICE_RESTART, 'The central system starts anew with a backup.');
    } else connections.closeAll(GOING_AWAY, 'The central system is stopping.');
    await connections.allClosed();
    await core.jobs.stop();
    await http.close();
    seenTimes.stop();
    await core.commit.drain();
    core.events.close();
    opened.close();
    log.info({}, 'Stopped.');
    await log.close();
  };
  let stopping: Promise<void> | undefined;
  return {
    call,
    on: core.events.on,
    addresses: {
      ocpp: addresses.ocpp,
      http: addresses.http,
      get ocppTls() {
        return tlsPort.url();
      },
    },
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
};

/** What an ended process left open will not be finished any more. */
const settleLeftovers = (storage: Storage, now: number): void => {
  storage.sqlite
    .transaction(() => {
      markAllUnanswered(storage);
      endLeftCommands(storage, now);
      endLeftRemoteStarts(storage);
      stopLeftRuns(storage, now);
      endLeftRequests(storage);
      closeLeftConnections(storage, now);
      interruptLeftJobs(storage, now);
    })
    .immediate();
};

const createCore = (
  options: CentralSystemOptions,
  storage: Storage,
  log: RootLog,
  addresses: Core['addresses'],
  openPort: (settings: Settings, port: number, tls: ListenerOptions['tls']) => Promise<Listener>,
): Core => {
  const startedAt = Date.now();
  const stations = createStations();
  const fixed = fixedByOptions(options);
  const rate = createFrameRate(Date.now);
  const bug = (error: unknown): void =>
    log.error({ err: error }, 'Something failed that should not; this is a bug.');
  let settings: Settings = { ...readSettings(storage), ...fixed };
  let recordId = lastRecordId(storage);
  let lostFrames = 0;
  let fault: string | null = null;

  const events = createEventHub({
    batchMs: eventBatchMs,
    read: createReadChange({ storage, stations }),
    bug,
  });
  const health = (): Static<typeof Health> => ({
    status: fault === null ? 'ok' : 'storage-failure',
    version: options.version,
    uptimeSeconds: Math.floor((Date.now() - startedAt) / 1000),
    connectedChargePoints: countConnected(stations),
    storage: { ok: fault === null, fault, lostFrames },
  });
  const commit = createGroupCommit({
    storage,
    bug,
    settled: (error) => {
      const now =
        error === undefined ? null : error instanceof Error ? error.message : String(error);
      if (now === fault) return;
      fault = now;
      if (now === null) log.info({}, 'The database can be written again.');
      else
        log.error(
          { err: error },
          'The database cannot be written; charge points are told to retry.',
        );
      events.emit('health.changed', health());
    },
  });
  const simulators = createSimulators({
    url: () => addresses.ocpp,
    secureUrl: () => core.tlsPort.url(),
    isTaken: (identity) => (stations.get(identity)?.connections.length ?? 0) > 0,
    onChange: (simulator) => events.emit('simulator.changed', simulator),
    onBug: bug,
  });
  const backups = createBackups({
    dataDir: options.dataDir,
    databaseFile: databaseFileOf(options.dataDir),
    version: options.version,
    nativeBinding: options.nativeBinding,
    workerFile: options.databaseWorker,
    now: Date.now,
    lastTransactionId: () => lastTransactionId(storage),
    restart: options.restart,
    onProgress: (progress) => events.emit('backup.progressed', progress),
  });
  const authority = createAuthority({
    storage,
    commit,
    keyDir: join(options.dataDir, 'keys'),
    keyProtection: options.keyProtection,
    now: Date.now,
    organization: () => settings.cpoName || 'OCPP Central',
  });
  const serverCertificates = createServerCertificates({
    storage,
    commit,
    authority,
    now: Date.now,
    givenNames: () => settings.serverNames,
    onFault: (error) => log.error({ err: error }, 'A server certificate could not be renewed.'),
  });
  const core: Core = {
    options,
    storage,
    commit,
    events,
    log,
    stations,
    selfTest: createSelfTest(),
    simulators,
    backups,
    jobs: createJobs(() => core, {
      dataDir: options.dataDir,
      certificates: serverCertificates.identities,
    }),
    authority,
    serverCertificates,
    tlsPort: createTlsPort({
      settings: () => settings,
      listen: (asked) => openPort(asked, asked.ocppTlsPort, serverCertificates.material),
      urlOf: (listener) => ocppUrl('wss', listener, settings),
    }),
    firmwareSigner: createFirmwareSigner(() => core.authority, Date.now),
    configurationRuns: createConfigurationRuns(() => core),
    sites: createSites(() => core),
    now: Date.now,
    settings: () => settings,
    applySettings: (stored) => {
      settings = { ...stored, ...fixed };
    },
    fixedSettings: Object.keys(fixed) as (keyof Settings)[],
    send: (request) => sendCommand(core, request),
    pendingCalls: new Map(),
    countLostFrame: () => {
      lostFrames++;
    },
    nextRecordId: () => ++recordId,
    countFrame: rate.count,
    framesPerSecond: rate.perSecond,
    health,
    startedAt,
    ocppHost: settings.host,
    addresses,
  };
  return core;
};

const countConnected = (stations: Core['stations']): number => {
  let connected = 0;
  for (const station of stations.all()) if (station.connections.length > 0) connected++;
  return connected;
};

const recordRefusal = (core: Core, refusal: Refusal): void => {
  if (core.selfTest.heard(refusal)) return;
  const { identity, ...facts } = refusal;
  core.log.info({ ...facts, chargePointId: identity }, 'A connection attempt was refused.');
  core.commit
    .write(() => recordAttempt(core.storage, { ...facts, chargePointId: identity, refused: true }))
    .then((row) => core.events.emit('attempt.changed', toAttempt(row)))
    .catch((error: unknown) =>
      core.log.error({ err: error }, 'A connection attempt could not be stored.'),
    );
};

const urlHost = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** With every interface listened on, the loopback address stands for them. */
const reachableHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;

const ocppUrl = (
  scheme: 'ws' | 'wss',
  listener: Listener,
  { host, pathPrefix }: Settings,
): string => {
  const path = pathPrefix === '/' ? '' : pathPrefix.replace(/\/+$/, '');
  return `${scheme}://${urlHost(reachableHost(host))}:${listener.address.port}${path}`;
};
