// The second connection of FTP, on which a file travels. It is only ever made with the address that the
// commands come from: otherwise this server could be sent against others, or a file be taken by them (RFC 2577).
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';

export interface DataChannel {
  /** The connection, as soon as it stands; secured where that was agreed. */
  open(): Promise<Socket>;
  close(): void;
}

const connectMs = 15_000;

export interface PassivePorts {
  readonly first: number;
  readonly count: number;
}

/** The first free one of the ports, beginning after the one that was used last; 0 is any. */
const listenWithin = async (
  server: Server,
  host: string,
  { first, count }: PassivePorts,
): Promise<number> => {
  for (let tried = 0; tried < count; tried++) {
    const port = first === 0 ? 0 : first + ((nextPassive + tried) % count);
    if (await listens(server, host, port)) {
      nextPassive = (nextPassive + tried + 1) % count;
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
  }
  throw new Error('All data ports are in use.');
};

let nextPassive = 0;

const listens = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (done: boolean) => (): void => {
      server.removeAllListeners('listening');
      server.removeAllListeners('error');
      resolve(done);
    };
    server.once('listening', settle(true));
    server.once('error', settle(false));
    server.listen(port, host, 1);
  });

const within = <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const secured = (socket: Socket, secure: SecureContext | undefined): Socket =>
  secure === undefined ? socket : new TLSSocket(socket, { isServer: true, secureContext: secure });

const ignoreError = (): void => {
  // Whoever reads or writes finds the socket destroyed.
};

/**
 * PASV, EPSV: the client connects to a port of ours. TLS begins at once, because some clients say hello before
 * they ask for the file, and wait a while for the answer.
 */
export const openPassive = async (
  control: Socket,
  ports: PassivePorts,
  secure: SecureContext | undefined,
): Promise<DataChannel & { readonly port: number }> => {
  const host = control.localAddress ?? '127.0.0.1';
  const peer = control.remoteAddress;
  let socket: Socket | undefined;
  const server = createServer({ pauseOnConnect: true });
  const arrived = new Promise<Socket>((resolve) => {
    server.on('connection', (candidate) => {
      candidate.on('error', ignoreError);
      if (candidate.remoteAddress !== peer || socket !== undefined) {
        candidate.destroy();
        return;
      }
      socket = candidate;
      server.close();
      const usable = secured(candidate, secure);
      usable.on('error', ignoreError);
      resolve(usable);
    });
  });
  const port = await listenWithin(server, host, ports);
  server.on('error', ignoreError);
  return {
    port,
    open: () => within(arrived, connectMs, 'No data connection was made.'),
    close: () => {
      if (server.listening) server.close();
      socket?.destroy();
    },
  };
};

/** PORT, EPRT: we connect to the client, and to nobody else. */
export const openActive = (
  control: Socket,
  host: string,
  port: number,
  secure: SecureContext | undefined,
): DataChannel => {
  let socket: Socket | undefined;
  return {
    open: async () => {
      const candidate = connect({ host, port, localAddress: control.localAddress });
      socket = candidate;
      candidate.pause();
      const connected = new Promise<void>((resolve, reject) => {
        candidate.once('connect', resolve);
        candidate.on('error', reject);
      });
      await within(connected, connectMs, 'The data connection could not be made.');
      const usable = secured(candidate, secure);
      usable.on('error', ignoreError);
      return usable;
    },
    close: () => socket?.destroy(),
  };
};
