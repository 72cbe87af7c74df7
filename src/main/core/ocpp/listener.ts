import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { AttemptReason } from '@shared/model/attempt';
import { type WebSocket, WebSocketServer } from 'ws';
import { CHALLENGE } from './basic-auth';
import { answerHttp, letGo } from './http-answer';
import { type Knock, type KnockDeviation, readKnock } from './knock';
import {
  closeReason,
  goneAfterHandshake,
  INTERNAL,
  NOT_A_WEBSOCKET,
  NOT_HTTP,
  PLAIN_ON_TLS,
  type Refusal,
  type Rejection,
  refusalAt,
  refusalOf,
  STOPPING,
  strictRejection,
  tlsRejection,
  UNREADABLE,
  UPGRADE_MISSING,
  wrongSubprotocol,
} from './refusal';
import type { SubprotocolChoice } from './subprotocol';
import { createTlsDoor, type TlsDoorOptions } from './tls-door';
import { createHeadReader, HEAD_LIMIT_BYTES } from './upgrade-bytes';

export type { Knock, KnockDeviation } from './knock';
export type { Refusal } from './refusal';

// The door to the outside: whatever arrives here comes from anyone who can reach the port. Nothing
// of it is trusted, none of it ends the process, and everyone turned away is reported with a reason.

export type Admission =
  | {
      readonly admitted: true;
      readonly strict: boolean;
      /** What the connection reaches (OCPP 1.6 Security §2.1); 0: nothing. */
      readonly securityProfile: number;
      /** More to say of it than the request itself. */
      readonly deviations?: readonly KnockDeviation[];
    }
  | {
      readonly admitted: false;
      readonly reason: AttemptReason;
      readonly httpStatus: number;
      readonly explanation: string;
    };

export interface ListenerOptions {
  readonly host: string;
  readonly port: number;
  readonly pathPrefix: string;
  /** With it the port speaks TLS and nothing else. */
  readonly tls?: TlsDoorOptions['material'] | undefined;
  /** A longer message closes its connection with 1009 (C51). */
  readonly maxFrameBytes: number;
  /** Looks the identity up and checks the password. */
  readonly admit: (knock: Knock) => Promise<Admission>;
  readonly onRefused: (refusal: Refusal) => void;
  /**
   * The handshake is complete. Listeners attached before this returns get every message.
   * `subprotocol` is the one that was answered, null when none was offered; `tcp` is what the
   * WebSocket runs on.
   */
  readonly onAccepted: (
    socket: WebSocket,
    knock: Knock,
    subprotocol: string | null,
    tcp: Socket,
    securityProfile: number,
  ) => void;
  /** A fault on our side (one of the above threw): for the log, never for the wire. */
  readonly onFault?: (error: unknown) => void;
}

export interface Listener {
  readonly address: { readonly host: string; readonly port: number };
  /** Takes no new knocks and turns away those under way. Accepted sockets stay open. */
  close(): Promise<void>;
}

const TCP_OPTIONS = {
  allowHalfOpen: true,
  noDelay: true,
  // Finds peers that vanished where no pings are sent.
  keepAlive: true,
  keepAliveInitialDelay: 120_000,
};
const BACKLOG = 4096;
const PROTOCOL_ERROR = 1002;
const INTERNAL_ERROR = 1011;

