import type { ConnectionOptions } from 'node:tls';
import { WebSocket } from 'ws';
import { until } from './until';

/** A frame that was received, as text and taken apart. */
export type Received = readonly unknown[];

export interface ChargePointOptions {
  /** The subprotocols offered; empty offers none. */
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The password of HTTP Basic authentication; the user name is the identity. */
  readonly password?: string | Buffer;
  /** Connects over TLS: what it trusts, and its own certificate. */
  readonly tls?: ConnectionOptions;
  /** The path behind the URL, where it is not the encoded identity. */
  readonly path?: string;
  /** Whether pings are answered; they are by default. */
  readonly pongs?: boolean;
}

export type Responder = (payload: unknown, messageId: string) => unknown;

/** A charge point that writes literal frames and keeps what it receives, letter by letter. */
export interface ChargePoint {
  readonly identity: string;
  readonly socket: WebSocket;
  /** Every text frame received, in order. */
  readonly received: readonly string[];
  /** Sends the text as it is. */
  send(text: string): void;
  /** Sends the text and returns the frame that answers it (same message id). */
  ask(text: string): Promise<string>;
  /** Sends a CALL with a fresh id and returns the payload of its CALLRESULT; throws on a CALLERROR. */
  call(action: string, payload?: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** Answers CALLs of this action from now on. `undefined` leaves a CALL unanswered. */
  onCall(action: string, responder: Responder): void;
  /** The first frame received, from now or from before, that fits; each is handed out once. */
  nextFrame(fits?: (frame: Received, text: string) => boolean): Promise<string>;
  /** How the socket was closed, as soon as it is. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  close(code?: number): Promise<void>;
  /** Drops the connection without a closing handshake. */
  terminate(): void;
}

const parse = (text: string): Received => {
  try {
    const frame: unknown = JSON.parse(text);
    return Array.isArray(frame) ? frame : [];
  } catch {
    // Not JSON: then it is compared as text only.
    return [];
  }
};

/** A CALLRESULT or CALLERROR with this id. */
const isReplyTo =
  (messageId: unknown) =>
  ([type, id]: Received): boolean =>
    (type === 3 || type === 4) && id === messageId;

const basic = (identity: string, password: string | Buffer): string =>
  `Basic ${Buffer.concat([Buffer.from(`${identity}:`), Buffer.from(password)]).toString('base64')}`;

/** Connects to `ocppUrl` and resolves when the handshake is complete; rejects where it is refused. */
export const connectChargePoint = async (
  ocppUrl: string,
  identity: string,
  options: ChargePointOptions = {},
): Promise<ChargePoint> => {
  const { protocols = ['ocpp1.6'], headers = {}, password, pongs = true } = options;
  const path = options.path ?? `/${encodeURIComponent(identity)}`;
  const socket = new WebSocket(`${ocppUrl}${path}`, [...protocols], {
    autoPong: pongs,
    ...options.tls,
    headers: {
      ...(password === undefined ? {} : { Authorization: basic(identity, password) }),
      ...headers,
    },
  });
  const received: string[] = [];
  const unread: string[] = [];
  const responders = new Map<string, Responder>();
  let lastId = 0;

  socket.on('message', (bytes: Buffer) => {
    const text = bytes.toString('utf8');
    received.push(text);
    unread.push(text);
    const [type, id, action, payload] = parse(text);
    const responder = type === 2 ? responders.get(String(action)) : undefined;
    if (responder === undefined) return;
    const answer = responder(payload, String(id));
    if (answer !== undefined) socket.send(JSON.stringify([3, id, answer]));
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code: number, reason: Buffer) =>
      resolve({ code, reason: reason.toString('utf8') }),
    ),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  // A fault of the open socket ends in its close; that is where tests look.
  socket.on('error', () => undefined);

  const nextFrame: ChargePoint['nextFrame'] = (fits = () => true) =>
    until(
      () => {
        const index = unread.findIndex((text) => fits(parse(text), text));
        return index < 0 ? undefined : unread.splice(index, 1)[0];
      },
      { what: `a frame to ${identity}: ${fits.toString()}` },
    );

  const ask: ChargePoint['ask'] = (text) => {
    const [, id] = parse(text);
    socket.send(text);
    return nextFrame(isReplyTo(id));
  };

  return {
    identity,
    socket,
    received,
    send: (text) => socket.send(text),
    ask,
    call: async (action, payload = {}) => {
      lastId++;
      const text = await ask(JSON.stringify([2, `${identity}-${lastId}`, action, payload]));
      const [type, , result] = parse(text);
      if (type !== 3) throw new Error(`${action} was answered with ${text}`);
      return result as Readonly<Record<string, unknown>>;
    },
    onCall: (action, responder) => {
      responders.set(action, responder);
    },
    nextFrame,
    closed,
    close: async (code = 1000) => {
      socket.close(code);
      await closed;
    },
    terminate: () => socket.terminate(),
  };
};
