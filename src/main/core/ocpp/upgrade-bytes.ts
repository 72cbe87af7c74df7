import type { Socket } from 'node:net';
import { hasWholeRecord } from './client-hello';

// The first bytes of every TCP connection, before Node's http server sees them. It raises no
// `upgrade` for a request without `Connection: Upgrade` and answers TLS with a riddle; here the
// first is put right (B7, C35) and the second recognised. Whoever stays silent or drips is let go.

/** A request head may be this long. */
export const HEAD_LIMIT_BYTES = 16 * 1024;
const HEAD_TIMEOUT_MS = 10_000;
/** Connections that have not shown a whole head yet; one more and the oldest of them goes. */
const UNREAD_LIMIT = 8192;

const TLS_HANDSHAKE = 0x16;
const TLS_MAJOR_VERSION = 0x03;

export type UnreadableHead = 'tls' | 'too-long' | 'timeout' | 'crowded-out';

export interface HeadReaderOptions {
  /** The head is there: the socket is paused with all its bytes put back. */
  readonly onHead: (socket: Socket, connectionHeaderAdded: boolean) => void;
  /** No head will come; the socket is the receiver's to end. */
  readonly onUnreadable: (socket: Socket, why: UnreadableHead) => void;
  /** TLS is spoken, and here it may be: the socket is paused with all its bytes put back. */
  readonly onTls?: (socket: Socket, firstRecord: Buffer) => void;
  /** The other side left without a word, or with an error. */
  readonly onGone?: (socket: Socket, error: Error | undefined) => void;
  readonly timeoutMs?: number;
  readonly unreadLimit?: number;
}

export interface HeadReader {
  take(socket: Socket): void;
  /** Lets go of everyone whose head is not complete. */
  close(): void;
}

const ADDED_HEADER = 'Connection: Upgrade\r\n';

/**
 * Adds the missing header behind the request line. Only where the rest says that a WebSocket is
 * wanted; undefined when the head is fine or is none of our business.
 */
export const addConnectionHeader = (bytes: Buffer): Buffer | undefined => {
  const text = bytes.toString('latin1', 0, HEAD_LIMIT_BYTES);
  const end = text.search(/\r?\n\r?\n/);
  const head = end < 0 ? text : text.slice(0, end);
  if (!/\nupgrade[ \t]*:[^\n]*\bwebsocket\b/i.test(head)) return undefined;
  if (/\nconnection[ \t]*:[^\n]*\bupgrade\b/i.test(head)) return undefined;
  const behindRequestLine = text.indexOf('\n') + 1;
  return Buffer.concat([
    bytes.subarray(0, behindRequestLine),
    Buffer.from(ADDED_HEADER, 'latin1'),
    bytes.subarray(behindRequestLine),
  ]);
};

interface Unread {
  readonly since: number;
  readonly chunks: Buffer[];
  size: number;
  /** The last three characters, in which the end of the head may have begun. */
  tail: string;
  error: Error | undefined;
  /** Takes our listeners off the socket. */
  release: () => void;
}

const looksLikeTls = (chunks: readonly Buffer[]): boolean => {
  const first = chunks[0]?.[0];
  const second = chunks[0]?.[1] ?? chunks[1]?.[0];
  return first === TLS_HANDSHAKE && second === TLS_MAJOR_VERSION;
};

export const createHeadReader = (options: HeadReaderOptions): HeadReader => {
  const { timeoutMs = HEAD_TIMEOUT_MS, unreadLimit = UNREAD_LIMIT } = options;
  // In order of arrival, so the oldest are always in front.
  const unread = new Map<Socket, Unread>();

  const giveUp = (socket: Socket, why: UnreadableHead): void => {
    unread.get(socket)?.release();
    options.onUnreadable(socket, why);
  };

  const handOver = (socket: Socket, state: Unread): void => {
    state.release();
    const received = Buffer.concat(state.chunks);
    const patched = addConnectionHeader(received);
    socket.pause();
    socket.unshift(patched ?? received);
    options.onHead(socket, patched !== undefined);
  };

  const onTlsBytes = (socket: Socket, state: Unread): void => {
    if (options.onTls === undefined) {
      giveUp(socket, 'tls');
      return;
    }
    const received = Buffer.concat(state.chunks);
    if (!hasWholeRecord(received)) {
      if (state.size > HEAD_LIMIT_BYTES) giveUp(socket, 'too-long');
      return;
    }
    state.release();
    socket.pause();
    socket.unshift(received);
    options.onTls(socket, received);
  };

  const onData = (socket: Socket, state: Unread, chunk: Buffer): void => {
    state.chunks.push(chunk);
    state.size += chunk.length;
    if (looksLikeTls(state.chunks)) {
      onTlsBytes(socket, state);
      return;
    }
    const fresh = state.tail + chunk.toString('latin1', 0, HEAD_LIMIT_BYTES);
    const end = fresh.search(/\r\n\r\n|\n\n/);
    const headSize = end < 0 ? state.size : state.size - chunk.length - state.tail.length + end;
    if (headSize > HEAD_LIMIT_BYTES) giveUp(socket, 'too-long');
    else if (end >= 0) handOver(socket, state);
    else state.tail = fresh.slice(-3);
  };

  const take = (socket: Socket): void => {
    const data = (chunk: Buffer): void => onData(socket, state, chunk);
    const gone = (): void => {
      state.release();
      socket.destroy();
      if (state.size === 0) options.onGone?.(socket, state.error);
    };
    // The close event that follows tells of it.
    const failed = (error: Error): void => {
      state.error = error;
    };
    const state: Unread = {
      since: performance.now(),
      chunks: [],
      size: 0,
      tail: '',
      error: undefined,
      release: () => {
        unread.delete(socket);
        socket.off('data', data).off('end', gone).off('close', gone).off('error', failed);
      },
    };
    unread.set(socket, state);
    socket.on('data', data).on('end', gone).on('close', gone).on('error', failed);
    const [oldest] = unread.keys();
    if (unread.size > unreadLimit && oldest) giveUp(oldest, 'crowded-out');
  };

  const dismissLate = (): void => {
    const now = performance.now();
    for (const [socket, state] of unread) {
      if (now - state.since < timeoutMs) return;
      giveUp(socket, 'timeout');
    }
  };
  const timer = setInterval(dismissLate, Math.min(1000, timeoutMs / 2)).unref();

  const close = (): void => {
    clearInterval(timer);
    for (const [socket, state] of unread) {
      state.release();
      socket.destroy();
    }
  };

  return { take, close };
};
