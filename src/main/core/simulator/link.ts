import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { ActionName } from '@shared/ocpp/actions';
import { WebSocket } from 'ws';
import { type CallFrame, callText, errorText, parseFrame } from '../ocpp/frame';
import type { Timers } from './timers';
import { trustBeside } from './trust';

/** How a CALL of the simulated charge point ended. */
export type Reply =
  | { readonly kind: 'result'; readonly payload: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly description: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'lost' };

/** The answer to a CALL of the central system, and what follows once it has been sent. */
export interface AnswerText {
  readonly text: string;
  readonly after?: (() => void) | undefined;
}

export interface TlsIdentity {
  /** In PEM. */
  readonly trusted: readonly string[];
  readonly own: { readonly cert: string; readonly key: string } | undefined;
}

export interface LinkOptions {
  readonly timers: Timers;
  /** The whole URL, with the identity. */
  readonly url: () => string;
  readonly identity: string;
  readonly password: () => Buffer | undefined;
  /** For wss: certificates that are trusted beside the usual ones, and one's own (profile 3). */
  readonly tls: () => TlsIdentity;
  readonly pingSeconds: () => number;
  readonly onOpen: () => void;
  /** The socket closed, or could not be opened: why, in words. */
  readonly onClosed: (problem: string) => void;
  /** Undefined leaves the CALL without an answer. */
  readonly onCall: (call: {
    idJson: string;
    action: string;
    payload: unknown;
  }) => AnswerText | undefined;
  /** Something failed that should not: a bug of the simulator. */
  readonly onBug: (error: unknown) => void;
}

/** The connection of a simulated charge point: one socket, one outstanding CALL, back-off. */
export interface Link {
  isOpen(): boolean;
  /** The chain of the server up to its root, in DER, as it was verified; empty without TLS. */
  serverCertificates(): readonly Buffer[];
  /** Connects, and again whenever the socket closes. */
  open(): void;
  /** Closes the socket and stays away; without a reason it is cut, as by a lost network. */
  close(reason?: string): void;
  /** Queues a CALL behind the others; without a socket it is lost at once. */
  call(action: ActionName, payload: unknown): Promise<Reply>;
}

interface WaitingCall {
  readonly messageId: string;
  readonly text: string;
  readonly settle: (reply: Reply) => void;
}

/** Of real time, because a central system answers no faster for a faster charge point. */
const answerTimeoutMs = 30_000;
const firstBackOffSeconds = 1;
const longestBackOffSeconds = 60;
const handshakeMs = 10_000;

const lost: Reply = { kind: 'lost' };

