import { connect, type Socket } from 'node:net';

/** A TCP client that writes literal text and sees literal bytes, as no WebSocket library would. */
export interface RawClient {
  readonly socket: Socket;
  /** Everything received so far, as Latin-1. */
  text(): string;
  send(text: string): void;
  /** Resolves with what was received as soon as it matches; rejects when the connection ends first. */
  until(pattern: RegExp): Promise<string>;
  /** Resolves with everything received when the server has closed the connection. */
  closed(): Promise<string>;
}

export const rawClient = (port: number, host = '127.0.0.1'): RawClient => {
  const socket = connect({ port, host, allowHalfOpen: false });
  let received = '';
  let ended = false;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  const wait = (isDone: () => boolean, isHopeless: () => boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isDone() && !isHopeless()) return;
        watchers.delete(look);
        if (isDone()) resolve(received);
        else reject(new Error(`the connection ended after: ${JSON.stringify(received)}`));
      };
      watchers.add(look);
      look();
    });
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    changed();
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    ended = true;
    changed();
  });
  return {
    socket,
    text: () => received,
    send: (text) => socket.write(text, 'latin1'),
    until: (pattern) =>
      wait(
        () => pattern.test(received),
        () => ended,
      ),
    closed: () =>
      wait(
        () => ended,
        () => false,
      ),
  };
};

/** The text of an upgrade request; a header set to undefined is left out. */
export const upgradeRequest = (
  path: string,
  headers: Readonly<Record<string, string | undefined>> = {},
): string => {
  const lines = Object.entries({
    Host: 'central.example:8887',
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Protocol': 'ocpp1.6',
    ...headers,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`]));
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
};

/** A masked text frame as a client sends it, for payloads under 126 bytes; the mask is zero. */
export const textFrame = (payload: string): string => {
  const bytes = Buffer.from(payload, 'utf8');
  return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]).toString(
    'latin1',
  );
};

/** Code and reason of the first close frame behind the handshake, as the server sends it (unmasked). */
export const closeFrameOf = (received: string): { code: number; reason: string } => {
  const bytes = Buffer.from(received.slice(received.indexOf('\r\n\r\n') + 4), 'latin1');
  if (bytes[0] !== 0x88) throw new Error(`no close frame: ${bytes.toString('hex')}`);
  return {
    code: bytes.readUInt16BE(2),
    reason: bytes.subarray(4, 2 + (bytes[1] ?? 0)).toString('utf8'),
  };
};
