// The ports that charge points fetch firmware from and leave their logs at. Nothing listens while no job needs it.
import { createServer, type Socket, type Server as TcpServer } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { FileProtocol } from '@shared/model/job';
import { secureContextOf } from '../security/secure-context';
import { speakFtp } from './ftp/session';
import type { Grants } from './grant';
import { createHttpFiles } from './http-files';

/** In PEM. */
export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface FileServerOptions {
  readonly grants: Grants;
  readonly host: () => string;
  readonly ports: () => { readonly file: number; readonly ftp: number };
  /** One of each algorithm; asked for with each connection, so that renewed ones count at once. None: no TLS. */
  readonly certificates: () => Promise<readonly ServerCertificate[]>;
  readonly onFault: (error: unknown) => void;
  /** So long may a client of HTTP say nothing before it is let go; 30 s. */
  readonly silenceMs?: number | undefined;
}

export interface FileServer {
  /** Listens for the protocol, if nobody does yet; answers the port. Fails with the system's error. */
  open(protocol: FileProtocol): Promise<number>;
  /** Stops listening for what is not among these. */
  keep(protocols: ReadonlySet<FileProtocol>): void;
  close(): Promise<void>;
}

const TLS_HELLO = 0x16;
/** In FTP the server speaks first: a client of implicit TLS is known by not waiting for it. */
const hesitationMs = 250;
const mostConnections = 500;
/** The end of a job is often the answer to the last request for it, which is still to be sent. */
const farewellMs = 5000;
export const passivePortCount = 20;

type Door = 'http' | 'ftp';
const doorOf = (protocol: FileProtocol): Door => (protocol.startsWith('HTTP') ? 'http' : 'ftp');

interface OpenDoor {
  readonly port: number;
  /** Takes no more connections, and ends those there are after a while. */
  close(graceMs: number): Promise<void>;
}

export const createFileServer = (options: FileServerOptions): FileServer => {
  const doors = new Map<Door, Promise<OpenDoor>>();
  const freePorts = new Map<Door, number>();
  const contexts = createContexts(options.certificates);

  const openDoor = async (door: Door): Promise<OpenDoor> => {
    const { host, ports, onFault } = options;
    const sockets = new Set<Socket>();
    const onSocket = door === 'http' ? httpDoor(options, contexts) : ftpDoor(options, contexts);
    const server = createServer({ noDelay: true, pauseOnConnect: true }, (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      onSocket(socket);
    });
    server.maxConnections = mostConnections;
    const set = door === 'http' ? ports().file : ports().ftp;
    // Any free port, but again the one that URLs were given with.
    const port = await listening(server, host(), set === 0 ? (freePorts.get(door) ?? 0) : set);
    if (set === 0) freePorts.set(door, port);
    server.on('error', onFault);
    return {
      port,
      close: (graceMs) =>
        new Promise((resolve) => {
          server.close(() => resolve());
          const end = (): void => {
            for (const socket of sockets) socket.destroy();
          };
          if (graceMs === 0) end();
          else setTimeout(end, graceMs).unref();
        }),
    };
  };

  const closeDoor = (door: Door, graceMs: number): Promise<void> => {
    const opened = doors.get(door);
    doors.delete(door);
    return opened === undefined
      ? Promise.resolve()
      : opened.then(({ close }) => close(graceMs)).catch(() => undefined);
  };

  return {
    open: async (protocol) => {
      const door = doorOf(protocol);
      let opened = doors.get(door);
      if (opened === undefined) {
        opened = openDoor(door);
        doors.set(door, opened);
        opened.catch(() => doors.delete(door));
      }
      return (await opened).port;
    },
    keep: (protocols) => {
      const wanted = new Set([...protocols].map(doorOf));
      for (const door of [...doors.keys()]) if (!wanted.has(door)) void closeDoor(door, farewellMs);
    },
    close: async () => {
      await Promise.all([...doors.keys()].map((door) => closeDoor(door, 0)));
    },
  };
};

const listening = (server: TcpServer, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

type Contexts = () => Promise<SecureContext | undefined>;

/** The context of the certificates in force; made anew only when those change. */
const createContexts = (certificates: FileServerOptions['certificates']): Contexts => {
  let made: { names: string; context: SecureContext } | undefined;
  return async () => {
    const current = await certificates();
    if (current.length === 0) return undefined;
    const names = current.map((one) => one.cert).join('');
    if (made?.names !== names) made = { names, context: secureContextOf(current) };
    return made.context;
  };
};

/** Hands the socket on with its first bytes, which tell HTTP from HTTPS. */
const httpDoor = ({ grants, onFault, silenceMs }: FileServerOptions, contexts: Contexts) => {
  const http = createHttpFiles(grants, onFault);
  return (socket: Socket): void => {
    // Those who only hold a place would keep the charge points out.
    const silent = setTimeout(() => socket.destroy(), silenceMs ?? 30_000).unref();
    firstBytes(socket, undefined, (isTls) => {
      clearTimeout(silent);
      if (!isTls) {
        http.emit('connection', socket);
        return;
      }
      contexts()
        .then((secureContext) => {
          if (secureContext === undefined) {
            socket.destroy();
            return;
          }
          const secured = new TLSSocket(socket, { isServer: true, secureContext });
          secured.on('error', () => socket.destroy());
          http.emit('connection', secured);
        })
        .catch((error: unknown) => {
          onFault(error);
          socket.destroy();
        });
    });
  };
};

const ftpDoor = ({ grants, ports, onFault }: FileServerOptions, contexts: Contexts) => {
  return (socket: Socket): void => {
    const { ftp } = ports();
    const passivePorts = { first: ftp === 0 ? 0 : ftp + 1, count: passivePortCount };
    contexts()
      .then((secure) =>
        firstBytes(socket, hesitationMs, (isTls) =>
          speakFtp(socket, isTls, { grants, passivePorts, secure, onFault }),
        ),
      )
      .catch((error: unknown) => {
        onFault(error);
        socket.destroy();
      });
  };
};

/** Waits for the first bytes, for ever or for a while, puts them back and says whether TLS begins. */
const firstBytes = (
  socket: Socket,
  patienceMs: number | undefined,
  decided: (isTls: boolean) => void,
): void => {
  let timer: NodeJS.Timeout | undefined;
  const decide = (bytes?: Buffer): void => {
    clearTimeout(timer);
    socket.off('data', decide);
    socket.pause();
    if (bytes !== undefined) socket.unshift(bytes);
    const isTls = bytes?.[0] === TLS_HELLO;
    decided(isTls);
    // Of a socket in TLS its wrapper reads.
    if (!isTls) socket.resume();
  };
  socket.on('data', decide);
  socket.resume();
  if (patienceMs !== undefined) timer = setTimeout(decide, patienceMs);
};
