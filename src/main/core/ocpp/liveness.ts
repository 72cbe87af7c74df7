import type { WebSocket } from 'ws';

export interface LivenessOptions {
  /** Between pings; 0 sends none. */
  readonly intervalMs: number;
  readonly toleratedMisses: number;
  /** The charge point never answers pings (C37): only its silence is judged. */
  readonly neverPongs: boolean;
  /** With `neverPongs`: the silence that ends the connection; 0 never does. */
  readonly idleLimitMs: number;
  readonly onMissedPong: (misses: number) => void;
  readonly onDead: (explanation: string) => void;
}

export interface Liveness {
  /** To be called for every message: any PDU counts as a sign of life (OCPP 1.6 §4.6). */
  seen(): void;
  stop(): void;
}

const tickOf = ({ intervalMs, neverPongs, idleLimitMs }: LivenessOptions): number => {
  const forPings = intervalMs > 0 ? intervalMs / 2 : Number.POSITIVE_INFINITY;
  const forSilence = neverPongs && idleLimitMs > 0 ? idleLimitMs / 4 : Number.POSITIVE_INFINITY;
  return Math.min(forPings, forSilence);
};

/**
 * Pings the charge point and finds out when it is gone. An unanswered ping is a miss after half an
 * interval and is repeated at once: with one tolerated miss a socket that died without a FIN is
 * found within two intervals (B2).
 *
 * One repeating timer a connection and no clock: Node keeps all timers of one length in one list,
 * which is the shared wheel 5,000 connections need, and every connection keeps its own phase, so
 * their pings do not fall together.
 */
export const watchLiveness = (socket: WebSocket, options: LivenessOptions): Liveness => {
  const { intervalMs, toleratedMisses, neverPongs, idleLimitMs } = options;
  const tickMs = tickOf(options);
  let quietMs = 0;
  let sincePingMs = 0;
  let unanswered = false;
  let misses = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const seen = (): void => {
    quietMs = 0;
    unanswered = false;
    misses = 0;
  };

  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
    socket.off('pong', seen);
    socket.off('ping', seen);
    socket.off('close', stop);
  };

  // The first of the quiet ticks may have come right after a message: it does not count.
  const isDead = (): boolean =>
    neverPongs ? idleLimitMs > 0 && quietMs - tickMs >= idleLimitMs : misses > toleratedMisses;

  const judge = (): void => {
    if (stopped || !isDead()) return;
    stop();
    options.onDead(
      neverPongs
        ? `Nothing was received for ${idleLimitMs / 1000} s.`
        : `${misses} pings in a row stayed unanswered, and nothing else was received.`,
    );
  };

  const ping = (): void => {
    sincePingMs = 0;
    unanswered = true;
    // A socket that breaks here says so through its close event.
    if (socket.readyState === socket.OPEN) socket.ping();
  };

  const tick = (): void => {
    quietMs += tickMs;
    sincePingMs += tickMs;
    if (unanswered && !neverPongs) {
      misses += 1;
      if (misses <= toleratedMisses) {
        options.onMissedPong(misses);
        if (!stopped) ping();
      }
    } else if (intervalMs > 0 && sincePingMs >= intervalMs) {
      ping();
    }
    // After a sleep of this machine the answer may lie in the receive buffer: read first, then judge.
    if (isDead()) setImmediate(judge);
  };

  if (Number.isFinite(tickMs)) {
    timer = setInterval(tick, tickMs).unref();
    socket.on('pong', seen);
    socket.on('ping', seen);
    socket.on('close', stop);
  }
  return { seen, stop };
};
