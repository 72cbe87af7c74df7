import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const LINGER_MS = 1000;

/**
 * Answers a knock with plain text and ends the connection. What still arrives is read and thrown
 * away for a moment: closing with unread bytes would reset the connection and lose the answer.
 */
export const answerHttp = (
  socket: Socket,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${text}\n`;
  const lines = Object.entries({
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  letGo(socket);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
};

/** Makes sure that a socket that was told to go is gone soon. */
export const letGo = (socket: Socket): void => {
  const destroy = (): void => {
    socket.destroy();
  };
  const timer = setTimeout(destroy, LINGER_MS).unref();
  socket.on('error', destroy);
  socket.on('end', destroy);
  socket.once('close', () => clearTimeout(timer));
  socket.resume();
};
