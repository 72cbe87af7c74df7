import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** FIN and the opcode of text. */
const firstByte = '\x81';
const longestCounted = 65_535;

/**
 * Sends a text as one unmasked frame (RFC 6455 §5.2), if the socket is open. ASCII, which nearly
 * every frame is, goes out together with its head as one string: one write without any buffer,
 * which costs half of what the two of ws cost. ws sends the rest; since nothing is compressed it
 * writes at once as well, so the frames stay in order.
 */
export const sendTextFrame = (webSocket: WebSocket, tcp: Socket, text: string): void => {
  if (webSocket.readyState !== webSocket.OPEN) return;
  const { length } = text;
  if (length > longestCounted || Buffer.byteLength(text) !== length) {
    webSocket.send(text);
    return;
  }
  const count =
    length < 126
      ? String.fromCharCode(length)
      : String.fromCharCode(126, Math.floor(length / 256), length % 256);
  tcp.write(firstByte + count + text, 'latin1');
};
