import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { createBackpressure } from './backpressure';
import { type CallQueue, createCallQueue, type LostReason } from './call-queue';
import { createHeldAnswers } from './held-answers';
import { type LivenessOptions, watchLiveness } from './liveness';
import { sendTextFrame } from './text-frame';

export type LivenessRules = Omit<LivenessOptions, 'onMissedPong' | 'onDead'>;

/** Closed because a newer connection of the same identity took over (OCPP-J §3.1.1). */
export const REPLACED = 4000;
/** It may not be here any more (RFC 6455 §7.4.1). */
export const POLICY_VIOLATION = 1008;
/** The central system ends (RFC 6455 §7.4.1). */
export const GOING_AWAY = 1001;
/** It ends and comes back at once (RFC 6455's registry of close codes). */
export const SERVICE_RESTART = 1012;
/** A closing handshake that the other side does not finish is ended after this long. */
const closeGraceMs = 1000;
/** Frames of one socket that wait for their commit at once; a real charge point has one or two. */
const mostUnderWay = 20;

export interface SessionOptions {
  readonly socket: WebSocket;
  /** What the WebSocket runs on. */
  readonly tcp: Socket;
  readonly connectionId: number;
  readonly chargePointId: string;
  readonly remoteAddress: string;
  readonly path: string;
  readonly subprotocol: string | null;
  readonly openedAt: number;
  readonly tls: string | null;
  readonly securityProfile: number;
  readonly certificateFingerprint: string | null;
  readonly liveness: () => LivenessRules;
  readonly onText: (session: Session, text: string) => void;
  readonly onBinary: (session: Session, bytes: Buffer) => void;
  readonly onMissedPong: (session: Session, misses: number) => void;
  readonly onFault: (session: Session, error: Error & { code?: string }) => void;
  readonly onClosed: (session: Session, code: number, reason: string) => void;
}

/** One socket of a charge point, from the handshake to its end. */
export interface Session {
  readonly connectionId: number;
  readonly chargePointId: string;
  readonly remoteAddress: string;
  readonly localAddress: string;
  readonly isSecure: boolean;
  readonly path: string;
  readonly subprotocol: string | null;
  readonly openedAt: number;
  readonly tls: string | null;
  readonly securityProfile: number;
  readonly certificateFingerprint: string | null;
  readonly calls: CallQueue;
  /** How many CALLs of the charge point wait for our answer; more than one is against §4.1.1. */
  unanswered: number;
  /** A frame that was handed on has been committed or has failed. */
  frameSettled(): void;
  sendText(text: string): void;
  /** Lets an answer go, not before the time is over and after every earlier one; `leave` sends it. */
  answer(delayMs: number, leave: () => void): void;
  close(code: number, reason: string): void;
  configure(): void;
}

/** Wraps an accepted socket: liveness, frames, CALLs of ours, and an end that always comes. */
export const createSession = (options: SessionOptions): Session => {
  const { socket, tcp } = options;
  const calls = createCallQueue();
  const answers = createHeldAnswers();
  let lostAs: LostReason = 'connection-lost';

  const watch = () =>
    watchLiveness(socket, {
      ...options.liveness(),
      onMissedPong: (misses) => options.onMissedPong(session, misses),
      // The other side is gone: there is nobody to finish a closing handshake with.
      onDead: () => socket.terminate(),
    });

  const session: Session = {
    connectionId: options.connectionId,
    chargePointId: options.chargePointId,
    remoteAddress: options.remoteAddress,
    localAddress: (tcp.localAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, ''),
    isSecure: 'encrypted' in tcp,
    path: options.path,
    subprotocol: options.subprotocol,
    openedAt: options.openedAt,
    tls: options.tls,
    securityProfile: options.securityProfile,
    certificateFingerprint: options.certificateFingerprint,
    calls,
    unanswered: 0,
    frameSettled: () => frames.settled(),
    sendText: (text) => sendTextFrame(socket, tcp, text),
    answer: answers.add,
    close: (code, reason) => {
      if (code === REPLACED) lostAs = 'connection-replaced';
      answers.flush();
      socket.close(code, reason.slice(0, 120));
      setTimeout(() => socket.terminate(), closeGraceMs).unref();
    },
    configure: () => {
      alive.stop();
      alive = watch();
    },
  };

  let alive = watch();
  const frames = createBackpressure<{ readonly data: Buffer; readonly isBinary: boolean }>({
    most: mostUnderWay,
    deliver: ({ data, isBinary }) => {
      if (isBinary) options.onBinary(session, data);
      else options.onText(session, data.toString('utf8'));
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  });
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    alive.seen();
    frames.take({ data, isBinary });
  });
  socket.on('error', (error: Error) => options.onFault(session, error));
  socket.on('close', (code: number, reason: Buffer) => {
    alive.stop();
    answers.end();
    frames.end();
    calls.close(lostAs);
    options.onClosed(session, code, reason.toString('utf8'));
  });
  return session;
};
