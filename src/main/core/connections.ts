// From an accepted handshake to the end of the socket: one live connection per identity, and no
// late close of an old socket ever clears a new one.
import type { Core, Station } from './context';
import { type Noticed, notice } from './findings';
import { receive } from './intake';
import type { Knock, ListenerOptions } from './ocpp/listener';
import {
  createSession,
  type LivenessRules,
  POLICY_VIOLATION,
  REPLACED,
  type Session,
} from './ocpp/session';
import { watchClosed, watchConnected } from './rule-watch';
import { closeRevoked, fingerprintOf } from './security/revoked-connections';
import { noteProfile } from './security/shown-profile';
import { onConnected } from './security/upgrade';
import { recordAttempt, toAttempt } from './storage/attempts';
import { closeConnection, insertConnection } from './storage/connections';
import { recordFindings, recordFrame } from './wire-record';

/** Sockets that evicted each other this often within the window are left in peace, all of them. */
const evictionsTolerated = 3;
const evictionWindowMs = 30_000;
const mostConnections = 4;
/** Charge points that never pong are given up after this many heartbeat intervals of silence. */
const silentHeartbeats = 3;

export interface Connections {
  readonly accept: ListenerOptions['onAccepted'];
  closeAll(code: number, reason: string): void;
  /** Resolves when no socket is open. */
  allClosed(): Promise<void>;
}

export const createConnections = (core: Core, firstId: number): Connections => {
  let nextId = firstId;
  const open = new Set<Session>();
  const evictions = new Map<string, number[]>();
  let onEmpty: (() => void) | undefined;

  const accept: Connections['accept'] = (socket, knock, subprotocol, tcp, securityProfile) => {
    const station = core.stations.get(knock.identity);
    if (station === undefined) {
      // Forgotten by a person between the knock and the handshake.
      socket.close(POLICY_VIOLATION, 'This charge point is not registered.');
      return;
    }
    const openedAt = core.now();
    const session = createSession({
      socket,
      tcp,
      connectionId: nextId++,
      chargePointId: station.chargePointId,
      remoteAddress: knock.remoteAddress,
      path: knock.path,
      subprotocol,
      openedAt,
      tls: knock.tls === null ? null : `${knock.tls.version} ${knock.tls.cipher}`,
      securityProfile,
      certificateFingerprint: fingerprintOf(knock),
      liveness: () => livenessOf(core, station),
      onText: (own, text) => receive({ core, station, connection: own }, text),
      onBinary: (own, bytes) => receiveBinary(core, station, own, bytes),
      onMissedPong: (own, misses) => noticeOn(core, own, [noPong(misses)]),
      onFault: (own, error) => onFault(core, own, error),
      onClosed: (own, code, reason) => onClosed(own, station, code, reason),
    });
    open.add(session);
    store(core, session, knock);
    noticeOn(core, session, watchConnected({ core, station }, { subprotocol }, openedAt));
    replaceOlder(station, session);
    station.connections.push(session);
    core.sites.connected(station.chargePointId);
    noteProfile(core, station, session, knock);
    const { certificateFingerprint: shown } = session;
    // Between the knock and the handshake.
    if (shown !== null && core.authority.isRevoked(shown)) closeRevoked(core, session);
    onConnected(core, station, securityProfile).catch((error: unknown) =>
      core.log.error({ err: error }, 'An upgrade could not be followed.'),
    );
    core.log.info(
      { chargePointId: station.chargePointId, remoteAddress: knock.remoteAddress },
      'A charge point connected.',
    );
  };

  const replaceOlder = (station: Station, session: Session): void => {
    const older = [...station.connections];
    if (older.length === 0) return;
    const now = core.now();
    const recent = (evictions.get(station.chargePointId) ?? []).filter(
      (at) => now - at < evictionWindowMs,
    );
    if (recent.length >= evictionsTolerated) {
      noticeOn(core, session, [
        notice(
          'connections-evict-each-other',
          `Two sockets of ${station.chargePointId} kept replacing each other; both are kept and commands go to the newest, from ${session.remoteAddress}.`,
        ),
      ]);
      older[older.length + 1 - mostConnections]?.close(
        REPLACED,
        'Too many connections of one identity',
      );
      return;
    }
    evictions.set(station.chargePointId, [...recent, now]);
    for (const connection of older) {
      connection.close(REPLACED, `Replaced by a new connection from ${session.remoteAddress}`);
    }
    recordDuplicate(core, session);
  };

  const onClosed = (session: Session, station: Station, code: number, reason: string): void => {
    open.delete(session);
    const index = station.connections.indexOf(session);
    if (index >= 0) station.connections.splice(index, 1);
    if (station.connections.length === 0 && !evictions.get(station.chargePointId)?.length) {
      evictions.delete(station.chargePointId);
    }
    const at = core.now();
    noticeOn(core, session, watchClosed({ core, station }, { code }, at));
    const write = core.commit.write(() =>
      closeConnection(core.storage, session.connectionId, { at, code, reason }),
    );
    logFailure(core, write, 'The end of a connection could not be stored.');
    core.log.info({ chargePointId: station.chargePointId, code, reason }, 'A connection ended.');
    core.events.touch('chargePoint', station.chargePointId);
    core.sites.changed(station.chargePointId);
    if (open.size === 0) onEmpty?.();
  };

  return {
    accept,
    closeAll: (code, reason) => {
      for (const session of open) session.close(code, reason);
    },
    allClosed: () =>
      open.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            onEmpty = resolve;
          }),
  };
};