export const createLink = (options: LinkOptions): Link => {
  const { timers } = options;
  let socket: WebSocket | undefined;
  let serverCertificates: readonly Buffer[] = [];
  let wanted = false;
  let failures = 0;
  let cancelRetry: (() => void) | undefined;
  let answerTimer: NodeJS.Timeout | undefined;
  let current: WaitingCall | undefined;
  let waiting: WaitingCall[] = [];

  const isOpen = (): boolean => socket?.readyState === WebSocket.OPEN;

  const sendNext = (): void => {
    if (current !== undefined || !isOpen()) return;
    current = waiting.shift();
    if (current === undefined) return;
    socket?.send(current.text);
    const { messageId } = current;
    answerTimer = setTimeout(() => finish(messageId, { kind: 'timeout' }), answerTimeoutMs);
  };

  const finish = (messageId: string, reply: Reply): void => {
    if (current?.messageId !== messageId) return;
    const { settle } = current;
    clearTimeout(answerTimer);
    current = undefined;
    settle(reply);
    sendNext();
  };

  const loseAll = (): void => {
    clearTimeout(answerTimer);
    const calls = current === undefined ? waiting : [current, ...waiting];
    current = undefined;
    waiting = [];
    for (const { settle } of calls) settle(lost);
  };

  const answer = (call: CallFrame): void => {
    try {
      const answered = options.onCall(call);
      if (answered === undefined) return;
      socket?.send(answered.text);
      answered.after?.();
    } catch (error) {
      options.onBug(error);
      socket?.send(errorText(call.idJson, 'InternalError', 'The simulator has a bug.'));
    }
  };

  const receive = (text: string): void => {
    const frame = parseFrame(text);
    switch (frame.type) {
      case 'result':
        finish(frame.messageId, { kind: 'result', payload: frame.payload });
        break;
      case 'error':
        finish(frame.messageId, {
          kind: 'error',
          code: frame.errorCode,
          description: frame.description,
        });
        break;
      case 'call':
        answer(frame);
        break;
      case 'bad':
        if (frame.idJson !== undefined) {
          socket?.send(errorText(frame.idJson, frame.code, frame.reason));
        }
        break;
      case 'unknown-type':
        // To be ignored (OCPP-J §4.1.3).
        break;
    }
  };

  /** Each failure doubles the wait, and a share of chance keeps a fleet from coming back at once. */
  const retryLater = (): void => {
    const base = Math.min(longestBackOffSeconds, firstBackOffSeconds * 2 ** failures);
    failures += 1;
    cancelRetry = timers.after(base * (0.75 + Math.random() / 2), connect);
  };

  const closed = (which: WebSocket, problem: string): void => {
    if (socket !== which) return;
    socket = undefined;
    loseAll();
    options.onClosed(problem);
    if (wanted) retryLater();
  };

  const connect = (): void => {
    const opened = openSocket(options);
    socket = opened;
    let problem: string | undefined;
    serverCertificates = [];
    opened.on('upgrade', ({ socket: transport }) => {
      serverCertificates = chainOf(transport);
    });
    opened.on('open', () => {
      failures = 0;
      watch(opened, options);
      options.onOpen();
      sendNext();
    });
    opened.on('message', (bytes: Buffer, isBinary: boolean) => {
      if (!isBinary && socket === opened) receive(bytes.toString('utf8'));
    });
    opened.on('unexpected-response', (request, response) => {
      problem = `The server refused the connection with HTTP ${response.statusCode} ${response.statusMessage ?? ''}.`;
      request.destroy();
      closed(opened, problem);
    });
    opened.on('error', (error: Error & { code?: string }) => {
      problem ??= `${options.url()} cannot be reached: ${error.message || (error.code ?? 'no reason given')}.`;
    });
    opened.on('close', (code: number, reason: Buffer) =>
      closed(opened, problem ?? `The connection was closed (${code} ${reason.toString('utf8')}).`),
    );
  };

  return {
    isOpen,
    serverCertificates: () => (isOpen() ? serverCertificates : []),
    open: () => {
      if (wanted) return;
      wanted = true;
      failures = 0;
      connect();
    },
    close: (reason) => {
      wanted = false;
      cancelRetry?.();
      const leaving = socket;
      socket = undefined;
      loseAll();
      // What happens to a socket that was left is nobody's business any more.
      leaving?.on('error', () => undefined);
      if (reason !== undefined && leaving?.readyState === WebSocket.OPEN)
        leaving.close(1000, reason);
      else leaving?.terminate();
    },
    call: (action, payload) =>
      new Promise((settle) => {
        if (!isOpen()) {
          settle(lost);
          return;
        }
        // A UUID is what the text names as an id that is unique over connections (OCPP-J §4.1.4).
        const messageId = randomUUID();
        waiting.push({ messageId, text: callText(messageId, action, payload), settle });
        sendNext();
      }),
  };
};

const openSocket = ({ url, identity, password, tls }: LinkOptions): WebSocket => {
  const secret = password();
  const { trusted, own } = tls();
  return new WebSocket(url(), ['ocpp1.6'], {
    handshakeTimeout: handshakeMs,
    perMessageDeflate: false,
    ...trustBeside(trusted),
    ...own,
    headers: secret === undefined ? {} : { Authorization: basicOf(identity, secret) },
  });
};

const chainOf = (transport: Socket): Buffer[] => {
  if (!isTls(transport)) return [];
  const chain: Buffer[] = [];
  let next: DetailedPeerCertificate | undefined = transport.getPeerCertificate(true);
  // The root is its own issuer.
  while (next?.raw !== undefined && chain.at(-1)?.equals(next.raw) !== true) {
    chain.push(next.raw);
    next = next.issuerCertificate;
  }
  return chain;
};

const isTls = (transport: Socket): transport is TLSSocket => 'getPeerCertificate' in transport;

const basicOf = (identity: string, secret: Buffer): string =>
  `Basic ${Buffer.concat([Buffer.from(`${identity}:`), secret]).toString('base64')}`;

/** Pings where the configuration asks for them, and gives up a socket that does not pong (OCPP-J §5.3). */
const watch = (socket: WebSocket, { timers, pingSeconds }: LinkOptions): void => {
  const seconds = pingSeconds();
  if (seconds <= 0) return;
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const cancel = timers.every(seconds, () => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  });
  socket.once('close', cancel);
};