const headersOf = (status: number): Readonly<Record<string, string>> => {
  if (status === 401) return { 'WWW-Authenticate': CHALLENGE };
  if (status === 405) return { Allow: 'GET' };
  return status === 426 ? { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' } : {};
};

type Admitted = Extract<Admission, { admitted: true }>;

const ignoreError = (): void => {
  // The socket destroys itself; whoever writes next finds it closed.
};

/** Opens the OCPP port. Rejects with the system's error (`code`: EADDRINUSE, EACCES ...). */
export const createListener = (options: ListenerOptions): Promise<Listener> => {
  /** Sockets whose request came without `Connection: Upgrade`. */
  const patched = new WeakSet<Socket>();
  /** Knocks waiting for `admit`, each with the way to turn it away. */
  const waiting = new Set<() => void>();
  const transport = options.tls === undefined ? 'ws' : 'wss';
  let closed = false;

  const fault = (error: unknown): void => options.onFault?.(error);

  const report = (refusal: Refusal): void => {
    try {
      options.onRefused(refusal);
    } catch (error) {
      fault(error);
    }
  };

  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    skipUTF8Validation: false,
    maxPayload: options.maxFrameBytes,
  });

  /** Completes the handshake; `onOpen` is not called when the client has gone meanwhile. */
  const upgrade = (
    request: IncomingMessage,
    head: Buffer,
    subprotocol: string | null,
    onOpen: (socket: WebSocket) => void,
  ): void => {
    // Negotiation is done: ws sees the one that is answered, or none.
    if (subprotocol === null) delete request.headers['sec-websocket-protocol'];
    else request.headers['sec-websocket-protocol'] = subprotocol;
    request.socket.off('error', ignoreError);
    webSockets.handleUpgrade(request, request.socket, head, onOpen);
  };

  const refuse = (
    request: IncomingMessage,
    head: Buffer,
    rejection: Rejection,
    identity: string | null,
  ): void => {
    const { socket } = request;
    report(refusalOf(socket, rejection, transport, identity, request));
    if (rejection.httpStatus !== 101) {
      const { httpStatus, explanation } = rejection;
      answerHttp(socket, httpStatus, explanation, headersOf(httpStatus));
      return;
    }
    upgrade(request, head, null, (webSocket) => {
      webSocket.on('error', ignoreError);
      webSocket.close(PROTOCOL_ERROR, closeReason(rejection.explanation));
      letGo(socket);
    });
  };

  const accept = (
    request: IncomingMessage,
    head: Buffer,
    knock: Knock,
    subprotocol: string | null,
    admitted: Admitted,
  ): void => {
    upgrade(request, head, subprotocol, (webSocket) => {
      try {
        const deviations = [...knock.deviations, ...(admitted.deviations ?? [])];
        const known = { ...knock, credentials: undefined, deviations };
        const { securityProfile } = admitted;
        options.onAccepted(webSocket, known, subprotocol, request.socket, securityProfile);
      } catch (error) {
        fault(error);
        webSocket.on('error', ignoreError);
        webSocket.close(INTERNAL_ERROR);
      }
    });
  };

  const ask = async (knock: Knock): Promise<Admitted | Rejection> => {
    const admission = await options.admit(knock);
    if (!admission.admitted) return admission;
    return (admission.strict ? strictRejection(knock) : undefined) ?? admission;
  };

  const rejectionAtOnce = (knock: Knock, choice: SubprotocolChoice): Rejection | undefined => {
    if (closed) return STOPPING;
    if (options.tls !== undefined && knock.tls === null) return PLAIN_ON_TLS;
    return choice.kind === 'wrong' ? wrongSubprotocol(knock.subprotocols) : undefined;
  };

  const onUpgrade = (request: IncomingMessage, head: Buffer): void => {
    const { socket } = request;
    socket.on('error', ignoreError);
    const reading = readKnock(request, patched.has(socket), options.pathPrefix);
    if (!reading.ok) {
      refuse(request, head, reading.rejection, reading.identity);
      return;
    }
    const { knock, choice } = reading;
    // Before anyone asks who it is: a charge point that cannot be understood is not registered.
    const early = rejectionAtOnce(knock, choice);
    if (early) {
      refuse(request, head, early, knock.identity);
      return;
    }
    const turnAway = (): void => refuse(request, head, STOPPING, knock.identity);
    waiting.add(turnAway);
    const settle = (verdict: Admitted | Rejection): void => {
      // Gone from the list: it was turned away while `admit` was thinking.
      if (!waiting.delete(turnAway)) return;
      if ('reason' in verdict) refuse(request, head, verdict, knock.identity);
      else accept(request, head, knock, 'answer' in choice ? choice.answer : null, verdict);
    };
    const onFailure = (error: unknown): void => {
      fault(error);
      settle(INTERNAL);
    };
    ask(knock).then(settle, onFailure);
  };

  const isMissingTls = (socket: Socket): boolean =>
    options.tls !== undefined && !(socket instanceof TLSSocket);

  const rejectionOfRequest = ({ socket, headers }: IncomingMessage): Rejection => {
    if (isMissingTls(socket)) return PLAIN_ON_TLS;
    return headers['sec-websocket-key'] === undefined ? NOT_A_WEBSOCKET : UPGRADE_MISSING;
  };

  const http = createHttpServer({ maxHeaderSize: 2 * HEAD_LIMIT_BYTES });
  http.on('upgrade', (request, _socket, head) => onUpgrade(request, head));
  http.on('connect', (request, _socket, head) => onUpgrade(request, head));
  http.on('request', (request, response) => {
    const rejection = rejectionOfRequest(request);
    const { httpStatus, explanation } = rejection;
    report(refusalOf(request.socket, rejection, transport, null, request));
    request.socket.on('error', ignoreError);
    request.resume();
    response.writeHead(httpStatus, {
      ...headersOf(httpStatus),
      Connection: 'close',
      'Content-Type': 'text/plain; charset=utf-8',
    });
    response.end(`${explanation}\n`);
  });
  http.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const rejection = isMissingTls(socket) ? PLAIN_ON_TLS : NOT_HTTP;
    report(refusalOf(socket, rejection, transport));
    answerHttp(socket, rejection.httpStatus, rejection.explanation);
  });

  const heads = createHeadReader({
    onHead: (socket, connectionHeaderAdded) => {
      if (connectionHeaderAdded) patched.add(socket);
      http.emit('connection', socket);
      socket.resume();
    },
    onUnreadable: (socket, why) => {
      const rejection = UNREADABLE[why];
      report(refusalOf(socket, rejection, transport));
      if (rejection.httpStatus === null) socket.destroy();
      else answerHttp(socket, rejection.httpStatus, rejection.explanation);
    },
    ...(options.tls === undefined
      ? {}
      : {
          onTls: (socket, firstRecord) => door?.open(socket, firstRecord),
          onGone: (socket, error) => {
            if (!(socket instanceof TLSSocket)) return;
            // In TLS 1.3 the other side judges our certificate when the handshake is over for us.
            const rejection = error === undefined ? goneAfterHandshake : tlsRejection(error);
            report(refusalOf(socket, rejection, transport));
          },
        }),
  });

  const door =
    options.tls &&
    createTlsDoor({
      material: options.tls,
      onSecure: heads.take,
      onFailed: (address, rejection) => report(refusalAt(address, rejection, transport)),
      onFault: fault,
    });

  const tcp = createTcpServer(TCP_OPTIONS, heads.take);

  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    // Its callback would wait for the accepted sockets too; the port itself is free at once.
    tcp.close();
    heads.close();
    for (const turnAway of waiting) {
      waiting.delete(turnAway);
      turnAway();
    }
  };

  return new Promise((resolve, reject) => {
    const onBlocked = (error: Error): void => {
      heads.close();
      reject(error);
    };
    tcp.once('error', onBlocked);
    tcp.listen({ host: options.host, port: options.port, backlog: BACKLOG }, () => {
      tcp.off('error', onBlocked);
      // A connection that could not be taken (too many open files) is lost, the port is not.
      tcp.on('error', fault);
      const { address: host, port } = tcp.address() as AddressInfo;
      resolve({ address: { host, port }, close });
    });
  });
};