const livenessOf = (core: Core, { settings }: Station): LivenessRules => {
  const general = core.settings();
  const heartbeatSeconds = settings.heartbeatIntervalSeconds ?? general.heartbeatIntervalSeconds;
  return {
    intervalMs: (settings.pingIntervalSeconds ?? general.pingIntervalSeconds) * 1000,
    toleratedMisses: settings.toleratedMissedPongs ?? general.toleratedMissedPongs,
    neverPongs: settings.neverPongs,
    idleLimitMs: heartbeatSeconds * silentHeartbeats * 1000,
  };
};

const logFailure = (core: Core, write: Promise<unknown>, message: string): void => {
  write.catch((error: unknown) => core.log.error({ err: error }, message));
};

const store = (core: Core, session: Session, knock: Knock): void => {
  const { connectionId, chargePointId, remoteAddress, path, subprotocol, openedAt } = session;
  const { tls, securityProfile } = session;
  const write = core.commit.write(() =>
    insertConnection(core.storage, {
      connectionId,
      chargePointId,
      remoteAddress,
      path,
      subprotocol,
      openedAt,
      tls,
      securityProfile,
    }),
  );
  logFailure(core, write, 'A connection could not be stored.');
  noticeOn(
    core,
    session,
    knock.deviations.map(({ code, message }) => notice(code, message)),
  );
  core.events.touch('chargePoint', chargePointId);
};

/** Findings about a connection rather than about a message. */
const noticeOn = (core: Core, session: Session, noticed: readonly Noticed[]): void => {
  if (noticed.length === 0) return;
  const after: (() => void)[] = [];
  core.commit.add({
    run: () =>
      recordFindings(
        core,
        { noticed: [...noticed], after },
        {
          at: core.now(),
          chargePointId: session.chargePointId,
          connectionId: session.connectionId,
          exchangeId: null,
        },
      ),
    committed: () => {
      for (const follow of after) follow();
      core.events.touch('chargePoint', session.chargePointId);
    },
    failed: (error) => core.log.error({ err: error }, 'A finding could not be stored.'),
  });
};

const noPong = (misses: number): Noticed =>
  notice('no-pong', `${misses === 1 ? 'A ping' : `${misses} pings in a row`} stayed unanswered.`);

const recordDuplicate = (core: Core, session: Session): void => {
  const { chargePointId, remoteAddress, path, subprotocol } = session;
  const write = core.commit
    .write(() =>
      recordAttempt(core.storage, {
        at: core.now(),
        chargePointId,
        remoteAddress,
        path,
        subprotocols: subprotocol,
        reason: 'duplicate-identity',
        refused: false,
        transport: session.tls === null ? 'ws' : 'wss',
        httpStatus: 101,
        explanation: `"${chargePointId}" was connected already; the new connection took the place of the old one. If two devices share the identity, give one another.`,
      }),
    )
    .then((row) => core.events.emit('attempt.changed', toAttempt(row)));
  logFailure(core, write, 'A connection attempt could not be stored.');
};

/** OCPP-J is text; a binary frame is kept in hexadecimal so that nothing received is lost. */
const receiveBinary = (core: Core, station: Station, session: Session, bytes: Buffer): void => {
  const outcome = {
    reply: undefined,
    delayMs: 0,
    noticed: [
      notice('binary-frame', `A binary frame of ${bytes.length} bytes; OCPP-J frames are text.`),
    ],
    after: [] as (() => void)[],
  };
  core.countFrame();
  core.commit.add({
    run: () =>
      recordFrame(
        { core, station, connection: session },
        bytes.toString('hex'),
        core.now(),
        outcome,
        null,
      ),
    committed: () => {
      session.frameSettled();
      for (const follow of outcome.after) follow();
    },
    failed: () => {
      session.frameSettled();
      core.countLostFrame();
    },
  });
};

const onFault = (core: Core, session: Session, error: Error & { code?: string }): void => {
  core.log.warn({ err: error, chargePointId: session.chargePointId }, 'A socket failed.');
  if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') {
    noticeOn(core, session, [
      notice(
        'frame-too-large',
        'A frame of more than 1 MiB was sent; the connection was closed with code 1009.',
      ),
    ]);
  }
};
