// A charge point reduced to its socket: a WebSocket client that builds and reads frames by hand, so that the generator
// of the load costs less than the servers it drives.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

/** One masked frame (RFC 6455 §5.2); the mask is real, because servers skip one of zeros. */
const frameOf = (
  /** @type {number} */ opcode,
  /** @type {Buffer} */ mask,
  /** @type {Buffer} */ payload,
) => {
  const { length } = payload;
  const at = length < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(at + 4 + length);
  frame[0] = 0x80 | opcode;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  mask.copy(frame, at);
  for (let index = 0; index < length; index++) {
    frame[at + 4 + index] = (payload[index] ?? 0) ^ (mask[index & 3] ?? 0);
  }
  return frame;
};

const EMPTY = Buffer.alloc(0);

/**
 * @typedef {{ send(text: string): void, close(): void, onText: (text: string) => void, onLost: (why: string) => void }} Socket
 */

/**
 * Connects and resolves after the handshake.
 *
 * @param {{ host: string, port: number, path: string }} target
 * @returns {Promise<Socket>}
 */
export const openSocket = ({ host, port, path }) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const mask = randomBytes(4);
    let isOpen = false;
    let closed = false;
    /** @type {Buffer} */
    let pending = EMPTY;

    const lose = (/** @type {string} */ why) => {
      if (closed) return;
      closed = true;
      socket.destroy();
      if (isOpen) station.onLost(why);
      else reject(new Error(why));
    };

    /** @type {Socket} */
    const station = {
      send: (text) => {
        socket.write(frameOf(TEXT, mask, Buffer.from(text)));
      },
      close: () => {
        closed = true;
        socket.end(frameOf(CLOSE, mask, EMPTY));
      },
      onText: () => undefined,
      onLost: () => undefined,
    };

    const onFrame = (/** @type {number} */ opcode, /** @type {Buffer} */ payload) => {
      if (opcode === TEXT) station.onText(payload.toString());
      else if (opcode === PING) socket.write(frameOf(PONG, mask, payload));
      else if (opcode === CLOSE) lose(`closed by the server: ${payload.subarray(2)}`);
    };

    const onHead = (/** @type {Buffer} */ received) => {
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return received;
      const status = received.toString('latin1', 0, received.indexOf('\r\n'));
      if (!status.includes(' 101 ')) {
        lose(`the handshake was answered with ${status}`);
        return EMPTY;
      }
      isOpen = true;
      resolve(station);
      return received.subarray(end + 4);
    };

    /** Takes whole frames off the front and leaves the rest. Servers send no frame beyond 64 KiB here. */
    const onFrames = (/** @type {Buffer} */ received) => {
      let at = 0;
      while (received.length - at >= 2) {
        const short = (received[at + 1] ?? 0) & 0x7f;
        const head = short < 126 ? 2 : 4;
        if (received.length - at < head) break;
        const length = short < 126 ? short : received.readUInt16BE(at + 2);
        const end = at + head + length;
        if (received.length < end) break;
        onFrame((received[at] ?? 0) & 0x0f, received.subarray(at + head, end));
        at = end;
      }
      return at === received.length ? EMPTY : received.subarray(at);
    };

    socket.on('connect', () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
          'Sec-WebSocket-Protocol: ocpp1.6\r\n\r\n',
      );
    });
    socket.on('data', (chunk) => {
      /** @type {Buffer} */
      let received = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      if (!isOpen) received = onHead(received);
      pending = isOpen ? onFrames(received) : received;
    });
    socket.on('error', (error) => lose(error.message));
    socket.on('close', () => lose('the connection was lost'));
  });
